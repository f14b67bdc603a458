import GLPKSolver
import TestSupport
import Testing

@testable import PetajalanKit

/// The money of plans under construction against what is due anyway.
@Suite(.serialized) struct TreasuryTests {
  /// Eighty programs that are done cost 2.56 · 10^17 each, 2.05 · 10^19 together.
  private func scenario() throws -> Scenario {
    var text = ScenarioText(
      horizon: 2025...2025, "money: {escalation: 100%, price-year: 2017}"
    ).source("S", [9], carry: true).source("T", [9]).program("X", capital: 0, score: 1)
    for number in 1...80 {
      text = text.program(
        "P\(number)", om: 1_000_000_000_000_000, sources: number % 2 == 0 ? "S|T" : "S>=10%|T",
        set: ["status": "done"])
    }
    return try text.read()
  }

  @Test func whatIsDueAnywayMayPassSixtyFourBits() throws {
    let scenario = try scenario()
    let canPay = Treasury(scenario, economics: Economics(scenario)) != nil
    #expect(!canPay)
  }

  @Test func scenarioWhoseDuesPassSixtyFourBitsIsInfeasible() throws {
    let planner = Planner(
      try scenario(), solver: GLPKSolver(),
      options: PlanOptions(gapFraction: 0, time: .seconds(20)))
    guard case .infeasible = try planner.plan() else {
      Issue.record("not proved infeasible")
      return
    }
  }
}
