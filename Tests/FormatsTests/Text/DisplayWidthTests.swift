import Testing

@testable import Formats

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("観光", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("각", 2),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇮🇩", 2), ("❤", 1), ("❤️", 2),
    ("1️⃣", 2), ("★█─…·", 5), ("ไทย", 3), ("กำ", 2), ("\u{200B}", 0), ("…", 1), ("䷀", 2),
  ])
  func widthIsThatOfATerminal(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 4, "abc…"), ("観光案内", 5, "観光…"), ("観光案内", 4, "観…"),
    ("ab cd", 4, "ab…"), ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func cutSaysThatItCut(text: String, width: Int, expected: String) {
    #expect(TextFitting(ellipsis: "…").cut(text, to: width) == expected)
  }

  @Test func asciiEllipsisGivesWayWhereItDoesNotFit() {
    let fitting = TextFitting(ellipsis: "...")
    #expect(fitting.cut("abcdef", to: 5) == "ab...")
    #expect(fitting.cut("abcdef", to: 2) == "ab")
  }

  @Test func columnsPadWideCharactersRight() {
    let fitting = TextFitting(ellipsis: "…")
    #expect(fitting.column("観光", width: 6) == "観光  ")
    #expect(fitting.column("観光", width: 6, alignment: .right) == "  観光")
    #expect(fitting.column("観光案", width: 4) == "観… ")
  }

  @Test func wrappingBreaksBetweenWords() {
    let fitting = TextFitting(ellipsis: "…")
    #expect(fitting.wrapped("satu dua tiga", to: 8) == ["satu dua", "tiga"])
    #expect(fitting.wrapped("satu dua tiga", to: 5, limit: 2) == ["satu", "dua…"])
    #expect(fitting.wrapped("", to: 5) == [""])
  }
}

@Suite struct HarmlessTextTests {
  @Test(arguments: [
    ("a\r\nb", "a b"), ("  a \t b  ", "a b"), ("\u{1B}[31mred", "[31mred"), ("a\u{0}b", "ab"),
    ("\u{202E}abc", "abc"), ("a\u{2028}b", "a b"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("\u{301}a", "◌\u{301}a"), ("", ""),
    ("a\u{A0}b", "a b"),
  ])
  func onlyPrintableCharactersStay(text: String, expected: String) {
    #expect(HarmlessText.line(text) == expected)
  }

  @Test(arguments: [
    ("2024–2033", "2024-2033"), ("Café", "Cafe"), ("“a”", "\"a\""), ("観光", "????"), ("½", "1/2"),
    ("ﬁ", "f"), ("é", "e"), ("Straße", "Strasse"),
  ])
  func asciiKeepsWhatItCan(text: String, expected: String) {
    #expect(ASCIIText.folded(text) == expected)
  }
}
