#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A scenario's folder or workbook on disk.
public struct ScenarioFolder: ScenarioFiles {
  /// The folder, as the user wrote it; empty for the current one.
  private let folder: String

  /// The folder without symbolic links.
  private let resolvedFolder: String

  /// The name of the YAML file or the workbook.
  public let mainFile: String

  /// What the scenario is called if it does not say: the name of the folder, or of
  /// the workbook without its ending.
  public let defaultName: String

  /// The greatest table read, in bytes: far beyond 100,000 programs, and small
  /// enough to be kept in memory as a whole.
  static let mostBytes = 128 << 20

  /// The greatest YAML file read, in bytes: far beyond ``YAMLDocument/mostValues``.
  static let mostYAMLBytes = 16 << 20

  /// The most names of a folder that are looked at: a scenario's has some ten.
  private static let mostNames = 10_000

  /// How the names of workbooks end.
  private static let workbookEnding = ".xlsx"

  /// Opens the scenario at a path.
  ///
  /// - Parameter path: The folder, its YAML file, or a workbook.
  /// - Throws: ``ScenarioFileError`` if nothing is there.
  public init(path: String) throws(ScenarioFileError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Self.error(of: errno, path) { FolderNeighbors.instead(ofPath: path) }
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      folder = path
      mainFile = "scenario.yaml"
    } else if let slash = path.lastIndex(of: "/") {
      folder = String(path[...slash])
      mainFile = String(path[path.index(after: slash)...])
    } else {
      folder = ""
      mainFile = path
    }
    guard let resolved = Self.resolve(folder.isEmpty ? "." : folder) else {
      throw ScenarioFileError(path: path, problem: Self.problem(of: errno))
    }
    resolvedFolder = resolved
    let isWorkbook = mainFile.lowercased().hasSuffix(Self.workbookEnding)
    let name = isWorkbook ? mainFile.dropLast(Self.workbookEnding.count) : resolved.lastName
    defaultName = name.isEmpty ? "scenario" : String(name)
  }

  /// The path of a file of the folder, as the user can open it.
  public func path(of name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The bytes of a file of the folder.
  ///
  /// A symbolic link may name another file of the folder, but none outside. The
  /// YAML file may be a link to anywhere: the user named it.
  public func bytes(of name: String) throws(ScenarioFileError) -> [UInt8] {
    let path = path(of: name)
    if name == mainFile, isWorkbook {
      return try Self.read(path, atMost: WorkbookLimits.fileBytes)
    }
    if name != mainFile {
      guard !name.lowercased().hasSuffix(Self.workbookEnding) else {
        throw ScenarioFileError(path: path, problem: .workbook)
      }
      guard !Self.leavesFolder(name) else {
        throw ScenarioFileError(path: name, problem: .outsideFolder)
      }
      guard let resolved = Self.resolve(path) else {
        // A folder of the folder may be a link to anywhere, whose names are nobody's business.
        throw Self.error(of: errno, path) {
          name.contains("/") ? nil : FolderNeighbors(of: folder).instead(of: name)
        }
      }
      guard resolved != resolvedFolder else {
        throw ScenarioFileError(path: path, problem: .notAFile)
      }
      guard resolved.hasPrefix(resolvedFolder == "/" ? "/" : resolvedFolder + "/") else {
        throw ScenarioFileError(path: path, problem: .outsideFolder)
      }
    }
    do throws(ScenarioFileError) {
      return try Self.read(path, atMost: name == mainFile ? Self.mostYAMLBytes : Self.mostBytes)
    } catch {
      guard error.problem == .missing, name == mainFile else { throw error }
      throw ScenarioFileError(
        path: path, problem: .missing,
        instead: FolderNeighbors(of: folder).insteadOfScenario(mainFile))
    }
  }

  /// Why a path cannot be had; what lies there instead is only looked for if nothing does.
  private static func error(
    of code: Int32, _ path: String, instead: () -> FoundInstead?
  ) -> ScenarioFileError {
    let problem = problem(of: code)
    return ScenarioFileError(
      path: path, problem: problem, instead: problem == .missing ? instead() : nil)
  }

  /// The names in the folder, in order; no more than ``mostNames`` of them.
  public var names: [String] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < Self.mostNames, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a name leads out of the folder before any link is followed.
  private static func leavesFolder(_ name: String) -> Bool {
    guard !name.hasPrefix("/") else { return true }
    var depth = 0
    for part in name.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  /// The bytes of any file that the user named.
  ///
  /// - Throws: ``ScenarioFileError`` if it is missing or cannot be read.
  public static func bytes(ofFile path: String) throws(ScenarioFileError) -> [UInt8] {
    do throws(ScenarioFileError) {
      return try read(path)
    } catch {
      guard error.problem == .missing else { throw error }
      throw ScenarioFileError(
        path: path, problem: .missing, instead: FolderNeighbors.instead(ofPath: path))
    }
  }

  /// Whether there is a folder at a path.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Why there is neither a file nor a folder at a path.
  ///
  /// **Missing** There is one.
  public static func problem(at path: String) -> ScenarioFileError.Problem? {
    resolve(path) == nil ? problem(of: errno) : nil
  }

  /// The path of a neighbor of the files of the scenario at a path.
  public static func sibling(_ name: String, of path: String) -> String {
    if isFolder(path) { return path.hasSuffix("/") ? path + name : path + "/" + name }
    guard let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  private static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func problem(of code: Int32) -> ScenarioFileError.Problem {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .forbidden
    case ELOOP: .linksInCircle
    case ENAMETOOLONG: .nameTooLong
    // Sockets, and devices that are not there.
    case ENXIO, ENODEV: .notAFile
    default: .unreadable(errno: code)
    }
  }

  private static func read(
    _ path: String, atMost mostBytes: Int = mostBytes
  ) throws(ScenarioFileError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for a writer forever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ScenarioFileError(path: path, problem: problem(of: errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ScenarioFileError(path: path, problem: problem(of: errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ScenarioFileError(path: path, problem: .notAFile)
    }
    guard status.st_size <= mostBytes else {
      throw ScenarioFileError(path: path, problem: .tooLarge(limit: mostBytes))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(Int(status.st_size), mostBytes) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        #if canImport(Glibc)
          Glibc.read(descriptor, $0.baseAddress, $0.count)
        #elseif canImport(Musl)
          Musl.read(descriptor, $0.baseAddress, $0.count)
        #else
          Darwin.read(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw ScenarioFileError(path: path, problem: problem(of: errno)) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= mostBytes else {
        throw ScenarioFileError(path: path, problem: .tooLarge(limit: mostBytes))
      }
    }
  }
}

extension String {
  /// The last name of a path.
  fileprivate var lastName: Substring { split(separator: "/").last ?? "" }
}
