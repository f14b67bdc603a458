/// Makes text of a scenario fit to be printed.
package enum HarmlessText {
  /// The text on one line, without characters that could move the cursor, change
  /// colors, or turn the direction of the text around.
  ///
  /// Breaks and runs of spaces become one space. Joiners stay, because names in
  /// some scripts, and emoji, need them.
  ///
  /// - Parameter keepsNoBreaks: whether a no-break space stays one, as documents want it
  ///   between a number and its unit; a terminal has no use for it.
  package static func line(_ text: String, keepsNoBreaks: Bool = false) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        guard let last = result.last, !last.properties.isWhitespace else { continue }
        result.append(keepsNoBreaks && scalar == "\u{A0}" ? scalar : " ")
      } else if isPrintable(scalar) {
        result.append(scalar)
      }
    }
    if result.last?.properties.isWhitespace == true { result.removeLast() }
    // A mark at the very beginning would join what stands before the text.
    let line = String(result)
    guard let first = result.first, first.properties.isGraphemeExtend else { return line }
    return "◌" + line
  }

  /// The text as it is, but without characters that turn its direction around or steer
  /// a terminal; breaks and tabs stay.
  package static func lines(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where isPrintable(scalar) || scalar == "\n" || scalar == "\r" || scalar == "\t" {
      result.append(scalar)
    }
    return String(result)
  }

  /// The text on one line, with every character that could move the cursor, change
  /// colors, or turn the direction of the text around shown by its number, as
  /// `<U+000A>`.
  ///
  /// For messages, which name things as they are: two paths that differ in such a
  /// character only are to be told apart.
  package static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isPrintable(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
      }
    }
  }

  /// Whether a text is words of printable ASCII with single spaces between them,
  /// as most are.
  private static func isPlain(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != space || last != space else { return false }
      last = byte
    }
    return last != space || text.isEmpty
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
    default: true
    }
  }
}
