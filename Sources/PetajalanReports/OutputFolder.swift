import CFileExchange
import Foundation

/// A folder of results that is replaced as a whole or not at all.
///
/// The files are first written and synced in a hidden folder beside the target,
/// which then takes the target's place in one step: a rename where there is no
/// target yet, an exchange of the two where there is one. Whatever stops the
/// process, the target is the previous output or the new one.
///
/// Files in the old folder that petajalan did not write move into the new one;
/// nothing else is ever removed. What a killed run left behind is tidied by the
/// next one. Runs that write beside each other take turns.
public struct OutputFolder: Sendable {
  /// Where the folder is to be.
  public let path: String

  /// What is written into it.
  private let content: OutputContent

  /// Creates a folder to write; nothing is touched yet.
  public init(path: String, of content: OutputContent = .roadmap) {
    self.path = path
    self.content = content
  }

  /// Throws what ``write(_:)`` would throw about the target, so that a long
  /// search need not be run in vain.
  public func check() throws(OutputError) {
    let target = resolvedTarget()
    switch try FileSystem.kind(of: target) {
    case .nothing: break
    case .file: throw .notAFolder(path: path)
    case .folder:
      let names = try FileSystem.names(in: target)
      guard names.isEmpty || content.isRecognized(in: target) else {
        throw .foreignFolder(path: path)
      }
    }
  }

  /// Puts the files in place of what is there.
  ///
  /// - Throws: ``OutputError``; the previous output is then still there, except
  ///   for ``OutputError/foreignFilesLeft(folder:code:)``, which comes after the
  ///   new output is in place.
  public func write(_ files: [OutputFile]) throws(OutputError) {
    try write(files, beforeSwap: {})
  }

  /// Does what ``write(_:)`` does; `beforeSwap` is the moment at which a test
  /// looks.
  func write(_ files: [OutputFile], beforeSwap: () -> Void) throws(OutputError) {
    try check()
    let target = resolvedTarget()
    let (parent, name) = Self.split(target)
    try FileSystem.createFolders(parent)
    let lock = FileSystem.lock(folder: parent)
    defer { lock?.release() }
    // Without the lock another run might still be at work in its own folder.
    if lock != nil { tidy(parent: parent, name: name, target: target) }

    let staging = try FileSystem.createTemporaryFolder(prefix: parent + "/" + Self.prefix(name))
    do {
      for folder in Self.folders(of: files) {
        try FileSystem.createFolders(staging + "/" + folder)
      }
      for file in files { try FileSystem.write(file, in: staging) }
      for folder in Self.folders(of: files).reversed() + [""] {
        try FileSystem.sync(staging + "/" + folder)
      }
      beforeSwap()
      try swap(staging, into: target)
    } catch {
      // The first error is the one to tell; a leftover is tidied by the next run.
      discard(staging, rescuingInto: nil)
      throw error
    }
    try? FileSystem.sync(parent)
    // The staging folder now holds the old output, if there was one.
    guard case .folder? = try? FileSystem.kind(of: staging) else { return }
    if let code = discard(staging, rescuingInto: target) {
      throw .foreignFilesLeft(folder: staging, code: code)
    }
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
  private func tidy(parent: String, name: String, target: String) {
    guard let names = try? FileSystem.names(in: parent) else { return }
    for leftover in names where leftover.hasPrefix(Self.prefix(name)) {
      discard(parent + "/" + leftover, rescuingInto: target)
    }
  }

  /// Removes petajalan's own files from a folder, moves the others into the
  /// target, and removes the folder if it is then empty.
  ///
  /// - Parameter inner: the folder's path inside of an output folder, ending in a
  ///   slash; empty for the output folder itself.
  /// - Returns: the reason why the folder is still there, a value of `errno`, or
  ///   `nil`.
  @discardableResult
  private func discard(
    _ folder: String, rescuingInto target: String?, inner: String = ""
  ) -> Int32? {
    let names = (try? FileSystem.names(in: folder)) ?? []
    for name in names {
      let entry = folder + "/" + name
      let own = inner + name
      if content.fileNames.contains(own) {
        unlink(entry)
      } else if content.hasFolder(own), case .folder? = try? FileSystem.kind(of: entry) {
        discard(entry, rescuingInto: target, inner: own + "/")
      } else if let target, case .folder? = try? FileSystem.kind(of: target),
        case .nothing? = try? FileSystem.kind(of: target + "/" + own)
      {
        try? FileSystem.createFolders(target + "/" + inner)
        rename(entry, target + "/" + own)
      }
    }
    return rmdir(folder) == 0 ? nil : errno
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

  /// The target with a link followed, so that the link stays one.
  private func resolvedTarget() -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func prefix(_ name: String) -> String { ".\(name).petajalan-" }

  private static func split(_ path: String) -> (parent: String, name: String) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let name = parts.popLast().map(String.init) ?? ""
    let root = path.hasPrefix("/") ? "/" : "./"
    return (root + parts.joined(separator: "/"), name)
  }
}

/// The files that an output folder holds.
public struct OutputContent: Sendable {
  /// The names that petajalan writes, with the folders below the output folder in
  /// which some stand; all other files are somebody else's.
  let fileNames: Set<String>

