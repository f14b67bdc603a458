import Foundation
import OutputFolders

/// Writes files where nothing is yet, all of them or none.
public enum NewFiles {
  /// Writes files into a new or empty folder, or one file to a path of its own.
  ///
  /// - Throws: ``OutputError/foreignFolder(path:)`` if something is there.
  public static func write(
    _ files: [OutputFile], to path: String, isFolder: Bool
  ) throws(OutputError) {
    let target = OutputPath(path)
    guard target.isText else { throw .cannotWrite(path: path, code: EILSEQ) }
    switch try FileSystem.kind(of: target.path) {
    case .nothing: break
    case .file: throw .foreignFolder(path: path)
    case .folder:
      guard !FileSystem.holdsWorkingFolder(target.path) else {
        throw .holdsWorkingFolder(path: path)
      }
      guard isFolder, try FileSystem.names(in: target.path).isEmpty else {
        throw .foreignFolder(path: path)
      }
    }
    let created = try FileSystem.createFolders(target.parent)
    do throws(OutputError) {
      if isFolder {
        try writeFolder(files, to: target, path)
      } else if let file = files.first {
        try writeFile(file, to: target, path)
      }
    } catch {
      FileSystem.removeFolders(created)
      throw error
    }
  }

  private static func writeFolder(
    _ files: [OutputFile], to target: OutputPath, _ path: String
  ) throws(OutputError) {
    let place = StagingFolder(besideName: target.name, in: target.parent, .new)
    let lock = FileSystem.lock(folder: target.parent)
    defer { lock?.release() }
    if lock != nil { for leftover in place.leftovers { remove(files, from: leftover) } }
    let staging = try place.create()
    do throws(OutputError) {
      for file in files { try FileSystem.write(file, in: staging) }
      try FileSystem.sync(staging)
      // A folder takes the place of an empty one; whatever came meanwhile stops it.
      guard rename(staging, target.path) == 0 else {
        throw .cannotReplace(path: path, code: errno)
      }
    } catch {
      remove(files, from: staging)
      throw error
    }
    try FileSystem.sync(target.parent)
  }

  private static func remove(_ files: [OutputFile], from folder: String) {
    for file in files { unlink(folder + "/" + file.name) }
    rmdir(folder)
  }

  private static func writeFile(
    _ file: OutputFile, to target: OutputPath, _ path: String
  ) throws(OutputError) {
    try file.stage(beside: target) { file throws(OutputError) in
      // Unlike renaming, a link never takes the place of another file.
      guard link(file, target.path) == 0 else {
        if errno == EEXIST { throw .foreignFolder(path: path) }
        throw .cannotReplace(path: path, code: errno)
      }
    }
  }
}
