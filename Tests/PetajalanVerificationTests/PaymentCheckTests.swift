import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

/// Payments that anyone made, by example.
@Suite struct PaymentCheckTests {
  private let due = PaymentViolation.Due(year: 2025, program: 0, kind: .capital)

  private func violations(
    _ scenario: Scenario, _ starts: [Int?], _ payments: [(Int, Int, SpendingKind, Int, Int64)]
  ) -> [PaymentViolation.Kind] {
    Ledger(Plan(starts: starts), in: scenario).violations(
      of: payments.map {
        Payment(
          year: $0.0, program: $0.1, kind: $0.2, source: $0.3, amount: Amount(rupiah: $0.4))
      }
    ).map(\.kind)
  }

  @Test func anyWayToPayIsGood() throws {
    let scenario = try ScenarioText().source("A", each: 10).source("B", each: 10)
      .program("P1", capital: 10, score: 1, sources: "A|B").read()
    for fromA in 1...9 as ClosedRange<Int64> {
      let payments = [
        (2025, 0, SpendingKind.capital, 0, fromA), (2025, 0, .capital, 1, 10 - fromA),
      ]
      #expect(violations(scenario, [2025], payments) == [])
    }
    #expect(violations(scenario, [2025], [(2025, 0, .capital, 1, 10)]) == [])
  }

