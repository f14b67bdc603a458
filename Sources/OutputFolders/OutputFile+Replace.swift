import Foundation

extension OutputFile {
  /// Writes one file in place of what is there, as a whole or not at all.
  ///
  /// - Throws: ``OutputError``; what was there is then still there.
  public static func replace(path: String, text: String) throws(OutputError) {
    let target = OutputPath(path)
    guard target.isText else { throw .cannotWrite(path: path, code: EILSEQ) }
    if try FileSystem.kind(of: target.path) != .nothing,
      FileSystem.size(ofFile: target.path) == nil
    {
      // A folder, a device, or a link that leads nowhere.
      throw .cannotReplace(path: path, code: EEXIST)
    }
    let file = OutputFile(name: target.name, text: text)
    try file.stage(beside: target) { file throws(OutputError) in
      guard rename(file, target.path) == 0 else {
        throw .cannotReplace(path: path, code: errno)
      }
    }
  }

  /// Writes the file into a hidden folder beside a target, for one step that puts it
  /// in place.
  ///
  /// - Parameter place: is given the path of the written file.
  package func stage(
    beside target: OutputPath, _ place: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    let staging = StagingFolder(besideName: target.name, in: target.parent, .new)
    let lock = FileSystem.lock(folder: target.parent)
    defer { lock?.release() }
    if lock != nil { for leftover in staging.leftovers { remove(from: leftover) } }
    let folder = try staging.create()
    defer { remove(from: folder) }
    try FileSystem.write(self, in: folder)
    try place(folder + "/" + name)
    try FileSystem.sync(target.parent)
  }

  private func remove(from folder: String) {
    unlink(folder + "/" + name)
    rmdir(folder)
  }
}
