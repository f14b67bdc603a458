import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct SoftDependenciesTests {
  @Test func ignoringCostsPointsAndBreaksNothing() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1", score: 3)
      .program("P2", score: 10)
      .dependency("P2", needs: "P1", set: ["strength": "soft", "penalty": "25%"]).read()
    // P1 earns 3 and P2 earns 10, of which ignoring P1 costs 25 %: 2.5, once.
    #expect(points(scenario, [2025, 2026]) == 13_000_000)
    #expect(points(scenario, [2026, 2026]) == 10_500_000)
    #expect(points(scenario, [nil, 2025]) == 7_500_000)
    #expect(points(scenario, [2025, nil]) == 3_000_000)
    for starts in [[2025, 2026], [2026, 2026], [nil, 2025]] {
      #expect(FamilyProof.violations(of: SoftDependencies(), in: scenario, starts: starts) == [])
    }
  }

  @Test func penaltyIsPartOfTheDiscountedBenefit() throws {
    let scenario = try ScenarioText(horizon: 2025...2027, "benefit: {discount: 25%}")
      .source("S", each: 9).program("P1").program("P2", score: 10)
      .dependency("P2", needs: "P1", set: ["strength": "soft", "penalty": "10%"]).read()
    // 10 / 1.25² = 6.4 in 2027, of which 10 % are 0.64.
    #expect(points(scenario, [nil, 2027]) == 5_760_000)
  }

  @Test func penaltyIsRoundedToAMillionth() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1")
      .program("P2", score: "0.000005").program("P3", score: "0.000004")
      .dependency("P2", needs: "P1", set: ["strength": "soft", "penalty": "10%"])
      .dependency("P3", needs: "P1", set: ["strength": "soft", "penalty": "10%"]).read()
    // 10 % of 5 millionths is a half and goes up to 1; 10 % of 4 goes down to 0.
    #expect(points(scenario, [nil, 2025, nil]) == 4)
    #expect(points(scenario, [nil, nil, 2025]) == 4)
    try expectSameObjective(scenario)
  }

  @Test func programThatEarnsNothingHasNothingToLose() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1")
      .program("P2", score: -4).program("P3", score: 0)
      .dependency("P2", needs: "P1", set: ["strength": "soft"])
      .dependency("P3", needs: "P1", set: ["strength": "soft"]).read()
    #expect(points(scenario, [nil, 2025, 2025]) == -4_000_000)
    try expectSameObjective(scenario)
  }

  @Test func doneProgramMeetsIt() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", set: ["status": "done"]).program("P2", score: 10)
      .dependency("P2", needs: "P1", set: ["strength": "soft"]).read()
    #expect(points(scenario, [nil, 2025]) == 10_000_000)
    let model = Formulation(scenario, families: [StartWindow(), SoftDependencies()]).model
    #expect(model.constraints.isEmpty)
  }

  /// With its starts fixed the model's best objective is what the plan earns.
  @Test func rowsAgreeWithTheChecker() throws {
    var obeyed = 0
    var ignored = 0
    for seed in 0..<60 {
      var choose = Chooser(seed: UInt64(seed))
      let scenario = try Self.scenario(&choose).read()
      let formulation = Formulation(scenario, families: [StartWindow(), SoftDependencies()])
      let plans = FamilyProof.everyPlan(of: scenario)
      let best = try FamilyProof.bestObjectives(of: formulation, fixing: plans)
      for (plan, best) in zip(plans, best) {
        let examination = Examination(plan, in: scenario)
        #expect(SoftDependencies().violations(in: examination).isEmpty)
        let earnings = Earnings(examination)
        if earnings.penalties.isEmpty { obeyed += 1 } else { ignored += 1 }
        #expect(best == earnings.total.millionths, "seed \(seed), \(plan.starts)")
        // The point that a plan stands for is the best one.
        let point = try #require(formulation.values(of: plan))
        #expect(formulation.model.constraints.allSatisfy { $0.isSatisfied(by: point) })
        #expect(formulation.model.objective(of: point) == Int128(earnings.total.millionths))
      }
    }
    #expect(obeyed > 500 && ignored > 500, "\(obeyed) obeyed, \(ignored) ignored")
  }

  private static func scenario(_ choose: inout Chooser) -> ScenarioText {
    let timing = choose.one(of: "completion", "service")
    let discount = choose.one(of: "0%", "7%")
    var text = ScenarioText(
      horizon: 2025...2027, "benefit: {timing: \(timing), discount: \(discount)}"
    ).source("S", each: 9)
    for id in ["P1", "P2", "P3"] {
      var cells: [(String, String)] = []
      if choose.chance(0.2) { cells.append(("earliest", String(choose.number(2025...2027)))) }
      if choose.chance(0.1) { cells.append(("status", "done")) }
      text = text.program(
        id, duration: choose.number(1...2), score: choose.one(of: -3, 0, 5, 11, 17), cells: cells)
    }
    for (id, needed) in [
      ("P2", "P1"), ("P3", choose.one(of: "P1", "P2", "P1/P2")),
      ("P1", choose.one(of: "P2", "P3")),
    ] where choose.chance(0.8) {
      text = text.dependency(
        id, needs: needed,
        set: [
          "type": choose.one(of: "FS", "SS"), "lag": choose.number(-1...1), "strength": "soft",
          "penalty": choose.one(of: "0%", "10%", "33.3%", "100%"),
        ])
    }
    return text
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    try FamilyProof.expectGolden(
      SoftDependencies(),
      ScenarioText(horizon: 2025...2027, "benefit: {discount: 25%}").source("S", each: 9)
        .program("P1").program("P2", score: 10, set: ["latest": 2026])
        .dependency("P2", needs: "P1", set: ["strength": "soft", "penalty": "10%"]).read())
  }

  private func expectSameObjective(_ scenario: Scenario) throws {
    let formulation = Formulation(scenario, families: [StartWindow(), SoftDependencies()])
    let plans = FamilyProof.everyPlan(of: scenario)
    let best = try FamilyProof.bestObjectives(of: formulation, fixing: plans)
    for (plan, best) in zip(plans, best) { #expect(best == points(scenario, plan.starts)) }
  }

  private func points(_ scenario: Scenario, _ starts: [Int?]) -> Int64 {
    Checker(scenario).benefit(of: Plan(starts: starts)).millionths
  }
}
