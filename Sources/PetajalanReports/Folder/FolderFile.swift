import OutputFolders
import PetajalanReading

/// Reads files of output folders, which may come from strangers.
public enum FolderFile {
  /// The bytes of a file in an output folder, or of one beside a file.
  ///
  /// A link in the folder may lead to another file of it, and not out of it: what is wrong
  /// with a file is told with parts of its text.
  ///
  /// - Throws: ``ScenarioFileError`` if it is missing or cannot be read.
  public static func bytes(
    of name: String, in folder: String
  ) throws(ScenarioFileError) -> [UInt8] {
    let path = ScenarioFolder.sibling(name, of: folder)
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    if let root = FileSystem.realpath(parent), let resolved = FileSystem.realpath(path),
      !resolved.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    {
      throw ScenarioFileError(path: path, problem: .leadsOut)
    }
    return try ScenarioFolder.bytes(ofFile: path)
  }

  /// The bytes of the manifest of an output folder.
  ///
  /// **Missing** It has none.
  ///
  /// - Throws: ``ScenarioFileError`` if it is there and cannot be read, or is greater than
  ///   any that petajalan writes.
  static func manifest(of folder: String) throws(ScenarioFileError) -> [UInt8]? {
    let path = ScenarioFolder.sibling(OutputManifest.fileName, of: folder)
    if let size = FileSystem.size(ofFile: path), size > OutputManifest.mostBytes {
      throw ScenarioFileError(
        path: path, problem: .tooLarge(limit: OutputManifest.mostBytes))
    }
    do throws(ScenarioFileError) {
      return try bytes(of: OutputManifest.fileName, in: folder)
    } catch {
      guard error.problem == .missing else { throw error }
      return nil
    }
  }
}
