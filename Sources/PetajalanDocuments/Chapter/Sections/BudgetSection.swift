import PetajalanPhrases
import PetajalanReports

/// Money by source and year, beside its ceilings.
struct BudgetSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let spending = ChapterFigure(
      id: "spending", caption: phrases.spendingCaption,
      drawing: SpendingChart(material, by: .dimension, phrases: phrases).drawing)
    if material.owner != nil {
      guard !material.selected.isEmpty else { return [] }
      return [.heading(phrases.budgetHeading, level: 1), .figure(spending)]
    }
    return [
      .heading(phrases.budgetHeading, level: 1), .paragraph(phrases.budgetIntroduction),
      .table(table(of: material, phrases)),
      .figure(
        ChapterFigure(
          id: "ceilings", caption: phrases.ceilingsCaption(material.ledger.limit),
          drawing: CeilingChart(material, phrases: phrases).drawing)),
      .figure(
        ChapterFigure(
          id: "sources", caption: phrases.sourceSpendingCaption,
          drawing: SpendingChart(material, by: .source, phrases: phrases).drawing)),
      .figure(spending),
    ]
  }

  private func table(of material: ChapterMaterial, _ phrases: any Phrasebook) -> ChapterTable {
    let scenario = material.scenario
    let budgets = material.ledger.budgets
    let money = ChapterMoney(material, phrases)
    var rows: [ChapterTable.Row] = []
    for (source, years) in budgets.enumerated() {
      let name = scenario.sources[source].name(in: phrases.language)
      rows += Self.rows(of: name, years, .plain, money, phrases)
    }
    let sums = scenario.horizon.years.enumerated().map { index, year in
      BudgetYear(year: year, sumOf: budgets.map { $0[index] })
    }
    rows += Self.rows(of: phrases.total, sums, .total, money, phrases)
    return ChapterTable(
      id: "budget", caption: phrases.budgetCaption(unit: money.unit),
      columns: [
        .text(phrases.sourceColumn, share: 24, namesRows: true),
        .text("", share: 12, namesRows: true),
      ]
        + scenario.horizon.years.map { .number(String($0), share: 8) }
        + [.number(phrases.total, share: 9)], rows: rows)
  }

  /// The rows of one source, or of all together: what may be spent, and what is.
  ///
  /// Money that is carried over is there in each year in which it waits, so that a sum
  /// over the years would count it more than once: those cells stay empty.
  private static func rows(
    of name: String, _ years: [BudgetYear], _ kind: ChapterTable.Kind, _ money: ChapterMoney,
    _ phrases: any Phrasebook
  ) -> [ChapterTable.Row] {
    var lines: [(word: String, amounts: [Int64], hasSum: Bool)] = [
      (phrases.ceilingWord, years.map(\.ceiling), true)
    ]
    if years.contains(where: { $0.carriedIn != 0 }) {
      lines.append((phrases.carriedInWord, years.map(\.carriedIn), false))
      lines.append((phrases.availableWord, years.map(\.available), false))
    }
    lines.append((phrases.spentWord, years.map(\.spent.total), true))
    return lines.enumerated().map { position, line in
      let sum = line.hasSum ? money.cell(line.amounts.reduce(0, +)) : .empty
      return ChapterTable.Row(
        [.text(name, isRepeated: position > 0), .text(line.word)]
          + line.amounts.map { money.cellOrDash($0) } + [sum], kind: kind)
    }
  }
}
