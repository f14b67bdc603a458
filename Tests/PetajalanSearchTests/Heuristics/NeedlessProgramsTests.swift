import PetajalanDomain
import TestSupport
import Testing

@testable import PetajalanSearch
@testable import PetajalanVerification

/// What costs money, earns nothing and is needed by nobody leaves a plan; all else stays.
@Suite struct NeedlessProgramsTests {
  /// What is left if every program of a scenario starts in its first year.
  private func left(_ text: consuming ScenarioText) throws -> [Bool] {
    let scenario = try text.read()
    let checker = Checker(scenario)
    let plan = Plan(
      starts: scenario.programs.map { $0.status == .done ? nil : scenario.horizon.first })
    #expect(checker.violations(of: plan) == [])
    let rest = NeedlessPrograms(checker, EarningsMemory())
      .removed(from: Examination(plan, in: scenario))
    #expect(checker.violations(of: rest.plan) == [])
    return rest.plan.starts.map { $0 != nil }
  }

  /// P1 earns, P2 does not.
  private func two(_ set: KeyValuePairs<String, ScenarioText.Value> = [:]) -> ScenarioText {
    ScenarioText(horizon: 2025...2026).source("S", each: 10)
      .program("P1", capital: 6, score: 9).program("P2", capital: 2, score: 0, set: set)
  }

  @Test func whatEarnsNothingIsNotBought() throws {
    #expect(try left(two()) == [true, false])
  }

  @Test func whatAProgramThatEarnsNeedsStays() throws {
    #expect(try left(two().dependency("P1", needs: "P2", set: ["type": "SS"])) == [true, true])
  }

  @Test func whatOnlyAnIdleProgramNeededGoesWithIt() throws {
    let text = two().program("P3", capital: 1, score: 0)
      .dependency("P2", needs: "P3", set: ["type": "SS"])
    #expect(try left(text) == [true, false, false])
  }

  @Test func idleProgramsThatNeedEachOtherGoTogether() throws {
    let text = two().program("P3", capital: 1, score: 0)
      .dependency("P2", needs: "P3", set: ["type": "SS"])
      .dependency("P3", needs: "P2", set: ["type": "SS"])
    #expect(try left(text) == [true, false, false])
  }

  @Test func whatIsMandatoryStays() throws {
    #expect(try left(two(["status": "mandatory", "reason": "law"])) == [true, true])
  }

  @Test func whatARuleAsksForStays() throws {
    #expect(try left(two().rule("id: both, count: {min: 2}")) == [true, true])
  }

  @Test func whatCostsNothingStays() throws {
    let text = ScenarioText(horizon: 2025...2026).source("S", each: 10)
      .program("P1", capital: 6, score: 9).program("P2", score: 0)
    #expect(try left(text) == [true, true])
  }

  /// A soft dependency that is kept by an idle program saves a penalty.
  @Test func whatSavesAPenaltyStays() throws {
    let soft: KeyValuePairs<String, ScenarioText.Value> = [
      "type": "SS", "strength": "soft", "penalty": "10%",
    ]
    #expect(try left(two().dependency("P1", needs: "P2", set: soft)) == [true, true])
  }
}
