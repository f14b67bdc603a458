import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct VariantGroupsTests {
  @Test func oneVariantOfEachGroupIsAllowed() throws {
    let scenario = try halls()
    #expect(violations(scenario, [2025, nil, nil, 2025, nil]) == [])
    #expect(violations(scenario, [nil, nil, nil, nil, 2025]) == [])
  }

  @Test func twoVariantsAreOneTooMany() throws {
    let scenario = try halls()
    // The year does not matter: a variant chosen later is chosen too.
    #expect(
      violations(scenario, [2025, 2027, nil, nil, 2025]) == [
        .groupChosenTwice(group: "hall", programs: [0, 1])
      ])
  }

  @Test func everyGroupIsJudged() throws {
    let scenario = try halls()
    #expect(
      violations(scenario, [2025, 2025, 2026, 2027, 2027]) == [
        .groupChosenTwice(group: "hall", programs: [0, 1, 2]),
        .groupChosenTwice(group: "park", programs: [3, 4]),
      ])
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(VariantGroups()) { choose in
      var text = ScenarioText(horizon: 2025...2026).source("S", each: 9)
      for id in ["P1", "P2", "P3", "P4"] {
        let cells: [(String, String)] = choose.one(
          of: [("group", "G")], [("group", "G")], [("group", "H")], [("group", "")])
        text = text.program(id, duration: choose.number(1...2), cells: cells)
      }
      return text
    }
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    // The park is alone in its group and needs no row.
    try FamilyProof.expectGolden(
      VariantGroups(),
      ScenarioText(horizon: 2025...2026).source("S", each: 9)
        .program("P1", duration: 2, set: ["group": "hall"])
        .program("P2", set: ["group": "hall"]).program("P3", set: ["group": "park"])
        .program("P4").read())
  }

  private func halls() throws -> Scenario {
    try ScenarioText().source("S", each: 9)
      .program("P1", set: ["group": "hall"]).program("P2", set: ["group": "hall"])
      .program("P3", set: ["group": "hall"]).program("P4", set: ["group": "park"])
      .program("P5", set: ["group": "park"]).read()
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: VariantGroups(), in: scenario, starts: starts)
  }
}
