import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

/// What a search leaves behind if its limit passes before, or while, the
/// scenario is stated and given to the solver.
struct LimitTests {
  @Test(arguments: [true, false])
  func limitThatPassedBeforeTheModelLeavesARoadmap(isInterruption: Bool) throws {
    let scenario = try scenario()
    let stop = StopSignal()
    if isInterruption { stop.raise() }
    let options = PlanOptions(
      gapFraction: 0, time: isInterruption ? .seconds(60) : .zero, stop: stop)
    let planner = Planner(scenario, solver: AbsentSolver(), options: options)
    guard case .roadmap(let solved) = try planner.plan() else {
      Issue.record("no roadmap")
      return
    }
    // A raised signal leaves only what must be on the roadmap.
    #expect(solved.roadmap.plan.starts == [2025, nil, nil])
    #expect(solved.roadmap.benefit == Points(millionths: 5_000_000))
    // Each program earns its score at best: 5 + 8 + 3.
    #expect(solved.quality.bound == Points(millionths: 16_000_000))
    #expect(solved.quality.status == .provedWithin)
    #expect(solved.quality.ending == (isInterruption ? .interrupted : .timeLimit))
    #expect(solved.statistics.secondsToFirst != nil)
  }

  @Test func solverThatIsStuckLeavesTheFirstPlan() throws {
    let stop = StopSignal()
    let planner = Planner(
      try scenario(), solver: StuckSolver(stop: stop),
      options: PlanOptions(gapFraction: 0, time: .seconds(60), stop: stop))
    guard case .roadmap(let solved) = try planner.plan() else {
      Issue.record("no roadmap")
      return
    }
    // By benefit per rupiah P2 comes before P3, and P1 has to be there.
    #expect(solved.roadmap.plan.starts == [2025, 2026, nil])
    #expect(solved.quality.ending == .interrupted)
  }

