/// How many columns of a terminal text takes.
///
/// **Source** Own choice after Markus Kuhn's `wcwidth`
/// (https://www.cl.cam.ac.uk/~mgk25/ucs/wcwidth.c), with emoji sequences as
/// today's terminals draw them. Characters of ambiguous width count as narrow.
package enum DisplayWidth {
  /// The width of a text without control characters.
  package static func of(_ text: some StringProtocol) -> Int {
    // Most texts; finding the characters of others takes far longer.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    var width = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar) else { return text.reduce(0) { $0 + of($1) } }
      width += 1
    }
    return width
  }

  /// Whether a scalar takes one column beside others of its kind: ASCII, and the
  /// lines and blocks that charts are drawn with.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80, 0xB7, 0x2026, 0x2500..<0x25A0: true
    default: false
    }
  }

  /// The width of the longest text.
  package static func longest(_ texts: some Sequence<String>) -> Int {
    texts.map { of($0) }.max() ?? 0
  }

  /// The width of one character as people see it: 0, 1, 2, or more where a
  /// script joins several letters.
  package static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    let scalars = character.unicodeScalars
    if isEmojiSequence(scalars) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    // The soft hyphen is the one format character that terminals draw.
    case .format where scalar != "\u{AD}": return 0
    default: break
    }
    switch scalar.value {
    // Vowels and final consonants of Hangul join the consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    return scalar.properties.isEmojiPresentation || EastAsianWidth.isWide(scalar) ? 2 : 1
  }

  /// Whether scalars are drawn as one picture: flags, joined emoji, keycaps, and
  /// text symbols that ask for their colored form.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard scalars.count > 1, let first = scalars.first else { return false }
    let isRegional = (0x1F1E6...0x1F1FF).contains(first.value)
    return isRegional
      || first.properties.isEmoji
        && scalars.contains {
          $0 == "\u{FE0F}" || $0 == "\u{200D}" || $0.properties.isEmojiModifier
        }
  }
}
