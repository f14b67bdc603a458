import Testing

@testable import Formats

/// Text in strings of style sheets.
@Suite struct CSSTextTests {
  @Test(arguments: [
    ("Kota 2026", "Kota 2026"), ("\"}</style>", "\\22 \\7d \\3c \\2f style\\3e "),
    ("a\\b–c", "a\\5c b\\2013 c"),
  ]) func nothingEndsTheString(text: String, escaped: String) {
    #expect(CSSText.escaped(text) == escaped)
  }
}
