import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanReading
@testable import PetajalanResults
@testable import PetajalanSearch

/// Plans side by side, against enumeration.
@Suite(.serialized) struct ComparisonRunTests {
  private typealias Run = ComparisonRun<GLPKSolver>

  private static let exact = PlanOptions(gapFraction: 0, time: .seconds(60))

  private static func percent(_ percent: Int64) -> [ScenarioChange] {
    [.scaleCeilings(percent: ExactDecimal(coefficient: percent))]
  }

  private func compare(_ scenarios: [Scenario], options: PlanOptions = exact) -> Comparison {
    Run(solver: GLPKSolver(), options: options).comparison(
      of: scenarios.enumerated().map { number, scenario in
        Run.World(id: "w\(number)", name: scenario.name, scenario: scenario)
      })
  }

  @Test(arguments: Seeds.first(10)) func everyNumberIsTheTrueOne(seed: Int) throws {
    let reading = try SeededScenario.text(seed: UInt64(seed)).reading()
    let document = try #require(reading.document)
    let base = try #require(reading.scenario)
    let changed =
      [Self.percent(50), Self.percent(120)]
      + base.sources.prefix(1).map { [.dropSource($0.id)] }
    let scenarios = [base] + changed.compactMap { try? document.scenario(applying: $0) }
    let comparison = compare(scenarios)
    let oracles = scenarios.map { Oracle($0) }
    let best = try oracles.map { $0.best(among: try #require($0.everyPlan())) }
    for (world, best) in zip(comparison.worlds, best) {
      #expect(world.result.roadmap?.plan == best?.plan, "seed \(seed)")
      #expect(world.result.quality?.bound.millionths == best?.benefit, "seed \(seed)")
    }
    let plans = best.compactMap { $0?.plan }
    for (number, program) in comparison.programs.enumerated() where !plans.isEmpty {
      let count = plans.count { $0.starts[number] != nil }
      let expected: Membership? =
        base.programs[number].status == .done
        ? nil : count == 0 ? .never : count == plans.count ? .core : .swing
      #expect(program.membership == expected, "seed \(seed)")
    }
    for plan in scenarios.indices {
      for world in scenarios.indices {
        guard let own = best[plan]?.plan, let ideal = best[world] else {
          #expect(comparison.carried[plan][world] == nil)
          continue
        }
        let carried = try #require(comparison.carried[plan][world])
        #expect(carried.kept.count + carried.released == own.selected.count)
        // Of all plans of the world with the same starts kept, the best.
        let same = try #require(oracles[world].everyPlan()).filter { other in
          carried.kept.allSatisfy { other.starts[$0] == own.starts[$0] }
        }
        let value = oracles[world].best(among: same)?.benefit
        #expect(carried.result.roadmap?.benefit.millionths == value, "seed \(seed)")
        let loss = Points(millionths: ideal.benefit - (value ?? 0))
        #expect(
          comparison.regret(ofPlan: plan, in: world) == Regret(least: loss, most: loss),
          "seed \(seed)")
        if oracles[world].isAllowed(own) { #expect(carried.released == 0, "seed \(seed)") }
      }
    }
  }

  /// Rp 10 a year in the base and 5 in the other world:
  ///
  ///     base   P1 (6) and P3 (4) in 2025, P2 (6) in 2026: 9 + 8 + 1
  ///     poor   P3 in 2025, and nothing else ever fits: 1
  @Test func aPlanKeepsWhatFits() throws {
    let text = ScenarioText().source("S", each: 10)
      .program("P1", capital: 6, score: 9).program("P2", capital: 6, score: 8)
      .program("P3", capital: 4, score: 1).program("P4", capital: 99, score: 5)
    let document = try #require(try text.reading().document)
    let comparison = compare([
      try document.scenario(applying: []), try document.scenario(applying: Self.percent(50)),
    ])
    #expect(comparison.programs(.core) == [2])
    #expect(comparison.programs(.swing) == [0, 1])
    #expect(comparison.programs(.never) == [3])
    #expect(comparison.changes(in: 0) == [])
    let changes = try #require(comparison.changes(in: 1))
    #expect(changes.map(\.program) == [0, 1])
    let carried = try #require(comparison.carried[0][1])
    #expect(carried.kept == [2])
    #expect(carried.released == 2)
    // The poor plan loses nothing in the rich world: the rest is planned anew.
    #expect(comparison.greatestRegret(ofPlan: 1) == Regret(least: .zero, most: .zero))
  }

  /// What the first year binds: P1 alone fits before 2026 is known, and takes the
  /// money of the better P2 where only 2025 has any.
  @Test func aPlanThatBeganOtherwiseLoses() throws {
    let text = ScenarioText().source("S", [6, 6, 0])
      .program("P1", capital: 6, score: 2, set: ["latest": "2025"])
      .program("P2", capital: 6, score: 9)
    let document = try #require(try text.reading().document)
    let comparison = compare([
      try document.scenario(applying: []),
      try document.scenario(
        applying: [.setCeiling(source: "S", year: 2026, .zero)]),
    ])
    let values = comparison.worlds.map { $0.result.roadmap?.benefit.millionths }
    #expect(values == [11_000_000, 9_000_000])
    func loss(_ points: Int64) -> Regret {
      let points = Points(millionths: points * 1_000_000)
      return Regret(least: points, most: points)
    }
    #expect(comparison.regret(ofPlan: 0, in: 1) == loss(7))
    #expect(comparison.regret(ofPlan: 1, in: 0) == loss(2))
  }

  /// P1 in 2026 stands in the way of the better P2 of the other world, unless only
  /// what begins in 2025 is kept.
  @Test func laterStartsAreKeptOnlyIfAskedFor() throws {
    let text = ScenarioText().source("S", [6, 6, 0])
      .program("P1", capital: 6, score: 5, set: ["earliest": "2026"])
      .program("P2", capital: 6, score: 9).program("P3", capital: 6, score: 1)
    let document = try #require(try text.reading().document)
    let scenarios = [
      try document.scenario(applying: []),
      try document.scenario(
        applying: [
          .setCeiling(source: "S", year: 2025, .zero),
          .status(program: "P3", .excluded, reason: "no"),
        ]),
    ]
    func value(keptUntil: Int?) -> Int64? {
      let worlds = scenarios.enumerated().map { number, scenario in
        Run.World(id: "w\(number)", name: scenario.name, scenario: scenario)
      }
      let run = Run(solver: GLPKSolver(), options: Self.exact, keptUntil: keptUntil)
      return run.comparison(of: worlds).carried[0][1]?.result.roadmap?.benefit.millionths
    }
    #expect(value(keptUntil: nil) == 5_000_000)
    #expect(value(keptUntil: 2025) == 9_000_000)
  }

  /// The kept start of P1 leaves no money for the mandatory P2 of the other world,
  /// so it is released.
  @Test func startsThatLeaveNoRoadmapAreReleased() throws {
    let text = ScenarioText().source("S", [6, 0, 0])
      .program("P1", capital: 6, score: 9).program("P2", capital: 6, score: 1)
    let document = try #require(try text.reading().document)
    let comparison = compare([
      try document.scenario(applying: []),
      try document.scenario(
        applying: [.status(program: "P2", .mandatory, reason: "law")]),
    ])
    let carried = try #require(comparison.carried[0][1])
    #expect(carried.kept == [])
    #expect(carried.released == 1)
    #expect(carried.result.roadmap?.plan.starts == [nil, 2025])
  }

  @Test func programsAreFoundByTheirIDs() throws {
    let one = try ScenarioText().source("S", each: 10)
      .program("P1", capital: 6, score: 9).program("P2", capital: 6, score: 8).read()
    let other = try ScenarioText().source("T", each: 10)
      .program("p2", capital: 6, score: 8).program("P3", capital: 6, score: 1).read()
    let comparison = compare([one, other])
    #expect(comparison.programs.map(\.id) == ["P1", "P2", "P3"])
    #expect(comparison.programs.map(\.positions) == [[0, nil], [1, 0], [nil, 1]])
    #expect(comparison.carried[0][1]?.kept == [0])
    #expect(comparison.carried[0][1]?.released == 1)
  }

  /// Nothing is learnt from a plan whose programs are others: it was taken for one of
  /// the other scenario, which ended the process.
  @Test func worldsMayHaveMoreOrFewerPrograms() throws {
    let one = try ScenarioText().source("S", each: 10).program("P1", capital: 6, score: 9).read()
    let two = try ScenarioText().source("S", each: 10)
      .program("Q1", capital: 6, score: 8).program("P1", capital: 4, score: 9)
      .program("Q2", capital: 6, score: 1).read()
    for worlds in [[one, two], [two, one]] {
      let comparison = compare(worlds)
      let values = comparison.worlds.map { $0.result.roadmap?.benefit.millionths }
      let expected = worlds.map { $0.programs.count == 1 ? 9_000_000 : 18_000_000 } as [Int64]
      #expect(values == expected)
      #expect(comparison.greatestRegret(ofPlan: 0) == Regret(least: .zero, most: .zero))
    }
  }

  @Test func aRaisedSignalBeginsNothing() throws {
    let scenario = try ScenarioText().source("S", each: 10).program("P1", score: 1).read()
    var options = Self.exact
    options.stop = StopSignal()
    options.stop.raise()
    let comparison = compare([scenario, scenario, scenario], options: options)
    for world in comparison.worlds.dropFirst() {
      guard case .noneFound(.interrupted) = world.result else {
        Issue.record("\(world.id) was solved")
        continue
      }
    }
    #expect(comparison.carried[0][1] == nil)
  }
}
