import PetajalanDomain
import PetajalanPhrases
import PetajalanReports

/// What is spent on the programs of each dimension, those included that were done before,
/// in the order of the file.
struct DimensionSpending {
  /// One dimension.
  struct Row {
    /// What it is called.
    let title: String
    /// The positions of its programs, on the roadmap or not.
    var programs: [Int]
    /// What is spent on them, one element per year of the horizon.
    var years: [Spent]

    /// What is spent on them in all, one element per year.
    ///
    /// **Units** Rupiah.
    var totals: [Int64] { years.map(\.total) }
  }

  /// The dimensions.
  private(set) var rows: [Row] = []

  /// The dimensions on which anything is spent.
  var paid: [Row] { rows.filter { $0.totals.contains { $0 > 0 } } }

  /// Adds up what is spent on the programs that are shown.
  init(_ material: ChapterMaterial, _ phrases: any Phrasebook) {
    let scenario = material.scenario
    let order = DimensionOrder(scenario)
    let programs = scenario.programs.indices.filter { material.isShown($0) }
      .sorted { (order.key(of: $0), $0) < (order.key(of: $1), $1) }
    let nothing = Array(repeating: Spent(), count: scenario.horizon.count)
    for program in programs {
      let title = scenario.programs[program].dimension ?? phrases.withoutDimension
      if rows.last?.title != title { rows.append(Row(title: title, programs: [], years: nothing)) }
      rows[rows.count - 1].programs.append(program)
      for (year, spent) in material.ledger.years(ofProgram: program).enumerated() {
        rows[rows.count - 1].years[year] += spent
      }
    }
  }
}
