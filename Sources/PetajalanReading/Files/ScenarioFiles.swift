import Formats

/// Where the reader gets a scenario's files from.
public protocol ScenarioFiles: Sendable {
  /// The name of the YAML file, or of the workbook, which then is the only file.
  var mainFile: String { get }

  /// What the scenario is called if it does not say.
  var defaultName: String { get }

  /// The path under which the user can open a file.
  func path(of name: String) -> String

  /// The bytes of a file of the scenario.
  ///
  /// - Throws: ``ScenarioFileError`` if it is missing, cannot be read, or is
  ///   none of the scenario's.
  func bytes(of name: String) throws(ScenarioFileError) -> [UInt8]

  /// The names of the files that lie beside the YAML file, in order.
  var names: [String] { get }
}

extension ScenarioFiles {
  /// No names: what lies beside the files is not known.
  public var names: [String] { [] }

  /// Whether the scenario is a workbook.
  package var isWorkbook: Bool { mainFile.lowercased().hasSuffix(".xlsx") }
}

/// A file that cannot be had.
public struct ScenarioFileError: Error, Hashable, Sendable {
  /// The path, as the user can open it.
  public let path: String
  /// Why.
  public let problem: Problem
  /// What lies there instead.
  ///
  /// **Missing** Nothing like it, or the file is there.
  public let instead: FoundInstead?

  /// Creates an error.
  public init(path: String, problem: Problem, instead: FoundInstead? = nil) {
    self.path = path
    self.problem = problem
    self.instead = instead
  }

  /// Why a file cannot be had.
  public enum Problem: Hashable, Sendable {
    /// It does not exist.
    case missing
    /// The system refuses it, for the reason that the code names.
    case unreadable(errno: Int32)
    /// The user has no right to read it.
    case forbidden
    /// Its symbolic links lead in a circle.
    case linksInCircle
    /// Its name is longer than the system allows.
    case nameTooLong
    /// It is a folder, a pipe or a device.
    case notAFile
    /// It lies outside the scenario's folder.
    case outsideFolder
    /// It is in an output folder, and a link that leads out of it.
    case leadsOut
    /// It is greater than that, in bytes.
    case tooLarge(limit: Int)
    /// With it, the scenario's files are greater than that in all, in bytes.
    case tooLargeInAll(limit: Int)
    /// It is a workbook where a text is asked for.
    case workbook
  }
}

/// A file that was read.
public struct InputFile: Hashable, Sendable {
  /// The name in the scenario.
  public let name: String
  /// How many bytes it has.
  public let byteCount: Int
  /// The SHA-256 of its bytes, in lower-case hexadecimal digits.
  public let sha256: String

  /// Describes the file of these bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    byteCount = bytes.count
    sha256 = SHA256.hexDigest(of: bytes)
  }
}
