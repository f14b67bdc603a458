import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct CountRulesTests {
  @Test func boundsAreInclusive() throws {
    let scenario = try programs("count: {min: 1, max: 2}")
    #expect(violations(scenario, [nil, nil, nil]) == outside(0, min: 1, max: 2))
    #expect(violations(scenario, [2025, nil, nil]) == [])
    #expect(violations(scenario, [2025, 2027, nil]) == [])
    #expect(violations(scenario, [2025, 2026, 2027]) == outside(3, min: 1, max: 2))
  }

  @Test func noneAtAllMayBeDemanded() throws {
    let scenario = try programs("count: {max: 0}, where: {id: P1}")
    #expect(violations(scenario, [nil, 2025, 2025]) == [])
    #expect(violations(scenario, [2027, 2025, 2025]) == outside(1, min: nil, max: 0))
  }

  @Test func onlyThoseFinishedInTimeCount() throws {
    // P1 takes two years: from 2025 it is finished in 2026, from 2026 in 2027.
    let scenario = try programs("count: {min: 1}, finish-by: 2026, where: {id: P1}")
    #expect(violations(scenario, [2025, nil, nil]) == [])
    #expect(violations(scenario, [2026, nil, nil]) == outside(0, min: 1, max: nil))
  }

  @Test func onlyThoseStartedInTimeCount() throws {
    let scenario = try programs("count: {max: 1}, start-by: 2025")
    #expect(violations(scenario, [2025, 2026, 2027]) == [])
    #expect(violations(scenario, [2025, 2025, 2027]) == outside(2, min: nil, max: 1))
  }

  @Test func bothMilestonesMustBeReached() throws {
    // Of P1 (two years) in 2025, 2026 the second starts too late and ends too late.
    let scenario = try programs("count: {min: 1}, start-by: 2026, finish-by: 2026")
    #expect(violations(scenario, [2025, nil, nil]) == [])
    #expect(violations(scenario, [2026, nil, nil]) == outside(0, min: 1, max: nil))
    #expect(violations(scenario, [2026, 2026, nil]) == [])
  }

  @Test func eachValueIsARuleOfItsOwn() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", set: ["dimension": "Living"]).program("P2", set: ["dimension": "Living"])
      .program("P3", set: ["dimension": "Economy"])
      .rule("id: r, count: {max: 1}, for-each: dimension").read()
    #expect(scenario.rules.map(\.label) == ["r[Living]", "r[Economy]"])
    #expect(violations(scenario, [2025, nil, 2025]) == [])
    #expect(violations(scenario, [2025, 2026, 2025]) == outside(2, min: nil, max: 1))
  }

  @Test func doneProgramIsNotCounted() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", set: ["status": "done"]).program("P2").rule("id: r, count: {min: 1}").read()
    #expect(violations(scenario, [nil, nil]) == outside(0, min: 1, max: nil))
    #expect(violations(scenario, [nil, 2027]) == [])
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(CountRules()) { choose in
      var text = ScenarioText(horizon: 2025...2027).source("S", each: 9)
      for id in ["P1", "P2", "P3", "P4"] {
        var cells = [("tags", id == "P1" ? "t" : choose.one(of: "t", "u"))]
        if choose.chance(0.1) { cells.append(("status", "done")) }
        text = text.program(id, duration: choose.number(1...2), cells: cells)
      }
      let least = choose.number(0...2)
      var rule = "id: r, count: {min: \(least), max: \(least + choose.number(0...1))}"
      if choose.chance(0.7) { rule += ", where: {tags: t}" }
      if choose.chance(0.5) { rule += ", finish-by: \(choose.number(2024...2028))" }
      if choose.chance(0.3) { rule += ", start-by: \(choose.number(2024...2028))" }
      return text.rule(rule).rule("id: q, count: {max: 2}, for-each: tags")
    }
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    try FamilyProof.expectGolden(
      CountRules(),
      ScenarioText(horizon: 2025...2027).source("S", each: 9)
        .program("P1", duration: 2, set: ["tags": "win"]).program("P2", set: ["tags": "win"])
        .program("P3").rule("id: wins, count: {min: 1, max: 2}, where: {tags: win}")
        .rule("id: early, count: {min: 1}, where: {tags: win}, finish-by: 2026")
        .rule("id: few, count: {max: 2}, start-by: 2025").read())
  }

  /// P1 takes two years, P2 and P3 one.
  private func programs(_ rule: String) throws -> Scenario {
    try ScenarioText().source("S", each: 9).program("P1", duration: 2).program("P2")
      .program("P3").rule("id: r, " + rule).read()
  }

  private func outside(_ count: Int, min: Int?, max: Int?) -> [Violation] {
    [.countOutside(rule: 0, count: count, min: min, max: max)]
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: CountRules(), in: scenario, starts: starts)
  }
}
