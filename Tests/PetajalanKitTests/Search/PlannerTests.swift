import GLPKSolver
import TestSupport
import Testing

@testable import PetajalanKit

/// Whole solves against enumeration.
@Suite(.serialized) struct PlannerTests {
  @Test(arguments: 0..<240) func bestRoadmapIsTheBestOfAll(seed: Int) throws {
    guard let scenario = try SeededScenario.text(seed: UInt64(seed)).reading().scenario else {
      return
    }
    let oracle = Oracle(scenario)
    let plans = try #require(oracle.everyPlan(), "seed \(seed) is too big for the oracle")
    let best = oracle.best(among: plans)
    let planner = Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(60)))
    switch try planner.plan() {
    case .roadmap(let solved):
      let roadmap = solved.roadmap
      #expect(roadmap.benefit.millionths == best?.benefit, "seed \(seed)")
      #expect(solved.quality.bound.millionths >= best?.benefit ?? .max, "seed \(seed)")
      #expect(solved.quality.status == .provedOptimal, "seed \(seed)")
      #expect(solved.statistics.isTieBroken, "seed \(seed)")
      #expect(roadmap.plan == best?.plan, "seed \(seed)")
    case .infeasible:
      #expect(best == nil, "seed \(seed)")
    case .noneFound(let reason, _):
      Issue.record("seed \(seed): none found: \(reason)")
    }
  }
}
