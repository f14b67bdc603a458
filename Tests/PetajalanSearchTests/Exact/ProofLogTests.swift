import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch

/// A search that the solver holds up past its limit: what it noted is kept.
@Suite(.serialized) struct ProofLogTests {
  @Test func boundOfASearchLeftToItselfIsProved() throws {
    let scenario = try ScenarioText(horizon: 2025...2027).source("A", [31, 17, 23])
      .program("P1", capital: 19, score: 14).program("P2", capital: 13, score: 11)
      .program("P3", capital: 17, score: 12).program("P4", capital: 11, score: 9)
      .program("P5", capital: 16, score: 13).program("P6", capital: 12, score: 8).read()
    let formulation = Formulation(scenario)
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      Issue.record("the presolve decides the scenario")
      return
    }
    let judge = IncumbentStore(
      formulation, presolved: presolved, goal: SearchGoal(measure: .benefit, kept: []),
      observer: SilentObserver())
    judge.offer(Plan.empty(for: scenario))
    let result = ExactSearch.run(
      presolved, of: formulation, judge: judge, solver: HeldUpSolver(),
      limits: ExactSearch.Limits(nodes: 3, deadline: nil, stop: StopSignal()))
    let bound = try #require(result.bound)
    #expect(bound < ProvedBound(withoutSearchOf: presolved).value - presolved.offset)
    #expect(!result.isExhausted)
    let claim = Certificate.Claim.noneAbove(bound + presolved.offset)
    let certificate = try #require(result.proof?.certificate(of: claim))
    try CertificateChecker(
      formulation.model, isBeaten: PlanProof.isBeaten(in: formulation)
    ).check(certificate)
  }
}

/// GLPK, whose searches never come back.
private struct HeldUpSolver: MILPSolver {
  private let solver = GLPKSolver()

  var identity: SolverIdentity { solver.identity }

  func solve(
    _ model: Model, options: SolveOptions, monitor: any SolveMonitor
  ) throws(SolverFailure) -> Solution {
    try solver.solve(model, options: options, monitor: monitor)
  }

  func withRelaxation<Result: Sendable>(
    of model: Model, within limit: WorkLimit,
    _ body: @escaping @Sendable (any LinearRelaxation) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result? {
    _ = try solver.withRelaxation(of: model, within: limit, body)
    return nil
  }
}
