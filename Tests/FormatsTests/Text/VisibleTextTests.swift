import Testing

@testable import Formats

/// Texts that are fit to be printed, and what becomes of the characters that are not.
@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("kota/programs.csv", "kota/programs.csv"), ("", ""), ("a  b ", "a  b "),
    ("a\nb", "a<U+000A>b"), ("\u{1B}[31m", "<U+001B>[31m"), ("\r\n\t", "<U+000D><U+000A><U+0009>"),
    ("a\u{202E}b", "a<U+202E>b"), ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
    ("\u{7F}\u{85}\u{AD}\u{FEFF}", "<U+007F><U+0085><U+00AD><U+FEFF>"),
    ("\u{E0041}\u{10FFFF}", "<U+E0041><U+10FFFF>"), ("Jalan “É” 🏙️", "Jalan “É” 🏙️"),
    ("👨‍👩‍👧", "👨‍👩‍👧"), ("a\u{A0}b", "a\u{A0}b"),
  ])
  func charactersThatSteerAreShownByTheirNumbers(text: String, shown: String) {
    #expect(HarmlessText.visible(text) == shown)
  }

  /// Of every character there is, whatever its kind.
  @Test func noCharacterThatSteersIsLeft() {
    for value in (0...UInt32(0x10FFFF)) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = HarmlessText.visible("a\(scalar)b").unicodeScalars
      let isHarmless = shown.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
        default: true
        }
      }
      #expect(isHarmless, "\(value)")
    }
  }
}
