import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanVerification

struct PaymentNetworkTests {
  private func additions(
    _ scenario: Scenario, _ starts: [Int?]
  ) -> [(source: Int, year: Int, rupiah: Int128)] {
    var network = PaymentNetwork(Ledger(Plan(starts: starts), in: scenario))
    return network.payWithAdditions()
  }

  /// Of 8 due A pays 5; B has enough, and nothing is added to it.
  @Test func moneyIsAddedWhereItIsMissing() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", [5, 9]).source("B", [9, 1])
      .program("P1", capital: 8, sources: "A").program("P2", capital: 3, sources: "B").read()
    let short = additions(scenario, [2025, 2025])
    #expect(short.map(\.source) == [0] && short.map(\.year) == [2025])
    #expect(short.map(\.rupiah) == [3])
    let later = additions(scenario, [2026, 2026])
    #expect(later.map(\.source) == [1] && later.map(\.year) == [2026])
    #expect(later.map(\.rupiah) == [2])
    #expect(additions(scenario, [2026, 2025]).isEmpty)
  }
}
