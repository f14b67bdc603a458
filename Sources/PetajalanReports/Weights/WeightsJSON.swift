import Formats
import PetajalanDomain
import PetajalanResults

/// `weights.json`: what other weights change for other programs, as
/// `Schemas/weights.schema.json` describes it.
public enum WeightsJSON {
  /// The file's name.
  public static let fileName = "weights.json"

  /// How each of petajalan's documents about weights begins.
  package static let opening = "{\n  \"format\": \"petajalan-weights-1\","

  /// The document as text.
  public static func text(of report: WeightsReport) -> String {
    let (study, scenario) = (report.study, report.scenario)
    return JSONValue.object([
      ("format", .string("petajalan-weights-1")),
      ("scenario", .string(scenario.name)),
      ("points", .number(study.request.points.text)),
      ("seed", .integer(study.request.seed)),
      ("every_corner", .bool(study.hasEveryCorner)),
      ("complete", .bool(study.isComplete)),
      ("weights", weights(scenario.criteria.map(\.weight), scenario)),
      (
        "consistency_ratio",
        scenario.pairwise.map { .number($0.consistencyRatio.text) } ?? .null
      ),
      (
        "base",
        .object(study.base.members + [("starts", starts(study.base.roadmap?.plan, scenario))])
      ),
      ("weightings", .array(study.weightings.map { weighting($0, scenario) })),
      ("programs", .array(scenario.programs.indices.map { program($0, report) })),
      ("flips", .array(study.axes.flatMap { flips($0, report) })),
      ("provenance", ComparisonJSON.provenance(report.provenance)),
    ]).text
  }

  private static func weights(_ weights: [ExactDecimal], _ scenario: Scenario) -> JSONValue {
    .object(zip(scenario.criteria, weights).map { ($0.id, .number($1.text)) })
  }

  private static func starts(_ plan: Plan?, _ scenario: Scenario) -> JSONValue {
    guard let plan else { return .null }
    return .object(
      plan.selected.compactMap { program in
        plan.starts[program].map { (scenario.programs[program].id, .integer($0)) }
      })
  }

  private static func weighting(_ weighting: Weighting, _ scenario: Scenario) -> JSONValue {
    let isSolved = weighting.best.roadmap != nil
    return .object(
      [
        ("kind", .string(weighting.kind.rawValue)),
        ("weights", weights(weighting.weights, scenario)),
      ] + weighting.best.members + [
        ("benefit_of_base", weighting.benefitOfBase.map { .points($0) } ?? .null),
        ("base_stays", isSolved ? .bool(!weighting.isBeaten) : .null),
        ("starts", starts(weighting.plan, scenario)),
      ])
  }

  private static func program(_ program: Int, _ report: WeightsReport) -> JSONValue {
    let study = report.study
    return .object([
      ("id", .string(report.scenario.programs[program].id)),
      ("membership", study.membership(of: program).map { .string($0.rawValue) } ?? .null),
      ("corners_with", .integer(study.support(of: program, .corner))),
      ("corners", .integer(study.solved(.corner).count)),
      ("samples_with", .integer(study.support(of: program, .sample))),
      ("samples", .integer(study.solved(.sample).count)),
    ])
  }

  private static func flips(_ axis: WeightAxis, _ report: WeightsReport) -> [JSONValue] {
    [(axis.down, Int64(-1)), (axis.up, 1)].map { side, sign in
      .object([
        ("criterion", .string(report.scenario.criteria[axis.criterion].id)),
        ("way", .string(sign > 0 ? "up" : "down")),
        ("stays_to", .number(report.points(at: side.stays, sign: sign).text)),
        ("benefit", .points(side.benefit)),
        ("bound", side.bound.map { .points($0) } ?? .null),
        (
          "flips_at",
          side.flip.map { .number(report.points(at: $0.place, sign: sign).text) } ?? .null
        ),
        ("complete", .bool(side.isComplete)),
        ("starts", starts(side.flip?.roadmap.plan, report.scenario)),
      ])
    }
  }
}
