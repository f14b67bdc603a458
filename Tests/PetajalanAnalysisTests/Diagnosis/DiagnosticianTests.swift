import GLPKSolver
import TestSupport
import Testing

@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

/// Diagnoses against enumeration.
@Suite(.serialized) struct DiagnosticianTests {
  /// Every plan of a tiny scenario that some conditions allow, by the oracle.
  ///
  /// Ceilings that are given up are more than enough here, whatever the relaxation makes
  /// of them.
  private func plans(of scenario: Scenario, keeping conditions: [Condition]) throws -> [Plan] {
    let relaxed = ScenarioRelaxation(scenario).keeping(conditions).scenario
    let sources = relaxed.sources.enumerated().map { position, source in
      source.replacing(
        ceilings: zip(relaxed.horizon.years, source.ceilings).map { year, ceiling in
          conditions.contains(.ceiling(source: position, year: year)) ? ceiling : .greatest
        })
    }
    let oracle = Oracle(relaxed.replacing(sources: sources))
    return try #require(oracle.everyPlan()).filter(oracle.isAllowed)
  }

  /// A ceiling of an earlier year that is given up pays what a carrying source lacks later.
  @Test func earlierCeilingOfACarryingSourceBelongsToTheSet() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", [10, 5], carry: true)
      .program(
        "P", capital: 1, om: 20,
        set: ["status": "mandatory", "reason": "law", "finish_by": 2025]
      ).read()
    let diagnosis = diagnose(scenario)
    let members = try #require(diagnosis.clashes.first).members.map(\.condition)
    // 1 in 2025 and 20 in 2026 from 10 and 5: Rp6 more in either year would do.
    #expect(members.contains(.ceiling(source: 0, year: 2025)))
    #expect(members.contains(.ceiling(source: 0, year: 2026)))
    #expect(try plans(of: scenario, keeping: members).isEmpty)
  }

  private func diagnose(_ scenario: Scenario) -> Diagnosis {
    Diagnostician(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(60))
    ).diagnose()
  }

  @Test(arguments: SolvedSeeds.all) func diagnosisAgreesWithEnumeration(seed: UInt64) throws {
    let scenario = try SeededScenario.text(seed: seed).read()
    let isFeasible = try !plans(of: scenario, keeping: scenario.conditions).isEmpty
    let diagnosis = diagnose(scenario)
    #expect(!diagnosis.isCutShort, "seed \(seed)")
    guard case .clashing = diagnosis.finding else {
      #expect(isFeasible, "seed \(seed)")
      #expect(diagnosis.mistakes.isEmpty, "seed \(seed)")
      return
    }
    #expect(!isFeasible, "seed \(seed)")
    #expect(!diagnosis.clashes.isEmpty, "seed \(seed)")
    for clash in diagnosis.clashes { try expectSmallest(clash, in: scenario, seed) }
    try expectLeastMoney(diagnosis, seed)
    try expectFewestDrops(diagnosis, seed)
  }

  private func expectSmallest(_ clash: Clash, in scenario: Scenario, _ seed: UInt64) throws {
    let conditions = clash.members.map(\.condition)
    #expect(try plans(of: scenario, keeping: conditions).isEmpty, "seed \(seed)")
    #expect(throws: Never.self, "seed \(seed)") {
      try PlanProof(clash.scenario).check(clash.proof.certificate)
    }
    #expect(clash.proof.certificate.claim == .noPoint, "seed \(seed)")
    for member in clash.members {
      let witness = try #require(member.witness, "seed \(seed): \(member.condition)")
      let rest = ScenarioRelaxation(scenario).keeping(conditions.filter { $0 != member.condition })
      #expect(Oracle(rest.scenario).isAllowed(witness.plan), "seed \(seed): \(member.condition)")
    }
  }

  /// The least that any plan lacks, by the cuts of its network.
  private func expectLeastMoney(_ diagnosis: Diagnosis, _ seed: UInt64) throws {
    let scenario = diagnosis.scenario
    let others = scenario.conditions.filter {
      if case .ceiling = $0 { false } else { true }
    }
    let least = try plans(of: scenario, keeping: others).map { plan in
      Affordability(Ledger(plan, in: scenario)).bottleneck.map { $0.due - $0.available } ?? 0
    }.min()
    #expect(diagnosis.money.found.map { Int128($0.total.rupiah) } == least, "seed \(seed)")
    guard let money = diagnosis.money.found else { return }
    #expect(money.isLeast, "seed \(seed)")
    #expect(Oracle(money.roadmap.scenario).isAllowed(money.roadmap.plan), "seed \(seed)")
    #expect(money.total > .zero, "seed \(seed)")
  }

  /// The fewest rules and statuses that any plan breaks.
  private func expectFewestDrops(_ diagnosis: Diagnosis, _ seed: UInt64) throws {
    let scenario = diagnosis.scenario
    let relaxation = ScenarioRelaxation(scenario)
    let wishes = scenario.conditions.filter(\.isWish)
    let judges = wishes.map { Oracle(relaxation.keeping([$0]).scenario) }
    let fewest = try plans(of: scenario, keeping: scenario.conditions.filter { !$0.isWish })
      .map { plan in judges.count { !$0.isAllowed(plan) } }.min()
    #expect(diagnosis.drops.found?.dropped.count == fewest, "seed \(seed)")
    guard let drops = diagnosis.drops.found else { return }
    #expect(drops.isFewest, "seed \(seed)")
    #expect(Oracle(drops.roadmap.scenario).isAllowed(drops.roadmap.plan), "seed \(seed)")
  }
}
