/// Refuses bytes that are not a text in UTF-8.
enum TextCheck {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What the files of spreadsheet programs begin with: zip archives, and the
  /// container in which workbooks were kept before 2007.
  private static let workbookMarks: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
  ]

  /// The bytes without their byte-order mark, if they are a text; otherwise the
  /// faults are reported.
  package static func text(_ bytes: [UInt8], file: String, log: FaultLog) -> [UInt8]? {
    let start = SourceLocation(file: file, line: 1, column: 1)
    if isUTF16(bytes) {
      log.report(.file(.utf16), at: start)
      return nil
    }
    if workbookMarks.contains(where: bytes.starts) {
      log.report(.file(.workbook), at: start)
      return nil
    }
    let body = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard body.contains(where: { !isBlank($0) }) else {
      log.report(.file(.empty), at: start)
      return nil
    }
    let problems = body.withUnsafeBufferPointer { Problems(in: $0) }
    if let index = problems.invalid {
      let place = location(of: index, in: body, file: file)
      log.report(.file(.invalidUTF8(byte: body[index])), at: place)
      return nil
    }
    if let (index, code) = problems.control {
      let place = location(of: index, in: body, file: file)
      log.report(.file(.controlCharacter(code: code)), at: place)
      return nil
    }
    return body
  }

  /// The first control character of a text that a file may not hold.
  ///
  /// **Missing** It has none; line ends and tabs are none.
  package static func controlCharacter(in text: String) -> UInt8? {
    var text = text
    return text.withUTF8 { Problems(in: $0).control?.code }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    let pair = (bytes[0], bytes[1])
    return pair == (0xFF, 0xFE) || pair == (0xFE, 0xFF) || (pair.0 == 0) != (pair.1 == 0)
  }

  private static func location(
    of index: Int, in bytes: [UInt8], file: String
  ) -> SourceLocation {
    let before = bytes[..<index]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    let column = bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(file: file, line: line, column: column)
  }
}

/// The first byte that is not UTF-8, and the first control character before it.
///
/// Found in one pass over the bytes where they lie: the library's check makes a
/// second copy of a file of a hundred megabytes.
private struct Problems {
  /// The position of the first byte that no character of UTF-8 can have there.
  private(set) var invalid: Int?

  /// The position and code of the first control character: those of ASCII but tab,
  /// LF and CR LF, and those from U+0080 to U+009F, which no editor shows and
  /// terminals obey.
  private(set) var control: (index: Int, code: UInt8)?

  init(in bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F, control == nil, !Self.isAllowed(byte, at: index, bytes) {
          control = (index, byte)
        }
        index += 1
        continue
      }
      let length = Self.length(of: index, in: bytes)
      guard length > 0 else {
        invalid = index
        return
      }
      if byte == 0xC2, bytes[index + 1] < 0xA0, control == nil {
        control = (index, bytes[index + 1])
      }
      index += length
    }
  }

  private static func isAllowed(
    _ byte: UInt8, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if byte == 0x09 || byte == 0x0A { return true }
    return byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
  }

  /// How many bytes the character has that begins at a position beyond ASCII; 0 if
  /// it is none.
  ///
  /// **Source** The Unicode Standard 16.0, table 3-7.
  private static func length(
    of index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch bytes[index] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else {
      return 0
    }
    for next in (index + 2)..<max(index + length, index + 2) where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
