import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct OMAfterHorizonRulesTests {
  @Test func ceilingIsInclusive() throws {
    let scenario = try programs(max: 5)
    #expect(violations(scenario, [2025, nil, 2027]) == [])
    #expect(violations(scenario, [2025, 2026, nil]) == above(6, max: 5))
  }

  @Test func lastYearsProgramsCountAsInService() throws {
    // P2 of two years, begun in 2026, is first in service in 2028.
    let scenario = try programs(max: 3)
    #expect(violations(scenario, [nil, 2026, nil]) == [])
    #expect(violations(scenario, [2027, 2026, nil]) == above(6, max: 3))
  }

  @Test func otherProgramsDoNotCount() throws {
    let scenario = try ScenarioText().source("S", each: 99).program("P1", om: 3, set: ["tags": "t"])
      .program("P2", om: 9).rule("id: r, om-after-horizon: {max: 2}, where: {tags: t}").read()
    #expect(violations(scenario, [nil, 2025]) == [])
    #expect(violations(scenario, [2025, 2025]) == above(3, max: 2))
  }

  @Test func programsDoneAreNotChosen() throws {
    let scenario = try ScenarioText().source("S", each: 99)
      .program("P1", om: 9, set: ["status": "done"]).program("P2", om: 2)
      .rule("id: r, om-after-horizon: {max: 2}").read()
    #expect(violations(scenario, [nil, 2025]) == [])
  }

  @Test func nothingIsAllowedUnderZero() throws {
    let scenario = try programs(max: 0)
    #expect(violations(scenario, [nil, nil, nil]) == [])
    #expect(violations(scenario, [nil, nil, 2025]) == above(2, max: 0))
  }

  @Test(arguments: [(2025, Int64(13)), (2026, 12), (2027, 11), (2028, 10), (2030, 10)])
  func pricesAreThoseOfTheYearAfter(priceYear: Int, amount: Int64) throws {
    // From the price year to 2028, year by year, halves up: 10 → 11 → 12.1 = 12
    // → 13.2 = 13. Before the price year nothing changes.
    let text = ScenarioText(
      horizon: 2025...2027, "money: {escalation: 10%, price-year: \(priceYear)}"
    ).source("S", each: 99).program("P1", om: 10)
    let enough = try text.rule("id: r, om-after-horizon: {max: \(amount)}").read()
    #expect(violations(enough, [2025]) == [])
    let short = try text.rule("id: r, om-after-horizon: {max: \(amount - 1)}").read()
    #expect(violations(short, [2025]) == above(Int128(amount), max: amount - 1))
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(OMAfterHorizonRules()) { choose in
      let costs = (0..<4).map { _ in choose.number(0...9) }
      var text = ScenarioText(
        horizon: 2025...2026, "money: {escalation: \(choose.one(of: "0%", "15%"))}"
      ).source("S", each: 99)
      for (position, om) in costs.enumerated() {
        var cells = [("tags", position == 0 ? "t" : choose.one(of: "t", "t", "u"))]
        if choose.chance(0.1) { cells.append(("status", "done")) }
        text = text.program(
          "P\(position + 1)", om: om, duration: choose.number(1...2), cells: cells)
      }
      let max = choose.partialSum(of: costs) + choose.number(0...1)
      return text.rule("id: r, om-after-horizon: {max: \(max)}, where: {tags: t}")
    }
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    // In two steps 7 grows to 7.7 = 8 and 8.8 = 9, and 12 to 13.2 = 13 and 14.3 = 14.
    try FamilyProof.expectGolden(
      OMAfterHorizonRules(),
      ScenarioText(horizon: 2025...2026, "money: {escalation: 10%}").source("S", each: 99)
        .program("P1", om: 7).program("P2", om: 12, duration: 2).program("P3")
        .program("P4", om: 5, set: ["status": "done"])
        .rule("id: tail, om-after-horizon: {max: 22}").read())
  }

  /// O&M of 3, 3 and 2; P2 takes two years.
  private func programs(max: Int) throws -> Scenario {
    try ScenarioText().source("S", each: 99).program("P1", om: 3).program("P2", om: 3, duration: 2)
      .program("P3", om: 2).rule("id: r, om-after-horizon: {max: \(max)}").read()
  }

  private func above(_ amount: Int128, max: Int64) -> [Violation] {
    [.omAfterHorizonAbove(rule: 0, amount: amount, max: Amount(rupiah: max))]
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: OMAfterHorizonRules(), in: scenario, starts: starts)
  }
}
