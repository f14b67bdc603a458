import TestSupport
import Testing

@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanVerification

struct PlansApartTests {
  @Test func programsOfOnePlanOnlyCount() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1").program("P2")
      .program("P3").program("P4").read()
    let apart = PlansApart(
      plans: [Plan(starts: [2025, 2025, nil, nil]), Plan(starts: [nil, nil, nil, nil])],
      difference: .programs(2))
    func violations(_ starts: [Int?]) -> [Violation] {
      FamilyProof.violations(of: apart, in: scenario, starts: starts)
    }
    // P1 leaves and P3 enters; two programs against the empty plan.
    #expect(violations([nil, 2025, 2026, nil]) == [])
    // The same programs in other years are no difference.
    #expect(
      violations([2026, 2027, nil, nil]) == [
        .tooAlike(number: 1, difference: 0, least: .programs(2))
      ])
    #expect(
      violations([2026, nil, nil, nil]) == [
        .tooAlike(number: 1, difference: 1, least: .programs(2)),
        .tooAlike(number: 2, difference: 1, least: .programs(2)),
      ])
  }

  @Test func capitalIsThatOfAllLinesAtPricesOfThePriceYear() throws {
    let scenario = try ScenarioText("money: {escalation: 10%}").source("S", each: 99)
      .program("P1", capital: 7).program("P2", duration: 2)
      .cost("P2", year: 1, amount: 3, sources: "S").cost("P2", year: 2, amount: 4, sources: "S")
      .read()
    let difference = PlanDifference.capital(Amount(rupiah: 14))
    let (one, other) = (Plan(starts: [2027, nil]), Plan(starts: [nil, 2025]))
    #expect(difference.difference(between: one, and: other, in: scenario) == 14)
    #expect(difference.difference(between: one, and: one, in: scenario) == 0)
  }

  @Test func rowsAgreeWithTheCheckerOnPrograms() throws {
    for least in 2...3 {
      let apart = PlansApart(
        plans: [Plan(starts: [2025, nil, 2025, nil]), Plan(starts: [nil, 2026, 2025, nil])],
        difference: .programs(least))
      try FamilyProof.exhaust(apart, seeds: 0..<20, outcomes: 80) { choose in
        ["P1", "P2", "P3", "P4"].reduce(ScenarioText(horizon: 2025...2026).source("S", each: 9)) {
          $0.program($1, duration: choose.number(1...2))
        }
      }
    }
  }

  @Test func rowsAgreeWithTheCheckerOnCapital() throws {
    let apart = PlansApart(
      plans: [Plan(starts: [2025, nil, 2025, nil])], difference: .capital(Amount(rupiah: 6)))
    try FamilyProof.exhaust(apart, seeds: 0..<30) { choose in
      ["P1", "P2", "P3", "P4"].reduce(ScenarioText(horizon: 2025...2026).source("S", each: 9)) {
        $0.program($1, capital: choose.number(0...5))
      }
    }
  }

  @Test(
    arguments: [
      ("5", .programs(5)), ("5 miliar", .capital(Amount(rupiah: 5_000_000_000))),
      ("Rp1,5 juta", .capital(Amount(rupiah: 1_500_000))),
      ("250 rupiah", .capital(Amount(rupiah: 250))), ("0", nil), ("-1", nil), ("2.5", nil),
      ("0 juta", nil), ("banyak", nil), ("5 lusin", nil), ("", nil), ("0,1 rupiah", nil),
    ] as [(String, PlanDifference?)])
  func differenceIsRead(text: String, difference: PlanDifference?) {
    #expect(PlanDifference(text) == difference)
  }
}
