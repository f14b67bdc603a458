import Formats
import PetajalanPhrases

/// How many programs each dimension builds each year, on shades of what it spends.
struct DimensionChart {
  private let material: ChapterMaterial
  private let phrases: any Phrasebook

  /// Prepares a chart.
  init(_ material: ChapterMaterial, phrases: any Phrasebook) {
    self.material = material
    self.phrases = phrases
  }

  /// The picture.
  package var drawing: Drawing {
    let horizon = material.scenario.horizon
    let dimensions = DimensionMap(material).rows
    let spending = dimensions.map { row in
      (0..<horizon.count).map { year in
        row.sum.programs.reduce(0) { $0 + material.ledger.years(ofProgram: $1)[year].total }
      }
    }
    let most = max(1, spending.joined().max() ?? 1)
    let rows = zip(dimensions, spending).map { row, amounts in
      ShadedTable.Row(
        name: row.dimension ?? phrases.withoutDimension,
        cells: zip(horizon.years, amounts).map { year, amount in
          let built = row.sum.programs.count { isBuilt($0, in: year) }
          return .share(
            percent: Int(Int128(amount) * 100 / Int128(most)), text: built > 0 ? "\(built)" : "",
            tip: "\(year): \(phrases.money.full(amount))")
        })
    }
    return ShadedTable(years: horizon.years, rows: rows, hasLegend: false).drawing(
      title: phrases.dimensionChartCaption,
      description: phrases.dimensionChartDescription(
        dimensions: rows.count, years: horizon.years))
  }

  private func isBuilt(_ program: Int, in year: Int) -> Bool {
    guard let start = material.roadmap.plan.starts[program],
      let finish = material.roadmap.finish(of: program)
    else { return false }
    return (start...finish).contains(year)
  }
}
