import Foundation
import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch

/// Whole solves of scenarios whose numbers are as long as they may be, against
/// enumeration: what is said, what is proved, and that the proof can be gone through.
@Suite(.serialized) struct ExtremeNumbersTests {
  @Test(arguments: PlannerTests.seeds) func whatIsProvedIsTrue(seed: UInt64) throws {
    guard let scenario = SeededExtremes.scenario(seed: seed) else { return }
    let oracle = Oracle(scenario)
    let plans = try #require(oracle.everyPlan(inWindow: true), "seed \(seed) is too big")
    let best = oracle.best(among: plans)
    let planner = Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(60)))
    let proof = PlanProof(scenario)
    switch try planner.plan() {
    case .roadmap(let solved):
      #expect(solved.roadmap.benefit.millionths == best?.benefit, "seed \(seed)")
      #expect(solved.quality.bound.millionths >= best?.benefit ?? .max, "seed \(seed)")
      #expect(solved.quality.status == .provedOptimal, "seed \(seed)")
      if solved.statistics.isTieBroken {
        #expect(solved.roadmap.plan == best?.plan, "seed \(seed)")
      }
      let certificate = solved.proof.certificate
      #expect(throws: Never.self, "seed \(seed)") { try proof.check(certificate) }
      guard case .noneAbove(let most) = certificate.claim else {
        Issue.record("seed \(seed): no bound")
        return
      }
      #expect(most == Int128(solved.quality.bound.millionths), "seed \(seed)")
      for claim in [Certificate.Claim.noneAbove(Int128(best?.benefit ?? 0) - 1), .noPoint] {
        let false_ = Certificate(
          claim: claim, fixings: certificate.fixings, cuts: certificate.cuts,
          nodes: certificate.nodes)
        #expect(throws: CertificateChecker.Fault.self, "seed \(seed)") {
          try proof.check(false_)
        }
      }
    case .infeasible(let infeasibility, _):
      #expect(best == nil, "seed \(seed)")
      let certificate = infeasibility.proof.certificate
      #expect(throws: Never.self, "seed \(seed)") { try proof.check(certificate) }
    case .noneFound(let reason, _):
      Issue.record("seed \(seed): none found: \(reason)")
    }
  }

  /// The seeds would say little if few of them had long numbers, or were decided by them.
  @Test(.enabled(if: PlannerTests.seeds.count >= 240)) func seedsAreExtreme() throws {
    var (read, wide, infeasible, binding) = (0, 0, 0, 0)
    for seed in PlannerTests.seeds {
      guard let scenario = SeededExtremes.scenario(seed: seed) else { continue }
      read += 1
      let model = Formulation(scenario).model
      if model.variables.contains(where: { $0.name.hasPrefix("excess[") }) { wide += 1 }
      let oracle = Oracle(scenario)
      let plans = try #require(oracle.everyPlan(inWindow: true))
      guard let best = oracle.best(among: plans) else {
        infeasible += 1
        continue
      }
      let isBinding = plans.contains {
        oracle.unmet(by: $0) == [.rule] && oracle.benefit(of: $0) > best.benefit
      }
      if isBinding { binding += 1 }
    }
    let count = PlannerTests.seeds.count
    let told = "\(read) read, \(wide) wide, \(infeasible) infeasible, \(binding) binding"
    #expect(read >= count * 9 / 10, "\(told)")
    #expect(wide >= count / 5, "\(told)")
    #expect((count / 10..<count / 2).contains(infeasible), "\(told)")
    #expect(binding >= count / 10, "\(told)")
  }

  /// Shares of 0.01 % beside 10^15 rupiah: the row lets nothing through.
  @Test func shareBesideAGreatAmountKeepsItsLastRupiah() throws {
    // 0.01 % of 12,000,000 + 119,988,000,002 rupiah is 12,000,000 and 2 ten-thousandths,
    // more than R1 costs; alone it is all that is spent.
    let scenario = try ScenarioText(horizon: 2025...2027, "benefit: {discount: 5%}")
      .source("A", each: 500_000_000_000)
      .program("BIG", capital: 1_000_000_000_000_000, score: 1, owner: "O1")
      .program(
        "R1", capital: 12_000_000, score: 8, owner: "O1",
        set: ["status": "committed", "reason": "x", "start": 2025]
      )
      .program("Z0", capital: 119_988_000_002, om: 2, score: 53, owner: "O2")
      .rule("id: sh, share-of-spend: {min: 0.01%}, where: {owner: O1}").read()
    let solved = try Self.solve(scenario)
    #expect(solved.roadmap.plan.starts == [nil, 2025, nil])
    #expect(solved.quality.status == .provedOptimal)
  }

  /// The same where a later start of the other program keeps the share by two rupiah.
  @Test func laterStartKeepsAShareByTwoRupiah() throws {
    let scenario = try ScenarioText(horizon: 2025...2027, "benefit: {discount: 5%}")
      .source("A", each: 500_000_000_000)
      .program("BIG", capital: 1_000_000_000_000_000, score: 1, owner: "O1")
      .program(
        "R1", capital: 4_000_000, score: 12, owner: "O1",
        set: ["status": "committed", "reason": "x", "start": 2025]
      )
      .program("Z", capital: 39_996_000_000, om: 1, score: 50, owner: "O2")
      .rule("id: sh, share-of-spend: {min: 0.01%}, where: {owner: O1}").read()
    let solved = try Self.solve(scenario)
    // 12 + 50 / 1.05².
    #expect(solved.roadmap.benefit.millionths == 57_351_474)
    #expect(solved.quality.status == .provedOptimal)
    // To start Z in 2025 instead is not better: it breaks the share.
    let model = Formulation(scenario).model
    let id = { (name: String) -> VariableID in
      VariableID(index: model.variables.firstIndex { $0.name == name } ?? -1)
    }
    let dominance = ["start[Z,2026]", "start[Z,2027]"].map {
      DerivedCut(
        source: [],
        rule: .dominance(DominanceRule(dominated: id($0), better: id("start[Z,2025]"))))
    }
    let halves = [Int64(1), 0].map {
      Certificate.Node(
        parent: 0,
        assignments: [Certificate.Assignment(variable: id("start[Z,2025]"), value: $0)], steps: [])
    }
    let certificate = Certificate(
      claim: .noneAbove(12_000_000), cuts: dominance,
      nodes: [Certificate.Node(parent: nil, assignments: [], steps: [])] + halves)
    #expect(throws: CertificateChecker.Fault.unfoundedCut(0)) {
      try PlanProof(scenario).check(certificate)
    }
  }

  /// A profile of which one part, written with the digits of the longest, passes 64 bits.
  @Test func profileOfManyDigitsCostsTheSameToBothFaces() throws {
    let scenario = try ScenarioText()
      .source("A", [99_900_000_000, 100_000_000, 0])
      .program(
        "P1", capital: 100_000_000_000, duration: 3, score: 10,
        set: [
          "status": "mandatory", "reason": "law",
          "profile": "99.9|0.09999999999999999|0.00000000000000001",
        ]
      ).read()
    #expect(try Self.solve(scenario).roadmap.plan.starts == [2025])
  }

  private static func solve(_ scenario: Scenario) throws -> SolvedRoadmap {
    let planner = Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: nil))
    guard case .roadmap(let solved) = try planner.plan() else {
      throw SolverFailure.fatal(message: "no roadmap")
    }
    return solved
  }
}
