/// Refuses bytes that are not a text in UTF-8.
enum TextCheck {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes without their byte-order mark, if they are a text; otherwise the
  /// faults are reported.
  static func text(_ bytes: [UInt8], file: String, log: FaultLog) -> [UInt8]? {
    let start = SourceLocation(file: file, line: 1, column: 1)
    if isUTF16(bytes) {
      log.report(.file(.utf16), at: start)
      return nil
    }
    let body = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard body.contains(where: { !isBlank($0) }) else {
      log.report(.file(.empty), at: start)
      return nil
    }
    // The library's check is quick; ours is only needed to find the place.
    if String(validating: body, as: UTF8.self) == nil, let index = firstInvalid(body) {
      let place = location(of: index, in: body, file: file)
      log.report(.file(.invalidUTF8(byte: body[index])), at: place)
      return nil
    }
    if let index = firstControlCharacter(body) {
      let place = location(of: index, in: body, file: file)
      log.report(.file(.controlCharacter(code: body[index])), at: place)
      return nil
    }
    return body
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    let pair = (bytes[0], bytes[1])
    return pair == (0xFF, 0xFE) || pair == (0xFE, 0xFF) || (pair.0 == 0) != (pair.1 == 0)
  }

  private static func firstControlCharacter(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let byte = buffer[index]
        guard byte < 0x20 || byte == 0x7F else { continue }
        if byte == 0x09 || byte == 0x0A { continue }
        if byte == 0x0D, index + 1 < buffer.count, buffer[index + 1] == 0x0A { continue }
        return index
      }
      return nil
    }
  }

  /// The position of the first byte that no character of UTF-8 can have there.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(bytes[index])
      let end = index + length
      guard length > 0, end <= bytes.count,
        String(validating: bytes[index..<end], as: UTF8.self) != nil
      else { return index }
      index = end
    }
    return nil
  }

  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
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
