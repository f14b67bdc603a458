import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct HardDependenciesTests {
  @Test func finishToStartWaitsForTheLastBuildYear() throws {
    let scenario = try pair("FS", lag: 0)
    // P1 is built in 2025 and 2026, so P2 may start in 2025 + 2 + 0 = 2027.
    #expect(violations(scenario, [2025, 2026]) == broken(start: 2026, earliest: 2027))
    #expect(violations(scenario, [2025, 2027]) == [])
    #expect(violations(scenario, [2025, 2028]) == [])
  }

  @Test func lagAddsYears() throws {
    let scenario = try pair("FS", lag: 1)
    // 2025 + 2 + 1 = 2028.
    #expect(violations(scenario, [2025, 2027]) == broken(start: 2027, earliest: 2028))
    #expect(violations(scenario, [2025, 2028]) == [])
  }

  @Test func negativeLagReachesDownToTheSameStart() throws {
    // 2026 + 2 − 1 = 2027, and 2026 + 2 − 2 = 2026.
    let one = try pair("FS", lag: -1)
    #expect(violations(one, [2026, 2026]) == broken(start: 2026, earliest: 2027))
    #expect(violations(one, [2026, 2027]) == [])
    let two = try pair("FS", lag: -2)
    #expect(violations(two, [2026, 2025]) == broken(start: 2025, earliest: 2026))
    #expect(violations(two, [2026, 2026]) == [])
  }

  @Test func startToStartLooksAtStarts() throws {
    // Whatever P1's duration, P2 may start with it, or one year later or sooner.
    let same = try pair("SS", lag: 0)
    #expect(violations(same, [2026, 2025]) == broken(start: 2025, earliest: 2026))
    #expect(violations(same, [2026, 2026]) == [])
    let later = try pair("SS", lag: 1)
    #expect(violations(later, [2026, 2026]) == broken(start: 2026, earliest: 2027))
    #expect(violations(later, [2026, 2027]) == [])
    let sooner = try pair("SS", lag: -1)
    #expect(violations(sooner, [2027, 2025]) == broken(start: 2025, earliest: 2026))
    #expect(violations(sooner, [2027, 2026]) == [])
  }

  @Test func missingProgramMeetsNothing() throws {
    let scenario = try pair("FS", lag: 0)
    #expect(violations(scenario, [nil, 2028]) == broken(start: 2028, earliest: nil))
    #expect(violations(scenario, [2028, nil]) == [])
    #expect(violations(scenario, [nil, nil]) == [])
  }

  @Test func oneOfSeveralIsEnough() throws {
    let scenario = try ScenarioText(horizon: 2025...2028).source("S", each: 9)
      .program("P1", duration: 2).program("P2")
      .program("P3", set: ["requires": "P1+1/P2"]).read()
    // P1 alone: 2025 + 2 + 1 = 2028. P2 alone: 2026 + 1 = 2027.
    #expect(violations(scenario, [2025, nil, 2027]) == broken(start: 2027, earliest: 2028))
    #expect(violations(scenario, [2025, nil, 2028]) == [])
    #expect(violations(scenario, [2025, 2026, 2027]) == [])
    #expect(violations(scenario, [2025, 2026, 2026]) == broken(start: 2026, earliest: 2027))
    #expect(violations(scenario, [nil, nil, 2028]) == broken(start: 2028, earliest: nil))
  }

  @Test func anyMemberOfAGroupIsEnough() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", set: ["group": "hall"]).program("P2", set: ["group": "hall"])
      .program("P3", set: ["requires": "hall"]).read()
    #expect(violations(scenario, [nil, 2025, 2026]) == [])
    #expect(violations(scenario, [2026, nil, 2027]) == [])
    #expect(violations(scenario, [nil, nil, 2027]) == broken(start: 2027, earliest: nil))
  }

  @Test func doneProgramMeetsEverything() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", duration: 3, set: ["status": "done"]).program("P2")
      .program("P3", set: ["requires": "P1+5"]).program("P4", set: ["requires": "P2/P1"]).read()
    #expect(violations(scenario, [nil, nil, 2025, 2025]) == [])
    let model = Formulation(scenario, families: [StartWindow(), HardDependencies()]).model
    #expect(model.constraints.isEmpty)
  }

  @Test func everyBrokenDependencyIsSaid() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1").program("P2")
      .program("P3", set: ["requires": "P1|P2"])
      .dependency("P2", needs: "P1", set: ["type": "SS"]).read()
    #expect(
      violations(scenario, [2026, 2025, 2025]) == [
        .dependencyBroken(dependency: 0, start: 2025, earliest: 2027),
        .dependencyBroken(dependency: 1, start: 2025, earliest: 2026),
        .dependencyBroken(dependency: 2, start: 2025, earliest: 2026),
      ])
  }

  @Test func softOnesAreNotItsBusiness() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1").program("P2")
      .dependency("P2", needs: "P1", set: ["strength": "soft"]).read()
    #expect(violations(scenario, [nil, 2025]) == [])
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(HardDependencies()) { choose in
      let horizon = 2025...choose.number(2026...2028)
      var text = ScenarioText(horizon: horizon).source("S", each: 9)
      for id in ["P1", "P2", "P3", "P4"].prefix(horizon.count < 4 ? 4 : 3) {
        var cells: [(String, String)] = []
        if choose.chance(0.3) { cells.append(("earliest", String(choose.number(horizon)))) }
        if choose.chance(0.3) { cells.append(("latest", String(choose.number(horizon)))) }
        if choose.chance(0.1) { cells.append(("status", "done")) }
        if choose.chance(0.3) { cells.append(("group", "G")) }
        text = text.program(id, duration: choose.number(1...2), cells: cells)
      }
      for (id, earlier) in [("P2", ["P1"]), ("P3", ["P1", "P2", "P1/P2", "P2+1/P1"])] {
        let needed = earlier[choose.number(0...earlier.count - 1)]
        var cells = [("type", choose.one(of: "FS", "SS"))]
        if choose.chance(0.5), !needed.contains("/") {
          cells.append(("lag", String(choose.number(-1...2))))
        }
        text = text.dependency(id, needs: needed, cells: cells)
      }
      return text
    }
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    // P2's row of 2027 is left out: what P1 allows by then, it allows by 2028,
    // whose row says more.
    try FamilyProof.expectGolden(
      HardDependencies(),
      ScenarioText(horizon: 2025...2028).source("S", each: 9)
        .program("P1", duration: 2, set: ["latest": 2025])
        .program("P2", set: ["requires": "P1", "earliest": 2026])
        .program("P3", set: ["latest": 2026])
        .dependency("P3", needs: "P1+1/P2", set: ["type": "SS"]).read())
  }

  /// P1 takes two years, and P2 needs it.
  private func pair(_ type: String, lag: Int) throws -> Scenario {
    try ScenarioText(horizon: 2025...2028).source("S", each: 9).program("P1", duration: 2)
      .program("P2").dependency("P2", needs: "P1", set: ["type": type, "lag": lag]).read()
  }

  private func broken(start: Int, earliest: Int?) -> [Violation] {
    [.dependencyBroken(dependency: 0, start: start, earliest: earliest)]
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: HardDependencies(), in: scenario, starts: starts)
  }
}
