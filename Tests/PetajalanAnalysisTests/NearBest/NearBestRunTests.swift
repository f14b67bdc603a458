import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanResults
@testable import PetajalanSearch

/// Roadmaps near the best against the enumeration of all plans.
@Suite(.serialized) struct NearBestRunTests {
  /// The benefit of the best roadmaps in turn, each differing enough from all before
  /// it and not below the floor, by enumeration.
  ///
  /// - Parameter found: the plans that the search chose: among equals it is free, and
  ///   what comes later depends on the choice.
  private static func best(
    after found: [Plan], _ difference: PlanDifference, among plans: [Plan], _ oracle: Oracle
  ) -> Int64? {
    plans.filter { plan in
      found.allSatisfy {
        difference.difference(between: $0, and: plan, in: oracle.scenario) >= difference.least
      }
    }.map { oracle.benefit(of: $0) }.max()
  }

  @Test(arguments: 0..<24) func everyTurnIsTheBestOfWhatIsLeft(seed: Int) throws {
    let reading = try SeededScenario.text(seed: UInt64(seed), programs: 4).reading()
    guard let scenario = reading.scenario else { return }
    let oracle = Oracle(scenario)
    guard let all = oracle.everyPlan() else { return }
    let plans = all.filter { oracle.isAllowed($0) }
    let difference: PlanDifference =
      seed.isMultiple(of: 3)
      ? .capital(Amount(rupiah: 1 + scenario.programs.map(\.capital.total.rupiah).max()! / 2))
      : .programs(1 + seed % 2)
    let request = NearBestRequest(
      count: 4, withinPercent: ExactDecimal(coefficient: 25), difference: difference)
    let run = NearBestRun(
      request, solver: GLPKSolver(),
      options: PlanOptions(gapFraction: 0, time: .seconds(60)))
    guard case .plans(let nearBest) = try run.plans(of: scenario) else {
      #expect(plans.isEmpty, "seed \(seed)")
      return
    }
    var found: [Plan] = []
    for plan in nearBest.plans {
      let roadmap = plan.solved.roadmap
      #expect(oracle.isAllowed(roadmap.plan), "seed \(seed)")
      let best = Self.best(after: found, difference, among: plans, oracle)
      #expect(best == roadmap.benefit.millionths, "seed \(seed), after \(found.count)")
      #expect(plan.turnBound == roadmap.benefit, "seed \(seed)")
      #expect(roadmap.benefit >= nearBest.floor)
      found.append(roadmap.plan)
    }
    let next = Self.best(after: found, difference, among: plans, oracle)
    switch nearBest.ending {
    case .complete: #expect(found.count == 4)
    case .exhausted:
      #expect(found.count < 4)
      #expect(next ?? Int64.min < nearBest.floor.millionths, "seed \(seed)")
    case .noneFound, .failed: Issue.record("seed \(seed): \(nearBest.ending)")
    }
  }

  /// A gap that ends searches early never leaves it open whether there is one more.
  @Test(arguments: 0..<12) func wideGapLeavesNothingOpen(seed: Int) throws {
    let reading = try SeededScenario.text(seed: UInt64(seed), programs: 4).reading()
    guard let scenario = reading.scenario else { return }
    let request = NearBestRequest(
      count: 4, withinPercent: ExactDecimal(coefficient: 25), difference: .programs(1))
    let run = NearBestRun(
      request, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0.5, time: .seconds(60)))
    guard case .plans(let nearBest) = try run.plans(of: scenario) else { return }
    for plan in nearBest.plans {
      #expect(plan.solved.roadmap.benefit >= nearBest.floor)
      #expect(plan.turnBound >= plan.solved.roadmap.benefit)
    }
    switch nearBest.ending {
    case .complete: #expect(nearBest.plans.count == 4)
    case .exhausted: #expect(nearBest.plans.count < 4)
    case .noneFound, .failed: Issue.record("seed \(seed): \(nearBest.ending)")
    }
  }

  @Test func floorIsRoundedUp() {
    func floor(_ best: Int64, _ percent: Int64, _ digits: Int = 0) -> Int64 {
      NearBestRequest(
        count: 2, withinPercent: ExactDecimal(coefficient: percent, fractionDigits: digits),
        difference: .programs(1)
      ).floor(below: Points(millionths: best)).millionths
    }
    #expect(floor(1_000, 1) == 990)
    #expect(floor(1_001, 1) == 991)
    #expect(floor(-1_000, 1) == -1_010)
    #expect(floor(-1_050, 1) == -1_060)
    #expect(floor(2_000_001, 5, 1) == 1_990_001)
    #expect(floor(Int64.max / 4, 100) == 0)
  }

  @Test func moreThanAllIsNoProblem() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1", score: 5)
      .program("P2", score: 3).read()
    let request = NearBestRequest(
      count: 50, withinPercent: ExactDecimal(coefficient: 100), difference: .programs(1))
    let run = NearBestRun(
      request, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(30)))
    guard case .plans(let nearBest) = try run.plans(of: scenario) else {
      Issue.record("no roadmap")
      return
    }
    // Both, P1, P2, none: in the order of benefit.
    #expect(
      nearBest.plans.map(\.solved.roadmap.benefit.millionths) == [
        8_000_000, 5_000_000, 3_000_000, 0,
      ])
    guard case .exhausted = nearBest.ending else {
      Issue.record("\(nearBest.ending)")
      return
    }
    #expect(nearBest.comparison.programs(.swing) == [0, 1])
  }

  @Test func stopSignalKeepsWhatIsThere() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1", score: 5).read()
    let stop = StopSignal()
    let request = NearBestRequest(
      count: 3, withinPercent: ExactDecimal(coefficient: 100), difference: .programs(1))
    let run = NearBestRun(
      request, solver: GLPKSolver(),
      options: PlanOptions(gapFraction: 0, time: .seconds(30), stop: stop)
    ) { _, _ in stop.raise() }
    guard case .plans(let nearBest) = try run.plans(of: scenario) else {
      Issue.record("no roadmap")
      return
    }
    #expect(nearBest.plans.count == 1)
    guard case .noneFound(.interrupted) = nearBest.ending else {
      Issue.record("\(nearBest.ending)")
      return
    }
  }

  @Test func noRoadmapAtAllIsToldAsSuch() throws {
    let scenario = try ScenarioText().source("S", each: 1)
      .program("P1", capital: 50, score: 5, set: ["status": "mandatory", "reason": "x"]).read()
    let request = NearBestRequest(count: 2, withinPercent: .one, difference: .programs(1))
    let run = NearBestRun(
      request, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(30)))
    guard case .none(.infeasible) = try run.plans(of: scenario) else {
      Issue.record("a roadmap")
      return
    }
  }
}