  @Test func nothingIsSaidToBeInfeasibleForWantOfTime() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("S", [5, 5])
      .program("P1", capital: 4, score: 1).program("P2", capital: 4, score: 1)
      .rule("id: r, spend: {min: 8}").read()
    let stop = StopSignal()
    stop.raise()
    let planner = Planner(
      scenario, solver: AbsentSolver(),
      options: PlanOptions(gapFraction: 0, time: nil, stop: stop))
    guard case .noneFound(let reason, _) = try planner.plan() else {
      Issue.record("neither a roadmap nor infeasible")
      return
    }
    #expect(reason == .interrupted)
  }

  /// The first plan is allowed, and nothing passes the bound, in all scenarios.
  @Test func firstPlanIsAllowedAndItsBoundHolds() throws {
    var count = 0
    for seed in Seeds.first(200) {
      guard
        let scenario = try SeededScenario.text(seed: UInt64(seed), programs: 4).reading().scenario
      else { continue }
      let oracle = Oracle(scenario)
      let best = oracle.best(among: try #require(oracle.everyPlan()))
      let begun = FormulationBuilder(scenario)
      let first = FirstPlan(begun, builder: PlanBuilder(begun, within: WorkLimit()))
      let proved = first.proved
      if let best { #expect(proved.value >= Int128(best.benefit), "seed \(seed)") }
      #expect(throws: Never.self, "seed \(seed)") {
        try PlanProof(scenario).check(Self.renumbered(proved.proof, for: Formulation(scenario)))
      }
      guard let plan = first.plan else { continue }
      count += 1
      #expect(Checker(scenario).violations(of: plan).isEmpty, "seed \(seed)")
    }
    #expect(count > Seeds.share(of: 80))
  }

  /// A proof about the first rows of a model, for the whole one.
  private static func renumbered(_ proof: Proof, for formulation: Formulation) -> Certificate {
    let names = formulation.model.constraints.map(\.name)
    let steps = proof.certificate.nodes[0].steps.map { step in
      Certificate.Step(
        countsObjective: step.countsObjective, shift: step.shift,
        multipliers: step.multipliers.compactMap { entry in
          names.firstIndex(of: proof.model.constraints[entry.row].name).map {
            Certificate.RowMultiplier(row: $0, multiplier: entry.multiplier)
          }
        })
    }
    return Certificate(
      claim: proof.certificate.claim, cuts: [],
      nodes: [Certificate.Node(parent: nil, assignments: [], steps: steps)])
  }

  @Test func formulationIsNotUsedHalfway() throws {
    let stop = StopSignal()
    let begun = FormulationBuilder(try scenario(), within: WorkLimit(stop: stop))
    #expect(Formulation(completing: begun)?.model == Formulation(try scenario()).model)
    stop.raise()
    #expect(Formulation(completing: begun) == nil)
  }

  /// The quick look at the money never refuses what can be paid.
  @Test func quickLookAtMoneyRefusesNothingThatCanBePaid() throws {
    var refused = 0
    for seed in Seeds.first(200) {
      guard let scenario = try SeededScenario.text(seed: UInt64(seed)).reading().scenario else {
        continue
      }
      let begun = FormulationBuilder(scenario)
      guard var treasury = PaymentFlow(scenario, economics: begun.economics) else { continue }
      for start in begun.startsOfProgram.joined() {
        let dues = begun.economics.dues(of: start.program, start: start.year)
        let mayHave = treasury.mayHave(dues)
        let isPaid = treasury.pay(dues)
        #expect(mayHave || !isPaid, "seed \(seed)")
        if !mayHave { refused += 1 }
      }
    }
    #expect(refused > Seeds.share(of: 20))
  }

  @Test func longChainsOfRequirementsAreFollowedWithinReason() throws {
    var text = ScenarioText(horizon: 2025...2026).source("S", each: 9)
    for program in 0..<1_000 {
      text = text.program("P\(program)", score: program == 0 ? 9 : 1)
      if program > 0 {
        text = text.dependency(
          "P\(program - 1)", needs: "P\(program)", set: ["type": "SS", "lag": 0])
      }
    }
    let begun = FormulationBuilder(try text.read())
    let first = FirstPlan(begun, builder: PlanBuilder(begun, within: WorkLimit()))
    #expect(first.plan != nil)
  }

  /// P1 must be there, and costs 3; then either P2 or P3 can be paid.
  private func scenario() throws -> Scenario {
    try ScenarioText(horizon: 2025...2026).source("S", [3, 4])
      .program("P1", capital: 3, score: 5, set: ["status": "mandatory", "reason": "law"])
      .program("P2", capital: 4, score: 8).program("P3", capital: 4, score: 3).read()
  }
}

/// A solver that must not be called.
private struct AbsentSolver: MILPSolver {
  let identity = SolverIdentity(name: "absent", version: "0")

  func solve(
    _ model: Model, options: SolveOptions, monitor: any SolveMonitor
  ) throws(SolverFailure) -> Solution {
    throw .fatal(message: "the solver was called")
  }

  func withRelaxation<Result: Sendable>(
    of model: Model, within limit: WorkLimit,
    _ body: @escaping @Sendable (any LinearRelaxation) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result? {
    throw .fatal(message: "the solver was called")
  }
}

/// A solver that never comes back; meanwhile the user asks for an end.
private struct StuckSolver: MILPSolver {
  let identity = SolverIdentity(name: "stuck", version: "0")
  let stop: StopSignal

  func solve(
    _ model: Model, options: SolveOptions, monitor: any SolveMonitor
  ) throws(SolverFailure) -> Solution {
    Solution(
      status: .undecided(.stopSignal), values: nil, bound: nil, rootBound: nil, nodes: 0)
  }

  func withRelaxation<Result: Sendable>(
    of model: Model, within limit: WorkLimit,
    _ body: @escaping @Sendable (any LinearRelaxation) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result? {
    stop.raise()
    return nil
  }
}
