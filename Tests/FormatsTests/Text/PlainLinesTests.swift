import Testing

@testable import Formats

@Suite struct PlainLinesTests {
  @Test func sentencesAreWrappedAndIndented() {
    var lines = PlainLines(PageStyle(width: 20))
    lines.add("satu dua tiga empat lima")
    lines.add("satu dua tiga empat lima", indent: 2)
    #expect(
      lines.text == """
        satu dua tiga
          empat lima
          satu dua tiga
            empat lima

        """)
  }

  @Test func partsAreApart() {
    var lines = PlainLines(PageStyle(width: 40))
    lines.begin("Uang")
    lines.add("cukup")
    lines.begin("Waktu")
    #expect(lines.text == "Uang\ncukup\n\nWaktu\n")
  }

  @Test func pageDecidesOnCharactersAndColors() {
    var lines = PlainLines(PageStyle(width: 40, isASCII: true, isColored: true))
    lines.begin("“Kota”")
    lines.add("2025–2033\u{1B}[31m")
    #expect(lines.text == "\u{1B}[1m\"Kota\"\u{1B}[0m\n2025-2033[31m\n")
  }

  @Test func tablesAndLinesStandAsTheyAre() {
    var lines = PlainLines(PageStyle(width: 30))
    lines.add(TextTable(corner: "K", columns: ["2025"], rows: [.cells("A", ["1"])]))
    lines.add(line: StyledLine(spans: [.init("akhir")]))
    #expect(lines.text == "K  2025\nA     1\nakhir\n")
  }
}
