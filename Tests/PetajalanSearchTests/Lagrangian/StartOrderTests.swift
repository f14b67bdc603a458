import TestSupport
import Testing

@testable import PetajalanSearch

/// Requirements between years against the checker's reading of them.
@Suite struct StartOrderTests {
  @Test func orderIsThatOfTheDependencies() throws {
    var (obeyed, broken) = (0, 0)
    for seed in Seeds.first(120) {
      guard let stated = try Stated(seed: UInt64(seed)) else { continue }
      let scenario = stated.formulation.scenario
      let hard = scenario.dependencies.filter { $0.strength == .hard }
      for plan in FamilyProof.everyPlan(of: scenario) {
        var order = StartOrder(stated.formulation, stated.presolved)
        order.years = plan.starts.map { $0.map { Int32($0) } ?? StartOrder.never }
        let isObeyed = hard.allSatisfy { $0.isObeyed(by: plan, in: scenario) }
        let hasEarly = scenario.programs.indices.contains { order.isTooEarly($0) }
        #expect(isObeyed != hasEarly, "seed \(seed), \(plan)")
        if isObeyed { obeyed += 1 } else { broken += 1 }
      }
    }
    #expect(
      obeyed > Seeds.share(of: 100) && broken > Seeds.share(of: 100),
      "\(obeyed) obeyed, \(broken) broken")
  }
}
