import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanResults
@testable import PetajalanVerification

/// Smallest clashing sets of a scenario in which two mandatory programs cost more than
/// there is, beside conditions that nobody needs for that.
@Suite(.serialized) struct DeletionFilterTests {
  /// P1 and P2 cost 6 each of the 10 that A has; P3 of B is mandatory too, and P4 late.
  private static func scenario() throws -> Scenario {
    try ScenarioText(horizon: 2025...2025).source("A", [10]).source("B", [10])
      .owner("O", parallel: 9)
      .program("P1", capital: 6, sources: "A", set: ["status": "mandatory", "reason": "law"])
      .program("P2", capital: 6, sources: "A", set: ["status": "mandatory", "reason": "law"])
      .program("P3", capital: 6, sources: "B", set: ["status": "mandatory", "reason": "law"])
      .program("P4", capital: 1, sources: "B", set: ["earliest": 2025])
      .rule("id: few, count: {max: 4}").read()
  }

  private static func filter(
    _ scenario: Scenario, stop: StopSignal = StopSignal()
  ) -> DeletionFilter<GLPKSolver> {
    DeletionFilter(
      relaxation: ScenarioRelaxation(scenario), solver: GLPKSolver(),
      budget: DiagnosisBudget(deadline: nil, stop: stop))
  }

  private static let clashing: Set<Condition> = [
    .status(program: 0), .status(program: 1), .ceiling(source: 0, year: 2025),
  ]

  @Test func whatIsLeftIsNecessary() throws {
    let scenario = try Self.scenario()
    let filter = Self.filter(scenario)
    guard case .core(let core) = filter.ask(scenario.conditions) else {
      Issue.record("the conditions do not clash")
      return
    }
    let clash = filter.smallest(of: core)
    #expect(Set(clash.members.map(\.condition)) == Self.clashing)
    #expect(clash.members.count == 3)
    for member in clash.members {
      let witness = try #require(member.witness, "\(member.condition)")
      let chosen = [0, 1].map { witness.plan.starts[$0] != nil }
      switch member.condition {
      case .status(let program): #expect(chosen == [program == 1, program == 0])
      default: #expect(chosen == [true, true])
      }
    }
  }

  @Test func setThatLacksOneOfThemHasAPlan() throws {
    let scenario = try Self.scenario()
    let filter = Self.filter(scenario)
    for condition in Self.clashing {
      let rest = scenario.conditions.filter { $0 != condition }
      guard case .plan(let plan) = filter.ask(rest) else {
        Issue.record("there is no plan without \(condition)")
        continue
      }
      let kept = ScenarioRelaxation(scenario).keeping(rest).scenario
      #expect(Oracle(kept).isAllowed(plan), "\(condition)")
    }
  }

  @Test func wishesOfASetAreThoseThatItNeeds() throws {
    let scenario = try Self.scenario()
    let filter = Self.filter(scenario)
    guard case .core(let core) = filter.ask(scenario.conditions) else {
      Issue.record("the conditions do not clash")
      return
    }
    #expect(
      Set(filter.smallestWishes(of: core)) == [.status(program: 0), .status(program: 1)])
  }

  @Test func nothingIsDecidedOnceItIsStopped() throws {
    let scenario = try Self.scenario()
    let stop = StopSignal()
    stop.raise()
    guard case .undecided = Self.filter(scenario, stop: stop).ask(scenario.conditions) else {
      Issue.record("the question was answered")
      return
    }
  }
}
