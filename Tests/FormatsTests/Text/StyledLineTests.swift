import Testing

@testable import Formats

@Suite struct StyledLineTests {
  private func line(_ parts: (String, Style)...) -> StyledLine {
    var line = StyledLine()
    for (text, style) in parts { line.add(text, style) }
    return line
  }

  @Test func partsOfOneStyleAreOne() {
    let line = line(("a", .mark), ("", .faint), ("b", .mark), ("c", .plain))
    #expect(line.spans == [.init("ab", .mark), .init("c")])
  }

  @Test func widthIsThatOfATerminal() {
    var line = line(("観光", .plain), ("e\u{301}", .build))
    #expect(line.width == 5)
    line.pad(to: 8)
    #expect(line.width == 8)
    line.pad(to: 3)
    #expect(line.width == 8)
    line.add(self.line(("x", .plain)))
    #expect(line.width == 9)
  }

  /// SGR of ECMA-48: 1 bold, 2 faint, 31 red, 33 yellow, 34 blue, 36 cyan, 0 ends all.
  @Test(arguments: [
    (Style.plain, "x"), (.heading, "\u{1B}[1mx\u{1B}[0m"), (.faint, "\u{1B}[2mx\u{1B}[0m"),
    (.full, "\u{1B}[31mx\u{1B}[0m"), (.mark, "\u{1B}[33mx\u{1B}[0m"),
    (.build, "\u{1B}[34mx\u{1B}[0m"), (.service, "\u{1B}[36mx\u{1B}[0m"),
  ])
  func colorsAreOnlyOnRequest(style: Style, expected: String) {
    #expect(line(("x", style)).text(width: 80, isColored: true) == expected)
    #expect(line(("x", style)).text(width: 80, isColored: false) == "x")
  }

  @Test func lineIsCutWherePeopleSeeItsEnd() {
    let line = line(("ab", .plain), ("観光", .mark), ("c", .plain))
    #expect(line.text(width: 7, isColored: false) == "ab観光c")
    #expect(line.text(width: 6, isColored: false) == "ab観光")
    // Half of a wide character is none.
    #expect(line.text(width: 5, isColored: false) == "ab観")
    #expect(line.text(width: 3, isColored: false) == "ab")
    #expect(line.text(width: 0, isColored: false) == "")
  }

  /// Also not as colored nothing.
  @Test func noSpacesAtTheEnd() {
    let line = line(("a ", .mark), ("   ", .faint), (" ", .plain))
    #expect(line.text(width: 80, isColored: false) == "a")
    #expect(line.text(width: 80, isColored: true) == "\u{1B}[33ma\u{1B}[0m")
  }
}
