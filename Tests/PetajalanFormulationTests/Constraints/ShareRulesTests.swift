import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct ShareRulesTests {
  @Test func shareIsInclusive() throws {
    let scenario = try programs("share-of-spend: {min: 40%, max: 60%}")
    // P1 alone against P2: 4 of 10 are 40 %. With P3 it is 4 of 11: 36.4 %.
    #expect(violations(scenario, [2025, 2026, nil]) == [])
    #expect(violations(scenario, [2025, 2026, 2027]) == outside(4, of: 11, 40, 60))
    // P1 against P3: 4 of 5 are 80 %.
    #expect(violations(scenario, [2025, nil, 2027]) == outside(4, of: 5, 40, 60))
  }

  @Test func nothingIsAnyShareOfNothing() throws {
    let scenario = try programs("share-of-spend: {min: 40%, max: 60%}")
    #expect(violations(scenario, [nil, nil, nil]) == [])
  }

  @Test func programsWithoutCostChangeNoShare() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1", set: ["tags": "t"])
      .program("P2", capital: 5)
      .rule("id: r, share-of-spend: {min: 1%}, where: {tags: t}").read()
    #expect(violations(scenario, [2025, nil]) == [])
    #expect(violations(scenario, [2025, 2025]) == outside(0, of: 5, 1, nil))
  }

  @Test func fractionsOfAPercentAreExact() throws {
    // A third of 3 is 33.33… %: below 33.34 %, not below 33.33 %.
    let third = try ScenarioText().source("S", each: 9)
      .program("P1", capital: 1, set: ["tags": "t"]).program("P2", capital: 2)
      .rule("id: a, share-of-spend: {min: 33.33%}, where: {tags: t}")
      .rule("id: b, share-of-spend: {min: 33.34%}, where: {tags: t}").read()
    #expect(
      violations(third, [2025, 2025]) == [
        .shareOutside(
          rule: 1, spent: 1, total: 3, min: ExactDecimal(coefficient: 3334, fractionDigits: 2),
          max: nil)
      ])
  }

  @Test func programsDoneAreSpentOn() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", om: 1, set: ["status": "done", "tags": "t"]).program("P2", capital: 3)
      .program("P3", capital: 1).rule("id: r, share-of-spend: {min: 50%}, where: {tags: t}").read()
    // 3 · 1 of 3 + 3 is a half; of 3 + 3 + 1 it is less.
    #expect(violations(scenario, [nil, 2025, nil]) == [])
    #expect(violations(scenario, [nil, 2025, 2025]) == outside(3, of: 7, 50, nil))
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(ShareRules()) { choose in
      var text = ScenarioText(
        horizon: 2025...2027, "money: {escalation: \(choose.one(of: "0%", "10%"))}"
      ).source("S", each: 99)
      for position in 1...3 {
        var cells = [("tags", position == 1 ? "t" : choose.one(of: "t", "u", "u"))]
        if choose.chance(0.3) { cells.append(("status", "done")) }
        text = text.program(
          "P\(position)", capital: choose.one(of: 0, 2, 4, 6, 10), om: choose.number(0...2),
          duration: choose.number(1...2), cells: cells)
      }
      let bounds = choose.one(
        of: "min: 40%", "max: 60%", "min: 25%, max: 50%", "max: 33.3%", "min: 0%, max: 0%",
        "min: 100%")
      return text.rule("id: r, share-of-spend: {\(bounds)}, where: {tags: t}")
    }
  }

  /// Rows that pass 64 bits say exactly what the checker says.
  @Test func wideRowsAgreeWithTheChecker() throws {
    var text = ScenarioText(horizon: 2025...2124).source("S", each: 1)
    for (id, om) in [("P1", 999_999_999_999_997), ("P2", 999_999_999_999_993), ("P3", 7)] {
      // A hundred years of 10^15 rupiah, times 10^5 for the share: 10^22.
      text = text.program(id, om: om, set: ["tags": id, "latest": 2027])
    }
    let scenario = try text.rule(
      "id: r, share-of-spend: {min: 33.333%, max: 49.747%}, where: {tags: P1}"
    )
    .read()
    let formulation = Formulation(scenario, families: [StartWindow(), ShareRules()])
    #expect(
      formulation.model.constraints.map(\.name) == [
        "limb[shareMax[r],1]", "shareMax[r]", "limb[shareMin[r],1]", "shareMin[r]",
      ])
    var counts = (kept: 0, broken: 0)
    for plan in FamilyProof.everyPlan(of: scenario) {
      let point = try #require(formulation.values(of: plan))
      let isKept = try formulation.wideRows.allSatisfy { source in
        let row = try #require(RowSum(of: source, in: formulation.model))
        // The excess is gone from the sum of the rows.
        #expect(row.terms.allSatisfy { formulation.model[$0.variable].isInteger })
        return row.terms.reduce(Int128(0)) {
          $0 + $1.coefficient * Int128(point[$1.variable.index])
        } <= row.upper
      }
      #expect(violations(scenario, plan.starts).isEmpty == isKept, "\(plan.starts)")
      if isKept { counts.kept += 1 } else { counts.broken += 1 }
    }
    #expect(counts.kept > 5 && counts.broken > 20, "\(counts)")
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    // 40 % is 2/5, so P1 stands with (5 − 2) · 5 = 15 and P2 with −2 · 7 = −14;
    // P3 is done and spends 2 whatever is chosen, so the side is 2 · 2 = 4.
    // 75 % is 3/4: (4 − 3) · 5 = 5, −3 · 7 = −21, and 3 · 2 = 6.
    try FamilyProof.expectGolden(
      ShareRules(),
      ScenarioText(horizon: 2025...2026).source("S", each: 99)
        .program("P1", capital: 5, set: ["tags": "t"]).program("P2", capital: 7)
        .program("P3", om: 1, set: ["status": "done"])
        .rule("id: poor, share-of-spend: {min: 40%, max: 75%}, where: {tags: t}").read())
  }

  /// P1 costs 4 and is the rule's, P2 costs 6, P3 costs 1.
  private func programs(_ rule: String) throws -> Scenario {
    try ScenarioText().source("S", each: 99).program("P1", capital: 4, set: ["tags": "t"])
      .program("P2", capital: 6).program("P3", capital: 1)
      .rule("id: r, \(rule), where: {tags: t}").read()
  }

  private func outside(_ spent: Int128, of total: Int128, _ min: Int64?, _ max: Int64?)
    -> [Violation]
  {
    [
      .shareOutside(
        rule: 0, spent: spent, total: total, min: min.map { ExactDecimal(coefficient: $0) },
        max: max.map { ExactDecimal(coefficient: $0) })
    ]
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: ShareRules(), in: scenario, starts: starts)
  }
}
