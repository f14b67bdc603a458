import Foundation

/// Writes text with the characters that every terminal and printer has.
enum ASCIIText {
  /// The text in ASCII: letters without their accents, plain dashes and quotes,
  /// and a question mark for each column of what remains.
  static func folded(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isASCII {
        result.append(character)
      } else if let plain = replacements[character] {
        result += plain
      } else if let base = String(character).decomposedStringWithCompatibilityMapping
        .unicodeScalars.first, base.isASCII, base.properties.isAlphabetic || base.value >= 0x20
      {
        result.unicodeScalars.append(base)
      } else {
        result += String(repeating: "?", count: DisplayWidth.of(character))
      }
    }
    return result
  }

  private static let replacements: [Character: String] = [
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"",
    "…": "...", "·": "-", "•": "*", "≤": "<=", "≥": ">=", "×": "x", "→": "->", "½": "1/2",
    "ß": "ss", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "◌": "?",
  ]
}
