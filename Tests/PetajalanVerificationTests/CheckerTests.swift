import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanVerification

struct CheckerTests {
  @Test func violationsComeInTheFamiliesOrder() throws {
    let scenario = try ScenarioText().source("S", each: 5)
      .program("P1", set: ["status": "mandatory", "reason": "law"])
      .program("P2", capital: 9, set: ["requires": "P1", "latest": 2025])
      .rule("id: r, count: {max: 0}").read()
    #expect(
      Checker(scenario).violations(of: Plan(starts: [nil, 2026])) == [
        .tooLate(program: 1, start: 2026, latest: 2025), .mandatoryMissing(program: 0),
        .dependencyBroken(dependency: 0, start: 2026, earliest: nil),
        .unaffordable(sources: [0], years: [2026], due: 9, available: 5),
        .countOutside(rule: 0, count: 1, min: nil, max: 0),
      ])
  }

  @Test func goodPlanBecomesARoadmap() throws {
    let scenario = try ScenarioText().source("S", each: 5).program("P1", capital: 5, score: 2)
      .read()
    guard case .verified(let roadmap) = Checker(scenario).verify(Plan(starts: [2026])) else {
      Issue.record("refused")
      return
    }
    #expect(roadmap.benefit == Points(millionths: 2_000_000))
    #expect(
      roadmap.payments == [
        Payment(
          year: 2026, program: 0, kind: .capital, source: 0, amount: Amount(rupiah: 5))
      ])
  }

  /// Good roadmaps with one year moved, or one program added or dropped: the
  /// checker finds something exactly when the oracle does not allow them.
  @Test func everyHarmfulMutantIsRefused() throws {
    var allowed = 0
    var refused = 0
    for seed in Seeds.first(260) {
      guard
        let scenario = try SeededScenario.text(seed: UInt64(seed), programs: 4).reading().scenario
      else { continue }
      var choose = Chooser(seed: UInt64(seed))
      let oracle = Oracle(scenario)
      let checker = Checker(scenario)
      let plans = try #require(oracle.everyPlan()).filter { plan in
        choose.chance(0.5) && oracle.isAllowed(plan)
      }
      for plan in plans.suffix(3) {
        guard case .verified = checker.verify(plan) else {
          Issue.record("seed \(seed): \(plan.starts) is good, but refused")
          continue
        }
        for mutant in Self.mutants(of: plan, in: scenario) {
          let isAllowed = oracle.isAllowed(mutant)
          let violations = checker.violations(of: mutant)
          #expect(isAllowed == violations.isEmpty, "seed \(seed): \(mutant.starts): \(violations)")
          if isAllowed {
            allowed += 1
            #expect(checker.benefit(of: mutant).millionths == oracle.benefit(of: mutant))
          } else {
            refused += 1
          }
        }
      }
    }
    #expect(
      allowed + refused >= Seeds.share(of: 2_000) && min(allowed, refused) > Seeds.share(of: 500),
      "\(allowed) \(refused)")
  }

  /// Every plan that differs in one start, also those just outside the horizon.
  private static func mutants(of plan: Plan, in scenario: Scenario) -> [Plan] {
    let years = scenario.horizon.first - 1...scenario.horizon.last + 1
    let choices: [Int?] = [nil] + years.map { $0 }
    return plan.starts.indices.flatMap { program in
      choices.filter { $0 != plan.starts[program] }.map { start in
        var mutant = plan
        mutant.starts[program] = start
        return mutant
      }
    }
  }
}
