import Formats
import MILP
import OutputFolders
import PetajalanDomain
import PetajalanResults

/// The tables about weights.
///
/// - `weightings.csv`: one row per weighting.
/// - `weight-programs.csv`: one row per program, with the number of plans that have it.
/// - `weight-flips.csv`: one row per criterion and way.
public enum WeightsCSV {
  /// The names of the tables, in the order in which they are written.
  public static let fileNames = ["weightings.csv", "weight-programs.csv", "weight-flips.csv"]

  /// The tables as files.
  public static func files(of report: WeightsReport, options: ReportOptions) -> [OutputFile] {
    let tables = [weightings(report), programs(report, options.language), flips(report)]
    return zip(fileNames, tables).map {
      OutputFile(name: $0, text: $1.text(in: options.dialect))
    }
  }

  private static func weightings(_ report: WeightsReport) -> CSVTable {
    let header =
      ["kind", "number"] + report.scenario.criteria.map { "weight_\($0.id)" }
      + ["status", "benefit", "bound", "gap", "benefit_of_base", "stays"]
    var counts: [Weighting.Kind: Int] = [:]
    let rows: [[CSVCell]] = report.study.weightings.map { weighting in
      counts[weighting.kind, default: 0] += 1
      let opening: [CSVCell] = [
        .text(weighting.kind.rawValue), .integer(counts[weighting.kind]),
      ]
      let closing: [CSVCell] = [
        .decimal(weighting.benefitOfBase.map { DecimalText.points($0) }),
        .text(weighting.best.roadmap == nil ? nil : weighting.isBeaten ? "no" : "yes"),
      ]
      return opening + weighting.weights.map { .decimal($0.text) }
        + [.text(weighting.best.word)] + weighting.best.cells + closing
    }
    return CSVTable(header: header, rows: rows)
  }

  private static func programs(_ report: WeightsReport, _ language: Language) -> CSVTable {
    let study = report.study
    let rows: [[CSVCell]] = report.scenario.programs.indices.map { program in
      let details = report.scenario.programs[program]
      return [
        .text(details.id), .text(details.name(in: language)),
        .text(study.membership(of: program)?.rawValue),
        .integer(study.base.roadmap?.plan.starts[program]),
      ]
        + Weighting.Kind.allCases.flatMap { kind -> [CSVCell] in
          [.integer(study.support(of: program, kind)), .integer(study.solved(kind).count)]
        }
    }
    return CSVTable(
      header: [
        "id", "name", "membership", "start", "corners_with", "corners", "samples_with", "samples",
      ], rows: rows)
  }

  private static func flips(_ report: WeightsReport) -> CSVTable {
    let rows: [[CSVCell]] = report.study.axes.flatMap { axis -> [[CSVCell]] in
      [(axis.down, Int64(-1)), (axis.up, 1)].map { side, sign in
        let changes = side.flip.map { report.study.changes(at: $0) } ?? []
        func ids(_ word: String) -> String {
          changes.filter { $0.word == word }.map { report.scenario.programs[$0.program].id }
            .joined(separator: "|")
        }
        return [
          .text(report.scenario.criteria[axis.criterion].id), .text(sign > 0 ? "up" : "down"),
          .decimal(report.points(at: side.stays, sign: sign).text),
          .decimal(DecimalText.points(side.benefit)),
          .decimal(side.bound.map { DecimalText.points($0) }),
          .decimal(side.flip.map { report.points(at: $0.place, sign: sign).text }),
          .text(side.isComplete ? "yes" : "no"), .text(ids("enters")), .text(ids("leaves")),
          .text(ids("moves")),
        ]
      }
    }
    return CSVTable(
      header: [
        "criterion", "way", "stays_to", "benefit", "bound", "flips_at", "complete", "enters",
        "leaves", "moves",
      ], rows: rows)
  }
}
