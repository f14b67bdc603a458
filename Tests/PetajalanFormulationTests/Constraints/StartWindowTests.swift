import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct StartWindowTests {
  @Test func programIsBuiltInsideTheHorizon() throws {
    let scenario = try ScenarioText(horizon: 2025...2027).source("S", each: 9)
      .program("P1", duration: 2).read()
    // Two years from 2026 end in 2027, the last year; from 2027 they end in 2028.
    #expect(violations(scenario, [2025]) == [])
    #expect(violations(scenario, [2026]) == [])
    #expect(
      violations(scenario, [2027]) == [.outsideHorizon(program: 0, start: 2027, finish: 2028)])
    #expect(
      violations(scenario, [2024]) == [.outsideHorizon(program: 0, start: 2024, finish: 2025)])
    #expect(violations(scenario, [nil]) == [])
  }

  @Test func programAsLongAsTheHorizonStartsFirst() throws {
    let scenario = try ScenarioText(horizon: 2025...2027).source("S", each: 9)
      .program("P1", duration: 3).read()
    #expect(violations(scenario, [2025]) == [])
    #expect(
      violations(scenario, [2026]) == [.outsideHorizon(program: 0, start: 2026, finish: 2028)])
  }

  @Test func windowIsInclusive() throws {
    let scenario = try ScenarioText(horizon: 2025...2028).source("S", each: 9)
      .program("P1", set: ["earliest": 2026, "latest": 2027]).read()
    #expect(violations(scenario, [2025]) == [.tooEarly(program: 0, start: 2025, earliest: 2026)])
    #expect(violations(scenario, [2026]) == [])
    #expect(violations(scenario, [2027]) == [])
    #expect(violations(scenario, [2028]) == [.tooLate(program: 0, start: 2028, latest: 2027)])
  }

  @Test func deadlineBindsTheLastBuildYear() throws {
    let scenario = try ScenarioText(horizon: 2025...2028).source("S", each: 9)
      .program("P1", duration: 2, set: ["finish_by": 2026]).read()
    // 2025 + 2 − 1 = 2026 is in time, 2026 + 2 − 1 = 2027 is not.
    #expect(violations(scenario, [2025]) == [])
    #expect(
      violations(scenario, [2026]) == [.finishedLate(program: 0, finish: 2027, finishBy: 2026)])
  }

  @Test func everythingWrongIsSaid() throws {
    let scenario = try ScenarioText(horizon: 2025...2027).source("S", each: 9)
      .program("P1").program("P2", duration: 2, set: ["latest": 2025, "finish_by": 2026]).read()
    #expect(
      violations(scenario, [2028, 2027]) == [
        .outsideHorizon(program: 0, start: 2028, finish: 2028),
        .outsideHorizon(program: 1, start: 2027, finish: 2028),
        .tooLate(program: 1, start: 2027, latest: 2025),
        .finishedLate(program: 1, finish: 2028, finishBy: 2026),
      ])
  }

  /// The family has no rows: a start is allowed exactly if it has a variable.
  @Test func startHasAVariableExactlyIfTheCheckerAllowsIt() throws {
    var allowed = 0
    var refused = 0
    for seed in 0..<200 {
      var choose = Chooser(seed: UInt64(seed))
      let horizon = 2025...choose.number(2025...2030)
      var cells: [(String, String)] = []
      for column in ["earliest", "latest", "finish_by"] where choose.chance(0.4) {
        cells.append((column, String(choose.number(horizon))))
      }
      let scenario = try ScenarioText(horizon: horizon).source("S", each: 9)
        .program("P1", duration: choose.number(1...4), cells: cells).read()
      let formulation = Formulation(scenario, families: [StartWindow()])
      #expect(formulation.model.constraints.isEmpty)
      let years = Set(formulation.starts.map(\.year))
      for year in horizon.lowerBound - 2...horizon.upperBound + 2 {
        let isAllowed = violations(scenario, [year]).isEmpty
        #expect(years.contains(year) == isAllowed, "seed \(seed), \(year)")
        if isAllowed { allowed += 1 } else { refused += 1 }
      }
    }
    #expect(allowed > 200 && refused > 200)
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    try FamilyProof.expectGolden(
      StartWindow(),
      ScenarioText(horizon: 2025...2028).source("S", each: 9)
        .program("P1", duration: 2).program("P2", set: ["earliest": 2026, "latest": 2027])
        .program("P3", duration: 2, set: ["finish_by": 2026]).read())
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: StartWindow(), in: scenario, starts: starts)
  }
}
