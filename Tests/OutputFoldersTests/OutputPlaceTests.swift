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
      try OutputFile.replace(path: "/dev/null", text: "x")
    }
    try Scratch.with { scratch in
      try scratch.write("old", to: "model.lp")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("link.lp"), withDestinationPath: scratch.path("model.lp"))
      try scratch.write("half", to: ".model.lp.petajalan.new-abc/model.lp")
      try OutputFile.replace(path: scratch.path("link.lp"), text: "new")
      #expect(try scratch.contents("") == ["model.lp": "new", "link.lp": "new"])
      #expect(try scratch.names("") == ["link.lp", "model.lp"])
    }
  }
}
