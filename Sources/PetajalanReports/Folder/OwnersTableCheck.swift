import PetajalanDomain
import PetajalanPhrases

/// Judges `owners.csv` by the scenario and the start years.
struct OwnersTableCheck {
  private let scenario: Scenario
  private let table: WrittenTable
  private let log: FindingLog
  private var rows: [FindingSubject: WrittenTable.Row] = [:]

  /// Reads the rows of a table.
  init(_ file: WrittenFolder.TableFile, scenario: Scenario, log: FindingLog) {
    self.scenario = scenario
    self.log = log
    table = WrittenTable(
      file, columns: ["year", "owner", "building", "parallel", "capital", "om"], log: log)
    let owners = scenario.owners.map(\.id).positions
    for row in table.rows {
      let year = table.year("year", of: row, in: scenario.horizon)
      let owner = table.resolve("owner", of: row, among: owners, .owner)
      if let year, let owner { _ = table.note(row, .owner(owner, year: year), in: &rows) }
    }
  }

  /// Reports every cell that does not follow from the scenario and the start
  /// years.
  func judge(by facts: FolderFacts) {
    let led = Dictionary(grouping: scenario.programs.indices) { scenario.programs[$0].owner }
    let years = scenario.horizon.years
    let subjects = years.flatMap { year in
      led.keys.sorted().map { FindingSubject.owner($0, year: year) }
    }
    table.expectRows(subjects, among: rows)
    for year in years {
      for owner in scenario.owners.indices {
        guard let row = rows[.owner(owner, year: year)] else { continue }
        guard let programs = led[owner] else {
          log.report(.rowUnexpected(.owner(owner, year: year)), at: row.location)
          continue
        }
        judge(row, owner, year, programs: programs, by: facts)
      }
    }
  }

  private func judge(
    _ row: WrittenTable.Row, _ owner: Int, _ year: Int, programs: [Int], by facts: FolderFacts
  ) {
    func expect(_ column: String, _ value: FindingValue, _ basis: FindingBasis = .starts) {
      table.expect(value, in: column, of: row, .owner(owner, year: year), by: basis)
    }
    let building = programs.count { program in
      guard let start = facts.plan.starts[program] else { return false }
      return start <= year && year < start + scenario.programs[program].duration
    }
    let due = facts.due(of: programs, in: year)
    expect("building", .count(Int128(building)))
    expect(
      "parallel", scenario.owners[owner].parallel.map { .count(Int128($0)) } ?? .nothing,
      .scenario)
    expect("capital", .rupiah(due.capital))
    expect("om", .rupiah(due.om))
  }
}
