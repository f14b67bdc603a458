import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// What sound rules come to; what is wrong with others is told in `RuleFaultTests`.
@Suite struct RuleReaderTests {
  /// Four programs: P1 and P3 of the dimension *Air*, P2 of *Jalan*, P4 of none.
  private let text = ScenarioText().source("A", each: 9).source("B", each: 9)
    .owner("X").owner("Y")
    .program("P1", score: 1, owner: "X", sources: "A", set: ["dimension": "Air", "tags": "a|b"])
    .program("P2", score: 1, owner: "Y", sources: "A|B", set: ["dimension": "Jalan", "tags": "b"])
    .program(
      "P3", score: 1, owner: "Y", sources: "B", set: ["dimension": "air", "quick_win": "ya"]
    )
    .program("P4", score: 1, owner: "X", sources: "B")

  private func rules(_ rules: String...) throws -> [Rule] {
    try rules.reduce(text) { $0.rule($1) }.read().rules
  }

  private static let atMostOne = RuleKind.count(min: nil, max: 1, startBy: nil, finishBy: nil)

  @Test func ruleWithoutAConditionIsOfAllPrograms() throws {
    let rules = try rules("id: r, count: {max: 1}, reason: perda")
    #expect(
      rules == [
        Rule(id: "r", value: nil, kind: Self.atMostOne, programs: [0, 1, 2, 3], reason: "perda")
      ])
  }

  /// Values as the columns mean them: names without case, owners and lists by members.
  @Test(arguments: [
    ("{dimension: AIR}", [0, 2]), ("{tags: b}", [0, 1]), ("{tags: [a, b]}", [0, 1]),
    ("{sources: B}", [1, 2, 3]), ("{quick_win: yes}", [2]), ("{quick-win: tidak}", [0, 1, 3]),
    ("{owner: y, sources: B}", [1, 2]), ("{id: [p4, p1]}", [0, 3]),
  ])
  func conditionsChoosePrograms(condition: String, programs: [Int]) throws {
    let rules = try rules("id: r, count: {max: 1}, where: \(condition)")
    #expect(rules.map(\.programs) == [programs])
  }

  @Test func thereIsARuleForEachValue() throws {
    let rules = try rules("id: r, count: {max: 1}, for-each: dimension")
    #expect(rules.map(\.id) == ["r", "r"])
    #expect(rules.map(\.value) == ["Air", "Jalan"])
    #expect(rules.map(\.programs) == [[0, 2], [1]])
    #expect(rules.allSatisfy { $0.kind == Self.atMostOne })
  }

  /// A value that no program of the condition has keeps its rule, which is advised on.
  @Test func conditionCutsTheProgramsOfEachValue() throws {
    let reading = try text.rule("id: r, count: {max: 1}, where: {owner: X}, for-each: dimension")
      .reading()
    let rules = try #require(reading.scenario).rules
    #expect(rules.map(\.value) == ["Air", "Jalan"])
    #expect(rules.map(\.programs) == [[0], []])
    #expect(
      reading.faults.map(\.kind) == [
        .advice(.ruleWithoutPrograms(rule: rules[1].label)),
        .oversight(.caseSpellings(column: "dimension", [["Air", "air"]])),
      ])
  }

  @Test func programsTogetherStandInTheOrderOfTheFile() throws {
    let rules = try rules("id: r, together: [p3, P1]", "id: s, together: [P2, P4]")
    #expect(rules.map(\.kind) == [.together, .together])
    #expect(rules.map(\.programs) == [[0, 2], [1, 3]])
    #expect(rules.map(\.id) == ["r", "s"])
  }
}
