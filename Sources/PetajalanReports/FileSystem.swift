import Foundation

/// The few calls of the operating system that ``OutputFolder`` is made of.
///
/// They are used directly because Foundation has no way to sync a folder, to
/// lock it, or to tell a full disk from a missing right.
enum FileSystem {
  /// What stands at a path.
  enum Kind { case nothing, file, folder }

  /// A lock on a folder, free again when released or when the process ends.
  struct Lock {
    fileprivate let descriptor: Int32

    /// Gives the lock back.
    func release() { _ = close(descriptor) }
  }

  /// What stands at a path, which is not followed if it is a link.
  static func kind(of path: String) throws(OutputError) -> Kind {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      guard errno == ENOENT else { throw .cannotRead(path: path, code: errno) }
      return .nothing
    }
    return facts.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The names in a folder, in order.
  static func names(in folder: String) throws(OutputError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .cannotRead(path: folder, code: errno)
    }
  }

  /// Whether a file begins with a text.
  static func isFile(at path: String, opening text: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    let opening = Data(text.utf8)
    return (try? file.read(upToCount: opening.count)) == opening
  }

  /// Creates a folder and those above it.
  static func createFolders(_ path: String) throws(OutputError) {
    var current = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") where part != "." {
      current += "/" + part
      if mkdir(current, 0o777) == 0 { continue }
      // Some systems refuse before they look whether the folder is there.
      let code = errno
      guard case .folder? = try? kind(of: current + "/.") else {
        throw .cannotWrite(path: current, code: code)
      }
    }
  }

  /// Creates a folder whose path begins with the prefix and ends at random.
  static func createTemporaryFolder(prefix: String) throws(OutputError) -> String {
    while true {
      let path = prefix + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      // Not `mkdtemp`, which keeps everybody else out: results are to be shared.
      if mkdir(path, 0o777) == 0 { return path }
      guard errno == EEXIST else { throw .cannotWrite(path: path, code: errno) }
    }
  }

  /// Waits until no other run writes in a folder.
  ///
  /// **Missing** The file system has no locks.
  static func lock(folder: String) -> Lock? {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        _ = close(descriptor)
        return nil
      }
    }
    return Lock(descriptor: descriptor)
  }

  /// Writes a file and waits until it is on the disk.
  static func write(_ file: OutputFile, in folder: String) throws(OutputError) {
    let path = folder + "/" + file.name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, code: errno) }
    var code: Int32 = 0
    let bytes = file.bytes
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty, code == 0 {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          code = errno
        }
      }
    }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    // Network file systems tell of a full disk only here.
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw .cannotWrite(path: path, code: code) }
  }

  /// Waits until a folder's entries are on the disk.
  static func sync(_ folder: String) throws(OutputError) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: folder, code: errno) }
    defer { _ = close(descriptor) }
    // Some file systems cannot sync folders and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .cannotWrite(path: folder, code: errno)
    }
  }
}
