import Formats
import PetajalanPhrases

/// How much of its money each source spends each year, as a table of shades.
struct CeilingChart {
  private let material: ChapterMaterial
  private let phrases: any Phrasebook

  /// Prepares a chart.
  init(_ material: ChapterMaterial, phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
  }

  /// The picture.
  package var drawing: Drawing {
    let scenario = material.scenario
    let rows = zip(scenario.sources, material.ledger.budgets).map { source, budget in
      ShadedTable.Row(
        name: source.name(in: phrases.language),
        cells: budget.map { year in
          guard let percent = year.usedPercent else { return .none }
          let part = phrases.part(
            phrases.money.full(year.spent.total), of: phrases.money.full(year.available))
          return .share(percent: percent, text: "\(percent)%", tip: "\(year.year): \(part)")
        })
    }
    return ShadedTable(years: scenario.horizon.years, rows: rows, hasLegend: true).drawing(
      title: phrases.ceilingsCaption(material.ledger.limit),
      description: phrases.ceilingsDescription(
        sources: scenario.sources.count, years: scenario.horizon.years,
        limit: material.ledger.limit))
  }
}
