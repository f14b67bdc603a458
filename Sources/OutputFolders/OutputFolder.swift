import CFileExchange
import Foundation

/// A folder of results that is replaced as a whole or not at all.
///
/// The files are first written and synced in a hidden folder beside the target,
/// which then takes the target's place in one step: a rename where there is no
/// target yet, an exchange of the two where there is one. Whatever stops the
/// process, the target is the previous output or the new one. `manifest.json` is
/// written last and names all files with their hashes.
///
/// Files in the old folder that petajalan did not write, and those of its own that
/// somebody has changed, move into the new one; nothing else is ever removed. What
/// a killed run left behind is tidied by the next one. Runs that write beside each
/// other take turns.
public struct OutputFolder: Sendable {
  /// Where the folder is to be.
  public let path: String

  /// The files that may not be in the folder, since it is replaced as a whole.
  package var spared: [String] = []

  /// What is written into it.
  private let content: OutputContent

  /// The names that petajalan gives to files of any content.
  private let ownNames: Set<String>

  /// Creates a folder to write; nothing is touched yet.
  ///
  /// - Parameter contents: all that petajalan may have written before.
  public init(path: String, of content: OutputContent, among contents: [OutputContent]) {
    self.path = path
    self.content = content
    ownNames = contents.reduce(into: content.fileNames) { $0.formUnion($1.fileNames) }
  }

  /// Throws what ``write(_:)`` would throw about the target, so that a long
  /// search need not be run in vain.
  public func check() throws(OutputError) {
    let target = OutputPath(path)
    try check(target)
    try FileSystem.checkWritable(target.parent)
  }

  private func check(_ target: OutputPath) throws(OutputError) {
    guard target.isText else { throw .cannotWrite(path: path, code: EILSEQ) }
    // Of a folder that is not there yet, the system says so only at the end.
    guard target.name.utf8.count <= StagingFolder.longestName else {
      throw .cannotWrite(path: path, code: ENAMETOOLONG)
    }
    switch try FileSystem.kind(of: target.path) {
    case .nothing: break
    case .file: throw .notAFolder(path: path)
    case .folder:
      guard !FileSystem.holdsWorkingFolder(target.path) else {
        throw .holdsWorkingFolder(path: path)
      }
      if let file = spared.first(where: { FileSystem.isFile($0, inFolder: target.path) }) {
        throw .holdsScenario(path: path, file: file)
      }
      let names = try FileSystem.names(in: target.path)
      guard names.isEmpty || content.isRecognized(in: target.path) else {
        throw .foreignFolder(path: path)
      }
      guard !FileSystem.isMountPoint(target.path) else { throw .mountPoint(path: path) }
      // A folder that its owner has closed is not to be replaced by an open one.
      try FileSystem.checkWritable(target.path)
    }
  }

  /// Puts the files, and a manifest of them, in place of what is there.
  ///
  /// - Throws: ``OutputError``; the previous output is then still there, except
  ///   for ``OutputError/foreignFilesLeft(folder:code:)`` and
  ///   ``OutputError/notSynced(path:code:)``, which come after the new output is in
  ///   place.
  public func write(_ files: [OutputFile]) throws(OutputError) {
    try write(files, beforeSwap: {})
  }

  /// Does what ``write(_:)`` does; `beforeSwap` is the moment at which a test
  /// looks.
  package func write(_ files: [OutputFile], beforeSwap: () -> Void) throws(OutputError) {
    try check()
    let parent = OutputPath(path).parent
    let created = try FileSystem.createFolders(parent)
    do throws(OutputError) {
      let lock = FileSystem.lock(folder: parent)
      defer { lock?.release() }
      try write(files, isAlone: lock != nil, beforeSwap: beforeSwap)
    } catch {
      FileSystem.removeFolders(created)
      throw error
    }
    for folder in created { try? FileSystem.sync(folder + "/..") }
  }

  private func write(
    _ files: [OutputFile], isAlone: Bool, beforeSwap: () -> Void
  ) throws(OutputError) {
    // What another run has put there meanwhile counts.
    let target = OutputPath(path)
    try check(target)
    let place = StagingFolder(besideName: target.name, in: target.parent, .folder)
    // Without the lock another run might still be at work in its own folder.
    if isAlone { tidy(place, target) }
    let staging = try place.create()
    do throws(OutputError) {
      try fill(staging, with: files)
      beforeSwap()
      try swap(staging, into: target.path)
    } catch {
      // The first error is the one to tell; a leftover is tidied by the next run.
      OutputRemains.discard(staging, of: ownNames, movingInto: nil)
      throw error
    }
    var loss: OutputError?
    do throws(OutputError) {
      try FileSystem.sync(target.parent)
    } catch {
      if case .cannotWrite(_, let code) = error { loss = .notSynced(path: path, code: code) }
    }
    // The staging folder now holds the old output, if there was one.
    if case .folder? = try? FileSystem.kind(of: staging) {
      let code = OutputRemains.discard(staging, of: ownNames, movingInto: target.path)
      if code != 0 { throw .foreignFilesLeft(folder: staging, code: code) }
      try? FileSystem.sync(target.path)
    }
    // Files of somebody else that had nowhere to go before.
    if isAlone { tidy(place, target) }
    if let loss { throw loss }
  }

  /// Writes the files into a folder, the manifest last.
  private func fill(_ staging: String, with files: [OutputFile]) throws(OutputError) {
    let folders = Self.folders(of: files)
    for folder in folders { try FileSystem.createFolders(staging + "/" + folder) }
    for file in files { try FileSystem.write(file, in: staging) }
    try FileSystem.write(OutputManifest(files, of: content).file, in: staging)
    for folder in folders.reversed() + [""] { try FileSystem.sync(staging + "/" + folder) }
  }

  private func swap(_ staging: String, into target: String) throws(OutputError) {
    if case .nothing = try FileSystem.kind(of: target) {
      guard rename(staging, target) == 0 else { throw .cannotReplace(path: path, code: errno) }
    } else {
      let code = file_exchange(staging, target)
      guard code == 0 else { throw .cannotReplace(path: path, code: code) }
    }
  }

  /// Tidies what killed runs left beside the target.
  private func tidy(_ place: StagingFolder, _ target: OutputPath) {
    for leftover in place.leftovers {
      OutputRemains.discard(leftover, of: ownNames, movingInto: target.path)
    }
  }

  /// The folders in which files stand, the outer ones first.
  private static func folders(of files: [OutputFile]) -> [String] {
    var folders: [String] = []
    for file in files {
      let parts = file.name.split(separator: "/").dropLast()
      for count in 0..<parts.count {
        let folder = parts.prefix(count + 1).joined(separator: "/")
        if !folders.contains(folder) { folders.append(folder) }
      }
    }
    return folders
  }
}
