import Foundation

extension OutputFile {
  /// Writes one file in place of what is there, as a whole or not at all.
  ///
  /// - Throws: ``OutputError``; what was there is then still there.
  public static func replace(path: String, text: String) throws(OutputError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "./"
    let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
    let staging = try FileSystem.createTemporaryFolder(prefix: folder + ".\(name).petajalan-")
    let file = staging + "/" + name
    defer {
      unlink(file)
      rmdir(staging)
    }
    try FileSystem.write(OutputFile(name: name, text: text), in: staging)
    guard rename(file, path) == 0 else { throw .cannotReplace(path: path, code: errno) }
    try FileSystem.sync(folder)
  }
}
