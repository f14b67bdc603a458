import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct OwnerCapacityTests {
  @Test func ownerBuildsAsManyAsItCan() throws {
    let scenario = try city(parallel: 2)
    // 2026: P1 of 2025 is still built, and P2 begins: two, as many as it can.
    #expect(violations(scenario, [2025, 2026, nil, nil]) == [])
    // With P3 there are three.
    #expect(
      violations(scenario, [2025, 2026, 2026, nil]) == [
        .ownerOverloaded(owner: 0, year: 2026, programs: [0, 1, 2], parallel: 2)
      ])
  }

  @Test func yearAfterTheLastBuildYearIsFree() throws {
    let scenario = try city(parallel: 1)
    #expect(violations(scenario, [2025, nil, 2027, nil]) == [])
    #expect(
      violations(scenario, [2025, nil, 2026, nil]) == [
        .ownerOverloaded(owner: 0, year: 2026, programs: [0, 2], parallel: 1)
      ])
  }

  @Test func everyYearIsJudged() throws {
    let scenario = try city(parallel: 1)
    #expect(
      violations(scenario, [2025, 2025, nil, nil]) == [
        .ownerOverloaded(owner: 0, year: 2025, programs: [0, 1], parallel: 1),
        .ownerOverloaded(owner: 0, year: 2026, programs: [0, 1], parallel: 1),
      ])
  }

  @Test func ownerWithoutALimitBuildsEverything() throws {
    let scenario = try ScenarioText().source("S", each: 9).owner("A", parallel: 1).owner("B")
      .program("P1", owner: "B").program("P2", owner: "B").program("P3", owner: "A").read()
    #expect(violations(scenario, [2025, 2025, 2025]) == [])
  }

  @Test func ownerOfNoneBuildsNothing() throws {
    let scenario = try ScenarioText().source("S", each: 9).owner("A", parallel: 0)
      .program("P1", owner: "A").read()
    #expect(violations(scenario, [nil]) == [])
    #expect(
      violations(scenario, [2027]) == [
        .ownerOverloaded(owner: 0, year: 2027, programs: [0], parallel: 0)
      ])
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(OwnerCapacity()) { choose in
      var text = ScenarioText(horizon: 2025...2027).source("S", each: 9)
        .owner("A", parallel: choose.number(0...2)).owner("B", parallel: 1).owner("C")
      for id in ["P1", "P2", "P3", "P4"] {
        text = text.program(
          id, duration: choose.number(1...3), owner: choose.one(of: "A", "A", "B", "C"))
      }
      return text
    }
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    // B can build both its programs at once and needs no row, nor does A in
    // 2027, when only P1 may still be built.
    try FamilyProof.expectGolden(
      OwnerCapacity(),
      ScenarioText(horizon: 2025...2027).source("S", each: 9).owner("A", parallel: 1)
        .owner("B", parallel: 2).program("P1", duration: 2, owner: "A")
        .program("P2", owner: "A", set: ["latest": 2026])
        .program("P3", owner: "B", set: ["latest": 2025])
        .program("P4", owner: "B", set: ["latest": 2025]).read())
  }

  /// P1 and P2 take two years, P3 one, all led by A; P4 is led by B.
  private func city(parallel: Int) throws -> Scenario {
    try ScenarioText().source("S", each: 9).owner("A", parallel: parallel).owner("B")
      .program("P1", duration: 2, owner: "A").program("P2", duration: 2, owner: "A")
      .program("P3", owner: "A").program("P4", owner: "B").read()
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: OwnerCapacity(), in: scenario, starts: starts)
  }
}
