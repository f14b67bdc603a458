import Foundation

/// A folder whose output is to go: a previous one, or what a killed run has left.
///
/// Only what petajalan wrote is removed. With a manifest that is what the manifest
/// vouches for, byte by byte; without one, what has a name that petajalan gives. All
/// else is somebody's work, also a file of ours that somebody has changed: it moves
/// into the new output, under another name if its own is taken there.
struct OutputRemains {
  /// What is put behind the name of a file whose name is taken in the new output.
  static let keptWord = "-kept"

  private let root: String
  private let target: String?
  private let fileNames: Set<String>
  private let manifest: OutputManifest?

  /// Looks at a folder.
  ///
  /// - Parameters:
  ///   - names: the names that petajalan gives to files.
  ///   - target: the new output; `nil` if there is none, so that the files of
  ///   somebody else stay where they are.
  /// - Throws: ``OutputError`` if it cannot be told what in it is whose.
  init(
    in folder: String, of names: Set<String>, movingInto target: String?
  ) throws(OutputError) {
    root = folder
    manifest = try OutputManifest(inFolder: folder)
    fileNames = names.union(manifest?.names ?? [])
    if let target, case .folder? = try? FileSystem.kind(of: target) {
      self.target = target
    } else {
      self.target = nil
    }
  }

  /// Clears a folder and removes it if nothing is left in it.
  ///
  /// - Returns: why something is still in it that is, or may be, somebody else's, a
  ///   value of `errno`; 0 if there is nothing of the kind.
  @discardableResult
  static func discard(
    _ folder: String, of names: Set<String>, movingInto target: String?
  ) -> Int32 {
    do throws(OutputError) {
      let remains = try OutputRemains(in: folder, of: names, movingInto: target)
      try remains.clear("")
      // The last of ours: until here, a killed run leaves a folder that tells what in
      // it is whose.
      if try remains.isOwn(OutputManifest.fileName) {
        unlink(folder + "/" + OutputManifest.fileName)
      }
      rmdir(folder)
      return 0
    } catch {
      return error.code
    }
  }

  /// - Parameter inner: the folder's path inside of the output folder, ending in a
  ///   slash; empty for the output folder itself.
  /// - Throws: the first error, after everything else is cleared.
  private func clear(_ inner: String) throws(OutputError) {
    let folder = inner.isEmpty ? root : root + "/" + inner.dropLast()
    var first: OutputError?
    for name in try FileSystem.names(in: folder) {
      do throws(OutputError) {
        try clear(name, of: folder, inner)
      } catch {
        first = first ?? error
      }
    }
    if let first { throw first }
  }

  private func clear(
    _ name: FileName, of folder: String, _ inner: String
  ) throws(OutputError) {
    if let text = name.text, try isOwn(inner + text) {
      // A file of ours that cannot be removed is tidied by the next run.
      if inner + text != OutputManifest.fileName { unlink(folder + "/" + text) }
    } else if let text = name.text, isOwnFolder(inner + text) {
      try clear(inner + text + "/")
      rmdir(folder + "/" + text)
    } else {
      try move(name, from: folder, inner)
    }
  }

  private func move(
    _ name: FileName, from folder: String, _ inner: String
  ) throws(OutputError) {
    guard let target else { throw .cannotReplace(path: folder, code: ENOENT) }
    let other = inner.isEmpty ? target : target + "/" + inner.dropLast()
    try FileSystem.createFolders(other)
    let code = FileSystem.move(name, from: folder, to: other, orAdding: Self.keptWord)
    if code != 0 { throw .cannotReplace(path: folder, code: code) }
  }

  private func isOwn(_ name: String) throws(OutputError) -> Bool {
    let path = root + "/" + name
    guard FileSystem.size(ofFile: path) != nil else { return false }
    if name == OutputManifest.fileName {
      let opening = OutputManifest.opening
      let bytes = try FileSystem.opening(ofFile: path, most: opening.utf8.count)
      // One that was not written to its end is ours too.
      return opening.utf8.starts(with: bytes)
    }
    guard let manifest else { return fileNames.contains(name) }
    return try manifest.vouches(for: name, at: path)
  }

  private func isOwnFolder(_ name: String) -> Bool {
    guard case .folder? = try? FileSystem.kind(of: root + "/" + name) else { return false }
    return fileNames.contains { $0.hasPrefix(name + "/") }
  }
}
