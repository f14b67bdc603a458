import GLPKSolver
import TestSupport
import Testing
import Threads

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanSearch
@testable import PetajalanVerification

/// A solver that gives up at any of its calls: the best plan and what was proved
/// until then are kept.
@Suite(.serialized) struct FailureTests {
  @Test func failureAtAnyCallLeavesAVerifiedRoadmap() throws {
    let scenario = try scenario()
    let whole = try Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: nil)
    ).plan()
    guard case .roadmap(let best) = whole else {
      Issue.record("no roadmap without failures")
      return
    }
    var isBetterThanProved = false
    for calls in 0..<40 {
      let solver = FailingSolver(after: calls)
      let planner = Planner(
        scenario, solver: solver, options: PlanOptions(gapFraction: 0, time: nil))
      guard case .roadmap(let solved) = try planner.plan() else {
        Issue.record("no roadmap after \(calls) calls")
        continue
      }
      #expect(Checker(scenario).violations(of: solved.roadmap.plan).isEmpty)
      #expect(solved.quality.bound >= best.roadmap.benefit, "\(calls) calls")
      if solved.quality.status != .provedOptimal {
        isBetterThanProved = true
        #expect(solved.quality.ending == .numericalTrouble, "\(calls) calls")
      }
    }
    #expect(isBetterThanProved)
  }

  @Test func failureBeforeThereIsAPlanIsTold() throws {
    // The empty plan is not allowed, and no simple one either.
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", [10, 10])
      .program("P1", capital: 10, score: 9).program("P2", capital: 7, score: 1)
      .program("P3", capital: 9, score: 1)
      .rule("id: r, count: {min: 2}").rule("id: s, spend: {max: 16}").read()
    let planner = Planner(
      scenario, solver: FailingSolver(after: 0), options: PlanOptions(gapFraction: 0, time: nil))
    #expect(throws: SolverFailure.self) { try planner.plan() }
  }

  private func scenario() throws -> Scenario {
    var text = ScenarioText(horizon: 2025...2027).source("A", [31, 17, 23]).source(
      "B", [11, 13, 5])
    for number in 0..<9 {
      text = text.program(
        "P\(number)", capital: 11 + number * 3 % 8, om: number % 2, score: 13 + number * 5 % 9,
        sources: number % 3 == 0 ? "A" : "A|B")
    }
    return try text.read()
  }
}

/// GLPK until it has been called so often, and then a failure for good.
private struct FailingSolver: MILPSolver {
  private final class Count: Sendable {
    private let left: Locked<Int>

    init(_ left: Int) { self.left = Locked(left) }

    func use() throws(SolverFailure) {
      let isOver = left.withLock { left in
        left -= 1
        return left < 0
      }
      if isOver { throw .fatal(message: "Assertion failed: dx != 0.0") }
    }
  }

  private let count: Count
  private let solver = GLPKSolver()

  init(after calls: Int) { count = Count(calls) }

  var identity: SolverIdentity { solver.identity }

  func solve(
    _ model: Model, options: SolveOptions, monitor: any SolveMonitor
  ) throws(SolverFailure) -> Solution {
    try count.use()
    return try solver.solve(model, options: options, monitor: monitor)
  }

  func withRelaxation<Result: Sendable>(
    of model: Model, within limit: WorkLimit,
    _ body: @escaping @Sendable (any LinearRelaxation) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result? {
    let count = count
    return try solver.withRelaxation(of: model, within: limit) {
      relaxation throws(SolverFailure) in
      try body(FailingRelaxation(relaxation) { () throws(SolverFailure) in try count.use() })
    }
  }
}

private final class FailingRelaxation: LinearRelaxation {
  private let relaxation: any LinearRelaxation
  private let use: () throws(SolverFailure) -> Void

  init(_ relaxation: any LinearRelaxation, use: @escaping () throws(SolverFailure) -> Void) {
    self.relaxation = relaxation
    self.use = use
  }

  func setBounds(of variable: VariableID, lower: Int64, upper: Int64) throws(SolverFailure) {
    try relaxation.setBounds(of: variable, lower: lower, upper: upper)
  }

  func add(_ constraints: [LinearConstraint]) throws(SolverFailure) {
    try relaxation.add(constraints)
  }

  func basis() throws(SolverFailure) -> SimplexBasis { try relaxation.basis() }

  func setBasis(_ basis: SimplexBasis) throws(SolverFailure) {
    try relaxation.setBasis(basis)
  }

  func removeConstraints(at positions: [Int]) throws(SolverFailure) {
    try relaxation.removeConstraints(at: positions)
  }

  func solve(within limits: RelaxationLimits) throws(SolverFailure) -> RelaxationResult {
    try use()
    return try relaxation.solve(within: limits)
  }
}
