import Foundation
import PetajalanDocuments
import Testing

@testable import OutputFolders
@testable import PetajalanReports

@Suite struct OutputFolderTests {
  private let old = Self.files("old")
  private let new = Self.files("new")

  @Test func newFolderHoldsTheFiles() throws {
    try Scratch.with { scratch in
      try OutputFolder(path: scratch.path("a/b/roadmap")).write(new)
      #expect(try scratch.contents("a/b/roadmap") == Self.contents(new))
      #expect(try scratch.names("a/b") == ["roadmap"])
    }
  }

  @Test func existingFolderIsReplaced() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(old)
      try folder.write(new)
      #expect(try scratch.contents("roadmap") == Self.contents(new))
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  @Test func emptyFolderIsTaken() throws {
    try Scratch.with { scratch in
      try scratch.createFolder("roadmap")
      try OutputFolder(path: scratch.path("roadmap/")).write(new)
      #expect(try scratch.contents("roadmap") == Self.contents(new))
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  @Test func previousOutputIsThereUntilTheSwap() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(old)
      var seen: [String: String]?
      try folder.write(new, beforeSwap: { seen = try? scratch.contents("roadmap") })
      #expect(seen == Self.contents(old))
    }
  }

  @Test func foreignFilesMoveIntoTheNewFolder() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(old)
      try scratch.write("notes", to: "roadmap/catatan.txt")
      try scratch.write("deep", to: "roadmap/foto/satu.txt")
      try folder.write(new)
      var expected = Self.contents(new)
      expected["catatan.txt"] = "notes"
      expected["foto/satu.txt"] = "deep"
      #expect(try scratch.contents("roadmap") == expected)
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  @Test func furtherRoadmapsComeAndGoWithTheOutput() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      let further = [
        OutputFile(name: "plans/2/gantt.txt", text: "two"),
        OutputFile(name: "plans/3/gantt.txt", text: "three"),
      ]
      try folder.write(old + further)
      #expect(try scratch.contents("roadmap") == Self.contents(old + further))
      try scratch.write("notes", to: "roadmap/plans/3/catatan.txt")
      try folder.write(new + further.prefix(1))
      var expected = Self.contents(new + further.prefix(1))
      expected["plans/3/catatan.txt"] = "notes"
      #expect(try scratch.contents("roadmap") == expected)
      try folder.write(new)
      expected = Self.contents(new)
      expected["plans/3/catatan.txt"] = "notes"
      #expect(try scratch.contents("roadmap") == expected)
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  @Test func foreignFolderIsRefusedAndLeftAlone() throws {
    try Scratch.with { scratch in
      try scratch.write("mine", to: "roadmap/skripsi.docx")
      let path = scratch.path("roadmap")
      #expect(throws: OutputError.foreignFolder(path: path)) {
        try OutputFolder(path: path).write(new)
      }
      #expect(throws: OutputError.foreignFolder(path: path)) {
        try OutputFolder(path: path).check()
      }
      #expect(try scratch.contents("") == ["roadmap/skripsi.docx": "mine"])
    }
  }

  @Test func otherResultIsForeignToo() throws {
    try Scratch.with { scratch in
      try scratch.write("{\"result\": 1}", to: "roadmap/result.json")
      let path = scratch.path("roadmap")
      #expect(throws: OutputError.foreignFolder(path: path)) {
        try OutputFolder(path: path).write(new)
      }
    }
  }

  @Test func fileIsRefused() throws {
    try Scratch.with { scratch in
      try scratch.write("mine", to: "roadmap")
      let path = scratch.path("roadmap")
      #expect(throws: OutputError.notAFolder(path: path)) {
        try OutputFolder(path: path).write(new)
      }
      #expect(try scratch.contents("") == ["roadmap": "mine"])
    }
  }

  @Test func parentThatIsAFileIsAnError() throws {
    try Scratch.with { scratch in
      try scratch.write("mine", to: "file")
      let path = scratch.path("file/roadmap")
      #expect(throws: OutputError.cannotRead(path: path, code: ENOTDIR)) {
        try OutputFolder(path: path).write(new)
      }
      #expect(try scratch.contents("") == ["file": "mine"])
    }
  }

  @Test func failureKeepsThePreviousOutput() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(old)
      // No file system has names as long as that.
      let broken = new + [OutputFile(name: String(repeating: "x", count: 5_000), text: "")]
      let error = #expect(throws: OutputError.self) { try folder.write(broken) }
      guard case .cannotWrite(_, ENAMETOOLONG)? = error else {
        Issue.record("unexpected \(String(describing: error))")
        return
      }
      #expect(try scratch.contents("roadmap") == Self.contents(old))
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func readOnlyParentIsAnError() throws {
    try Scratch.with { scratch in
      try scratch.createFolder("parent")
      chmod(scratch.path("parent"), 0o555)
      defer { chmod(scratch.path("parent"), 0o755) }
      let error = #expect(throws: OutputError.self) {
        try OutputFolder(path: scratch.path("parent/roadmap")).write(new)
      }
      guard case .cannotWrite(_, EACCES)? = error else {
        Issue.record("unexpected \(String(describing: error))")
        return
      }
    }
  }

  @Test func linkToAFolderStaysALink() throws {
    try Scratch.with { scratch in
      try OutputFolder(path: scratch.path("real")).write(old)
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("link"), withDestinationPath: scratch.path("real"))
      try OutputFolder(path: scratch.path("link")).write(new)
      #expect(try scratch.contents("real") == Self.contents(new))
      #expect(try scratch.names("") == ["link", "real"])
      let target = try FileManager.default.destinationOfSymbolicLink(
        atPath: scratch.path("link"))
      #expect(target == scratch.path("real"))
    }
  }

  @Test func killedRunBeforeTheSwapIsTidied() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(old)
      try scratch.write("half", to: ".roadmap.petajalan-abc/roadmap.csv")
      try folder.write(new)
      #expect(try scratch.contents("") == Self.contents(new, in: "roadmap"))
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  @Test func killedRunAfterTheSwapGivesBackForeignFiles() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(old)
      try scratch.write("older", to: ".roadmap.petajalan-abc/roadmap.csv")
      try scratch.write("notes", to: ".roadmap.petajalan-abc/catatan.txt")
      try folder.write(new)
      var expected = Self.contents(new, in: "roadmap")
      expected["roadmap/catatan.txt"] = "notes"
      #expect(try scratch.contents("") == expected)
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  @Test func foreignFileThatWouldHideAnotherIsKept() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(old)
      try scratch.write("first", to: "roadmap/catatan.txt")
      try scratch.write("second", to: ".roadmap.petajalan-abc/catatan.txt")
      try folder.write(new)
      var expected = Self.contents(new, in: "roadmap")
      expected["roadmap/catatan.txt"] = "first"
      expected["roadmap/catatan-kept.txt"] = "second"
      #expect(try scratch.contents("") == expected)
    }
  }

  @Test func otherFoldersBesideAreNotTouched() throws {
    try Scratch.with { scratch in
      try scratch.write("x", to: ".roadmap2.petajalan-abc/roadmap.csv")
      try scratch.write("y", to: "roadmap-lama/roadmap.csv")
      try OutputFolder(path: scratch.path("roadmap")).write(new)
      #expect(try scratch.names("") == [".roadmap2.petajalan-abc", "roadmap", "roadmap-lama"])
    }
  }

  @Test func runsBesideEachOtherLeaveOneWholeOutput() async throws {
    try await Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for run in 0..<4 {
          group.addTask { try folder.write(Self.files("run \(run)")) }
        }
        try await group.waitForAll()
      }
      let written = try scratch.contents("roadmap")
      #expect((0..<4).contains { written == Self.contents(Self.files("run \($0)")) })
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  private static func files(_ text: String) -> [OutputFile] {
    ReportFormats.all.map { format in
      OutputFile(
        name: format.fileName,
        text: format.fileName == "result.json" ? ResultJSON.opening + "\"\(text)\"}" : text)
    }
  }

  private static func contents(
    _ files: [OutputFile], in folder: String = ""
  ) -> [String: String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let files = files + [OutputManifest(files, of: .roadmap).file]
    return Dictionary(uniqueKeysWithValues: files.map { (prefix + $0.name, $0.text) })
  }
}
