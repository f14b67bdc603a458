import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanSearch
@testable import PetajalanVerification

/// Plans put together without a search, where rules stand against what earns most.
@Suite struct PlanBuilderTests {
  /// The plan that is put together by benefit per rupiah, and what the checker says of it.
  private func built(
    _ text: consuming ScenarioText
  ) throws -> (starts: [Int?], violations: [Violation]) {
    let scenario = try text.read()
    let begun = FormulationBuilder(scenario)
    let weights = Array(repeating: 0.0, count: begun.model.variables.count)
    let plan = try #require(PlanBuilder(begun, within: WorkLimit()).plan(along: weights))
    return (plan.starts, Checker(scenario).violations(of: plan))
  }

  /// One year in which P1 and P2 are worth more per rupiah than P3.
  private func threePrograms() -> ScenarioText {
    ScenarioText(horizon: 2025...2025).source("S", each: 10)
      .program("P1", capital: 6, score: 9).program("P2", capital: 4, score: 5)
      .program("P3", capital: 4, score: 1)
  }

  @Test func withoutRulesWhatEarnsMostPerRupiahComesFirst() throws {
    let built = try built(threePrograms())
    #expect(built.starts == [2025, 2025, nil])
  }

  @Test func aLeastPartOfAllMoneyIsServed() throws {
    let built = try built(
      threePrograms().rule("id: part, share-of-spend: {min: 40%}, where: {id: P3}"))
    #expect(built.starts == [2025, nil, 2025])
    #expect(built.violations.isEmpty)
  }

  @Test func aGreatestPartOfAllMoneyIsKept() throws {
    let built = try built(
      threePrograms().rule("id: part, share-of-spend: {max: 50%}, where: {id: P1}"))
    #expect(built.starts == [nil, 2025, 2025])
    #expect(built.violations.isEmpty)
  }

  @Test func aLeastSumIsSpent() throws {
    let built = try built(threePrograms().rule("id: least, spend: {min: 3}, where: {id: P3}"))
    #expect(built.starts == [2025, nil, 2025])
    #expect(built.violations.isEmpty)
  }

  @Test func nothingPassesWhatMayBeSpentInEachYear() throws {
    let built = try built(
      ScenarioText(horizon: 2025...2026).source("S", each: 20)
        .program("P1", capital: 6, score: 9).program("P2", capital: 5, score: 5)
        .rule("id: most, spend: {max: 7, years: 2025..2026}, each-year: yes"))
    #expect(built.starts == [2025, 2026])
    #expect(built.violations.isEmpty)
  }

  @Test func whatIsDoneUsesUpWhatMayBeSpent() throws {
    let built = try built(
      ScenarioText(horizon: 2025...2025).source("S", each: 20)
        .program("P1", om: 3, score: 0, set: ["status": "done"])
        .program("P2", capital: 6, score: 9).program("P3", capital: 4, score: 5)
        .rule("id: most, spend: {max: 8}"))
    #expect(built.starts == [nil, nil, 2025])
    #expect(built.violations.isEmpty)
  }

  @Test func programsOfARuleTakeTurns() throws {
    let built = try built(
      ScenarioText(horizon: 2025...2027).source("S", each: 20)
        .program("P1", capital: 3, duration: 2, score: 9).program("P2", capital: 3, score: 5)
        .rule("id: turns, parallel: {max: 1}"))
    #expect(built.starts == [2025, 2027])
    #expect(built.violations.isEmpty)
  }

  @Test func whatBelongsTogetherComesTogetherOrNotAtAll() throws {
    let rule = "id: both, together: [P1, P3]"
    let rich = try built(threePrograms().rule(rule))
    #expect(rich.starts == [2025, nil, 2025])
    let poor = try built(
      ScenarioText(horizon: 2025...2025).source("S", each: 9)
        .program("P1", capital: 6, score: 9).program("P2", capital: 4, score: 5)
        .program("P3", capital: 4, score: 1).rule(rule))
    #expect(poor.starts == [nil, 2025, nil])
    #expect(rich.violations.isEmpty && poor.violations.isEmpty)
  }
}
