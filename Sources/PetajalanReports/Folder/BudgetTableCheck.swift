import PetajalanDomain
import PetajalanPhrases

/// Judges `budget.csv` by the scenario's ceilings and the rows of
/// `spending.csv`, added up.
struct BudgetTableCheck {
  private let scenario: Scenario
  private let table: WrittenTable
  private var rows: [FindingSubject: WrittenTable.Row] = [:]

  /// Reads the rows of a table.
  init(_ file: WrittenFolder.TableFile, scenario: Scenario, log: FindingLog) {
    self.scenario = scenario
    table = WrittenTable(
      file,
      columns: [
        "year", "source", "ceiling", "carried_in", "capital", "om", "carried_out", "unused",
      ], log: log)
    let sources = scenario.sources.map(\.id).positions
    for row in table.rows {
      let year = table.year("year", of: row, in: scenario.horizon)
      let source = table.resolve("source", of: row, among: sources, .source)
      if let year, let source { _ = table.note(row, .source(source, year: year), in: &rows) }
    }
  }

  /// Reports every cell that is not what the payments add up to.
  ///
  /// - Parameter paid: what each source pays in each year.
  func judge(by paid: [Int: [Int: DueMoney]]) {
    let years = scenario.horizon.years
    let subjects = years.flatMap { year in
      scenario.sources.indices.map { FindingSubject.source($0, year: year) }
    }
    table.expectRows(subjects, among: rows)
    for source in scenario.sources.indices {
      var handed: Int128 = 0
      for year in years {
        let money = paid[source]?[year] ?? DueMoney()
        let ceiling = scenario.sources[source].ceilings[scenario.horizon.index(of: year)].rupiah
        let left = handed + Int128(ceiling) - money.total
        let carries = scenario.sources[source].carriesOver && year < scenario.horizon.last
        if let row = rows[.source(source, year: year)] {
          func expect(_ column: String, _ rupiah: Int128, _ basis: FindingBasis = .spending) {
            table.expect(
              .rupiah(rupiah), in: column, of: row, .source(source, year: year), by: basis)
          }
          expect("ceiling", Int128(ceiling), .scenario)
          expect("carried_in", handed)
          expect("capital", money.capital)
          expect("om", money.om)
          // Where more is paid than there is, nothing can be said of the rest.
          if left >= 0 {
            expect("carried_out", carries ? left : 0)
            expect("unused", carries ? 0 : left)
          }
        }
        handed = carries ? max(0, left) : 0
      }
    }
  }
}
