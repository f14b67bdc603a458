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
  /// - Parameter target: the new output; `nil` if there is none, so that the files of
  ///   somebody else stay where they are.
  init(in folder: String, movingInto target: String?) {
    root = folder
    manifest = OutputManifest(inFolder: folder)
    fileNames = OutputContent.allFileNames.union(manifest?.names ?? [])
    if let target, case .folder? = try? FileSystem.kind(of: target) {
      self.target = target
    } else {
      self.target = nil
    }
  }

  /// Clears the folder and removes it if nothing is left in it.
  ///
  /// - Returns: why somebody else's files are still in it, a value of `errno`; 0 if
  ///   none are.
  @discardableResult
  func discard() -> Int32 {
    let code = discard("")
    // The last of ours: until here, a killed run leaves a folder that tells what in it
    // is whose.
    let path = root + "/" + OutputManifest.fileName
    if code == 0, isOwn(OutputManifest.fileName) { unlink(path) }
    rmdir(root)
    return code
  }

  /// - Parameter inner: the folder's path inside of the output folder, ending in a
  ///   slash; empty for the output folder itself.
  private func discard(_ inner: String) -> Int32 {
    let folder = inner.isEmpty ? root : root + "/" + inner.dropLast()
    let names: [FileName]
    do throws(OutputError) {
      names = try FileSystem.names(in: folder)
    } catch {
      guard case .cannotRead(_, let code) = error else { return EIO }
      return code
    }
    var first: Int32 = 0
    for name in names {
      var code: Int32 = 0
      if let text = name.text, isOwn(inner + text) {
        // A file of ours that cannot be removed is tidied by the next run.
        if inner + text != OutputManifest.fileName { unlink(folder + "/" + text) }
      } else if let text = name.text, isOwnFolder(inner + text) {
        code = discard(inner + text + "/")
        rmdir(folder + "/" + text)
      } else {
        code = move(name, from: folder, inner)
      }
      if first == 0 { first = code }
    }
    return first
  }

  private func move(_ name: FileName, from folder: String, _ inner: String) -> Int32 {
    guard let target else { return ENOENT }
    let other = inner.isEmpty ? target : target + "/" + inner.dropLast()
    do throws(OutputError) {
      try FileSystem.createFolders(other)
    } catch {
      guard case .cannotWrite(_, let code) = error else { return EIO }
      return code
    }
    return FileSystem.move(name, from: folder, to: other, orAdding: Self.keptWord)
  }

  private func isOwn(_ name: String) -> Bool {
    let path = root + "/" + name
    guard FileSystem.size(ofFile: path) != nil else { return false }
    if name == OutputManifest.fileName {
      return FileSystem.isFile(at: path, beginningLike: OutputManifest.opening)
    }
    guard let manifest else { return fileNames.contains(name) }
    return manifest.vouches(for: name, at: path)
  }

  private func isOwnFolder(_ name: String) -> Bool {
    guard case .folder? = try? FileSystem.kind(of: root + "/" + name) else { return false }
    return fileNames.contains { $0.hasPrefix(name + "/") }
  }
}
