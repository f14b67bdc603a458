import Formats
import PetajalanPhrases
import PetajalanReading

/// The ceilings of each source, and the capital of the programs that list it first, as
/// formulas over the sheets of a workbook.
struct SourceSums {
  /// One source.
  package struct Row {
    /// Its id.
    package let id: String
    /// The sum of its ceilings.
    package let ceilings: SheetCell
    /// The sum of the capital.
    let capital: SheetCell
    /// The one as a part of the other.
    let usedFraction: Double
  }

  /// One element per source, in file order.
  let rows: [Row]

  /// Writes the formulas.
  init(_ source: ScenarioSource, _ phrases: any Phrasebook) {
    guard let sources = source.tables[.sources], let programs = source.tables[.programs],
      let id = Self.position("id", .sources, sources)
    else {
      rows = []
      return
    }
    let style = ScenarioCells.style(of: source)
    let years = sources.header.indices.filter { Int(sources.header[$0]) != nil }
    let (sheet, other) = (
      SheetName(phrases.sheetName(of: .sources)).quoted,
      SheetName(phrases.sheetName(of: .programs)).quoted
    )
    let last = programs.rows.count + 500
    rows = sources.rows.enumerated().map { number, row in
      let ceilings = years.compactMap { ScenarioCells.number(row[$0], style) }.reduce(0, +)
      let range = (years.first ?? 0)...(years.last ?? 0)
      let sum = "SUM(\(sheet)!\(SheetRange(row: number + 1, columns: range).fixed))"
      var capital = 0.0
      var formula = "0"
      if let payers = Self.position("sources", .programs, programs),
        let cost = Self.position("capital", .programs, programs)
      {
        capital = programs.rows.filter { Self.firstPayer(of: $0[payers]) == row[id].lowercased() }
          .compactMap { ScenarioCells.number($0[cost], style) }.reduce(0, +)
        let lists = "\(other)!\(SheetRange(rows: 1...last, column: payers).fixed)"
        let costs = "\(other)!\(SheetRange(rows: 1...last, column: cost).fixed)"
        let cell = "\(sheet)!\(SheetRange(row: number + 1, columns: id...id).text)"
        formula = ["\"\"", "\"|*\"", "\"<*\"", "\">*\""].map {
          "SUMIF(\(lists),\(cell)&\($0),\(costs))"
        }.joined(separator: "+")
      }
      let money = SheetStyles.money
      return Row(
        id: row[id], ceilings: SheetCell(content: .formula(sum, ceilings), style: money),
        capital: SheetCell(content: .formula(formula, capital), style: money),
        usedFraction: ceilings == 0 ? 0 : capital / ceilings)
    }
  }

  private static func position(
    _ column: String, _ table: ScenarioTable, _ content: ScenarioSource.Table
  ) -> Int? {
    content.header.firstIndex { ScenarioTableSheet.column($0, of: table)?.rawValue == column }
  }

  /// The source that a list names first, without its limit.
  private static func firstPayer(of list: String) -> String {
    list.prefix { !"|<>".contains($0) }.trimmingPrefix(" ").lowercased()
  }
}
