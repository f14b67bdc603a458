import Formats
import MILP
import PetajalanDomain
import PetajalanVerification

/// `roadmap.csv`: one row per program of the scenario, in file order.
///
/// `benefit` is what a program earns less the penalties for its own soft
/// dependencies, so that the column adds up to the roadmap's benefit. `capital`,
/// `om_in_horizon` and the years are what is really paid; a program that is done
/// is not selected, but its O&M stands there.
public struct RoadmapCSV: ReportFormat {
  /// Creates the format.
  public init() {}

  /// The file's name.
  public let fileName = "roadmap.csv"

  /// The table as text.
  public func text(of report: SolveReport, options: ReportOptions) -> String {
    let fixed = [
      "id", "name", "dimension", "subdimension", "owner", "status", "decision", "term", "start",
      "finish", "in_service", "score", "benefit", "capital", "om_in_horizon",
    ]
    let years = report.scenario.horizon.years.map { String($0) }
    let net = NetBenefit(report.roadmap)
    let rows = report.scenario.programs.indices.map {
      row(of: $0, in: report, net: net, language: options.language)
    }
    return CSVTable(header: fixed + years + ["reason"], rows: rows).text(in: options.dialect)
  }

  private func row(
    of index: Int, in report: SolveReport, net: NetBenefit, language: Language
  ) -> [CSVCell] {
    let scenario = report.scenario
    let program = scenario.programs[index]
    let start = report.roadmap.plan.starts[index]
    let finish = report.roadmap.finish(of: index)
    let spent = report.ledger.total(ofProgram: index)
    let reason = report.reasons[index].map {
      language.phrases.sentence(for: $0, of: index, in: report.roadmap)
    }
    let fixed: [CSVCell] = [
      .text(program.id), .text(program.name(in: language)), .text(program.dimension),
      .text(program.subdimension), .text(scenario.owners[program.owner].id),
      .text(program.status.word), .text(start == nil ? "not_selected" : "selected"),
      .text(start.flatMap { scenario.term(of: $0) }?.id), .integer(start), .integer(finish),
      .integer(finish.map { $0 + 1 }),
      .decimal(Earnings.score(of: program, in: scenario).map { DecimalText.points($0) }),
      .decimal(net.points(of: index).map { DecimalText.points($0) }), .integer(spent.capital),
      .integer(spent.om),
    ]
    let years: [CSVCell] = report.ledger.years(ofProgram: index).map { .integer($0.total) }
    return fixed + years + [.text(reason)]
  }
}
