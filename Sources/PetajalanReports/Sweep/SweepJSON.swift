import Formats
import PetajalanResults

/// `sweep.json`: a sweep for other programs, as `Schemas/sweep.schema.json` describes
/// it.
public enum SweepJSON {
  /// The file's name.
  public static let fileName = "sweep.json"

  /// How each of petajalan's sweeps begins.
  package static let opening = "{\n  \"format\": \"petajalan-sweep-1\","

  /// The document as text.
  public static func text(of report: SweepReport) -> String {
    let sweep = report.sweep
    return JSONValue.object([
      ("format", .string("petajalan-sweep-1")),
      ("scenario", .string(report.scenario.name)),
      (
        "years",
        .object([
          ("first", .integer(report.years.lowerBound)), ("last", .integer(report.years.upperBound)),
        ])
      ),
      (
        "ceilings",
        .array(
          sweep.axes.map { axis in
            .object([
              ("source", axis.source.map { .string($0) } ?? .null),
              ("levels", .array(axis.levels.map { .string($0.word) })),
            ])
          })
      ),
      ("base", point(sweep.base, report)),
      ("points", .array(sweep.points.map { point($0, report) })),
      ("gains", .array(sweep.questions.map { gain($0, report) })),
      ("provenance", ComparisonJSON.provenance(report.provenance)),
    ]).text
  }

  private static func point(_ point: SweepPoint, _ report: SweepReport) -> JSONValue {
    .object(
      [
        ("levels", .array(point.levels.map { .string($0.word) })),
        ("money", .integer(point.money)),
      ] + point.result.members + [
        ("starts", starts(point.result, report)),
        (
          "nested",
          point.nested.map { nested in
            .object(
              nested.members + [
                ("price_least", point.priceOfNesting.map { .points($0.lowerBound) } ?? .null),
                ("price_most", point.priceOfNesting.map { .points($0.upperBound) } ?? .null),
                ("starts", starts(nested, report)),
              ])
          } ?? .null
        ),
      ])
  }

  private static func starts(_ result: PlanningResult, _ report: SweepReport) -> JSONValue {
    guard let plan = result.roadmap?.plan else { return .null }
    return .object(
      plan.selected.compactMap { program in
        plan.starts[program].map { (report.scenario.programs[program].id, .integer($0)) }
      })
  }

  private static func gain(_ question: MoneyQuestion, _ report: SweepReport) -> JSONValue {
    let range = report.sweep.possibleGain(of: question)
    return .object(
      [
        ("source", .string(report.scenario.sources[question.source].id)),
        ("from", question.from.map { .integer($0) } ?? .null), ("to", .integer(question.to)),
        ("amount", .integer(question.amount.rupiah)),
      ] + question.result.members + [
        ("gain", report.sweep.gain(of: question).map { .points($0) } ?? .null),
        ("gain_least", range.map { .points($0.lowerBound) } ?? .null),
        ("gain_most", range.map { .points($0.upperBound) } ?? .null),
      ])
  }
}
