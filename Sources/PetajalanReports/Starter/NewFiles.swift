import Foundation

/// Writes files where nothing is yet, all of them or none.
public enum NewFiles {
  /// Writes files into a new or empty folder, or one file to a path of its own.
  ///
  /// - Throws: ``OutputError/foreignFolder(path:)`` if something is there.
  public static func write(
    _ files: [OutputFile], to path: String, isFolder: Bool
  ) throws(OutputError) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    switch try FileSystem.kind(of: path) {
    case .nothing: break
    case .file: throw .foreignFolder(path: path)
    case .folder:
      guard isFolder, try FileSystem.names(in: path).isEmpty else {
        throw .foreignFolder(path: path)
      }
    }
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    try FileSystem.createFolders(parent.isEmpty ? "/" : parent)
    let staging = try FileSystem.createTemporaryFolder(
      prefix: "\(parent.isEmpty ? "" : parent)/.\(name).petajalan-")
    defer { try? FileManager.default.removeItem(atPath: staging) }
    for file in files { try FileSystem.write(file, in: staging) }
    try FileSystem.sync(staging)
    if isFolder {
      // A folder takes the place of an empty one; whatever came meanwhile stops it.
      guard rename(staging, path) == 0 else { throw .cannotReplace(path: path, code: errno) }
    } else if let file = files.first {
      // Unlike renaming, a link never takes the place of another file.
      guard link("\(staging)/\(file.name)", path) == 0 else {
        if errno == EEXIST { throw .foreignFolder(path: path) }
        throw .cannotReplace(path: path, code: errno)
      }
    }
  }
}
