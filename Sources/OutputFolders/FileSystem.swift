import CFileExchange
import Foundation

/// The few calls of the operating system that ``OutputFolder`` is made of.
///
/// They are used directly because Foundation has no way to sync a folder, to
/// lock it, or to tell a full disk from a missing right.
package enum FileSystem {
  /// What stands at a path.
  package enum Kind { case nothing, file, folder }

  /// A lock on a folder, free again when released or when the process ends.
  package struct Lock {
    fileprivate let descriptor: Int32

    /// Gives the lock back.
    package func release() { _ = close(descriptor) }
  }

  /// What stands at a path, which is not followed if it is a link.
  package static func kind(of path: String) throws(OutputError) -> Kind {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      guard errno == ENOENT else { throw .cannotRead(path: path, code: errno) }
      return .nothing
    }
    return facts.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// How many bytes a file has.
  ///
  /// **Missing** There is none, or what stands there is no plain file.
  package static func size(ofFile path: String) -> Int? {
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }

  /// Whether a plain file, or one to which a link leads, begins with a text.
  package static func isFile(at path: String, opening text: String) -> Bool {
    var facts = stat()
    // To open a pipe would wait for somebody who writes.
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return false }
    return (try? opening(ofFile: path, most: text.utf8.count)) == Array(text.utf8)
  }

  /// The bytes of a file.
  ///
  /// **Missing** It is none that is plain, or has more bytes than that.
  package static func bytes(ofFile path: String, most: Int) throws(OutputError) -> [UInt8]? {
    guard let size = size(ofFile: path), size <= most else { return nil }
    let bytes = try opening(ofFile: path, most: most + 1)
    return bytes.count <= most ? bytes : nil
  }

  /// The first bytes of a plain file, so many at most.
  static func opening(ofFile path: String, most: Int) throws(OutputError) -> [UInt8] {
    let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .cannotRead(path: path, code: errno) }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: min(65_536, most))
    while bytes.count < most {
      let count = read(descriptor, &part, min(part.count, most - bytes.count))
      if count == 0 { return bytes }
      if count > 0 {
        bytes += part[..<count]
      } else if errno != EINTR {
        throw .cannotRead(path: path, code: errno)
      }
    }
    return bytes
  }

  /// Whether a folder is the one in which the process works, or holds it.
  package static func holdsWorkingFolder(_ path: String) -> Bool { isAt(path, orAbove: ".") }

  /// Whether a folder holds a file, at any depth, by the path that is given or by that to
  /// which its links lead.
  static func isFile(_ file: String, inFolder folder: String) -> Bool {
    let paths = [file] + [realpath(file)].compactMap(\.self)
    return paths.contains { path in
      let parent = path.lastIndex(of: "/").map { String(path[...$0]) + "." }
      return isAt(folder, orAbove: parent ?? ".")
    }
  }

  /// Whether two paths lead to one file: names are not compared, since links, other
  /// spellings, and file systems that do not tell cases apart give a file several.
  package static func isSame(_ path: String, as other: String) -> Bool {
    var (one, two) = (stat(), stat())
    return stat(path, &one) == 0 && stat(other, &two) == 0 && one.isSame(as: two)
  }

  /// The path without links.
  ///
  /// **Missing** Nothing is there, or its full path is no text; then the path as it
  /// was given leads there too.
  package static func realpath(_ path: String) -> String? {
    guard let resolved = Foundation.realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// Whether a folder is another one, or holds it.
  ///
  /// Folders are compared, not paths: of two paths for one folder neither need be a
  /// text that Swift can hold.
  private static func isAt(_ path: String, orAbove other: String) -> Bool {
    var (wanted, current, last) = (stat(), stat(), stat())
    guard stat(path, &wanted) == 0 else { return false }
    var step = other
    while stat(step, &current) == 0 {
      if current.isSame(as: wanted) { return true }
      // The folder above the top one is the top one.
      if current.isSame(as: last) { return false }
      last = current
      step += "/.."
    }
    return false
  }

  /// Whether another file system begins at a folder.
  static func isMountPoint(_ path: String) -> Bool { file_is_mount_point(path) == 1 }

  /// Throws if nothing can be created in a folder, or in the first one above it that
  /// is there.
  static func checkWritable(_ path: String) throws(OutputError) {
    var parts = path.split(separator: "/")
    let root = path.hasPrefix("/") ? "/" : "./"
    while true {
      let folder = root + parts.joined(separator: "/")
      // Behind the slash, links are followed.
      if case .folder? = try? kind(of: folder + "/.") {
        guard access(folder, W_OK | X_OK) == 0 else {
          throw .cannotWrite(path: folder, code: errno)
        }
        return
      }
      guard parts.popLast() != nil else { return }
    }
  }

  /// Creates a folder and those above it.
  ///
  /// - Returns: those that were not there, the outer ones first.
  /// - Throws: ``OutputError``, after what was created is removed again.
  @discardableResult
  package static func createFolders(_ path: String) throws(OutputError) -> [String] {
    var current = path.hasPrefix("/") ? "" : "."
    var created: [String] = []
    for part in path.split(separator: "/") where part != "." {
      current += "/" + part
      if mkdir(current, 0o777) == 0 {
        created.append(current)
        continue
      }
      // Some systems refuse before they look whether the folder is there.
      let code = errno
      guard case .folder? = try? kind(of: current + "/.") else {
        removeFolders(created)
        throw .cannotWrite(path: current, code: code)
      }
    }
    return created
  }

  /// Removes folders, given the outer ones first, if they are empty.
  package static func removeFolders(_ paths: [String]) {
    for path in paths.reversed() { rmdir(path) }
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
  package static func lock(folder: String) -> Lock? {
    let descriptor = retrying { open(folder, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    guard retrying({ flock(descriptor, LOCK_EX) }) == 0 else {
      _ = close(descriptor)
      return nil
    }
    return Lock(descriptor: descriptor)
  }

  /// Writes a file and waits until it is on the disk.
  package static func write(_ file: OutputFile, in folder: String) throws(OutputError) {
    let path = folder + "/" + file.name
    let descriptor = retrying {
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
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
        } else if count == 0 {
          // Nothing says why; to try again could go on for ever.
          code = EIO
        } else if errno != EINTR {
          code = errno
        }
      }
    }
    if code == 0, retrying({ fsync(descriptor) }) != 0 { code = errno }
    // Network file systems tell of a full disk only here. An interrupted call has
    // closed the file all the same, and its bytes were synced before.
    if close(descriptor) != 0, errno != EINTR, code == 0 { code = errno }
    guard code == 0 else { throw .cannotWrite(path: path, code: code) }
  }

  /// Waits until a folder's entries are on the disk.
  package static func sync(_ folder: String) throws(OutputError) {
    let descriptor = retrying { open(folder, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .cannotWrite(path: folder, code: errno) }
    defer { _ = close(descriptor) }
    // Some file systems cannot sync folders and say so.
    guard retrying({ fsync(descriptor) }) == 0 || errno == EINVAL else {
      throw .cannotWrite(path: folder, code: errno)
    }
  }

  /// Makes a call again as long as signals interrupt it.
  private static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      guard result < 0, errno == EINTR else { return result }
    }
  }
}

extension stat {
  /// Whether both tell of one file or folder.
  fileprivate func isSame(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }
}