  @Test func everythingDueIsPaidAndNothingElse() throws {
    let scenario = try ScenarioText().source("A", each: 10)
      .program("P1", capital: 10, score: 1).program("P2", capital: 5, score: 1).read()
    #expect(
      violations(scenario, [2025, nil], []) == [.dueDiffers(due, due: 10, paid: 0)])
    let other = PaymentViolation.Due(year: 2026, program: 1, kind: .om)
    #expect(
      violations(scenario, [2025, nil], [(2025, 0, .capital, 0, 9), (2026, 1, .om, 0, 1)]) == [
        .notDue(other, rupiah: 1), .dueDiffers(due, due: 10, paid: 9),
      ])
  }

  @Test func paymentsArePositiveAndUnique() throws {
    let scenario = try ScenarioText().source("A", each: 20).source("B", each: 20)
      .program("P1", capital: 10, score: 1).read()
    let payments = [
      (2025, 0, SpendingKind.capital, 0, 5 as Int64), (2025, 0, .capital, 0, 5),
      (2025, 0, .capital, 0, 1), (2025, 0, .capital, 1, -1),
    ]
    #expect(
      violations(scenario, [2025], payments)
        == [.twice(first: 0), .twice(first: 0), .notPositive(rupiah: -1)])
  }

  @Test func payersAndLimitsAreKept() throws {
    let scenario = try ScenarioText().source("A", each: 20).source("B", each: 20)
      .source("C", each: 20)
      .program("P1", capital: 10, score: 1, sources: "A<=25%|B>=50%").read()
    // 25 % of 10, rounded down, and 50 %.
    let payments = [
      (2025, 0, SpendingKind.capital, 0, 3 as Int64), (2025, 0, .capital, 1, 4),
      (2025, 0, .capital, 2, 3),
    ]
    #expect(
      violations(scenario, [2025], payments) == [
        .wrongPayer(due, source: 2),
        .outsideLimits(due, source: 0, paid: 3, least: 0, most: 2),
        .outsideLimits(due, source: 1, paid: 4, least: 5, most: 10),
      ])
  }

  @Test func limitsMayBeReached() throws {
    let scenario = try ScenarioText().source("A", each: 20).source("B", each: 20)
      .source("C", each: 20)
      .program("P1", capital: 10, score: 1, sources: "A|B>=50%|C<=20%").read()
    let payments = [
      (2025, 0, SpendingKind.capital, 0, 3 as Int64), (2025, 0, .capital, 1, 5),
      (2025, 0, .capital, 2, 2),
    ]
    #expect(violations(scenario, [2025], payments) == [])
  }

  @Test func nothingIsNoPayment() throws {
    let scenario = try ScenarioText().source("A", each: 20).source("B", each: 20)
      .program("P1", capital: 10, score: 1, sources: "A|B").read()
    let payments = [
      (2025, 0, SpendingKind.capital, 0, 10 as Int64), (2025, 0, .capital, 1, 0),
    ]
    #expect(violations(scenario, [2025], payments) == [.notPositive(rupiah: 0)])
  }

  @Test func costLinesArePaidByTheirOwnSources() throws {
    // 4 by A alone, and 6 by A or B, of which B pays half at least.
    let scenario = try ScenarioText().source("A", each: 20).source("B", each: 20)
      .program("P1", score: 1, sources: "")
      .cost("P1", year: 1, amount: 4, sources: "A").cost(
        "P1", year: 1, amount: 6, sources: "A|B>=50%"
      )
      .read()
    for fromB in 0...10 as ClosedRange<Int64> {
      let payments = [
        (2025, 0, SpendingKind.capital, 0, 10 - fromB), (2025, 0, .capital, 1, fromB),
      ].filter { $0.4 > 0 }
      let expected: [PaymentViolation.Kind] = (3...6).contains(fromB) ? [] : [.linesUnpayable(due)]
      #expect(violations(scenario, [2025], payments) == expected, "\(fromB) from B")
    }
  }

  @Test func costLinesKeepBothLimitsOfAPayer() throws {
    // 4 by B alone, and 10 of which A pays from 2 to 5.
    let scenario = try ScenarioText().source("A", each: 20).source("B", each: 20)
      .program("P1", score: 1, sources: "").cost("P1", year: 1, amount: 4, sources: "B")
      .cost("P1", year: 1, amount: 10, sources: "A>=20%<=50%|B").read()
    for fromA in 1...9 as ClosedRange<Int64> {
      let payments = [
        (2025, 0, SpendingKind.capital, 0, fromA), (2025, 0, .capital, 1, 14 - fromA),
      ]
      let expected: [PaymentViolation.Kind] = (2...5).contains(fromA) ? [] : [.linesUnpayable(due)]
      #expect(violations(scenario, [2025], payments) == expected, "\(fromA) from A")
    }
  }

  @Test func costLinesWithoutAChoiceAreDividedAsTheySay() throws {
    // 4 by A alone, and 6 of which A and B pay half each.
    let scenario = try ScenarioText().source("A", each: 20).source("B", each: 20)
      .program("P1", score: 1, sources: "").cost("P1", year: 1, amount: 4, sources: "A")
      .cost("P1", year: 1, amount: 6, sources: "A>=50%<=50%|B>=50%<=50%").read()
    for fromB in 1...9 as ClosedRange<Int64> {
      let payments = [
        (2025, 0, SpendingKind.capital, 0, 10 - fromB), (2025, 0, .capital, 1, fromB),
      ]
      let expected: [PaymentViolation.Kind] = fromB == 3 ? [] : [.linesUnpayable(due)]
      #expect(violations(scenario, [2025], payments) == expected, "\(fromB) from B")
    }
  }

  @Test func ceilingsAreKeptWithWhatIsCarried() throws {
    let scenario = try ScenarioText().source("A", [10, 10, 10], carry: true)
      .source("B", [10, 10, 10])
      .program("P1", capital: 15, score: 1).program("P2", capital: 15, score: 1).read()
    #expect(
      violations(
        scenario, [2026, nil], [(2026, 0, .capital, 0, 15)]) == [])
    #expect(
      violations(scenario, [2026, nil], [(2026, 0, .capital, 1, 15)])
        == [.aboveCeiling(source: 1, year: 2026, paid: 15, available: 10)])
    // 10 + 10 − 15 are left for 2027.
    #expect(
      violations(scenario, [2026, 2027], [(2026, 0, .capital, 0, 15), (2027, 1, .capital, 0, 15)])
        == [])
    // What is spent is not left.
    #expect(
      violations(scenario, [2026, 2027], [(2026, 0, .capital, 0, 15), (2027, 1, .capital, 0, 16)])
        .contains(.aboveCeiling(source: 0, year: 2027, paid: 16, available: 15)))
    #expect(
      violations(scenario, [2026, 2026], [(2026, 0, .capital, 0, 15), (2026, 1, .capital, 0, 15)])
        == [.aboveCeiling(source: 0, year: 2026, paid: 30, available: 20)])
  }
}
