extension XMLScanner {
  /// Adds the text in a range to others.
  ///
  /// - Parameter isLiteral: whether `&` stands for itself, as in CDATA.
  package func append(
    _ text: UnsafeBufferPointer<UInt8>, isLiteral: Bool = false, to output: inout [UInt8]
  ) throws(XMLProblem) {
    let start = output.count
    var isASCII = true
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&") where !isLiteral:
        index = try appendReference(text, at: index, to: &output)
        continue
      case 0x0D:
        // Line ends are LF in XML, however they are written.
        if index + 1 == text.count || text[index + 1] != 0x0A { output.append(0x0A) }
      case 0x09, 0x0A, 0x20...0x7F: output.append(byte)
      case 0x80...0xFF:
        isASCII = false
        output.append(byte)
      default: throw .malformed
      }
      index += 1
    }
    guard isASCII || String(validating: output[start...], as: UTF8.self) != nil else {
      throw .encoding
    }
  }

  /// Adds the character that a reference stands for.
  ///
  /// - Returns: the position behind the reference.
  private func appendReference(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, to output: inout [UInt8]
  ) throws(XMLProblem) -> Int {
    // The longest is `&#x0010FFFF;` with some zeros to spare.
    let longest = 16
    guard
      let end = text[start..<min(text.count, start + longest)].firstIndex(of: UInt8(ascii: ";"))
    else { throw .malformed }
    let name = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    switch name {
    case "amp": output.append(UInt8(ascii: "&"))
    case "lt": output.append(UInt8(ascii: "<"))
    case "gt": output.append(UInt8(ascii: ">"))
    case "quot": output.append(UInt8(ascii: "\""))
    case "apos": output.append(0x27)
    default:
      guard name.hasPrefix("#") else { throw .entity }
      let number =
        name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      guard let number, let scalar = Unicode.Scalar(number), Self.isCharacter(number) else {
        throw .malformed
      }
      output.append(contentsOf: String(Character(scalar)).utf8)
    }
    return end + 1
  }

  /// Whether XML allows a character.
  private static func isCharacter(_ number: UInt32) -> Bool {
    switch number {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
