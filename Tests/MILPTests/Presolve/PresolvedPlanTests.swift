import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

/// What presolve and the dual bound may do to plans.
struct PresolvedPlanTests {
  @Test func presolveKeepsEveryOptimalPlan() throws {
    var kept = 0
    var infeasible = 0
    for seed in Seeds.first(300) {
      guard let (scenario, formulation) = try Self.scenario(seed) else { continue }
      let good = Self.goodPlans(of: scenario)
      guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
        #expect(good.isEmpty, "seed \(seed)")
        infeasible += 1
        continue
      }
      let starts = Set(formulation.starts.map(\.variable))
      let best = good.map(\.benefit).max()
      for (plan, benefit) in good where benefit == best {
        let point = try #require(formulation.values(of: plan))
        // A variable without gain and without a row is set to its lower bound:
        // only such starts may differ.
        for (index, fixed) in presolved.fixed.enumerated() {
          let variable = VariableID(index: index)
          guard let fixed, starts.contains(variable), fixed != point[index] else { continue }
          #expect(formulation.model[variable].objective == 0, "seed \(seed), \(plan.starts)")
        }
        let small = presolved.kept.map { point[$0.index] }
        #expect(
          presolved.model.objective(of: small) + presolved.offset == Int128(benefit),
          "seed \(seed), \(plan.starts)")
        for row in presolved.model.constraints
        where row.terms.allSatisfy({ presolved.model[$0.variable].isInteger }) {
          #expect(row.isSatisfied(by: small), "seed \(seed), \(plan.starts): \(row.name)")
        }
        kept += 1
      }
    }
    #expect(
      kept > Seeds.share(of: 250) && infeasible > Seeds.share(of: 5),
      "\(kept) kept, \(infeasible) infeasible")
  }

  /// Whatever the multipliers, no allowed plan earns more than the dual bound.
  @Test func dualBoundIsNeverBelowTheBestPlan() throws {
    var compared = 0
    for seed in Seeds.first(200) {
      guard let (scenario, formulation) = try Self.scenario(seed),
        let best = Self.goodPlans(of: scenario).map(\.benefit).max()
      else { continue }
      var choose = Chooser(seed: UInt64(seed))
      for _ in 0..<8 {
        let size = choose.one(of: 0, 1e-6, 1, 1e3, 1e6)
        let multipliers = formulation.model.constraints.map { _ in
          size * Double(choose.number(-1_000...1_000)) / 997
        }
        let bound = try #require(DualBound(of: formulation.model, multipliers: multipliers))
        #expect(bound.value >= Int128(best), "seed \(seed)")
        compared += 1
      }
    }
    #expect(compared > Seeds.share(of: 500), "\(compared)")
  }

  private static func scenario(_ seed: Int) throws -> (Scenario, Formulation)? {
    let text = SeededScenario.text(seed: UInt64(seed), programs: 4)
    guard let scenario = try text.reading().scenario else { return nil }
    return (scenario, Formulation(scenario))
  }

  private static func goodPlans(of scenario: Scenario) -> [(plan: Plan, benefit: Int64)] {
    let checker = Checker(scenario)
    return FamilyProof.everyPlan(of: scenario).compactMap { plan in
      guard checker.violations(of: plan).isEmpty else { return nil }
      return (plan, checker.benefit(of: plan).millionths)
    }
  }
}
