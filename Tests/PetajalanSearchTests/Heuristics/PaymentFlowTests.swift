import GLPKSolver
import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanSearch

/// The money of plans under construction against what is due anyway.
@Suite(.serialized) struct PaymentFlowTests {
  /// Eighty programs that are done cost 2.56 · 10^17 each, 2.05 · 10^19 together.
  private func scenario() throws -> Scenario {
    var text = ScenarioText(
      horizon: 2025...2025, "money: {escalation: 100%, price-year: 2017}"
    ).source("S", [9], carry: true).source("T", [9]).program("X", capital: 0, score: 1)
    for number in 1...80 {
      text = text.program(
        "P\(number)", om: 1_000_000_000_000_000, sources: number % 2 == 0 ? "S|T" : "S>=10%|T",
        set: ["status": "done"])
    }
    return try text.read()
  }

  @Test func whatIsDueAnywayMayPassSixtyFourBits() throws {
    let scenario = try scenario()
    let canPay = PaymentFlow(scenario, economics: Economics(scenario)) != nil
    #expect(!canPay)
  }

  /// After any payments and refunds a treasury pays what one could pay that has
  /// seen nothing else.
  @Test func afterRefundsItPaysWhatANewOneWould() throws {
    var (paid, refused) = (0, 0)
    for seed in 0..<150 {
      guard let scenario = try SeededScenario.text(seed: UInt64(seed)).reading().scenario else {
        continue
      }
      let economics = Economics(scenario)
      guard var treasury = PaymentFlow(scenario, economics: economics) else { continue }
      var choose = Chooser(seed: UInt64(seed))
      var present: [Int: Int] = [:]
      for _ in 0..<40 {
        let program = choose.number(0...scenario.programs.count - 1)
        if let start = present.removeValue(forKey: program) {
          treasury.refund(economics.dues(of: program, start: start))
          continue
        }
        let last = scenario.horizon.last - scenario.programs[program].duration + 1
        guard last >= scenario.horizon.first else { continue }
        let start = choose.number(scenario.horizon.first...last)
        let dues = economics.dues(of: program, start: start)
        var fresh = try #require(PaymentFlow(scenario, economics: economics))
        for (other, year) in present.sorted(by: { $0.key < $1.key }) {
          let canPay = fresh.pay(economics.dues(of: other, start: year))
          #expect(canPay, "seed \(seed)")
        }
        let isPaid = treasury.pay(dues)
        let wouldBePaid = fresh.pay(dues)
        #expect(isPaid == wouldBePaid, "seed \(seed)")
        if isPaid { present[program] = start }
        if isPaid { paid += 1 } else { refused += 1 }
      }
    }
    #expect(paid > 300 && refused > 300, "\(paid) paid, \(refused) refused")
  }

  @Test func scenarioWhoseDuesPassSixtyFourBitsIsInfeasible() throws {
    let planner = Planner(
      try scenario(), solver: GLPKSolver(),
      options: PlanOptions(gapFraction: 0, time: .seconds(20)))
    guard case .infeasible = try planner.plan() else {
      Issue.record("not proved infeasible")
      return
    }
  }
}
