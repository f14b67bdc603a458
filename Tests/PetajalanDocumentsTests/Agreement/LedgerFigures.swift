import PetajalanDomain
import PetajalanVerification

/// The figures of a roadmap, added up anew from the checker's ledger and the payments that
/// it verified: what every document has to say.
///
/// **Units** Rupiah.
struct LedgerFigures {
  let scenario: Scenario
  let plan: Plan

  /// What is due, by program, then year of the horizon.
  let capital: [[Int64]]
  let om: [[Int64]]

  /// What is paid, by source, then year of the horizon.
  let paid: [[Int64]]

  init(_ roadmap: Roadmap) {
    let scenario = roadmap.scenario
    let none = [Int64](repeating: 0, count: scenario.horizon.count)
    var capital = scenario.programs.map { _ in none }
    var om = capital
    for entry in Ledger(roadmap.plan, in: scenario).entries {
      let year = entry.year - scenario.horizon.first
      switch entry.kind {
      case .capital: capital[entry.program][year] += entry.rupiah
      case .om: om[entry.program][year] += entry.rupiah
      }
    }
    var paid = scenario.sources.map { _ in none }
    for payment in roadmap.payments {
      paid[payment.source][payment.year - scenario.horizon.first] += payment.amount.rupiah
    }
    self.scenario = scenario
    plan = roadmap.plan
    self.capital = capital
    self.om = om
    self.paid = paid
  }

  var years: Range<Int> { 0..<scenario.horizon.count }

  /// The programs on the roadmap.
  var selected: [Int] { plan.starts.indices.filter { plan.starts[$0] != nil } }

  /// What programs spend in a year.
  func spent(_ programs: [Int], _ year: Int) -> Int64 {
    programs.reduce(0) { $0 + capital[$1][year] + om[$1][year] }
  }

  /// What programs spend in all.
  func total(_ amounts: [[Int64]], _ programs: [Int]) -> Int64 {
    programs.reduce(0) { $0 + amounts[$1].reduce(0, +) }
  }

  /// The ceilings of a source.
  func ceilings(_ source: Int) -> [Int64] { scenario.sources[source].ceilings.map(\.rupiah) }

  /// What a source has left over from the year before.
  func carried(_ source: Int) -> [Int64] {
    guard scenario.sources[source].carriesOver else { return years.map { _ in 0 } }
    var left: Int64 = 0
    return years.map { year in
      let before = left
      left += ceilings(source)[year] - paid[source][year]
      return before
    }
  }
}
