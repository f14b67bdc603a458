import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct ParallelRulesTests {
  @Test func asManyAsAllowedAreBuiltAtOnce() throws {
    let scenario = try roads(max: 2)
    // 2026: the two years of P1 end, those of P2 begin.
    #expect(violations(scenario, [2025, 2026, nil, 2026]) == [])
    #expect(
      violations(scenario, [2025, 2026, 2026, nil]) == [
        .tooManyParallel(rule: 0, year: 2026, programs: [0, 1, 2], max: 2)
      ])
  }

  @Test func everyYearIsJudged() throws {
    let scenario = try roads(max: 1)
    #expect(violations(scenario, [2025, nil, 2027, nil]) == [])
    #expect(
      violations(scenario, [2026, 2026, 2027, nil]) == [
        .tooManyParallel(rule: 0, year: 2026, programs: [0, 1], max: 1),
        .tooManyParallel(rule: 0, year: 2027, programs: [0, 1, 2], max: 1),
      ])
  }

  @Test func noneAtOnceIsNoneAtAll() throws {
    let scenario = try roads(max: 0)
    #expect(violations(scenario, [nil, nil, nil, 2025]) == [])
    #expect(
      violations(scenario, [nil, nil, 2026, nil]) == [
        .tooManyParallel(rule: 0, year: 2026, programs: [2], max: 0)
      ])
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(ParallelRules()) { choose in
      var text = ScenarioText(horizon: 2025...2027).source("S", each: 9)
      for id in ["P1", "P2", "P3", "P4"] {
        text = text.program(
          id, duration: choose.number(1...3),
          set: ["tags": id == "P1" ? "road" : choose.one(of: "road", "road", "park")])
      }
      return text.rule("id: one, parallel: {max: \(choose.number(0...2))}, where: {tags: road}")
        .rule("id: all, parallel: {max: \(choose.number(1...4))}")
    }
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    try FamilyProof.expectGolden(
      ParallelRules(),
      ScenarioText(horizon: 2025...2027).source("S", each: 9)
        .program("P1", duration: 2, set: ["tags": "road"])
        .program("P2", set: ["tags": "road", "latest": 2026])
        .program("P3", set: ["tags": "park"])
        .rule("id: one-road, parallel: {max: 1}, where: {tags: road}").read())
  }

  /// P1 and P2 are roads of two years, P3 one of one year, P4 is none.
  private func roads(max: Int) throws -> Scenario {
    try ScenarioText().source("S", each: 9)
      .program("P1", duration: 2, set: ["tags": "road"])
      .program("P2", duration: 2, set: ["tags": "road"])
      .program("P3", set: ["tags": "road"]).program("P4", set: ["tags": "park"])
      .rule("id: r, parallel: {max: \(max)}, where: {tags: road}").read()
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: ParallelRules(), in: scenario, starts: starts)
  }
}
