import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct SpendRulesTests {
  @Test func boundsAreInclusive() throws {
    let scenario = try programs("spend: {min: 7, max: 12}")
    // P1 costs 7 and P2 costs 5: 12 together. P3 makes it 13.
    #expect(violations(scenario, [2025, 2026, nil]) == [])
    #expect(violations(scenario, [2025, nil, nil]) == [])
    #expect(violations(scenario, [nil, 2025, 2026]) == outside(6, min: 7, max: 12))
    #expect(violations(scenario, [2025, 2026, 2027]) == outside(13, min: 7, max: 12))
  }

  @Test func onlyTheRulesYearsCount() throws {
    let scenario = try programs("spend: {max: 4}, years: 2026..2027")
    // P1's 7 are split over two years as 4 and 3; of 2025 and 2026 only the
    // second counts, of 2026 and 2027 both do.
    #expect(violations(scenario, [2025, nil, nil]) == [])
    #expect(
      violations(scenario, [2026, nil, nil]) == outside(7, max: 4, years: 2026...2027))
  }

  @Test func eachYearIsJudgedAlone() throws {
    let scenario = try programs("spend: {max: 5}, each-year: yes")
    // 2025: 4 + 1 = 5. 2026: 3 + 5 = 8.
    #expect(violations(scenario, [2025, nil, 2025]) == [])
    #expect(
      violations(scenario, [2025, 2026, 2025]) == outside(8, max: 5, years: 2026...2026))
    // A minimum binds in each year, also where nothing happens.
    let steady = try programs("spend: {min: 1}, each-year: yes, years: 2026..2027")
    #expect(violations(steady, [2025, 2027, nil]) == [])
    #expect(
      violations(steady, [2025, nil, nil])
        == [.spendOutside(rule: 0, years: 2027...2027, spent: 0, min: rupiah(1), max: nil)])
  }

  @Test func operationCountsInTheHorizon() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1", capital: 3, om: 2)
      .rule("id: r, spend: {max: 5}").read()
    // 3 in 2026 and 2 in 2027 are 5; from 2025 there are two years of O&M: 7.
    #expect(violations(scenario, [2026]) == [])
    #expect(violations(scenario, [2025]) == outside(7, max: 5))
  }

  @Test func programsDoneCountWithTheirOperation() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", capital: 50, om: 2, set: ["status": "done"]).program("P2", capital: 3)
      .rule("id: r, spend: {max: 8}").read()
    // 3 · 2 = 6 whatever is chosen; P2 makes it 9.
    #expect(violations(scenario, [nil, nil]) == [])
    #expect(violations(scenario, [nil, 2025]) == outside(9, max: 8))
  }

  @Test func pricesGrow() throws {
    let scenario = try ScenarioText(
      horizon: 2025...2027, "money: {escalation: 10%, price-year: 2025}"
    ).source("S", each: 99).program("P1", capital: 15).rule("id: r, spend: {max: 17}").read()
    // 15 · 1.1 = 16.5 goes up to 17 in 2026; 17 · 1.1 = 18.7 goes up to 19 in 2027.
    #expect(violations(scenario, [2026]) == [])
    #expect(violations(scenario, [2027]) == outside(19, max: 17))
  }

  @Test func nothingMaySatisfyAMaximumOfZero() throws {
    let scenario = try programs("spend: {max: 0}")
    #expect(violations(scenario, [nil, nil, nil]) == [])
    #expect(violations(scenario, [nil, nil, 2027]) == outside(1, max: 0))
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(SpendRules(), seeds: 0..<120) { choose in
      let capitals = (0..<3).map { _ in choose.number(0...20) }
      var text = ScenarioText(
        horizon: 2025...2027, "money: {escalation: \(choose.one(of: "0%", "7.5%"))}"
      ).source("S", each: 99)
      for (position, capital) in capitals.enumerated() {
        var cells = [("tags", position == 0 ? "t" : choose.one(of: "t", "t", "u"))]
        if choose.chance(0.3) { cells.append(("status", "done")) }
        text = text.program(
          "P\(position + 1)", capital: capital, om: choose.number(0...5),
          duration: choose.number(1...2), cells: cells)
      }
      let money = choose.partialSum(of: capitals)
      let bounds = choose.one(
        of: "max: \(money)", "max: \(money + 4)", "min: \(money / 2)",
        "min: \(money), max: \(money + 3)")
      var rule = "id: r, spend: {\(bounds)}, where: {tags: t}"
      if choose.chance(0.4) { rule += ", each-year: yes" }
      if choose.chance(0.4) { rule += ", years: 2026..\(choose.number(2026...2028))" }
      return text.rule(rule)
    }
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    // P2 is done: its 2 a year are moved to the sides.
    try FamilyProof.expectGolden(
      SpendRules(),
      ScenarioText(horizon: 2025...2026).source("S", each: 99)
        .program("P1", capital: 7, om: 1, set: ["tags": "t"])
        .program("P2", om: 2, set: ["tags": "t", "status": "done"])
        .program("P3", capital: 5, duration: 2)
        .rule("id: all, spend: {min: 6, max: 15}")
        .rule("id: yearly, spend: {max: 8}, where: {tags: t}, each-year: yes").read())
  }

  /// P1 costs 7 in two years, P2 costs 5, P3 costs 1.
  private func programs(_ rule: String) throws -> Scenario {
    try ScenarioText().source("S", each: 99).program("P1", capital: 7, duration: 2)
      .program("P2", capital: 5).program("P3", capital: 1).rule("id: r, " + rule).read()
  }

  private func rupiah(_ rupiah: Int64) -> Amount { Amount(rupiah: rupiah) }

  private func outside(
    _ spent: Int128, min: Int64? = nil, max: Int64?, years: ClosedRange<Int> = 2025...2027
  ) -> [Violation] {
    [
      .spendOutside(
        rule: 0, years: years, spent: spent, min: min.map(rupiah), max: max.map(rupiah))
    ]
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: SpendRules(), in: scenario, starts: starts)
  }
}
