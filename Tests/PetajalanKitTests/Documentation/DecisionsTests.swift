import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading
@testable import PetajalanVerification

/// What the article on decisions says of readings that nothing else shows.
@Suite struct DecisionsTests {
  private func violations(_ starts: [Int?], of scenario: Scenario) -> [Violation] {
    Checker(scenario).violations(of: Plan(starts: starts))
  }

  @Test func doneProgramIsNotChosenButItsCostCounts() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10)
      .program("P1", om: 2, score: 1, set: ["status": "done", "group": "g"])
      .program("P2", capital: 4, score: 1, set: ["group": "g"])
      .rule("id: many, count: {min: 2}")
      .rule("id: tail, om-after-horizon: {max: 1}")
      .rule("id: both, together: [P1, P2]")
      .rule("id: dear, spend: {max: 5}")
      .read()
    #expect(
      violations([nil, 2025], of: scenario) == [
        .countOutside(rule: 0, count: 1, min: 2, max: nil),
        // 2 · 3 for P1 and 4 for P2.
        .spendOutside(
          rule: 3, years: 2025...2027, spent: 10, min: nil, max: Amount(rupiah: 5)),
      ])
  }

  @Test func shareOfNothingIsKept() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10).program("P1", capital: 4, score: 1)
      .rule("id: half, share-of-spend: {min: 50%}, where: {id: P1}")
      .read()
    #expect(violations([nil], of: scenario) == [])
  }

  @Test func circleIsAnErrorIfItTakesTime() throws {
    func reading(type: String) throws -> ScenarioReading {
      try ScenarioText()
        .source("S", each: 10).program("P1", score: 1).program("P2", score: 1)
        .dependency("P1", needs: "P2", set: ["type": type])
        .dependency("P2", needs: "P1", set: ["type": type])
        .reading()
    }
    #expect(try reading(type: "FS").scenario == nil)
    let scenario = try #require(try reading(type: "SS").scenario)
    #expect(violations([2026, 2026], of: scenario) == [])
    #expect(violations([2026, 2027], of: scenario).count == 1)
    #expect(violations([2026, nil], of: scenario).count == 1)
  }

  @Test func lagBelongsToItsAlternativeAlone() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10).program("P1", score: 1).program("P2", score: 1)
      .program("P3", score: 1, set: ["requires": "P1/P2+1"])
      .read()
    #expect(
      scenario.dependencies.map(\.anyOf) == [
        [Prerequisite(program: 0, lag: 0), Prerequisite(program: 1, lag: 1)]
      ])
  }

  @Test func groupNeededByAMemberIsTheOthers() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10)
      .program("P1", score: 1, set: ["group": "g"]).program("P2", score: 1, set: ["group": "g"])
      .program("P3", score: 1, set: ["group": "g", "requires": "g"])
      .read()
    #expect(scenario.dependencies[0].anyOf.map(\.program) == [0, 1])
  }

  @Test func defaultPayersOfOMCarryTheirLimits() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10).source("T", each: 10, om: false).source("U", each: 10)
      .program("P1", capital: 4, om: 2, score: 1, sources: "T|S>=10%|U<=30%")
      .read()
    let limits = scenario.programs[0].omPayers.map { [$0.atLeast?.text, $0.atMost?.text] }
    #expect(limits == [["10", nil], [nil, "30"]])
  }

  @Test func limitsThatLeaveOMUnpaidHoldForCapitalAlone() throws {
    func text(_ omSources: String) -> ScenarioText {
      ScenarioText()
        .source("APBD", each: 10).source("DAK", each: 10, om: false)
        .program(
          "P1", capital: 4, om: 2, score: 1, sources: "DAK|APBD>=10%<=50%",
          set: ["om_sources": omSources])
    }
    let program = try text("").read().programs[0]
    guard case .spread(_, _, let payers) = program.capital else {
      Issue.record("no spread capital")
      return
    }
    #expect(payers.map { $0.atMost?.text } == [nil, "50"])
    // APBD alone may pay O&M: 50 % of it at most would leave the rest unpaid.
    #expect(program.omPayers.map { [$0.atLeast?.text, $0.atMost?.text] } == [["10", nil]])
    // What is written for O&M itself is kept to.
    #expect(try text("DAK|APBD<=50%").reading().scenario == nil)
  }

  @Test func softDependencyOfAProgramWithoutBenefitCostsNothing() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10).program("P1", score: 1).program("P2", score: -5)
      .program("P3", score: 5)
      .dependency("P2", needs: "P1", set: ["strength": "soft", "penalty": "100%"])
      .dependency("P3", needs: "P1", set: ["strength": "soft", "penalty": "100%"])
      .dependency("P3", needs: "P2", set: ["strength": "soft", "penalty": "100%", "lag": 1])
      .read()
    // −5 + 5, and P3 loses its 5 points twice.
    let plan = Plan(starts: [nil, 2025, 2025])
    #expect(Checker(scenario).benefit(of: plan) == Points(millionths: -10_000_000))
  }

  @Test func forEachRunsOverAllPrograms() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10)
      .program("P1", score: 1, set: ["dimension": "A"])
      .program(
        "P2", score: 1, set: ["dimension": "B", "status": "excluded", "reason": "law"]
      )
      .rule("id: all, count: {min: 1}, for-each: dimension")
      .read()
    #expect(scenario.rules.map(\.label) == ["all[A]", "all[B]"])
    #expect(violations([2025, nil], of: scenario).count == 1)
  }

  @Test func benefitLinesEarnAfterTheHorizon() throws {
    let scenario = try ScenarioText("benefit: {discount: 100%}")
      .source("S", each: 10).program("P1").benefit("P1", year: 4, points: 8).read()
    // Three years after 2025 a point is worth an eighth.
    let plan = Plan(starts: [2025])
    #expect(Checker(scenario).benefit(of: plan) == Points(millionths: 1_000_000))
  }

  @Test func halvesAreRoundedAwayFromZero() throws {
    let scenario = try ScenarioText()
      .source("S", each: 10).program("P1", score: "0.0000005").program("P2", score: "-0.0000005")
      .read()
    #expect(Checker(scenario).benefit(of: Plan(starts: [2025, nil])).millionths == 1)
    #expect(Checker(scenario).benefit(of: Plan(starts: [nil, 2025])).millionths == -1)
  }
}
