import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct PaymentsTests {
  @Test func ceilingIsInclusive() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("S", [10, 10])
      .program("P1", capital: 10).program("P2", capital: 1).read()
    #expect(violations(scenario, [2025, 2026]) == [])
    #expect(violations(scenario, [2025, 2025]) == short([0], [2025], due: 11, available: 10))
  }

  @Test func nothingIsPaidFromNothing() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("S", [0]).program("P1")
      .program("P2", capital: 1).read()
    #expect(violations(scenario, [2025, nil]) == [])
    #expect(violations(scenario, [nil, 2025]) == short([0], [2025], due: 1, available: 0))
  }

  @Test func capitalIsSplitOverTheYears() throws {
    let scenario = try ScenarioText(horizon: 2025...2027).source("S", [4, 3, 4])
      .program("P1", capital: 7, duration: 2).read()
    // 7 in two years are 4 and 3: the rupiah left over falls due first.
    #expect(violations(scenario, [2025]) == [])
    #expect(violations(scenario, [2026]) == short([0], [2026], due: 4, available: 3))
  }

  @Test func operationIsPaidInEveryServiceYear() throws {
    let scenario = try ScenarioText(horizon: 2025...2027).source("S", [5, 5, 3])
      .program("P1", capital: 5, om: 4).read()
    // From 2025 on: 5, 4, 4. From 2026 on: 0, 5, 4.
    #expect(violations(scenario, [2025]) == short([0], [2027], due: 4, available: 3))
    #expect(violations(scenario, [2026]) == short([0], [2027], due: 4, available: 3))
    #expect(violations(scenario, [nil]) == [])
  }

  @Test func operationOfProgramsDoneIsDueFromTheFirstYear() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("S", [3, 2])
      .program("P1", capital: 50, om: 2, set: ["status": "done"]).program("P2", capital: 1).read()
    #expect(violations(scenario, [nil, 2025]) == [])
    #expect(violations(scenario, [nil, 2026]) == short([0], [2026], due: 3, available: 2))
  }

  @Test func savingsAreCarriedOverSeveralYears() throws {
    let scenario = try ScenarioText(horizon: 2025...2027).source("S", [4, 4, 4], carry: true)
      .program("P1", capital: 12).read()
    #expect(violations(scenario, [2027]) == [])
    #expect(violations(scenario, [2026]) == short([0], [2025, 2026], due: 12, available: 8))
  }

  @Test func nothingIsCarriedBack() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("S", [1, 9], carry: true)
      .program("P1", capital: 2).program("P2", capital: 8).read()
    #expect(violations(scenario, [2025, nil]) == short([0], [2025], due: 2, available: 1))
    #expect(violations(scenario, [2026, 2026]) == [])
  }

  @Test func whatIsSpentIsNotCarried() throws {
    let scenario = try ScenarioText(horizon: 2025...2027).source("S", [5, 0, 5], carry: true)
      .program("P1", capital: 3).program("P2", capital: 8).read()
    // 5 − 3 + 0 + 5 = 7 are left of 8 in 2027.
    #expect(
      violations(scenario, [2025, 2027]) == short([0], [2025, 2026, 2027], due: 11, available: 10))
  }

  @Test func sourcesWithoutCarryLoseWhatIsLeft() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("S", [4, 4])
      .program("P1", capital: 5).read()
    #expect(violations(scenario, [2026]) == short([0], [2026], due: 5, available: 4))
  }

  @Test func severalSourcesShareWhatIsDue() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [10]).source("B", [9])
      .program("P1", capital: 10, sources: "A").program("P2", capital: 9, sources: "A|B")
      .program("P3", capital: 1, sources: "B|A").read()
    // P1 takes all of A, which leaves P2 with B.
    #expect(violations(scenario, [2025, 2025, nil]) == [])
    #expect(
      violations(scenario, [2025, 2025, 2025])
        == short([0, 1], [2025], due: 20, available: 19))
    #expect(violations(scenario, [nil, 2025, 2025]) == [])
  }

  @Test func onlySourcesConcernedAreNamed() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [10]).source("B", [90])
      .program("P1", capital: 7, sources: "A").program("P2", capital: 4, sources: "A")
      .program("P3", capital: 5, sources: "A|B").read()
    #expect(
      violations(scenario, [2025, 2025, 2025]) == short([0], [2025], due: 11, available: 10))
  }

  @Test func greatestPartIsRoundedDown() throws {
    // A pays at most 30 % of 101, 30.3, so 30 rupiah; B has to pay 71.
    func scenario(_ ceiling: Int64) throws -> Scenario {
      try ScenarioText(horizon: 2025...2025).source("A", [1000]).source("B", [ceiling])
        .program("P1", capital: 101, sources: "A<=30%|B").read()
    }
    #expect(try violations(scenario(71), [2025]) == [])
    #expect(
      try violations(scenario(70), [2025]) == short([1], [2025], due: 71, available: 70))
  }

  @Test func leastPartIsRoundedUp() throws {
    // A pays at least 10 % of 101, 10.1, so 11 rupiah.
    func scenario(_ ceiling: Int64) throws -> Scenario {
      try ScenarioText(horizon: 2025...2025).source("A", [ceiling]).source("B", [1000])
        .program("P1", capital: 101, sources: "A>=10%|B").read()
    }
    #expect(try violations(scenario(11), [2025]) == [])
    #expect(
      try violations(scenario(10), [2025]) == short([0], [2025], due: 11, available: 10))
  }

  @Test func roundedLimitsMayClash() throws {
    // Half of 101 is 50 rounded down: 1 rupiah stays unpaid. 51 rounded up: 1
    // too many.
    for sources in ["A<=50%|B<=50%", "A>=50%|B>=50%"] {
      let scenario = try ScenarioText(horizon: 2025...2026).source("A", each: 1000)
        .source("B", each: 1000).program("P1", capital: 101, sources: sources)
        .program("P2", capital: 100, sources: sources).read()
      #expect(
        violations(scenario, [2026, 2025]) == [
          .limitsClash(program: 0, year: 2026, kind: .capital, due: Amount(rupiah: 101))
        ])
      #expect(violations(scenario, [nil, 2025]) == [])
    }
  }

  @Test func costLinesHavePayersOfTheirOwn() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", [3, 3]).source("B", [0, 8])
      .program("P1", duration: 2).cost("P1", year: 1, amount: 3, sources: "A")
      .cost("P1", year: 2, amount: 9, sources: "B").read()
    #expect(violations(scenario, [2025]) == short([1], [2026], due: 9, available: 8))
  }

  @Test func pricesGrow() throws {
    let scenario = try ScenarioText(horizon: 2025...2026, "money: {escalation: 10%}")
      .source("S", [10, 10]).program("P1", capital: 10).read()
    #expect(violations(scenario, [2025]) == [])
    #expect(violations(scenario, [2026]) == short([0], [2026], due: 11, available: 10))
  }

  @Test func sourcesForCapitalOnlyPayNoOperation() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", [99, 99], om: false)
      .source("B", [99, 1]).program("P1", capital: 5, om: 2, sources: "A|B").read()
    #expect(violations(scenario, [2025]) == short([1], [2026], due: 2, available: 1))
  }

  /// Forty programs that are done cost more than 64 bits can count.
  @Test func whatIsDueAnywayMayPassSixtyFourBits() throws {
    var text = ScenarioText(
      horizon: 2025...2025, "money: {escalation: 100%, price-year: 2017}"
    ).source("S", [9]).source("T", [9])
    for number in 1...40 {
      // 10^15 · 2^8 = 2.56 · 10^17 each, and 1.024 · 10^19 together.
      text = text.program(
        "P\(number)", om: 1_000_000_000_000_000, sources: "S", set: ["status": "done"])
      text = text.program(
        "Q\(number)", om: 1_000_000_000_000_000, sources: "S|T", set: ["status": "done"])
    }
    let scenario = try text.read()
    let plan = Plan.empty(for: scenario)
    #expect(
      violations(scenario, plan.starts)
        == short([0, 1], [2025], due: 80 * 256_000_000_000_000_000, available: 18))
    let formulation = Formulation(scenario, families: [StartWindow(), Payments()])
    #expect(try FamilyProof.bestObjectives(of: formulation, fixing: [plan]) == [nil])
  }

  @Test func everyBillOfAYearHasItsOwnNames() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [10]).source("B", [10])
      .program("P1").cost("P1", year: 1, amount: 4, sources: "A<=50%|B")
      .cost("P1", year: 1, amount: 6, sources: "A>=50%|B").read()
    let model = Formulation(scenario).model
    #expect(
      model.variables.map(\.name) == [
        "start[P1,2025]", "pays[P1,A,2025]", "pays[P1,B,2025]", "pays[P1,A,2025#2]",
        "pays[P1,B,2025#2]",
      ])
    #expect(
      model.constraints.map(\.name).filter { $0.contains("P1,") } == [
        "atMost[P1,A,2025]", "dueOf[P1,2025]", "atLeast[P1,A,2025#2]", "dueOf[P1,2025#2]",
      ])
  }

  @Test func rowsAgreeWithTheChecker() throws {
    try FamilyProof.exhaust(Payments(), seeds: 0..<250, outcomes: 1_000) {
      Self.scenario(&$0)
    }
  }

  /// Ceilings are sums of costs, or one rupiah beside.
  private static func scenario(_ choose: inout Chooser) -> ScenarioText {
    let horizon = 2025...choose.number(2025...2027)
    let capitals = (0..<3).map { _ in choose.number(0...24) }
    var text = ScenarioText(
      horizon: horizon, "money: {escalation: \(choose.one(of: "0%", "0%", "10%"))}")
    let sources = ["A", "B", "C"].prefix(choose.number(1...3))
    var omLists = ["A"]
    for id in sources {
      let ceilings = horizon.map { _ in
        Int64(
          max(0, choose.partialSum(of: capitals) / choose.number(1...2) + choose.number(-1...1)))
      }
      let paysOM = id == "A" || choose.chance(0.7)
      if paysOM, id != "A" { omLists += ["A|\(id)", "\(id)|A<=50%"] }
      text = text.source(id, ceilings, om: paysOM, carry: choose.chance(0.4))
    }
    for (position, capital) in capitals.enumerated() {
      var list = sources.filter { $0 == "A" || choose.chance(0.6) }
      if choose.chance(0.5) { list.reverse() }
      if list.count > 1 {
        if choose.chance(0.35) {
          list[0] += choose.one(of: "<=30%", "<=50%", ">=40%", ">=10%<=60%")
        }
        if choose.chance(0.2) { list[1] += choose.one(of: "<=70%", ">=25%") }
      }
      var cells = [("om_sources", omLists[choose.number(0...omLists.count - 1)])]
      if choose.chance(0.15) { cells.append(("status", "done")) }
      // Years in which nothing can fall due have no ceiling, unless they save.
      if choose.chance(0.4) { cells.append(("earliest", String(choose.number(horizon)))) }
      text = text.program(
        "P\(position + 1)", capital: capital, om: choose.one(of: 0, 0, 1, 3),
        duration: choose.number(1...min(2, horizon.count)), sources: list.joined(separator: "|"),
        cells: cells)
    }
    return text
  }

  @Test func rowsAreThoseOfTheGoldenFile() throws {
    // P1 stands in A's ceilings, P2 shares A and B, P3 has limits, and P4 is
    // done: its 2 a year are moved to A's sides. A carries over.
    try FamilyProof.expectGolden(
      Payments(),
      ScenarioText(horizon: 2025...2026).source("A", [20, 10], carry: true).source("B", [12, 12])
        .program("P1", capital: 8, om: 2, sources: "A")
        .program("P2", capital: 14, sources: "A|B", set: ["latest": 2025])
        .program("P3", capital: 20, sources: "A>=25%<=50%|B", set: ["earliest": 2026])
        .program("P4", om: 2, sources: "A", set: ["status": "done"]).read())
  }

  private func short(
    _ sources: [Int], _ years: [Int], due: Int128, available: Int128
  ) -> [Violation] {
    [.unaffordable(sources: sources, years: years, due: due, available: available)]
  }

  private func violations(_ scenario: Scenario, _ starts: [Int?]) -> [Violation] {
    FamilyProof.violations(of: Payments(), in: scenario, starts: starts)
  }
}
