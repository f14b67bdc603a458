import TestSupport
import Testing

@testable import PetajalanReading

/// The reference of workbooks against the registries of the reader.
@Suite struct WorkbookReferenceTests {
  private let article: Article

  init() throws { article = try Article("Workbooks") }

  private func quoted(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  @Test func namesEverySheet() throws {
    let rows = try #require(article.section("Sheets")).firstTable
    #expect(rows.map(\.[0]) == TableName.allCases.map { "`\($0.rawValue)`" })
    for (name, row) in zip(TableName.allCases, rows) {
      #expect(row[1] == quoted(name.aliases))
      #expect((row[2] == "yes") == name.isRequired, "\(name.rawValue)")
    }
  }

  @Test func namesEveryColumn() throws {
    func expect<Column: TableColumn & CaseIterable>(_: Column.Type, in title: String) throws {
      let rows = try #require(article.section(title)).firstTable
      let columns = Array(Column.allCases)
      #expect(rows.map(\.[0]) == columns.map { "`\($0.rawValue)`" })
      #expect(rows.map(\.[1]) == columns.map { quoted($0.aliases) })
    }
    try expect(SettingColumn.self, in: "The sheet scenario")
    try expect(RuleColumn.self, in: "The sheet rules")
    try expect(AlternativeColumn.self, in: "The sheet alternatives")
  }

  /// No name may mean two sheets, and no header two columns of one.
  @Test func namesAreUnambiguous() {
    let sheets = TableName.allCases.flatMap(\.names).map(headerKey)
    #expect(Set(sheets).count == sheets.count)
    let rules = RuleColumn.allCases.flatMap(\.headers).map(headerKey)
    #expect(Set(rules).count == rules.count)
    let alternatives = AlternativeColumn.allCases.flatMap(\.headers).map(headerKey)
    #expect(Set(alternatives).count == alternatives.count)
  }

  @Test func statesTheLimitsOfTheReader() throws {
    let text = try #require(article.section("Limits")).text
    func mebibytes(_ bytes: Int) -> String { "\(bytes >> 20) MiB" }
    #expect(text.contains("| The file | \(mebibytes(WorkbookLimits.fileBytes)) |"))
    #expect(text.contains("| One part, unpacked | \(mebibytes(WorkbookLimits.partBytes));"))
    #expect(text.contains(" \(mebibytes(WorkbookLimits.smallPartBytes)) if "))
    #expect(text.contains("unpacked | \(mebibytes(WorkbookLimits.totalBytes)) |"))
    #expect(text.contains("| \(WorkbookLimits.ratio) times |"))
    #expect(text.contains("| The texts of all cells | \(mebibytes(WorkbookLimits.textBytes)) |"))
    #expect(WorkbookLimits.entries == 10_000)
    #expect(WorkbookLimits.sheets == 1_000)
    #expect(WorkbookLimits.cells == 3_500_000)
    #expect(WorkbookLimits.cellCharacters == 32_767)
    #expect(WorkbookLimits.merges == 100_000)
  }
}
