import TestSupport
import Testing

@testable import PetajalanResults

/// Mistakes in the data, each alone in a small scenario.
@Suite struct DataMistakeTests {
  private static let mandatory: KeyValuePairs<String, ScenarioText.Value> = [
    "status": "mandatory", "reason": "law",
  ]

  @Test func programDearerThanAllCeilings() throws {
    let text = ScenarioText().source("S", each: 10)
    let scenario = try text.program("P1", capital: 11, set: Self.mandatory).read()
    #expect(scenario.dataMistakes == [.tooDear(program: 0)])
    #expect(try text.program("P1", capital: 11).read().dataMistakes.isEmpty)
    #expect(
      try text.program("P1", capital: 10, set: Self.mandatory).read().dataMistakes.isEmpty)
  }

  @Test func windowShorterThanItsChain() throws {
    func mistakes(finishBy: Int) throws -> [DataMistake] {
      try ScenarioText(horizon: 2025...2028)
        .source("S", each: 10).program("P1", duration: 2)
        .program(
          "P2",
          set: [
            "status": "mandatory", "reason": "law", "requires": "P1", "finish_by": finishBy,
          ]
        ).read().dataMistakes
    }
    // P1 is built in 2025 and 2026, P2 in 2027.
    #expect(
      try mistakes(finishBy: 2026) == [.windowTooShort(program: 1, possible: 2027, last: 2026)])
    #expect(try mistakes(finishBy: 2027).isEmpty)
  }

  @Test func committedYearsThatClash() throws {
    func mistakes(start: Int) throws -> [DataMistake] {
      try ScenarioText()
        .source("S", each: 10)
        .program("P1", set: ["status": "committed", "start": 2026, "reason": "contract"])
        .program(
          "P2",
          set: ["status": "committed", "start": start, "reason": "contract", "requires": "P1"]
        ).read().dataMistakes
    }
    #expect(
      try mistakes(start: 2026) == [
        .committedTooEarly(program: 1, start: 2026, needed: 0, ready: 2027)
      ])
    #expect(try mistakes(start: 2027).isEmpty)
  }

  @Test func variantsThatAreBothRequired() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10)
      .program("P1", set: ["status": "mandatory", "reason": "law", "group": "g"])
      .program("P2", set: ["status": "committed", "start": 2025, "reason": "law", "group": "g"])
      .program("P3", set: ["group": "g"])
      .read()
    #expect(scenario.dataMistakes == [.variantsRequired(group: "g", programs: [0, 1])])
  }

  @Test func ownerCommittedToTooMuch() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10).owner("O", parallel: 1)
      .program(
        "P1", duration: 2, set: ["status": "committed", "start": 2025, "reason": "contract"]
      )
      .program("P2", set: ["status": "committed", "start": 2026, "reason": "contract"])
      .read()
    #expect(
      scenario.dataMistakes == [
        .ownerCommitted(owner: 0, year: 2026, programs: [0, 1], parallel: 1)
      ])
  }

  @Test func needOfAnExcludedProgram() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10)
      .program("P1", set: ["status": "excluded", "reason": "no land"])
      .program("P2", set: ["status": "mandatory", "reason": "law", "requires": "P1"])
      .read()
    #expect(scenario.dataMistakes.contains(.needsExcluded(program: 1, needed: 0)))
  }

  /// P1 to P3 can be finished by 2025, P4 takes too long, P5 is done: 3 are able, of which
  /// 2 are variants of each other.
  @Test func ruleThatAsksForTooMany() throws {
    func mistakes(min: Int) throws -> [DataMistake] {
      try ScenarioText()
        .source("S", each: 10).program("P1").program("P2", set: ["group": "g"])
        .program("P3", set: ["group": "g"]).program("P4", duration: 2)
        .program("P5", set: ["status": "done"])
        .rule("id: quick, count: {min: \(min), finish-by: 2025}").read().dataMistakes
    }
    #expect(try mistakes(min: 2).isEmpty)
    #expect(
      try mistakes(min: 3) == [.tooManyAsked(rule: 0, min: 3, candidates: 3, most: 2)])
  }
}
