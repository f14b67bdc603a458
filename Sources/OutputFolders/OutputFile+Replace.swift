import Foundation

extension OutputFile {
  /// How many of a file's first bytes tell what it is.
  private static let opening = 4_096

  /// Writes one file in place of what is there, as a whole or not at all.
  ///
  /// - Parameters:
  ///   - spared: files that are never written over, by whatever path they are named.
  ///   - isOwn: tells by the first bytes of a file that is there, which may be none,
  ///     whether it may be replaced.
  /// - Throws: ``OutputError``; what was there is then still there.
  package static func replace(
    path: String, text: String, sparing spared: [String], where isOwn: ([UInt8]) -> Bool
  ) throws(OutputError) {
    let target = OutputPath(path)
    guard target.isText else { throw .cannotWrite(path: path, code: EILSEQ) }
    guard !spared.contains(where: { FileSystem.isSame($0, as: target.path) }) else {
      throw .scenarioFile(path: path)
    }
    if try FileSystem.kind(of: target.path) != .nothing {
      // A folder, a device, or a link that leads nowhere.
      guard FileSystem.size(ofFile: target.path) != nil else {
        throw .cannotReplace(path: path, code: EEXIST)
      }
      guard isOwn(try FileSystem.opening(ofFile: target.path, most: opening)) else {
        throw .foreignFile(path: path)
      }
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
