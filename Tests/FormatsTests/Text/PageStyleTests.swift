import Testing

@testable import Formats

@Suite struct PageStyleTests {
  @Test func labelsAreHarmlessAndInTheCharactersOfThePage() {
    let text = "Café\n観 2025–26\u{1B}[31m"
    #expect(PageStyle().label(text) == "Café 観 2025–26[31m")
    #expect(PageStyle(isASCII: true).label(text) == "Cafe ?? 2025-26[31m")
    #expect(PageStyle().symbols == .unicode)
    #expect(PageStyle(isASCII: true).symbols == .ascii)
  }
}

@Suite struct PageSymbolsTests {
  /// A chart has one column for a year.
  @Test(arguments: [PageSymbols.ascii, .unicode])
  func symbolsAreOneColumnWide(symbols: PageSymbols) {
    let all =
      [
        symbols.build, symbols.service, symbols.rule, symbols.crossing, symbols.nothing,
        symbols.quickWin, symbols.mandatory, symbols.committed, symbols.done, symbols.bullet,
      ] + symbols.heat
    #expect(all.allSatisfy { $0.count == 1 && DisplayWidth.of($0) == 1 })
    if symbols == .ascii {
      #expect(
        (all + [symbols.ellipsis]).allSatisfy {
          $0.utf8.count == $0.count && $0.first?.isASCII == true
        })
    }
  }

  @Test(arguments: [
    (0, "0", "▁"), (11, "0", "▁"), (12, "1", "▁"), (50, "4", "▄"), (99, "8", "▇"), (100, "9", "█"),
    (250, "9", "█"),
  ])
  func onlyAUsedUpCeilingIsWhollyHot(percent: Int, ascii: String, unicode: String) {
    #expect(PageSymbols.ascii.heat(percent: percent) == ascii)
    #expect(PageSymbols.unicode.heat(percent: percent) == unicode)
  }
}
