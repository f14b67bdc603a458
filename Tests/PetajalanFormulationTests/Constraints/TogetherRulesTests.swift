import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct TogetherRulesTests {
  @Test func allOrNoneAreChosen() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1").program("P2")
      .program("P3").program("P4").rule("id: r, together: [P1, P2, P3]").read()
    #expect(violations(scenario, [nil, nil, nil, 2025]) == [])
    // Years may differ.
    #expect(violations(scenario, [2025, 2027, 2026, nil]) == [])
    #expect(violations(scenario, [2025, nil, 2026, nil]) == apart([0, 2], [1]))
    #expect(violations(scenario, [nil, 2025, nil, nil]) == apart([1], [0, 2]))
  }

  @Test func programDoneIsNeitherChosenNorMissing() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1")
      .program("P2", set: ["status": "done"]).program("P3")
      .rule("id: r, together: [P1, P2, P3]").read()
    #expect(violations(scenario, [nil, nil, nil]) == [])
    #expect(violations(scenario, [2025, nil, 2025]) == [])
    #expect(violations(scenario, [2025, nil, nil]) == apart([0], [2]))
  }

  @Test func excludedProgramKeepsTheOthersOff() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1")
      .program("P2", set: ["status": "excluded", "reason": "dropped"])
      .rule("id: r, together: [P1, P2]").read()
    #expect(violations(scenario, [2025, nil]) == apart([0], [1]))
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(TogetherRules()) { choose in
      var text = ScenarioText(horizon: 2025...2026).source("S", each: 9)
      for id in ["P1", "P2", "P3", "P4"] {
        var cells: [(String, String)] = []
        if choose.chance(0.15) { cells.append(("status", "done")) }
        text = text.program(id, duration: choose.number(1...2), cells: cells)
      }
      let members = choose.one(of: "P1, P2", "P4, P2", "P1, P2, P3", "P4, P3, P2")
      text = text.rule("id: r, together: [\(members)]")
      return choose.chance(0.3) ? text.rule("id: q, together: [P1, P4]") : text
    }
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    // P2 is done and no link of the chain.
    try FamilyProof.expectGolden(
      TogetherRules(),
      ScenarioText(horizon: 2025...2026).source("S", each: 9).program("P1")
        .program("P2", set: ["status": "done"]).program("P3", duration: 2).program("P4")
        .rule("id: crossing, together: [P1, P2, P3, P4]").read())
  }

  private func apart(_ chosen: [Int], _ missing: [Int]) -> [Violation] {
    [.notTogether(rule: 0, chosen: chosen, missing: missing)]
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: TogetherRules(), in: scenario, starts: starts)
  }
}
