import Foundation
import Testing

@testable import OutputFolders
@testable import PetajalanReading
@testable import PetajalanReports

/// Files of output folders from strangers.
@Suite struct FolderFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("petajalan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let folder = url.path + "/roadmap"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: url.appendingPathComponent("secret"))
    try body(folder)
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test(arguments: WrittenFolder.fileNames + [OutputManifest.fileName])
  func linkOutOfTheFolderIsRefused(name: String) throws {
    try withFolder { folder in
      let path = folder + "/" + name
      for target in ["../secret", folder + "/../secret", "/etc/passwd"] {
        try link(path, to: target)
        #expect(throws: ScenarioFileError(path: path, problem: .leadsOut)) {
          try FolderFile.bytes(of: name, in: folder)
        }
        do throws(UnreadableFiles) {
          _ = try WrittenFolder(path: folder)
          Issue.record("the folder was read")
        } catch {
          #expect(error.errors.contains(ScenarioFileError(path: path, problem: .leadsOut)))
        }
        try FileManager.default.removeItem(atPath: path)
      }
    }
  }

  @Test func linkInsideTheFolderIsFollowed() throws {
    try withFolder { folder in
      try Data("a".utf8).write(to: URL(fileURLWithPath: folder + "/other"))
      try link(folder + "/result.json", to: "other")
      try link(folder + "-link", to: "roadmap")
      for path in [folder, folder + "/", folder + "-link"] {
        #expect(try FolderFile.bytes(of: "result.json", in: path) == Array("a".utf8))
        #expect(throws: ScenarioFileError.self) { try FolderFile.bytes(of: "none", in: path) }
      }
    }
  }

  /// A manifest has some dozen lines; a great one would only cost memory.
  @Test func manifestThatIsTooLargeIsNotRead() throws {
    try withFolder { folder in
      let none = try FolderFile.manifest(of: folder)
      #expect(none == nil)
      let path = folder + "/manifest.json"
      #expect(FileManager.default.createFile(atPath: path, contents: Data("{}".utf8)))
      let small = try FolderFile.manifest(of: folder)
      #expect(small == Array("{}".utf8))
      #expect(truncate(path, 4_000_001) == 0)
      let error = ScenarioFileError(path: path, problem: .tooLarge(limit: 4_000_000))
      #expect(throws: error) { try FolderFile.manifest(of: folder) }
      #expect(throws: UnreadableFiles(errors: [error])) { try WrittenFolder(path: folder) }
    }
  }
}
