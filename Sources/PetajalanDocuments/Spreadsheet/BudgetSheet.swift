import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanReports

/// Money by source and year beside its ceilings, and by dimension, with a sheet of
/// charts.
///
/// One agency's extract has only what its programs spend, because ceilings are not its
/// own.
package struct BudgetSheet: ResultSheet {
  package func sheets(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Sheet] {
    var writer = BudgetSheetWriter(material, phrases)
    writer.write()
    return [writer.sheet, writer.charts]
  }
}

/// Writes the blocks of the budget below each other, each with the same columns.
private struct BudgetSheetWriter {
  private(set) var sheet: Sheet
  private(set) var charts: Sheet
  private let material: ChapterMaterial
  private let phrases: any Phrasebook
  private let years: [String]

  /// The height of a chart in rows of its sheet.
  private static let chartRows = 22

  init(_ material: ChapterMaterial, _ phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
    years = material.scenario.horizon.years.map { String($0) }
    sheet = Sheet(phrases.budgetSheet, widths: [34] + years.map { _ in 16 } + [18])
    sheet.frozenColumns = 1
    charts = Sheet(phrases.chartsSheet, widths: [])
    charts.page.isLandscape = false
    charts.open(phrases.budgetHeading)
    charts.skip()
  }

  private var scenario: Scenario { material.scenario }

  mutating func write() {
    sheet.open(phrases.budgetHeading, note: phrases.inRupiah)
    if material.owner == nil { writeSources() }
    let dimensions = DimensionSpending(material, phrases).paid.map { ($0.title, $0.totals) }
    guard !dimensions.isEmpty else { return }
    let block = append(phrases.spendingCaption, dimensions)
    appendChart(
      phrases.spendingCaption,
      block.rows.enumerated().map { layer($1, color: SheetColor(.kind($0))) }, block)
  }

  private mutating func writeSources() {
    let budgets = material.ledger.budgets
    let names = scenario.sources.map { $0.name(in: phrases.language) }
    append(phrases.ceilingWord, zip(names, budgets).map { ($0, $1.map(\.ceiling)) })
    if material.ledger.limit == .available {
      append(
        phrases.carriedInWord, zip(names, budgets).map { ($0, $1.map(\.carriedIn)) },
        hasTotals: false)
      append(
        phrases.availableWord, zip(names, budgets).map { ($0, $1.map(\.available)) },
        hasTotals: false)
    }
    let spent = append(
      phrases.spentWord, zip(names, budgets).map { ($0, $1.map(\.spent.total)) })
    let unused = append(phrases.unusedWord, zip(names, budgets).map { ($0, $1.map(\.unused)) })
    appendUse(names, budgets)
    var layers = spent.rows.enumerated().map { layer($1, color: SheetColor(.kind($0))) }
    if let total = unused.total {
      layers.append(layer(total, color: SheetColor(.paper), isRest: true))
    }
    appendChart(phrases.budgetChart, layers, spent)
  }

  // MARK: Blocks

  /// The rows of a block.
  private struct Block {
    let header: Int
    var rows: [Int] = []
    var total: Int?
  }

  /// Adds a table of one row per thing, with sums.
  @discardableResult
  private mutating func append(
    _ title: String, _ entries: [(name: String, amounts: [Int64])], hasTotals: Bool = true
  ) -> Block {
    sheet.append([.text(title, SheetStyles.heading)])
    var block = Block(
      header: sheet.appendHeader(
        [phrases.itemColumn] + years + (hasTotals ? [phrases.total] : [])))
    for entry in entries {
      let row = sheet.rows.count
      var cells = [SheetCell.text(entry.name, SheetStyles.text)]
      cells += entry.amounts.map { .whole($0, SheetStyles.money) }
      if hasTotals {
        cells.append(
          .sum(
            ofRow: row, columns: 1..<1 + years.count, entry.amounts, SheetStyles.money.subtotal))
      }
      block.rows.append(sheet.append(cells))
    }
    if hasTotals {
      let rows = block.header + 1..<sheet.rows.count
      var cells = [SheetCell.text(phrases.total, SheetStyles.text.total)]
      for year in years.indices {
        cells.append(
          .sum(
            ofRows: rows, column: 1 + year, entries.map { $0.amounts[year] },
            SheetStyles.money.total))
      }
      cells.append(
        .sum(
          ofRows: rows, column: 1 + years.count, entries.map { $0.amounts.reduce(0, +) },
          SheetStyles.money.total))
      block.total = sheet.append(cells)
    }
    sheet.skip()
    return block
  }

  /// Adds the used parts, with bars; what is used up stands out.
  private mutating func appendUse(_ names: [String], _ budgets: [[BudgetYear]]) {
    sheet.append([.text(phrases.ceilingsCaption(material.ledger.limit), SheetStyles.heading)])
    sheet.appendHeader([phrases.itemColumn] + years)
    let first = sheet.rows.count
    let style = SheetStyles.number(.percent).with { $0.alignment = .right }
    for (name, budget) in zip(names, budgets) {
      sheet.append(
        [.text(name, SheetStyles.text)]
          + budget.map { year in
            year.usedPercent.map { .number(Double($0) / 100, style) } ?? .text("–", style)
          })
    }
    let range = SheetRange(rows: first...max(first, sheet.rows.count - 1), columns: 1...years.count)
    sheet.conditions.append(
      SheetCondition(
        range: range, test: .atLeast(1),
        style: CellStyle().with {
          $0.isBold = true
          $0.fill = .warning
        }))
    sheet.conditions.append(
      SheetCondition(range: range, test: .bar(SheetColor(.kind(0)).tinted(55)), style: CellStyle()))
    sheet.skip()
  }

  // MARK: Charts

  private func layer(_ row: Int, color: SheetColor, isRest: Bool = false) -> SheetChart.Series {
    SheetChart.Series(
      values: SheetRange(row: row, columns: 1...years.count), nameRow: row, nameColumn: 0,
      color: color, isRest: isRest)
  }

  private mutating func appendChart(
    _ title: String, _ series: [SheetChart.Series], _ block: Block
  ) {
    guard !series.isEmpty else { return }
    var series = series
    if let last = series.last, last.isRest {
      // The row's own name is that of a sum; the block's title says what it is.
      let (row, column) = restTitle(of: last)
      series[series.count - 1] = SheetChart.Series(
        values: last.values, nameRow: row, nameColumn: column, color: last.color, isRest: true)
    }
    charts.charts.append(
      SheetChart(
        title: title, data: sheet.name, row: charts.rows.count, column: 0, width: 880,
        height: (Self.chartRows - 1) * 20,
        categories: SheetRange(row: block.header, columns: 1...years.count), series: series,
        valueTitle: phrases.unit(.juta)))
    for _ in 0..<Self.chartRows { charts.skip() }
  }

  /// The cell with the title of the block whose sum a layer shows.
  private func restTitle(of layer: SheetChart.Series) -> (row: Int, column: Int) {
    (layer.nameRow - scenario.sources.count - 2, 0)
  }
}
