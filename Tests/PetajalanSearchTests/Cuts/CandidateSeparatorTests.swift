import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanSearch
@testable import PetajalanVerification

struct CandidateSeparatorTests {
  @Test func overburdenedCeilingIsCutByItsCover() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [10]).source("B", [3])
      .program("P1", capital: 8, sources: "A|B").program("P2", capital: 6, sources: "B|A")
      .program("P3", capital: 1, sources: "A|B").read()
    let cuts = try cuts(of: scenario, against: [2025, 2025, 2025])
    // 8 + 6 + 1 is over 13; without the 1 it still is, and nothing is as heavy
    // as the 8.
    #expect(cuts.map(\.name) == ["cover[ceilings]"])
    #expect(cuts.map(\.terms) == [[Term(1, VariableID(index: 0)), Term(1, VariableID(index: 1))]])
    #expect(cuts.map(\.upper) == [1])
  }

  @Test func otherStartsOfTheSameProgramJoin() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("S", each: 99, carry: true)
      .program("P1", capital: 3, om: 1).program("P2", capital: 4)
      .rule("id: r, spend: {max: 6}").read()
    // P1 costs 4 from 2025 and 3 from 2026, P2 always 4. 3 + 4 is over 6: the
    // cover holds P1's start of 2026, and the dearer one of 2025 beside it.
    let formulation = Formulation(scenario)
    let cuts = try cuts(of: scenario, against: [2026, 2026])
    let names = cuts.map { $0.terms.map { formulation.model[$0.variable].name } }
    #expect(
      names == [["start[P1,2025]", "start[P1,2026]", "start[P2,2025]", "start[P2,2026]"]])
    #expect(cuts.map(\.upper) == [1])
  }

  @Test func goodPlanHasNoCut() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [10])
      .program("P1", capital: 10).read()
    #expect(try cuts(of: scenario, against: [2025]).isEmpty)
  }

  /// Every cut is broken by its plan and kept by every plan that is allowed.
  @Test func cutsAreKeptByEveryAllowedPlan() throws {
    var count = 0
    for seed in Seeds.first(300) {
      guard
        let scenario = try SeededScenario.text(seed: UInt64(seed), programs: 4).reading().scenario
      else { continue }
      var choose = Chooser(seed: UInt64(seed))
      let formulation = Formulation(scenario)
      let finder = CandidateSeparator(formulation, model: formulation.model)
      let presolved = Presolved(formulation)
      let checker = Checker(scenario)
      var good: [[Int64]] = []
      var bad: [(plan: Plan, point: [Int64], violations: [Violation])] = []
      for plan in FamilyProof.everyPlan(of: scenario) {
        guard let point = formulation.values(of: plan) else { continue }
        let violations = checker.violations(of: plan)
        if violations.isEmpty {
          good.append(point)
        } else if choose.chance(0.4) {
          bad.append((plan, point, violations))
        }
      }
      for (plan, point, violations) in bad {
        let cuts = finder.cuts(against: plan, values: point)
        // Only limits that clash show in no row of start variables alone.
        let clashes = violations.allSatisfy {
          if case .limitsClash = $0 { true } else { false }
        }
        #expect(!cuts.isEmpty || clashes, "seed \(seed), \(plan.starts): \(violations)")
        for cut in cuts.compactMap({ presolved?.derived($0) }) {
          #expect(Self.isFounded(cut, in: formulation.model), "seed \(seed): \(cut.row.name)")
        }
        for cut in cuts.map(\.row) {
          #expect(!cut.isSatisfied(by: point), "seed \(seed), \(plan.starts): \(cut.name)")
          #expect(good.allSatisfy(cut.isSatisfied), "seed \(seed), \(plan.starts): \(cut.name)")
          count += 1
        }
      }
    }
    #expect(count > Seeds.share(of: 1_500), "\(count) cuts")
  }

  private struct Presolved {
    let model: PresolvedModel

    init?(_ formulation: Formulation) {
      guard case .reduced(let model) = Presolve.apply(to: formulation.model) else { return nil }
      self.model = model
    }

    /// The cut as a search would add it, if something of it is left.
    func derived(_ cut: Cut) -> Cut? { cut.restricted(to: model) }
  }

  /// Whether the certificate's arithmetic finds the same cut.
  private static func isFounded(_ cut: Cut, in model: Model) -> Bool {
    let certificate = Certificate(claim: .noPoint, cuts: [cut.derivation], nodes: [])
    do throws(CertificateChecker.Fault) {
      try CertificateChecker(model).check(certificate)
      return true
    } catch {
      return error != .unfoundedCut(0)
    }
  }

  private func cuts(of scenario: Scenario, against starts: [Int?]) throws -> [LinearConstraint] {
    let formulation = Formulation(scenario)
    let plan = Plan(starts: starts)
    let point = try #require(formulation.values(of: plan))
    return CandidateSeparator(formulation, model: formulation.model).cuts(
      against: plan, values: point
    ).map(
      \.row)
  }
}
