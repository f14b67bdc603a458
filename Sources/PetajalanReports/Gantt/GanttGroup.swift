import PetajalanDomain
import PetajalanPhrases

/// A program's line in a Gantt chart.
package struct GanttRow: Equatable, Sendable {
  /// The program's position.
  package let program: Int

  /// What is spent on it, one element per year of the horizon.
  ///
  /// **Units** Rupiah.
  package let years: [Int64]

  /// What is spent on it.
  package var money: Int64 { years.reduce(0, +) }
}

/// Programs that stand together in a Gantt chart.
package struct GanttGroup: Equatable, Sendable {
  /// What they have in common.
  package let title: String

  /// How many programs of the scenario have it, on the roadmap or not.
  ///
  /// **Missing** Only programs on the roadmap can have it.
  package let size: Int?

  /// The programs, by their years, then in file order.
  package let rows: [GanttRow]

  /// How many of them to count: where the group has a size, those on the
  /// roadmap, so without those that are done; else all.
  package let count: Int

  /// What is spent on them.
  package var money: Int64 { rows.reduce(0) { $0 + $1.money } }

  /// What is spent on them in a year of the horizon, counted from 0.
  package func money(inYear year: Int) -> Int64 { rows.reduce(0) { $0 + $1.years[year] } }
}

/// Puts the programs of a roadmap into groups.
struct GanttGroups {
  private let report: SolveReport
  private let phrases: any Phrasebook

  /// Prepares the groups of a report.
  init(_ report: SolveReport, phrases: any Phrasebook) {
    self.report = report
    self.phrases = phrases
  }

  private var scenario: Scenario { report.scenario }

  /// The programs with a line: those on the roadmap and those that are done.
  private var shown: [Int] {
    scenario.programs.indices.filter {
      report.roadmap.plan.starts[$0] != nil || scenario.programs[$0].status == .done
    }
  }

  /// The groups that have programs, in the scenario's order.
  package func groups(by grouping: GanttGrouping) -> [GanttGroup] {
    switch grouping {
    case .dimension: byDimension()
    case .owner: byOwner()
    case .term: byTerm()
    case .source: bySource()
    }
  }

  private func byDimension() -> [GanttGroup] {
    var names: [String] = []
    var sizes: [String: Int] = [:]
    for case let name? in scenario.programs.map(\.dimension) {
      if sizes[name] == nil { names.append(name) }
      sizes[name, default: 0] += 1
    }
    let nameless = scenario.programs.count { $0.dimension == nil }
    let members = Dictionary(grouping: shown) { scenario.programs[$0].dimension }
    return names.map { group($0, size: sizes[$0], members[$0]) }.compactMap(\.self)
      + [group(phrases.withoutDimension, size: nameless, members[nil])].compactMap(\.self)
  }

  private func byOwner() -> [GanttGroup] {
    let sizes = Dictionary(grouping: scenario.programs, by: \.owner).mapValues(\.count)
    let members = Dictionary(grouping: shown) { scenario.programs[$0].owner }
    return scenario.owners.indices.compactMap { owner in
      group(
        scenario.owners[owner].name(in: phrases.language), size: sizes[owner], members[owner])
    }
  }

  private func byTerm() -> [GanttGroup] {
    let members = Dictionary(grouping: shown) { program in
      report.roadmap.plan.starts[program].map { start in
        scenario.terms.firstIndex { $0.years.contains(start) } ?? scenario.terms.count
      }
    }
    let titles =
      scenario.terms.map { $0.name(in: phrases.language) } + [phrases.outsideTerms]
    let terms = titles.indices.compactMap { group(titles[$0], size: nil, members[$0]) }
    return [group(phrases.beforeHorizon, size: nil, members[nil])].compactMap(\.self) + terms
  }

  private func bySource() -> [GanttGroup] {
    var rows = Array(repeating: [Int: [Int64]](), count: scenario.sources.count)
    let nothing = Array(repeating: Int64(0), count: scenario.horizon.count)
    for payment in report.roadmap.payments {
      rows[payment.source][payment.program, default: nothing][
        scenario.horizon.index(of: payment.year)] += payment.amount.rupiah
    }
    let paid = Set(report.roadmap.payments.map(\.program))
    let unpaid = shown.filter { !paid.contains($0) }.map { GanttRow(program: $0, years: nothing) }
    let groups = scenario.sources.indices.compactMap { source in
      group(
        scenario.sources[source].name(in: phrases.language), size: nil,
        rows: rows[source].map { GanttRow(program: $0.key, years: $0.value) })
    }
    return groups + [group(phrases.withoutPayment, size: nil, rows: unpaid)].compactMap(\.self)
  }

  private func group(_ title: String, size: Int?, _ programs: [Int]?) -> GanttGroup? {
    let rows = (programs ?? []).map { program in
      GanttRow(program: program, years: report.ledger.years(ofProgram: program).map(\.total))
    }
    return group(title, size: size, rows: rows)
  }

  private func group(_ title: String, size: Int?, rows: [GanttRow]) -> GanttGroup? {
    guard !rows.isEmpty else { return nil }
    let starts = report.roadmap.plan.starts
    func order(_ row: GanttRow) -> (Int, Int, Int) {
      // A program that is done comes first: it began before everything else.
      (starts[row.program] ?? .min, report.roadmap.finish(of: row.program) ?? .min, row.program)
    }
    return GanttGroup(
      title: title, size: size, rows: rows.sorted { order($0) < order($1) },
      count: size == nil ? rows.count : rows.count { starts[$0.program] != nil })
  }
}
