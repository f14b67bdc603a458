import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct ProgramStatusesTests {
  @Test func candidateIsFree() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1").read()
    #expect(violations(scenario, [nil]) == [])
    #expect(violations(scenario, [2026]) == [])
  }

  @Test func mandatoryProgramIsOnTheRoadmapInAnyYear() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", set: ["status": "mandatory", "reason": "law"]).read()
    #expect(violations(scenario, [nil]) == [.mandatoryMissing(program: 0)])
    #expect(violations(scenario, [2025]) == [])
    #expect(violations(scenario, [2027]) == [])
  }

  @Test func committedProgramStartsInItsYear() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", set: ["status": "committed", "reason": "contract", "start": 2026]).read()
    #expect(
      violations(scenario, [nil]) == [
        .commitmentBroken(program: 0, start: nil, committed: 2026)
      ])
    #expect(
      violations(scenario, [2025]) == [
        .commitmentBroken(program: 0, start: 2025, committed: 2026)
      ])
    #expect(violations(scenario, [2026]) == [])
  }

  @Test func excludedAndDoneProgramsAreNeverChosen() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", set: ["status": "excluded", "reason": "dropped"])
      .program("P2", set: ["status": "done"]).read()
    #expect(violations(scenario, [nil, nil]) == [])
    #expect(
      violations(scenario, [2025, 2026]) == [
        .excludedChosen(program: 0), .doneChosen(program: 1),
      ])
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(ProgramStatuses()) { choose in
      var text = ScenarioText(horizon: 2025...2027).source("S", each: 9)
      for id in ["P1", "P2", "P3"] {
        let cells: [(String, String)] = choose.one(
          of: [("status", "candidate")], [("status", "candidate")],
          [("status", "mandatory"), ("reason", "law")],
          [
            ("status", "committed"), ("reason", "contract"),
            ("start", String(choose.number(2025...2026))),
          ], [("status", "excluded"), ("reason", "dropped")], [("status", "done")])
        text = text.program(id, duration: choose.number(1...2), cells: cells)
      }
      return text
    }
  }

  /// A mandatory program without a start year makes the model infeasible.
  @Test func mandatoryProgramWithoutAYearCannotBeMet() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program(
        "P1", set: ["status": "mandatory", "reason": "law", "earliest": 2027, "latest": 2026]
      ).read()
    let model = Formulation(scenario, families: [StartWindow(), ProgramStatuses()]).model
    #expect(model.variables.isEmpty)
    #expect(model.constraints.map(\.lower) == [1])
    #expect(model.constraints.allSatisfy { !$0.isSatisfied(by: []) })
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    try FamilyProof.expectGolden(
      ProgramStatuses(),
      ScenarioText(horizon: 2025...2026).source("S", each: 9).program("P1")
        .program("P2", set: ["status": "mandatory", "reason": "law"])
        .program("P3", set: ["status": "committed", "reason": "contract", "start": 2026])
        .program("P4", set: ["status": "excluded", "reason": "dropped"])
        .program("P5", set: ["status": "done"]).read())
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: ProgramStatuses(), in: scenario, starts: starts)
  }
}
