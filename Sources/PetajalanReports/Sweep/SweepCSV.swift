import Formats
import MILP
import OutputFolders
import PetajalanDomain
import PetajalanResults

/// The tables of a sweep.
///
/// - `curve.csv`: one row per point.
/// - `steps.csv`: one row per program that is planned otherwise than at the point
///   before.
/// - `starts.csv`: one row per program, with its start at each point.
/// - `gains.csv`: one row per source, year, and amount of money more or moved.
public enum SweepCSV {
  /// The names of the tables, in the order in which they are written.
  public static let fileNames = ["curve.csv", "steps.csv", "starts.csv", "gains.csv"]

  /// The tables as files.
  public static func files(of report: SweepReport, options: ReportOptions) -> [OutputFile] {
    let tables = [curve(report), steps(report), starts(report, options.language), gains(report)]
    return zip(fileNames, tables).map {
      OutputFile(name: $0, text: $1.text(in: options.dialect))
    }
  }

  private static func levels(_ report: SweepReport) -> [String] {
    report.sweep.axes.map { "ceiling_\($0.source ?? "all")" }
  }

  /// A level as a number: percent, or rupiah.
  private static func cell(_ level: CeilingAxis.Level) -> CSVCell {
    switch level {
    case .percent(let percent): .decimal(percent.text)
    case .shift(let rupiah): .integer(rupiah)
    }
  }

  private static func curve(_ report: SweepReport) -> CSVTable {
    let nested = [
      "nested_status", "nested_benefit", "nested_bound", "nested_gap", "nesting_price_least",
      "nesting_price_most",
    ]
    let header =
      levels(report) + ["ceilings", "status", "benefit", "bound", "gap", "programs", "spent"]
      + (report.isNested ? nested : [])
    let rows: [[CSVCell]] = report.sweep.points.map { point in
      let spent = point.result.roadmap.map { PaymentSums($0).total.total }
      var row =
        point.levels.map { cell($0) }
        + [.decimal(String(point.money)), .text(point.result.word)] + point.result.cells
        + [
          .integer(point.result.roadmap?.plan.selected.count),
          spent.map { .integer($0) } ?? .empty,
        ]
      if report.isNested {
        row += [.text(point.nested?.word)]
        row += point.nested?.cells ?? [.empty, .empty, .empty]
        let price = point.priceOfNesting
        row += [
          .decimal(price.map { DecimalText.points($0.lowerBound) }),
          .decimal(price.map { DecimalText.points($0.upperBound) }),
        ]
      }
      return row
    }
    return CSVTable(header: header, rows: rows)
  }

  private static func steps(_ report: SweepReport) -> CSVTable {
    let rows: [[CSVCell]] = report.sweep.points.indices.flatMap { point -> [[CSVCell]] in
      (report.sweep.changes(at: point) ?? []).map { change in
        let (before, after) = (report.sweep.points[point - 1], report.sweep.points[point])
        return [
          .text(before.levels.first?.word), .text(after.levels.first?.word),
          .text(report.scenario.programs[change.program].id), .text(change.word),
          .integer(before.result.roadmap?.plan.starts[change.program]),
          .integer(after.result.roadmap?.plan.starts[change.program]), .integer(change.years),
        ]
      }
    }
    return CSVTable(
      header: ["from", "to", "program", "change", "start_before", "start", "years_later"],
      rows: rows)
  }

  private static func starts(_ report: SweepReport, _ language: Language) -> CSVTable {
    let points = report.sweep.points
    let header =
      ["id", "name"] + points.map { $0.levels.map(\.word).joined(separator: "x") }
    let rows: [[CSVCell]] = report.scenario.programs.enumerated().map { number, program in
      [.text(program.id), .text(program.name(in: language))]
        + points.map { .integer($0.result.roadmap?.plan.starts[number]) }
    }
    return CSVTable(header: header, rows: rows)
  }

  private static func gains(_ report: SweepReport) -> CSVTable {
    let rows: [[CSVCell]] = report.sweep.questions.map { question in
      let range = report.sweep.possibleGain(of: question)
      let gain = report.sweep.gain(of: question)
      return [
        .text(report.scenario.sources[question.source].id), .integer(question.from),
        .integer(question.to), .integer(question.amount.rupiah), .text(question.result.word),
        .decimal(gain.map { DecimalText.points($0) }),
        .decimal(range.map { DecimalText.points($0.lowerBound) }),
        .decimal(range.map { DecimalText.points($0.upperBound) }),
      ]
    }
    return CSVTable(
      header: [
        "source", "from", "to", "amount", "status", "gain", "gain_least", "gain_most",
      ], rows: rows)
  }
}
