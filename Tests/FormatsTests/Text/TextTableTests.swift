import Testing

@testable import Formats

@Suite struct TextTableTests {
  private static let table = TextTable(
    corner: "Sumber", columns: ["2025", "2026"],
    rows: [.heading("Modal"), .cells("APBD", ["1", "20"]), .cells("観光", ["300", "4"])])

  private func text(_ table: TextTable, width: Int) -> [String] {
    table.lines(PageStyle(width: width)).map { $0.text(width: width, isColored: false) }
  }

  @Test func numbersStandUnderTheirHeadings() {
    #expect(
      text(Self.table, width: 40) == [
        "Sumber  2025  2026", "Modal", "APBD       1    20", "観光     300     4",
      ])
  }

  /// Each block has all rows with their labels.
  @Test func columnsThatDoNotFitFollowBelow() {
    #expect(
      text(Self.table, width: 16) == [
        "Sumber  2025", "Modal", "APBD       1", "観光     300", "", "Sumber  2026", "Modal",
        "APBD      20", "観光       4",
      ])
  }

  @Test func longHeadingsAndLabelsAreCut() {
    let table = TextTable(
      corner: "", columns: ["kolom-yang-sangat-panjang"],
      rows: [.cells("nama yang juga terlalu panjang", ["1"])])
    #expect(
      text(table, width: 32) == [
        String(repeating: " ", count: 18) + "kolom-yang-sa…",
        "nama yang juga…" + String(repeating: " ", count: 16) + "1",
      ])
  }
}
