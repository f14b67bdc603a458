import Formats
import PetajalanPhrases
import PetajalanResults

/// What each plan comes to in each world, for people.
struct ComparisonRegretText {
  private let report: ComparisonReport
  private let phrases: any Phrasebook
  private let options: GanttOptions

  init(_ report: ComparisonReport, phrases: any Phrasebook, options: GanttOptions) {
    self.report = report
    self.phrases = phrases
    self.options = options
  }

  /// Adds both tables and the safest plan; nothing if no plan was carried.
  package func add(to page: inout PlainLines) {
    let comparison = report.comparison
    let planned = report.worlds.indices.filter { report.worlds[$0].result.roadmap != nil }
    guard planned.count > 1,
      planned.contains(where: { plan in
        planned.contains { $0 != plan && comparison.carried[plan][$0] != nil }
      })
    else { return }
    let ids = planned.map { report.worlds[$0].heading(phrases) }
    page.begin(phrases.carriedHeading)
    page.add(phrases.carriedExplanation(until: comparison.keptUntil))
    var values = TextTable(corner: phrases.planCorner, columns: ids)
    var regrets = TextTable(corner: phrases.planCorner, columns: ids + [phrases.worstLabel])
    for plan in planned {
      let id = report.worlds[plan].heading(phrases)
      values.rows.append(.cells(id, planned.map { value(comparison.carried[plan][$0]) }))
      let worst = comparison.greatestRegret(ofPlan: plan)
      let losses = planned.map { comparison.regret(ofPlan: plan, in: $0) } + [worst]
      regrets.rows.append(.cells(id, losses.map { $0.map { phrases.atMost($0.most) } ?? nothing }))
    }
    page.add(values)
    page.begin(phrases.keptHeading)
    var kept = TextTable(corner: phrases.planCorner, columns: ids)
    for plan in planned {
      let counts = planned.map { comparison.carried[plan][$0]?.kept.count }
      kept.rows.append(
        .cells(
          report.worlds[plan].heading(phrases),
          counts.map { $0.map { phrases.numbers.whole($0) } ?? nothing }))
    }
    page.add(kept)
    page.begin(phrases.regretHeading)
    page.add(regrets)
    let known = planned.compactMap { plan in
      comparison.greatestRegret(ofPlan: plan).map { (plan: plan, most: $0.most) }
    }
    if known.count == planned.count, let best = known.min(by: { $0.most < $1.most }) {
      let plan = report.worlds[best.plan].heading(phrases)
      page.add(phrases.leastRegret(plan: plan, most: best.most))
    }
  }

  private var nothing: String { options.symbols.bullet }

  private func value(_ carried: CarriedPlan?) -> String {
    guard let carried else { return nothing }
    guard case .roadmap(let roadmap, let quality) = carried.result else {
      return phrases.noRoadmap(carried.result)
    }
    let benefit = phrases.atLeast(roadmap.benefit)
    guard quality.status != .provedOptimal else { return benefit }
    let gap = quality.gap.map { phrases.percent($0.billionths) }
    return "\(benefit) (\(gap ?? phrases.atMost(quality.bound)))"
  }
}
