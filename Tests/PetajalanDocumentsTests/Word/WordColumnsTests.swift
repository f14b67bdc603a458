import Testing

@testable import PetajalanDocuments

/// How wide the columns of Word tables are.
@Suite struct WordColumnsTests {
  /// A table like that of the action plan.
  private static func table(years: Int, amount: String) -> ChapterTable {
    ChapterTable(
      id: "t", caption: "T",
      columns: [
        .number("No", share: 4), .text("Dimensi", share: 12),
        .text("Program", share: 26, namesRows: true),
      ] + (0..<years).map { .number(String(2026 + $0), share: 7) },
      rows: [
        .init(
          [.number("1", 1), .text("Smart Environment"), .text("Pemantauan kualitas udara")]
            + (0..<years).map { _ in .number(amount, 1) })
      ])
  }

  /// 8 points of "Environment": 6.08 em at the widths of pictures, which is somewhat more
  /// than Word's font needs, and the blanks at both sides.
  @Test func noWordIsBroken() {
    let columns = WordColumns(size: 8)
    let table = Self.table(years: 10, amount: "6.760,0")
    let widths = columns.widths(of: table, columns: Array(table.columns.indices), whole: 14_000)
    #expect(widths.reduce(0, +) <= 14_000 && widths.reduce(0, +) > 13_980)
    #expect(widths[1] >= 90 + 6 * 160 * 9 / 10)
    // Seven signs, five of them digits.
    #expect(widths[3] >= 90 + 3 * 160 * 9 / 10)
    #expect(widths[2] > widths[1])
  }

  /// The column with much to say gets what the others do not need.
  @Test func whatIsLeftGoesToLongTexts() {
    let long = String(repeating: "kurang pada tahun itu ", count: 12)
    let table = ChapterTable(
      id: "t", caption: "T", columns: [.text("Program", share: 28), .text("Alasan", share: 28)],
      rows: [.init([.text("Bank sampah"), .text(long)])])
    let widths = WordColumns(size: 9).widths(of: table, columns: [0, 1], whole: 9_000)
    // "Bank sampah" is 11 signs of about half an em each.
    #expect((900...1_300).contains(widths[0]) && widths[1] > 7_600)
    #expect((8_990...9_000).contains(widths.reduce(0, +)))
  }

  @Test func whatFitsStaysOneTable() {
    let table = Self.table(years: 10, amount: "6.760,0")
    #expect(WordColumns(size: 8).parts(of: table, whole: 14_000) == [Array(0..<13)])
  }

  /// The number and the name of each row stand beside every year.
  @Test func whatDoesNotFitGoesOnBelow() {
    let table = Self.table(years: 21, amount: "123.456,7")
    let parts = WordColumns(size: 8).parts(of: table, whole: 14_000)
    #expect(parts.count == 2)
    #expect(parts.allSatisfy { Array($0.filter { $0 == 0 || $0 == 2 }) == [0, 2] })
    #expect(parts.flatMap { $0 }.filter { $0 != 0 && $0 != 2 } == [1] + Array(3..<24))
    for part in parts {
      let widths = WordColumns(size: 8).widths(of: table, columns: part, whole: 14_000)
      #expect(widths.reduce(0, +) <= 14_000)
    }
  }
}
