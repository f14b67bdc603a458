import PetajalanDomain
import PetajalanPhrases
import PetajalanVerification

/// Judges `roadmap.csv`: its start years make the plan, and its other columns
/// follow from that and the scenario.
///
/// The column `reason` is a sentence for people and not judged.
struct RoadmapTableCheck {
  private let scenario: Scenario
  private let table: WrittenTable
  private var rows: [FindingSubject: WrittenTable.Row] = [:]

  /// The start years.
  package private(set) var plan: Plan

  /// Reads the start years of a table.
  init(_ file: WrittenFolder.TableFile, scenario: Scenario, log: FindingLog) {
    self.scenario = scenario
    let columns =
      [
        "id", "name", "dimension", "subdimension", "owner", "status", "decision", "term", "start",
        "finish", "in_service", "score", "benefit", "capital", "om_in_horizon",
      ] + scenario.horizon.years.map(String.init) + ["reason"]
    table = WrittenTable(file, columns: columns, log: log)
    plan = .empty(for: scenario)
    let ids = scenario.programs.map(\.id).positions
    for row in table.rows {
      guard let program = table.resolve("id", of: row, among: ids, .program),
        table.note(row, .program(program), in: &rows), row["start"]?.text.isEmpty == false
      else { continue }
      plan.starts[program] = table.integer("start", of: row, in: 1...9_999).map { Int($0) }
    }
  }

  /// Reports every cell that does not follow from the scenario and the start
  /// years.
  func judge(by facts: FolderFacts) {
    table.expectRows(scenario.programs.indices.map { .program($0) }, among: rows)
    for program in scenario.programs.indices {
      guard let row = rows[.program(program)] else { continue }
      judge(row, of: program, by: facts)
    }
  }

  private func judge(_ row: WrittenTable.Row, of index: Int, by facts: FolderFacts) {
    let program = scenario.programs[index]
    func expect(_ column: String, _ value: FindingValue, _ basis: FindingBasis = .starts) {
      table.expect(value, in: column, of: row, .program(index), by: basis)
    }
    // The table is written in one of two languages.
    let english = program.nameEN.flatMap { row.says($0, in: "name") ? $0 : nil }
    expect("name", .text(english ?? program.name), .scenario)
    expect("dimension", .word(program.dimension), .scenario)
    expect("subdimension", .word(program.subdimension), .scenario)
    expect("owner", .text(scenario.owners[program.owner].id), .scenario)
    expect("status", .text(program.status.word), .scenario)
    let start = facts.plan.starts[index]
    let finish = facts.finish(of: index)
    let term = start.flatMap { start in scenario.terms.first { $0.years.contains(start) } }
    expect("decision", .text(start == nil ? "not_selected" : "selected"))
    expect("term", .word(term?.id))
    expect("finish", finish.map { .year(Int128($0)) } ?? .nothing)
    expect("in_service", finish.map { .year(Int128($0) + 1) } ?? .nothing)
    let score = Earnings.score(of: program, in: scenario)
    expect(
      "score", score.map { .points(millionths: Int128($0.millionths)) } ?? .nothing, .scenario)
    // What a program earns that is not built in the horizon, nobody can say.
    let net = facts.net(of: index)
    if net != nil || start == nil {
      expect("benefit", net.map { .points(millionths: $0) } ?? .nothing)
    }
    expect("capital", .rupiah(facts.due(of: index).capital))
    expect("om_in_horizon", .rupiah(facts.due(of: index).om))
    for year in scenario.horizon.years {
      expect(String(year), .rupiah(facts.due(of: index, in: year).total))
    }
  }
}

extension FindingValue {
  /// A word, or nothing.
  package static func word(_ text: String?) -> FindingValue {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .nothing
  }
}
