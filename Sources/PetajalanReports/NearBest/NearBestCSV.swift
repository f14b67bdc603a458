import Formats
import MILP
import OutputFolders
import PetajalanDomain

/// The tables of several roadmaps near the best.
///
/// - `plans.csv`: one row per roadmap.
/// - `plan-programs.csv`: one row per program, with its start in each roadmap.
enum NearBestCSV {
  /// The names of the tables, in the order in which they are written.
  package static let fileNames = ["plans.csv", "plan-programs.csv"]

  /// The tables as files.
  package static func files(of report: NearBestReport, options: ReportOptions) -> [OutputFile] {
    zip(fileNames, [plans(report), programs(report, options.language)]).map {
      OutputFile(name: $0, text: $1.text(in: options.dialect))
    }
  }

  private static func plans(_ report: NearBestReport) -> CSVTable {
    let nearBest = report.nearBest
    let others = nearBest.plans.indices
    let header =
      ["plan", "folder", "status", "benefit", "bound", "gap", "loss", "turn_bound"]
      + ["programs", "capital", "spent"] + others.map { "programs_apart_\($0 + 1)" }
      + others.map { "capital_apart_\($0 + 1)" }
    let rows: [[CSVCell]] = others.map { plan in
      let world = nearBest.comparison.worlds[plan]
      let opening: [CSVCell] = [
        .text(world.id), .text(NearBestReport.folder(ofPlan: plan)), .text(world.result.word),
      ]
      let facts: [CSVCell] = [
        .decimal(DecimalText.points(nearBest.loss(of: plan))),
        .decimal(DecimalText.points(nearBest.plans[plan].turnBound)),
        .integer(report.reports[plan].roadmap.plan.selected.count),
        .decimal(String(report.capital(ofPlan: plan))),
        .integer(report.reports[plan].ledger.total.total),
      ]
      let measures: [PlanDifference] = [.programs(1), .capital(Amount(rupiah: 1))]
      let apart: [CSVCell] = measures.flatMap { measure in
        others.map { other in
          .decimal(String(nearBest.difference(between: plan, and: other, by: measure)))
        }
      }
      return opening + world.result.cells + facts + apart
    }
    return CSVTable(header: header, rows: rows)
  }

  private static func programs(_ report: NearBestReport, _ language: Language) -> CSVTable {
    let comparison = report.nearBest.comparison
    let rows: [[CSVCell]] = zip(comparison.programs, report.scenario.programs).map {
      compared, program in
      [
        .text(program.id), .text(program.name(in: language)),
        .text(compared.membership?.rawValue), .integer(program.capital.total.rupiah),
      ] + compared.starts.map { .integer($0) }
    }
    return CSVTable(
      header: ["id", "name", "membership", "capital"]
        + comparison.worlds.map { "start_\($0.id)" }, rows: rows)
  }
}
