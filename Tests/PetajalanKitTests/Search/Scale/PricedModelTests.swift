import GLPKSolver
import MILP
import TestSupport
import Testing

@testable import PetajalanKit

/// Bounds by prices against enumeration and against the linear relaxation.
@Suite(.serialized) struct PricedModelTests {
  /// The exact bound of any prices is what they were evaluated at, no allowed
  /// plan passes it, and its certificate holds.
  @Test func boundHoldsAtAnyPrices() throws {
    var proved = 0
    for seed in 0..<200 {
      guard let stated = try Stated(seed: UInt64(seed)) else { continue }
      let (formulation, presolved) = (stated.formulation, stated.presolved)
      let model = PricedModel(formulation, presolved)
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
      // Whatever requirements ask of mandatory programs is priced a little worse.
      #expect(Double(bound.value) >= evaluation.value - 1e3, "seed \(seed)")
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
    #expect(proved > 100, "\(proved) bounds")
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
        sources: number % 2 == 0 ? "A|B" : "B|A", score: 1 + random.below(90),
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
    var method = VolumeMethod(PricedModel(formulation, presolved), reached: 0)
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
