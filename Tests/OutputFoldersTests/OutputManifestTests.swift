import Foundation
import PetajalanDocuments
import TestSupport
import Testing

@testable import Formats
@testable import OutputFolders
@testable import PetajalanReports

/// What the manifest says, and what is removed or kept by it.
@Suite struct OutputManifestTests {
  private static let files = [
    OutputFile(name: "result.json", text: ResultJSON.opening + "1}"),
    OutputFile(name: "gantt.txt", text: "chart"),
  ]

  private static let others = [
    OutputFile(name: "result.json", text: ResultJSON.opening + "2}"),
    OutputFile(name: "gantt.txt", text: "other chart"),
  ]

  @Test func everyFileIsNamedWithItsHash() throws {
    let file = OutputManifest(Self.files, of: .roadmap).file
    #expect(
      file.text == """
        {
          "format": "petajalan-manifest-1",
          "content": "roadmap",
          "version": "\(Version.current)",
          "files": [
            {"name": "result.json", "bytes": \(Self.files[0].bytes.count), "sha256": \
        "\(SHA256.hexDigest(of: Self.files[0].bytes))"},
            {"name": "gantt.txt", "bytes": 5, "sha256": \
        "\(SHA256.hexDigest(of: Array("chart".utf8)))"}
          ]
        }

        """)
    #expect(file.text.hasPrefix(OutputManifest.opening))
    #expect(OutputManifest(file.bytes)?.names == ["result.json", "gantt.txt"])
    #expect(OutputManifest(file.bytes)?.content == "roadmap")
    for count in 0..<file.bytes.count - 2 {
      #expect(OutputManifest(Array(file.bytes.prefix(count))) == nil, "\(count) bytes")
    }
  }

  @Test func schemaDescribesIt() throws {
    for content in OutputContent.all {
      let text = OutputManifest(Self.files, of: content).file.text
      #expect(try SchemaCheck.faults(in: text, schema: "manifest.schema.json") == [])
    }
    let text = OutputManifest(Self.files, of: .sweep).file.text
    for (old, new) in [("-1\"", "-2\""), ("sweep", "lain"), ("\"bytes\"", "\"size\"")] {
      let broken = text.replacing(old, with: new)
      #expect(try SchemaCheck.faults(in: broken, schema: "manifest.schema.json") != [], "\(new)")
    }
  }

  @Test func changedFileIsKeptBesideTheNewOne() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(Self.files)
      for (edit, name) in [("mine", "gantt-kept.txt"), ("mine too", "gantt-kept-2.txt")] {
        try scratch.write(edit, to: "roadmap/gantt.txt")
        try folder.write(Self.others)
        #expect(try scratch.contents("roadmap")[name] == edit)
        #expect(try scratch.contents("roadmap")["gantt.txt"] == "other chart")
      }
      #expect(try scratch.names("") == ["roadmap"])
    }
  }

  @Test func fileOfOneOfOurNamesThatWeDidNotWriteIsKept() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(Self.files)
      try scratch.write("mine", to: "roadmap/plans.csv")
      try scratch.write("mine", to: "roadmap/owners.csv/deep.txt")
      let further = OutputFile(name: "plans.csv", text: "ours")
      try folder.write(Self.others + [further])
      let contents = try scratch.contents("roadmap")
      #expect(contents["plans.csv"] == "ours")
      #expect(contents["plans-kept.csv"] == "mine")
      #expect(contents["owners.csv/deep.txt"] == "mine")
    }
  }

  @Test func linkIsNotTakenForAFile() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(Self.files)
      try scratch.write("chart", to: "elsewhere.txt")
      try scratch.remove("roadmap/gantt.txt")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path("roadmap/gantt.txt"),
        withDestinationPath: scratch.path("elsewhere.txt"))
      try folder.write(Self.others)
      #expect(try scratch.contents("roadmap")["gantt-kept.txt"] == "chart")
      #expect(try scratch.contents("")["elsewhere.txt"] == "chart")
    }
  }

  @Test func otherManifestIsSomebodyElses() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(Self.files)
      try scratch.write("{}", to: "roadmap/manifest.json")
      try folder.write(Self.others)
      #expect(try scratch.contents("roadmap")["manifest-kept.json"] == "{}")
    }
  }

  @Test(arguments: [0, 5, 60])
  func halfAManifestIsTidied(count: Int) throws {
    try Scratch.with { scratch in
      let half = OutputManifest(Self.files, of: .roadmap).file.text.prefix(count)
      try scratch.write(String(half), to: ".roadmap.petajalan-abc/manifest.json")
      try OutputFolder(path: scratch.path("roadmap")).write(Self.files)
      #expect(try scratch.names("") == ["roadmap"])
      #expect(try scratch.names("roadmap") == ["gantt.txt", "manifest.json", "result.json"])
    }
  }

  @Test func folderIsRecognizedByItsManifest() throws {
    try Scratch.with { scratch in
      let folder = OutputFolder(path: scratch.path("roadmap"))
      try folder.write(Self.files)
      try scratch.remove("roadmap/result.json")
      try folder.write(Self.others)
      #expect(try scratch.contents("roadmap")["gantt.txt"] == "other chart")
      let path = scratch.path("roadmap")
      #expect(throws: OutputError.foreignFolder(path: path)) {
        try OutputFolder(path: path, of: .documents).write(Self.files)
      }
    }
  }

  @Test func killedRunOfAnotherKindIsTidied() throws {
    try Scratch.with { scratch in
      try scratch.write("half", to: ".hasil.petajalan-abc/roadmap.csv")
      try OutputFolder(path: scratch.path("hasil"), of: .sweep).write([])
      #expect(try scratch.contents("").keys.sorted() == ["hasil/manifest.json"])
      #expect(try scratch.names("") == ["hasil"])
    }
  }

  @Test func foldersOfSimilarNamesAreNotTakenForLeftovers() throws {
    try Scratch.with { scratch in
      let names = [".a.petajalan-", ".a.petajalan-Mine", ".a.petajalan-x y", ".a.petajalanx"]
      for name in names { try scratch.write("mine", to: name + "/roadmap.csv") }
      try scratch.write("mine", to: "elsewhere/roadmap.csv")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path(".a.petajalan-abc"), withDestinationPath: scratch.path("elsewhere"))
      try OutputFolder(path: scratch.path("a")).write(Self.files)
      for name in names + ["elsewhere"] {
        #expect(try scratch.contents(name) == ["roadmap.csv": "mine"])
      }
    }
  }
}
