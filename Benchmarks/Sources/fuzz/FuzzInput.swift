/// What one execution reads: files with names, or the bytes of an archive as a whole.
struct FuzzInput: Equatable {
  /// A file.
  struct Part: Equatable {
    var name: String
    var bytes: [UInt8]
  }

  /// The files, in order.
  var parts: [Part]

  /// The bytes in the place of the files.
  ///
  /// **Missing** The files are whole, and are put together when they are read.
  var whole: [UInt8]?

  /// How many bytes there are.
  var count: Int { whole?.count ?? parts.reduce(0) { $0 + $1.bytes.count } }
}

extension FuzzInput {
  /// What stands before a file's name in a text that holds several files.
  private static let mark = Array("=== ".utf8)

  /// The files one behind the other, each below a line with its name.
  ///
  /// A file's bytes may be anything; a line feed is put behind each of them.
  var bundle: [UInt8] {
    parts.reduce(into: []) { bytes, part in
      bytes += Self.mark + Array(part.name.utf8) + [0x0A] + part.bytes + [0x0A]
    }
  }

  /// The files of such a text.
  init(bundle bytes: [UInt8]) {
    var parts: [Part] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if line.starts(with: Self.mark) {
        let name = String(decoding: line.dropFirst(Self.mark.count), as: UTF8.self)
        parts.append(Part(name: name, bytes: []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].bytes += line + [0x0A]
      }
    }
    for index in parts.indices where !parts[index].bytes.isEmpty {
      parts[index].bytes.removeLast()
    }
    self.init(parts: parts)
  }
}
