import Foundation
import Testing

@testable import OutputFolders

@Suite struct StagingFolderTests {
  @Test func foldersOfKilledRunsAreFound() throws {
    try Scratch.with { scratch in
      let staging = StagingFolder(besideName: "peta", in: scratch.root, .folder)
      let created = try staging.create()
      #expect(created.hasPrefix(scratch.path(".peta.petajalan-")))
      try scratch.createFolder(".peta.petajalan-0az9")
      #expect(Set(staging.leftovers) == [created, scratch.path(".peta.petajalan-0az9")])
    }
  }

  /// A folder of another target, one whose name ends otherwise, a file, and a link.
  @Test func nothingElseIsTakenForOne() throws {
    try Scratch.with { scratch in
      for name in [
        ".peta2.petajalan-abc", ".peta.petajalan-ABC", ".peta.petajalan-",
        ".peta.petajalan-12345678901234", ".peta.petajalan-a.b", ".peta.petajalan.new-abc",
      ] {
        try scratch.createFolder(name)
      }
      try scratch.write("", to: ".peta.petajalan-abc")
      try scratch.createFolder("asli")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path(".peta.petajalan-def"), withDestinationPath: scratch.path("asli"))
      #expect(StagingFolder(besideName: "peta", in: scratch.root, .folder).leftovers == [])
      #expect(
        StagingFolder(besideName: "peta", in: scratch.root, .new).leftovers
          == [scratch.path(".peta.petajalan.new-abc")])
    }
  }

  /// The usual file systems know 255 bytes.
  @Test func longNameLeavesRoom() throws {
    try Scratch.with { scratch in
      let name = String(repeating: "é", count: 127)
      let staging = StagingFolder(besideName: name, in: scratch.root, .new)
      let created = try staging.create()
      #expect((created as NSString).lastPathComponent.utf8.count <= 255)
      #expect(staging.leftovers == [created])
    }
  }
}
