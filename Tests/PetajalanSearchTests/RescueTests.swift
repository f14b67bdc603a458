import GLPKSolver
import TestSupport
import Testing
import Threads

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

/// What is saved of a search that came to no good end.
struct RescueTests {
  private static let solver = SolverIdentity(name: "none", version: "0")

  private static func scenario() throws -> Scenario {
    try #require(
      ScenarioText().source("S", each: 10)
        .program("P1", capital: 6, score: 9).program("P2", capital: 6, score: 8)
        .reading().scenario)
  }

  @Test func thePlanOfASearchIsVerified() throws {
    let plan = Plan(starts: [nil, 2025])
    #expect(Rescue(of: try Self.scenario()).roadmap(of: plan)?.plan == plan)
  }

  /// Plans that cannot be carried out, or are of another scenario, are not taken for
  /// granted.
  @Test(arguments: [Plan(starts: [2025, 2025]), Plan(starts: [2025]), nil])
  func aBadPlanIsRefused(plan: Plan?) throws {
    #expect(Rescue(of: try Self.scenario()).roadmap(of: plan) == nil)
  }

  @Test func aPlanIsPutTogetherWithoutASearch() throws {
    let scenario = try Self.scenario()
    let solved = try #require(
      Rescue(of: scenario).roadmapWithoutSearch(ending: .brokenDown, solver: Self.solver))
    #expect(Checker(scenario).violations(of: solved.roadmap.plan).isEmpty)
    #expect(solved.roadmap.plan.starts.contains { $0 != nil })
    #expect(solved.quality.ending == .brokenDown)
    #expect(solved.quality.bound == solved.roadmap.benefit)
    #expect(solved.roadmap.benefit == Points(millionths: 17_000_000))
    try Self.check(solved.proof)
  }

  /// The rescue's bound holds, and its certificate proves it, on random scenarios.
  @Test(arguments: 0..<16 as Range<UInt64>) func rescuedBoundIsAboveTheBestPlanAndProved(
    seed: UInt64
  ) throws {
    let scenario = try #require(try SeededScenario.text(seed: seed).reading().scenario)
    guard
      let solved = Rescue(of: scenario).roadmapWithoutSearch(
        ending: .brokenDown, solver: Self.solver)
    else { return }
    let oracle = Oracle(scenario)
    let plans = try #require(oracle.everyPlan())
    let best = try #require(oracle.best(among: plans))
    #expect(solved.quality.bound.millionths >= best.benefit)
    #expect(solved.roadmap.benefit.millionths <= best.benefit)
    try Self.check(solved.proof)
  }

  /// The bound that needs no search has rows of its own.
  private static func check(_ proof: Proof) throws {
    try CertificateChecker(proof.model).check(proof.certificate)
  }

  /// A search tells what it has proved while it goes on, and it is right.
  @Test(arguments: 0..<16 as Range<UInt64>) func searchesHandOverTheirProofs(
    seed: UInt64
  ) throws {
    let scenario = try #require(try SeededScenario.text(seed: seed).reading().scenario)
    let keeper = Keeper()
    let outcome = try Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(60)),
      observer: keeper
    ).plan()
    guard case .roadmap(let solved) = outcome else { return }
    for (bound, proof) in keeper.proofs {
      #expect(bound >= solved.roadmap.benefit.millionths)
      try PlanProof(scenario).check(proof.certificate)
    }
  }

  /// A search tells what is proved without it, and one that branches what it has proved
  /// at its root.
  @Test func theRootIsHandedOver() throws {
    var text = ScenarioText(horizon: 2025...2030).source("A", each: 15).source("B", each: 5)
    for number in 1...14 {
      text = text.program(
        "P\(number)", capital: 7 + number * 5 % 11, om: number % 3, duration: 1 + number % 3,
        score: 5 + number * 7 % 13, sources: number % 3 == 0 ? "B|A" : "A")
    }
    let scenario = try #require(try text.reading().scenario)
    let keeper = Keeper()
    _ = try Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(60)),
      observer: keeper
    ).plan()
    let bounds = keeper.proofs.map(\.bound)
    #expect(try #require(bounds.last) < (try #require(bounds.first)), "\(bounds)")
  }

  private final class Keeper: SearchObserver {
    private let state = Locked<[(bound: Int128, proof: Proof)]>([])
    var proofs: [(bound: Int128, proof: Proof)] { state.withLock { $0 } }
    var keepsProofs: Bool { true }

    func proved(_ bound: Int128, _ proof: Proof) { state.withLock { $0.append((bound, proof)) } }
    func found(_ plan: Plan, benefit: Int128) {}
    func progressed(_ progress: SearchProgress) {}
    func removed(_ removal: Removal) {}
  }
}
