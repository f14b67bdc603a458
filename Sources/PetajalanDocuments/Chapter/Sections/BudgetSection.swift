import PetajalanPhrases

/// Money by source and year, beside its ceilings.
struct BudgetSection: ChapterSection {
  func blocks(of material: ChapterMaterial, _ phrases: any Phrasebook) -> [Chapter.Block] {
    let spending = ChapterFigure(
      id: "spending", caption: phrases.spendingCaption,
      drawing: SpendingChart(material, phrases: phrases).drawing)
    if material.owner != nil {
      guard !material.selected.isEmpty else { return [] }
      return [.heading(phrases.budgetHeading, level: 1), .figure(spending)]
    }
    return [
      .heading(phrases.budgetHeading, level: 1), .paragraph(phrases.budgetIntroduction),
      .table(table(of: material, phrases)),
      .figure(
        ChapterFigure(
          id: "ceilings", caption: phrases.ceilingsCaption,
          drawing: CeilingChart(material, phrases: phrases).drawing)),
      .figure(spending),
    ]
  }

  private func table(of material: ChapterMaterial, _ phrases: any Phrasebook) -> ChapterTable {
    let scenario = material.scenario
    let budgets = scenario.sources.indices.map { material.ledger.budget(ofSource: $0) }
    let money = ChapterMoney(
      budgets.flatMap { $0.flatMap { [$0.available, $0.spent.total] } }, phrases)
    var rows: [ChapterTable.Row] = []
    func add(
      _ name: String, _ word: String, _ amounts: [Int64], isRepeated: Bool,
      _ kind: ChapterTable.Kind = .plain
    ) {
      rows.append(
        ChapterTable.Row(
          [.text(name, isRepeated: isRepeated), .text(word)] + amounts.map { money.cellOrDash($0) }
            + [money.cell(amounts.reduce(0, +))], kind: kind))
    }
    for (source, years) in budgets.enumerated() {
      let name = scenario.sources[source].name(in: phrases.language)
      add(name, phrases.ceilingWord, years.map(\.ceiling), isRepeated: false)
      add(name, phrases.spentWord, years.map(\.spent.total), isRepeated: true)
    }
    let years = (0..<scenario.horizon.count)
    add(
      phrases.total, phrases.ceilingWord,
      years.map { year in budgets.reduce(0) { $0 + $1[year].ceiling } }, isRepeated: false, .total)
    add(
      phrases.total, phrases.spentWord,
      years.map { year in budgets.reduce(0) { $0 + $1[year].spent.total } }, isRepeated: true,
      .total)
    return ChapterTable(
      id: "budget", caption: phrases.budgetCaption(unit: money.unit),
      columns: [.text(phrases.sourceColumn, share: 24), .text("", share: 9)]
        + scenario.horizon.years.map { .number(String($0), share: 8) }
        + [.number(phrases.total, share: 9)], rows: rows)
  }
}
