import GLPKSolver
import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanSearch
@testable import PetajalanVerification

/// Whole solves against enumeration.
@Suite(.serialized) struct PlannerTests {
  static let seeds = SolvedSeeds.all

  @Test(arguments: seeds) func bestRoadmapIsTheBestOfAll(seed: UInt64) throws {
    let scenario = try SeededScenario.text(seed: seed).read()
    let oracle = Oracle(scenario)
    let plans = try #require(oracle.everyPlan(), "seed \(seed) is too big for the oracle")
    let best = oracle.best(among: plans)
    let planner = Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(60)))
    switch try planner.plan() {
    case .roadmap(let solved):
      let roadmap = solved.roadmap
      #expect(roadmap.benefit.millionths == best?.benefit, "seed \(seed)")
      #expect(solved.quality.bound.millionths >= best?.benefit ?? .max, "seed \(seed)")
      #expect(solved.quality.status == .provedOptimal, "seed \(seed)")
      #expect(solved.statistics.isTieBroken, "seed \(seed)")
      #expect(roadmap.plan == best?.plan, "seed \(seed)")
    case .infeasible:
      #expect(best == nil, "seed \(seed)")
    case .noneFound(let reason, _):
      Issue.record("seed \(seed): none found: \(reason)")
    }
  }

  /// The seeds would say little of what they do not use, and of conditions that
  /// never stand between a plan and the best one.
  ///
  /// A family binds in a seed if a plan that breaks it alone would be better
  /// than the best one, soft dependencies if the best one ignores one of them.
  /// No plan can start a program twice.
  @Test(.enabled(if: seeds.count >= 240)) func seedsPutEverythingInPlay() throws {
    var uses: [String: Int] = [:]
    var binding: [String: Int] = [:]
    var infeasible = 0
    for seed in Self.seeds {
      let scenario = try SeededScenario.text(seed: seed).read()
      for feature in ScenarioFeatures.features(of: scenario) { uses[feature, default: 0] += 1 }
      let oracle = Oracle(scenario)
      let plans = try #require(oracle.everyPlan())
      guard let best = oracle.best(among: plans) else {
        infeasible += 1
        continue
      }
      for family in Self.bindingFamilies(scenario, oracle, plans, best) {
        binding[family, default: 0] += 1
      }
    }
    let count = Self.seeds.count
    for feature in ScenarioFeatures.all.sorted() {
      #expect(uses[feature] ?? 0 >= count / 50, "\(feature)")
    }
    for family in constraintFamilies where family.id != StartOnce().id {
      #expect(binding[family.id] ?? 0 >= count / 80, "\(family.id)")
    }
    #expect((count / 10..<count / 4).contains(infeasible), "\(infeasible)")
  }

  private static func bindingFamilies(
    _ scenario: Scenario, _ oracle: Oracle, _ plans: [Plan], _ best: (plan: Plan, benefit: Int64)
  ) -> Set<String> {
    var binding: Set<String> = []
    // Plans that are little better are those that break little.
    let better = plans.map { (plan: $0, benefit: oracle.benefit(of: $0)) }
      .filter { $0.benefit > best.benefit }.sorted { $0.benefit < $1.benefit }
    for (plan, _) in better {
      let examination = Examination(plan, in: scenario)
      let broken = constraintFamilies.lazy
        .filter { !$0.violations(in: examination).isEmpty }.prefix(2).map(\.id)
      if broken.count == 1 { binding.formUnion(broken) }
    }
    let penalties = Earnings(Examination(best.plan, in: scenario)).penalties
    return penalties.isEmpty ? binding : binding.union([SoftDependencies().id])
  }
}
