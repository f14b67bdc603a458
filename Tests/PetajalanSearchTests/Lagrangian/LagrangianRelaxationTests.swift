import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanSearch
@testable import PetajalanVerification

/// Bounds by prices against enumeration and against the linear relaxation.
@Suite(.serialized) struct LagrangianRelaxationTests {
  /// The exact bound of any prices is what they were evaluated at, no allowed
  /// plan passes it, and its certificate holds.
  @Test func boundHoldsAtAnyPrices() throws {
    var (proved, tight) = (0, 0)
    for seed in Seeds.first(200) {
      guard let stated = try Stated(seed: UInt64(seed)) else { continue }
      let (formulation, presolved) = (stated.formulation, stated.presolved)
      let model = LagrangianRelaxation(formulation, presolved)
      var random = SplitMix64(seed: UInt64(seed))
      let prices = model.linking.indices.map { row in
        let price = model.scales[row] * (Double(random.below(1_000)) / 500 - 0.5)
        return min(max(price, model.signs[row].lowerBound), model.signs[row].upperBound)
      }
      var evaluation = model.blank()
      model.evaluate(prices, into: &evaluation)
      let bound = try #require(model.bound(prices)).dual
      let best = stated.best ?? Int128.min
      #expect(bound.value + presolved.offset >= best, "seed \(seed)")
      // Payers' limits are whole rupiah, of which the seeds have few; and where a
      // price is above that of another year or payer, the exact bound is better.
      let tolerance = 5e-3 * abs(evaluation.value) + 1e3
      let exact = Double(bound.scaledValue) / Double(Int128(1) << Int128(bound.shift))
      // What mandatory programs need is priced a little worse.
      if !formulation.scenario.programs.contains(where: \.status.isRequired) {
        #expect(exact <= evaluation.value + tolerance, "seed \(seed)")
        tight += 1
      }
      let value = bound.value + presolved.offset
      let certificate = Certificate(
        claim: .noneAbove(value), cuts: [],
        nodes: [
          Certificate.Node(
            parent: nil, assignments: [], steps: [presolved.step(bound, countsObjective: true)])
        ])
      #expect(throws: Never.self, "seed \(seed)") {
        try CertificateChecker(formulation.model).check(certificate)
      }
      proved += 1
    }
    #expect(
      proved > Seeds.share(of: 100) && tight > Seeds.share(of: 30),
      "\(proved) bounds, \(tight) without mandatory programs")
  }

  /// The volume method comes near the bound of the linear relaxation, and not
  /// below it.
  @Test func volumeMethodComesNearTheRelaxation() throws {
    var text = ScenarioText(horizon: 2025...2030).source("A", each: 90)
      .source("B", each: 40, carry: true)
    var random = SplitMix64(seed: 4)
    for number in 1...60 {
      let needs = number % 3 == 0 ? "P\(number - 1)" : ""
      text = text.program(
        "P\(number)", capital: 10 + random.below(40), om: random.below(3),
        score: 1 + random.below(90), sources: number % 2 == 0 ? "A|B" : "B|A",
        set: ["requires": needs])
    }
    let formulation = Formulation(try text.read())
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      Issue.record("no model")
      return
    }
    let relaxed = try GLPKSolver().withRelaxation(of: presolved.model) {
      relaxation throws(SolverFailure) in try relaxation.solve(deadline: nil).objective
    }
    var method = VolumeMethod(LagrangianRelaxation(formulation, presolved), reached: 0)
    for _ in 0..<1_000 { method.step() }
    #expect(method.value > relaxed * (1 - 1e-6))
    #expect(method.value < relaxed * 1.005)
  }
}

/// A seeded scenario, stated and presolved, with its best benefit.
struct Stated {
  let formulation: Formulation
  let presolved: PresolvedModel
  /// In millionths of a point.
  ///
  /// **Missing** No plan is allowed.
  let best: Int128?

  init?(seed: UInt64) throws {
    guard let scenario = try SeededScenario.text(seed: seed, programs: 4).reading().scenario else {
      return nil
    }
    formulation = Formulation(scenario)
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else { return nil }
    self.presolved = presolved
    let checker = Checker(scenario)
    best = FamilyProof.everyPlan(of: scenario).filter { checker.violations(of: $0).isEmpty }
      .map { Int128(checker.benefit(of: $0).millionths) }.max()
  }
}