  /// The file by which such a folder is recognized.
  let mark: String

  /// How that file begins.
  let opening: String

  /// The reports of one roadmap, and perhaps of others near it.
  public static let roadmap = OutputContent(
    fileNames: Set(ReportFormats.all.map(\.fileName) + NearBestReport.fileNames),
    mark: ResultJSON().fileName, opening: ResultJSON.opening)

  /// A comparison.
  public static let comparison = OutputContent(
    fileNames: Set(ComparisonCSV.fileNames + [ComparisonJSON.fileName]),
    mark: ComparisonJSON.fileName, opening: ComparisonJSON.opening)

  /// A sweep.
  public static let sweep = OutputContent(
    fileNames: Set(SweepCSV.fileNames + [SweepSVG.fileName, SweepJSON.fileName]),
    mark: SweepJSON.fileName, opening: SweepJSON.opening)

  /// A study of weights.
  public static let weights = OutputContent(
    fileNames: Set(WeightsCSV.fileNames + [WeightsJSON.fileName]), mark: WeightsJSON.fileName,
    opening: WeightsJSON.opening)

  /// A diagnosis.
  public static let diagnosis = OutputContent(
    fileNames: [
      DiagnosisJSON.fileName, DiagnosisCSV.fileName, DiagnosisCSV.moneyFileName,
      DiagnosisCSV.dropsFileName,
    ], mark: DiagnosisJSON.fileName, opening: DiagnosisJSON.opening)

  /// Documents.
  public static let documents = OutputContent(
    fileNames: Set(DocumentFormats.all.flatMap(\.fileNames) + [DocumentManifest.fileName]),
    mark: DocumentManifest.fileName, opening: DocumentManifest.opening)

  /// Whether petajalan writes files into a folder of the output folder.
  func hasFolder(_ name: String) -> Bool {
    fileNames.contains { $0.hasPrefix(name + "/") }
  }

  /// Explanations.
  public static let explanation = OutputContent(
    fileNames: [ExplanationJSON.fileName, ExplanationCSV.fileName],
    mark: ExplanationJSON.fileName, opening: ExplanationJSON.opening)

  /// Whether petajalan wrote a folder.
  func isRecognized(in folder: String) -> Bool {
    FileSystem.isFile(at: folder + "/" + mark, opening: opening)
  }
}

/// A file of the output folder.
public struct OutputFile: Equatable, Sendable {
  /// The name, perhaps with folders below the output folder before it.
  public let name: String

  /// What is in it.
  public let bytes: [UInt8]

  /// Creates a file to write.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Creates a file of text, written as UTF-8.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// The bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Why an output folder could not be written.
///
/// `code` is a value of `errno`.
public enum OutputError: Error, Hashable, Sendable {
  /// There is a file where the folder is to be.
  case notAFolder(path: String)
  /// There is a folder with content that petajalan did not write.
  case foreignFolder(path: String)
  /// Something could not be read.
  case cannotRead(path: String, code: Int32)
  /// A file or folder could not be written.
  case cannotWrite(path: String, code: Int32)
  /// The new folder could not take the place of the old one.
  case cannotReplace(path: String, code: Int32)
  /// The new output is in place, but files of somebody else could not be moved
  /// into it and are still in that hidden folder.
  case foreignFilesLeft(folder: String, code: Int32)
}
