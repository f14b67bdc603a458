import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanReading
@testable import PetajalanResults
@testable import PetajalanSearch

/// Changed scenarios solved with what was learnt, against enumeration and against
/// solves that know nothing of each other.
@Suite(.serialized) struct PlanningSessionTests {
  private static let exact = PlanOptions(gapFraction: 0, time: .seconds(60))

  /// Changes that suit any scenario.
  private static func changes(of scenario: Scenario) -> [[ScenarioChange]] {
    var changes: [[ScenarioChange]] = [50, 90, 110, 200].map {
      [.scaleCeilings(percent: ExactDecimal(coefficient: $0))]
    }
    changes += scenario.sources.map { [.dropSource($0.id)] }
    if let first = scenario.programs.first {
      changes.append([.status(program: first.id, .mandatory, reason: "asked for")])
      changes.append([.status(program: first.id, .excluded, reason: "asked for")])
    }
    if let rule = scenario.rules.first { changes.append([.dropRule(rule.id)]) }
    return changes
  }

  @Test(arguments: Seeds.first(24)) func changedScenariosAreSolvedRight(seed: Int) throws {
    let reading = try SeededScenario.text(seed: UInt64(seed)).reading()
    let document = try #require(reading.document)
    let base = try #require(reading.scenario)
    let scenarios = Self.changes(of: base).compactMap {
      try? document.scenario(applying: $0)
    }
    let session = PlanningSession(solver: GLPKSolver(), options: Self.exact)
    _ = try session.begin(with: base)
    for (scenario, answer) in zip(scenarios, session.solve(scenarios)) {
      let oracle = Oracle(scenario)
      let best = oracle.best(among: try #require(oracle.everyPlan()))
      switch try answer.get() {
      case .roadmap(let solved):
        #expect(solved.roadmap.scenario == scenario)
        #expect(solved.roadmap.plan == best?.plan, "seed \(seed)")
        #expect(solved.quality.bound.millionths == best?.benefit, "seed \(seed)")
        try PlanProof(scenario).check(solved.proof.certificate)
      case .infeasible(let infeasibility, _):
        #expect(best == nil, "seed \(seed)")
        try PlanProof(scenario).check(infeasibility.proof.certificate)
      case .noneFound(let reason, _):
        Issue.record("seed \(seed): none found: \(reason)")
      }
    }
  }

  /// A city of ten programs with a gap: values lie within the gap of those of
  /// solves alone, bounds on the right side of all.
  @Test func aGapIsKeptAndOutcomesDoNotDependOnTheCompany() throws {
    var text = ScenarioText(horizon: 2025...2030).source("A", each: 30).source("B", each: 10)
    for number in 1...10 {
      text = text.program(
        "P\(number)", capital: 7 + number * 5 % 11, om: number % 3, duration: 1 + number % 3,
        score: 5 + number * 7 % 13, sources: number % 3 == 0 ? "B|A" : "A")
    }
    let reading = try text.reading()
    let document = try #require(reading.document)
    let base = try #require(reading.scenario)
    let scenarios = try [80, 95, 105, 120].map {
      try document.scenario(
        applying: [.scaleCeilings(percent: ExactDecimal(coefficient: $0))])
    }
    let options = PlanOptions(gapFraction: 0.005, time: .seconds(60))
    func answers() throws -> [SolvedRoadmap] {
      let session = PlanningSession(solver: GLPKSolver(), options: options)
      _ = try session.begin(with: base)
      return try session.solve(scenarios).map { answer in
        guard case .roadmap(let solved) = try answer.get() else { throw NoRoadmap() }
        return solved
      }
    }
    let first = try answers()
    let second = try answers()
    #expect(second.map(\.roadmap) == first.map(\.roadmap))
    #expect(second.map(\.quality) == first.map(\.quality))
    for (scenario, solved) in zip(scenarios, first) {
      let alone = try Planner(scenario, solver: GLPKSolver(), options: Self.exact).plan()
      guard case .roadmap(let best) = alone else { throw NoRoadmap() }
      #expect(best.quality.status == .provedOptimal)
      #expect(solved.quality.bound >= best.roadmap.benefit)
      #expect(solved.roadmap.benefit <= best.roadmap.benefit)
      #expect(try #require(solved.quality.gap).fraction <= 0.005)
      try PlanProof(scenario).check(solved.proof.certificate)
    }
  }

  private struct NoRoadmap: Error {}

  @Test func oldPlansAreRepaired() throws {
    let text = ScenarioText().source("S", each: 10)
      .program("P1", capital: 6, score: 9).program("P2", capital: 6, score: 8)
      .program("P3", capital: 4, score: 1)
    let document = try #require(try text.reading().document)
    let scenario = try document.scenario(
      applying: [.setCeiling(source: "S", year: 2026, Amount(rupiah: 5))])
    let formulation = Formulation(scenario)
    let begun = FormulationBuilder(scenario)
    let builder = PlanBuilder(begun, within: WorkLimit())
    var experience = WarmStartRecord()
    experience.plan = Plan(starts: [2025, 2026, 2025])
    let plans = experience.plans(for: formulation, by: builder)
    // P2 no longer fits in 2026, but does in 2027.
    #expect(plans == [Plan(starts: [2025, 2026, 2025]), Plan(starts: [2025, 2027, 2025])])
  }
}
