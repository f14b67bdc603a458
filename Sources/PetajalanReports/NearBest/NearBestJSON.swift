import Formats
import PetajalanDomain

/// `plans.json`: several roadmaps near the best for other programs, as
/// `Schemas/plans.schema.json` describes it.
public enum NearBestJSON {
  /// The file's name.
  public static let fileName = "plans.json"

  /// The document as text.
  public static func text(of report: NearBestReport) -> String {
    let nearBest = report.nearBest
    let request = nearBest.request
    return JSONValue.object([
      ("format", .string("petajalan-plans-1")),
      ("scenario", .string(report.scenario.name)),
      (
        "wanted",
        .object([
          ("plans", .integer(request.count)),
          ("within_percent", .number(request.withinPercent.text)),
          ("programs_apart", request.difference.count.map { .integer($0) } ?? .null),
          ("capital_apart", request.difference.amount.map { .integer($0.rupiah) } ?? .null),
        ])
      ),
      ("least_benefit", .points(nearBest.floor)),
      ("ending", .string(nearBest.ending.word)),
      ("plans", .array(nearBest.plans.indices.map { plan($0, report) })),
      (
        "programs",
        .array(
          nearBest.comparison.programs.map { program in
            .object([
              ("id", .string(program.id)),
              ("membership", program.membership.map { .string($0.rawValue) } ?? .null),
              ("starts", .array(program.starts.map { $0.map { .integer($0) } ?? .null })),
            ])
          })
      ),
      ("provenance", ComparisonJSON.provenance(report.provenance)),
    ]).text
  }

  private static func plan(_ plan: Int, _ report: NearBestReport) -> JSONValue {
    let nearBest = report.nearBest
    func apart(_ measure: PlanDifference) -> JSONValue {
      .array(
        nearBest.plans.indices.map {
          .integer(nearBest.difference(between: plan, and: $0, by: measure))
        })
    }
    let roadmap = report.reports[plan].roadmap
    return .object(
      [
        ("plan", .integer(plan + 1)),
        ("folder", .string(NearBestReport.folder(ofPlan: plan))),
      ] + nearBest.comparison.worlds[plan].result.members + [
        ("loss", .points(nearBest.loss(of: plan))),
        ("turn_bound", .points(nearBest.plans[plan].turnBound)),
        ("programs", .integer(roadmap.plan.selected.count)),
        ("capital", .integer(report.capital(ofPlan: plan))),
        ("spent", .integer(report.reports[plan].ledger.total.total)),
        ("programs_apart", apart(.programs(1))),
        ("capital_apart", apart(.capital(Amount(rupiah: 1)))),
      ])
  }
}
