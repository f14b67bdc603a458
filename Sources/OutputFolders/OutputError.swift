import Foundation

/// Why an output folder could not be written.
///
/// `code` is a value of `errno`.
public enum OutputError: Error, Hashable, Sendable {
  /// There is a file where the folder is to be.
  case notAFolder(path: String)
  /// There is a folder with content that petajalan did not write.
  case foreignFolder(path: String)
  /// The folder holds a file of the scenario that was read.
  case holdsScenario(path: String, file: String)
  /// The file to write is one of the scenario that was read, by whatever name.
  case scenarioFile(path: String)
  /// The file to write is there and is no output of its kind.
  case foreignFile(path: String)
  /// The folder is the one from which petajalan was started, or holds it. It would be
  /// taken away from under whoever works there.
  case holdsWorkingFolder(path: String)
  /// Another file system begins at the folder, so that nothing can take its place in
  /// one step.
  case mountPoint(path: String)
  /// Something could not be read.
  case cannotRead(path: String, code: Int32)
  /// A file or folder could not be written.
  case cannotWrite(path: String, code: Int32)
  /// The new folder could not take the place of the old one.
  case cannotReplace(path: String, code: Int32)
  /// The new output is in place, but it is not sure to outlast a loss of power.
  case notSynced(path: String, code: Int32)
  /// The new output is in place, but files of somebody else could not be moved
  /// into it and are still in that hidden folder.
  case foreignFilesLeft(folder: String, code: Int32)
}

extension OutputError {
  /// What the operating system said, a value of `errno`.
  package var code: Int32 {
    switch self {
    case .notAFolder, .foreignFolder, .holdsScenario, .scenarioFile, .foreignFile,
      .holdsWorkingFolder, .mountPoint:
      EEXIST
    case .cannotRead(_, let code), .cannotWrite(_, let code), .cannotReplace(_, let code),
      .notSynced(_, let code), .foreignFilesLeft(_, let code):
      code
    }
  }
}
