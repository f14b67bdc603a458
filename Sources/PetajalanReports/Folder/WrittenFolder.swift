import OutputFolders
import PetajalanReading

/// An output folder as it stands on disk, read but not yet judged.
public struct WrittenFolder: Sendable {
  /// A table and what is wrong with its form.
  package struct TableFile: Sendable {
    /// The path, as the user can open it.
    package let path: String
    /// The cells.
    ///
    /// **Missing** Nothing could be read.
    package let table: PlainTable?
    /// What is wrong with its form.
    package let faults: [ScenarioFault]
  }

  /// The files that agree with each other if all is well; the Gantt chart is for
  /// people only.
  public static let fileNames = tableNames + [ResultJSON().fileName]

  private static let tableNames = [
    RoadmapCSV().fileName, SpendingCSV().fileName, BudgetCSV().fileName, OwnersCSV().fileName,
  ]

  /// The folder, as the user wrote it.
  private let path: String

  /// The tables by file name.
  private var tables: [String: TableFile] = [:]

  /// `result.json`.
  package private(set) var result: LocatedJSON

  /// The manifest.
  ///
  /// **Missing** An earlier version wrote the folder.
  private(set) var manifest: WrittenManifest?

  /// Reads the folder at a path.
  ///
  /// - Throws: ``UnreadableFiles`` with every file that is missing or cannot be
  ///   read.
  public init(path: String) throws(UnreadableFiles) {
    var files: [String: [UInt8]] = [:]
    var errors: [ScenarioFileError] = []
    do throws(ScenarioFileError) {
      _ = try FolderFile.manifest(of: path)
    } catch {
      throw UnreadableFiles(errors: [error])
    }
    for name in Self.fileNames {
      do throws(ScenarioFileError) {
        files[name] = try FolderFile.bytes(of: name, in: path)
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw UnreadableFiles(errors: errors) }
    self.init(path: path, files: files)
    manifest = WrittenManifest(inFolder: path, of: .roadmap)
  }

  /// Reads the bytes of a folder's files; a file that is not given is empty.
  package init(path: String, files: [String: [UInt8]]) {
    self.path = path
    result = LocatedJSON(file: Self.path(of: ResultJSON().fileName, in: path), bytes: [])
    for name in Self.fileNames { replace(name, with: files[name] ?? []) }
  }

  /// Reads another text in place of one of the files.
  package mutating func replace(_ name: String, with bytes: [UInt8]) {
    let path = Self.path(of: name, in: path)
    if name == ResultJSON().fileName {
      result = LocatedJSON(file: path, bytes: bytes, skipping: "certificate")
    } else {
      let (table, faults) = PlainTable.read(bytes, file: path)
      tables[name] = TableFile(path: path, table: table, faults: faults)
    }
  }

  /// The table that a format writes.
  package func table(_ format: some ReportFormat) -> TableFile {
    tables[format.fileName]
      ?? TableFile(path: Self.path(of: format.fileName, in: path), table: nil, faults: [])
  }

  /// The paths of the files, in the order in which they are written.
  var paths: [String] {
    (Self.fileNames + [OutputManifest.fileName]).map { Self.path(of: $0, in: path) }
  }

  private static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

/// Files of an output folder that cannot be had.
public struct UnreadableFiles: Error, Hashable, Sendable {
  /// Each of them, with the reason.
  public let errors: [ScenarioFileError]
}
