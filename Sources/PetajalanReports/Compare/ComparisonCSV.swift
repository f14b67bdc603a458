import Formats
import MILP
import OutputFolders
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// The tables of a comparison.
///
/// - `plans.csv`: one row per plan.
/// - `programs.csv`: one row per program, with its start in each plan.
/// - `money.csv`: one row per plan, year and source.
/// - `groups.csv`: one row per plan and dimension, term or owner.
/// - `changes.csv`: one row per program that is planned otherwise than in the base.
/// - `regret.csv`: one row per plan and world.
public enum ComparisonCSV {
  /// The names of the tables, in the order in which they are written.
  public static let fileNames = [
    "plans.csv", "programs.csv", "money.csv", "groups.csv", "changes.csv", "regret.csv",
  ]

  /// The tables as files.
  public static func files(
    of report: ComparisonReport, options: ReportOptions
  ) -> [OutputFile] {
    let tables = [
      plans(report, options.language), programs(report, options.language), money(report),
      groups(report, options.language), changes(report), regret(report),
    ]
    return zip(fileNames, tables).map {
      OutputFile(name: $0, text: $1.text(in: options.dialect))
    }
  }

  private static func plans(_ report: ComparisonReport, _ language: Language) -> CSVTable {
    let header = [
      "plan", "name", "status", "benefit", "bound", "gap", "programs", "spent", "ceilings",
    ]
    let rows: [[CSVCell]] = report.worlds.enumerated().map { number, world in
      let ceilings = Amount.sum(world.scenario.sources.flatMap(\.ceilings))
      return [.text(world.id), .text(world.name(in: language)), .text(world.result.word)]
        + world.result.cells + [
          .integer(world.result.roadmap?.plan.selected.count),
          report.ledgers[number].map { .integer($0.total.total) } ?? .empty,
          .decimal(String(ceilings)),
        ]
    }
    return CSVTable(header: header, rows: rows)
  }

  private static func programs(_ report: ComparisonReport, _ language: Language) -> CSVTable {
    let header = ["id", "name", "membership"] + report.worlds.map { "start_\($0.id)" }
    let rows: [[CSVCell]] = report.comparison.programs.map { program in
      let name = program.program(in: report.worlds)?.name(in: language)
      return [.text(program.id), .text(name), .text(program.membership?.rawValue)]
        + program.starts.map { .integer($0) }
    }
    return CSVTable(header: header, rows: rows)
  }

  private static func money(_ report: ComparisonReport) -> CSVTable {
    let rows: [[CSVCell]] = report.worlds.indices.flatMap { world -> [[CSVCell]] in
      guard let ledger = report.ledgers[world] else { return [] }
      let scenario = report.worlds[world].scenario
      return scenario.horizon.years.flatMap { year -> [[CSVCell]] in
        scenario.sources.indices.map { source in
          let index = scenario.horizon.index(of: year)
          let spent = ledger.years(ofSource: source)[index]
          return [
            .text(report.worlds[world].id), .integer(year), .text(scenario.sources[source].id),
            .integer(scenario.sources[source].ceilings[index].rupiah), .integer(spent.capital),
            .integer(spent.om),
          ]
        }
      }
    }
    return CSVTable(
      header: ["plan", "year", "source", "ceiling", "capital", "om"], rows: rows)
  }

  private static func groups(_ report: ComparisonReport, _ language: Language) -> CSVTable {
    let rows: [[CSVCell]] = GroupKind.allCases.flatMap { kind -> [[CSVCell]] in
      report.groups(by: kind, phrases: language.phrases).flatMap { group -> [[CSVCell]] in
        zip(report.worlds, group.shares).compactMap { world, share -> [CSVCell]? in
          guard let share else { return nil }
          return [
            .text(world.id), .text(kind.rawValue), .text(group.id), .integer(share.programs),
            .decimal(DecimalText.points(share.benefit)), .integer(share.spent.capital),
            .integer(share.spent.om),
          ]
        }
      }
    }
    return CSVTable(
      header: ["plan", "kind", "group", "programs", "benefit", "capital", "om"], rows: rows)
  }

  private static func changes(_ report: ComparisonReport) -> CSVTable {
    let rows: [[CSVCell]] = report.worlds.indices.dropFirst().flatMap { world -> [[CSVCell]] in
      (report.comparison.changes(in: world) ?? []).map { change in
        let program = report.comparison.programs[change.program]
        return [
          .text(report.worlds[world].id), .text(program.id), .text(change.word),
          .integer(program.starts[0]), .integer(program.starts[world]), .integer(change.years),
        ]
      }
    }
    return CSVTable(
      header: ["plan", "program", "change", "base_start", "start", "years_later"], rows: rows)
  }

  private static func regret(_ report: ComparisonReport) -> CSVTable {
    let worlds = report.worlds
    let rows: [[CSVCell]] = worlds.indices.flatMap { plan -> [[CSVCell]] in
      worlds.indices.compactMap { world -> [CSVCell]? in
        guard let carried = report.comparison.carried[plan][world] else { return nil }
        let regret = report.comparison.regret(ofPlan: plan, in: world)
        return [
          .text(worlds[plan].id), .text(worlds[world].id), .integer(carried.kept.count),
          .integer(carried.released), .text(carried.result.word),
        ]
          + carried.result.cells + [
            .decimal(regret.map { DecimalText.points($0.least) }),
            .decimal(regret.map { DecimalText.points($0.most) }),
          ]
      }
    }
    let header = [
      "plan", "world", "kept", "released", "status", "benefit", "bound", "gap", "regret_least",
      "regret_most",
    ]
    return CSVTable(header: header, rows: rows)
  }
}

extension PlanningResult {
  /// What was found, for other programs.
  package var word: String {
    switch self {
    case .roadmap(_, let quality): quality.status.rawValue
    case .infeasible: "infeasible"
    case .noneFound(.interrupted): "interrupted"
    case .noneFound: "none found"
    case .failed: "failed"
    }
  }

  /// Benefit, bound and gap.
  package var cells: [CSVCell] {
    guard case .roadmap(let roadmap, let quality) = self else { return [.empty, .empty, .empty] }
    return [
      .decimal(DecimalText.points(roadmap.benefit)), .decimal(DecimalText.points(quality.bound)),
      .decimal(
        quality.gap.map { DecimalText.exact(digits: String($0.billionths), fractionDigits: 9) }),
    ]
  }

  /// Status, benefit, bound and gap.
  var members: [(key: String, value: JSONValue)] {
    [
      ("status", .string(word)),
      ("benefit", roadmap.map { .points($0.benefit) } ?? .null),
      ("bound", quality.map { .points($0.bound) } ?? .null),
      ("gap", quality?.gap.map { .fraction(billionths: $0.billionths) } ?? .null),
    ]
  }
}

extension ProgramChange {
  /// What happens, for other programs.
  package var word: String {
    switch kind {
    case .enters: "enters"
    case .leaves: "leaves"
    case .moves: "moves"
    }
  }
}
