import Foundation

/// The name of something in a folder, as its bytes: names that other programs gave
/// need not be text.
package struct FileName {
  /// The bytes.
  package let bytes: [UInt8]

  /// The name as text.
  ///
  /// **Missing** It is none.
  package var text: String? { String(validating: bytes, as: UTF8.self) }

  /// The name with a word behind it, before the ending that tells the kind of file.
  func adding(_ word: String) -> FileName {
    let dot = bytes.lastIndex(of: UInt8(ascii: "."))
    let end = dot.flatMap { $0 > 0 ? $0 : nil } ?? bytes.count
    return FileName(bytes: bytes[..<end] + Array(word.utf8) + bytes[end...])
  }

  /// The path of the name in a folder, for calls of the operating system.
  fileprivate func path(in folder: String) -> [CChar] {
    (Array(folder.utf8) + [UInt8(ascii: "/")] + bytes + [0]).map { CChar(bitPattern: $0) }
  }
}

extension FileSystem {
  /// The names in a folder, in order of their bytes.
  package static func names(in folder: String) throws(OutputError) -> [FileName] {
    guard let listing = opendir(folder) else {
      throw .cannotRead(path: folder, code: errno)
    }
    defer { closedir(listing) }
    var names: [FileName] = []
    while true {
      errno = 0
      guard let entry = readdir(listing) else {
        guard errno == 0 else { throw .cannotRead(path: folder, code: errno) }
        return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
      }
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
          Array(
            UnsafeBufferPointer(
              start: start,
              count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))))
        }
      }
      if bytes != Array(".".utf8), bytes != Array("..".utf8) {
        names.append(FileName(bytes: bytes))
      }
    }
  }

  /// Moves something from one folder into another where nothing of its name is, or
  /// else under a name that is free there.
  ///
  /// - Parameter word: what is put behind a name that is taken.
  /// - Returns: 0, or the value of `errno`.
  package static func move(
    _ name: FileName, from folder: String, to other: String, orAdding word: String
  ) -> Int32 {
    var (free, count) = (name, 1)
    var facts = stat()
    while lstat(free.path(in: other), &facts) == 0 {
      free = name.adding(count == 1 ? word : "\(word)-\(count)")
      count += 1
    }
    guard errno == ENOENT else { return errno }
    return rename(name.path(in: folder), free.path(in: other)) == 0 ? 0 : errno
  }
}
