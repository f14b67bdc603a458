import Foundation
import PetajalanDocuments
import Testing

@testable import OutputFolders
@testable import PetajalanReports

/// Places to which output can or cannot go.
@Suite struct OutputPlaceTests {
  private static let files = [
    OutputFile(name: "result.json", text: ResultJSON.opening + "1}")
  ]

  @Test(
    arguments: [
      "a b", "a\"b'c", "a\nb", "-x", "ä→🏙", ".hidden", String(repeating: "n", count: 255),
      String(repeating: "n", count: 230), "a.petajalan-b",
    ])
  func everyNameIsTaken(name: String) throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path(name))
      for _ in 0..<2 { try folder.write(Self.files) }
      #expect(try scratch.names("") == [name])
      #expect(try scratch.names(name) == ["manifest.json", "result.json"])
    }
  }

  @Test func tooLongNameIsAnErrorBeforeAnything() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("a/" + String(repeating: "n", count: 256)))
      #expect(throws: OutputError.self) { try folder.check() }
      #expect(throws: OutputError.self) { try folder.write(Self.files) }
      let names = try scratch.names("")
      #expect(names.isEmpty)
    }
  }

  @Test(arguments: [".", "..", "/", "./", "../.", "/."])
  func folderThatOneIsInIsRefused(path: String) throws {
    #expect(throws: OutputError.holdsWorkingFolder(path: path)) {
      try OutputFolder(path: path).check()
    }
  }

  @Test func scenarioFolderIsRefusedEvenWithAResult() throws {
    try Scratch.with { scratch in
      try scratch.write("petajalan: 1", to: "kota/scenario.yaml")
      try scratch.write("id\nO", to: "kota/owners.csv")
      try scratch.write(Self.files[0].text, to: "kota/result.json")
      let path = scratch.path("kota")
      #expect(throws: OutputError.foreignFolder(path: path)) {
        try OutputFolder(path: path).write(Self.files)
      }
      #expect(try scratch.contents("kota").count == 3)
    }
  }

  @Test func pathThatIsNoTextIsRefused() throws {
    let path = "/tmp/\u{FFFD}/roadmap"
    #expect(throws: OutputError.cannotWrite(path: path, code: EILSEQ)) {
      try OutputFolder(path: path).check()
    }
  }

  @Test func foreignNameNeedNotBeText() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(Self.files)
      let name = Array((scratch.path("roadmap") + "/catatan-").utf8) + [0xE9]
      let raw = name.map { CChar(bitPattern: $0) } + [0]
      let descriptor = open(raw, O_WRONLY | O_CREAT, 0o666)
      // Some file systems take text only.
      guard descriptor >= 0 else { return }
      close(descriptor)
      try folder.write(Self.files)
      #expect(access(raw, F_OK) == 0)
      #expect(try FileSystem.names(in: scratch.root).map(\.text) == ["roadmap"])
    }
  }

  @Test func failureLeavesNoFoldersAbove() throws {
    try Scratch.with { scratch in
      let broken = OutputFile(name: String(repeating: "x", count: 5_000), text: "")
      #expect(throws: OutputError.self) {
        try OutputFolder(path: scratch.path("a/b/c")).write([broken])
      }
      let names = try scratch.names("")
      #expect(names.isEmpty)
    }
  }

  @Test func deviceIsNotReplaced() throws {
    #expect(throws: OutputError.cannotReplace(path: "/dev/null", code: EEXIST)) {
      try replace("/dev/null")
    }
    try Scratch.with { scratch in
      try scratch.write("old", to: "model.lp")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("link.lp"), withDestinationPath: scratch.path("model.lp"))
      try scratch.write("half", to: ".model.lp.petajalan.new-abc/model.lp")
      try replace(scratch.path("link.lp"))
      #expect(try scratch.contents("") == ["model.lp": "new", "link.lp": "new"])
      #expect(try scratch.names("") == ["link.lp", "model.lp"])
    }
  }

  private func replace(
    _ path: String, sparing spared: [String] = [], where isOwn: ([UInt8]) -> Bool = { _ in true }
  ) throws(OutputError) {
    try OutputFile.replace(path: path, text: "new", sparing: spared, where: isOwn)
  }

  /// A file has many names: by links of both kinds, and by other ways to it.
  @Test func sparedFileIsNotReplacedByAnyOfItsNames() throws {
    try Scratch.with { scratch in
      try scratch.write("old", to: "kota/programs.csv")
      let file = scratch.path("kota/programs.csv")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("soft.lp"), withDestinationPath: file)
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("twice.lp"), withDestinationPath: scratch.path("soft.lp"))
      try FileManager.default.linkItem(atPath: file, toPath: scratch.path("hard.lp"))
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("folder"), withDestinationPath: scratch.path("kota"))
      for name in [
        "kota/programs.csv", "kota/./programs.csv", "kota/../kota//programs.csv", "soft.lp",
        "twice.lp", "hard.lp", "folder/programs.csv",
      ] {
        let path = scratch.path(name)
        #expect(throws: OutputError.scenarioFile(path: path)) {
          try replace(path, sparing: [scratch.path("lain"), file])
        }
      }
      #expect(try scratch.contents("kota") == ["programs.csv": "old"])
      #expect(try String(contentsOfFile: scratch.path("hard.lp"), encoding: .utf8) == "old")
    }
  }

  @Test func fileOfAnotherKindIsNotReplaced() throws {
    try Scratch.with { scratch in
      try scratch.write("notes" + String(repeating: "x", count: 5_000), to: "model.lp")
      let path = scratch.path("model.lp")
      var seen = 0
      #expect(throws: OutputError.foreignFile(path: path)) {
        try replace(path) { opening in
          seen = opening.count
          return !opening.starts(with: "notes".utf8)
        }
      }
      #expect(seen == 4_096)
      #expect(try scratch.names("") == ["model.lp"])
    }
  }

  /// The folder of a file, one above it, and one to which its link leads.
  @Test func folderThatHoldsASparedFileIsRefused() throws {
    try Scratch.with { scratch in
      try scratch.write(Self.files[0].text, to: "hasil/result.json")
      try scratch.write("id\nO", to: "hasil/owners.csv")
      try scratch.write("petajalan: 1", to: "hasil/dalam/kota.yaml")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("kota.yaml"),
        withDestinationPath: scratch.path("hasil/dalam/kota.yaml"))
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("tautan"), withDestinationPath: scratch.path("hasil"))
      for file in ["hasil/owners.csv", "hasil/dalam/kota.yaml", "kota.yaml", "tautan/owners.csv"] {
        for name in ["hasil", "hasil/", "./hasil/dalam/..", "tautan"] {
          var folder = OutputFolder(path: scratch.path(name))
          folder.spared = [scratch.path(file)]
          #expect(
            throws: OutputError.holdsScenario(path: scratch.path(name), file: scratch.path(file))
          ) { try folder.write(Self.files) }
        }
      }
      #expect(try scratch.contents("hasil")["owners.csv"] == "id\nO")
      var other = OutputFolder(path: scratch.path("hasil"))
      other.spared = [scratch.path("lain/owners.csv"), scratch.path("hasil-2/kota.yaml")]
      try other.check()
    }
  }

  /// A pipe in the place of a result is nobody's result, and nobody waits for it.
  @Test func pipeIsNoResult() throws {
    try Scratch.with { scratch in
      try scratch.write("mine", to: "hasil/catatan.txt")
      #expect(mkfifo(scratch.path("hasil/result.json"), 0o600) == 0)
      #expect(throws: OutputError.foreignFolder(path: scratch.path("hasil"))) {
        try OutputFolder(path: scratch.path("hasil")).check()
      }
    }
  }

  @Test func workFolderIsTheFirstThatIsThere() throws {
    try Scratch.with { scratch in
      try scratch.write("", to: "a/file")
      #expect(OutputPath(scratch.path("a/out")).workFolder == scratch.path("a"))
      #expect(OutputPath(scratch.path("a/b/c/out")).workFolder == scratch.path("a"))
      #expect(OutputPath(scratch.path("a/file/out")).workFolder == scratch.path("a"))
    }
    #expect(OutputPath("/keluaran").workFolder == "/")
  }
}
