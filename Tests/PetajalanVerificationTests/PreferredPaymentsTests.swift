import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanVerification

struct PreferredPaymentsTests {
  @Test func earliestListedSourcePaysFirst() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [6]).source("B", [9])
      .program("P1", capital: 8, sources: "A|B").read()
    #expect(try paid(scenario, [2025]) == ["2025 P1 capital A 6", "2025 P1 capital B 2"])
  }

  @Test func programWithoutAChoiceIsNotCrowdedOut() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [6]).source("B", [9])
      .program("P1", capital: 5, sources: "A|B").program("P2", capital: 4, sources: "A").read()
    // P2 needs 4 of A, which leaves P1 with 2.
    #expect(
      try paid(scenario, [2025, 2025]) == [
        "2025 P1 capital A 2", "2025 P1 capital B 3", "2025 P2 capital A 4",
      ])
  }

  @Test func tiesGoToTheEarlierProgram() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [5]).source("B", [9])
      .source("C", [9]).program("P1", capital: 4, sources: "A|B")
      .program("P2", capital: 4, sources: "A|C").read()
    // Whoever gets A, the sum of amount × position is 3.
    #expect(
      try paid(scenario, [2025, 2025]) == [
        "2025 P1 capital A 4", "2025 P2 capital A 1", "2025 P2 capital C 3",
      ])
  }

  @Test func tiesGoToTheEarlierYear() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", [5, 0], carry: true)
      .source("B", each: 9).program("P1", capital: 4, sources: "A|B")
      .program("P2", capital: 4, sources: "A|B").read()
    // P1 starts later, so P2 comes first.
    #expect(
      try paid(scenario, [2026, 2025]) == [
        "2025 P2 capital A 4", "2026 P1 capital A 1", "2026 P1 capital B 3",
      ])
  }

  @Test func savingsAreKeptForWhoNeedsThem() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", [5, 0], carry: true)
      .source("B", [9, 0]).program("P1", capital: 5, sources: "A|B")
      .program("P2", capital: 3, sources: "A").read()
    #expect(
      try paid(scenario, [2025, 2026]) == [
        "2025 P1 capital A 2", "2025 P1 capital B 3", "2026 P2 capital A 3",
      ])
  }

  @Test func costLinesPaidByOneSourceAreOnePayment() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [99]).source("B", [5])
      .program("P1", sources: "").cost("P1", year: 1, amount: 4, sources: "A")
      .cost("P1", year: 1, amount: 6, sources: "B|A").read()
    #expect(try paid(scenario, [2025]) == ["2025 P1 capital A 5", "2025 P1 capital B 5"])
  }

  @Test func limitsAreKept() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [99]).source("B", [99])
      .program("P1", capital: 11, sources: "A<=50%|B").program(
        "P2", capital: 11, sources: "A|B>=30%"
      )
      .read()
    // Half of 11 is 5.5, at most 5; 30 % of 11 are 3.3, at least 4.
    #expect(
      try paid(scenario, [2025, 2025]) == [
        "2025 P1 capital A 5", "2025 P1 capital B 6", "2025 P2 capital A 7",
        "2025 P2 capital B 4",
      ])
  }

  @Test func sharedDemandIsDealtInFileOrder() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", [9, 7]).source("B", [9, 9])
      .program("P1", om: 3, sources: "A|B").program("P2", capital: 4, om: 3, sources: "A|B")
      .program("P3", capital: 2, sources: "A|B").read()
    // In 2026 P1's 3, P2's 4 and P3's 2 share A's 7.
    #expect(
      try paid(scenario, [2025, 2026, 2026]) == [
        "2026 P1 om A 3", "2026 P2 capital A 4", "2026 P3 capital B 2",
      ])
  }

  @Test func whatCannotBePaidHasNoPayments() throws {
    let scenario = try ScenarioText(horizon: 2025...2025).source("A", [3])
      .program("P1", capital: 4).read()
    #expect(PreferredPayments.payments(of: Ledger(Plan(starts: [2025]), in: scenario)) == nil)
  }

  /// Cost and ties against every way of paying.
  @Test func paymentsAreTheFirstAmongTheCheapest() throws {
    var payable = 0
    var unpayable = 0
    for seed in 0..<700 {
      var choose = Chooser(seed: UInt64(seed))
      let scenario = try Self.scenario(&choose).read()
      let plan = Plan(starts: scenario.programs.map { _ in choose.number(2025...2026) })
      let ledger = Ledger(plan, in: scenario)
      guard !ledger.entries.contains(where: \.limitsClash) else { continue }
      let expected = EveryPayment(ledger).firstOfCheapest()
      #expect(PreferredPayments.payments(of: ledger) == expected, "seed \(seed)")
      let isAffordable = Affordability(ledger).bottleneck == nil
      #expect(isAffordable == (expected != nil), "seed \(seed)")
      if expected == nil { unpayable += 1 } else { payable += 1 }
    }
    #expect(payable > 150 && unpayable > 150, "\(payable) payable, \(unpayable) not")
  }

  private static func scenario(_ choose: inout Chooser) -> ScenarioText {
    var text = ScenarioText(horizon: 2025...2026)
    for id in ["A", "B", "C"] {
      text = text.source(
        id, [Int64(choose.number(0...4)), Int64(choose.number(0...4))], carry: choose.chance(0.4))
    }
    for position in 1...choose.number(2...3) {
      let sources = choose.one(
        of: "A|B|C", "A|B", "B|A", "C", "C|A", "A<=50%|B|C", "B|C>=40%", "A>=20%|B<=60%|C")
      text = text.program(
        "P\(position)", capital: choose.number(1...5), om: choose.one(of: 0, 0, 2),
        sources: sources, set: ["om_sources": choose.one(of: "A", "B|C", "A|B")])
    }
    return text
  }

  private func paid(_ scenario: Scenario, _ starts: [Int?]) throws -> [String] {
    let payments = PreferredPayments.payments(of: Ledger(Plan(starts: starts), in: scenario))
    return try #require(payments).map { payment in
      let program = scenario.programs[payment.program].id
      let source = scenario.sources[payment.source].id
      return "\(payment.year) \(program) \(payment.kind) \(source) \(payment.amount.rupiah)"
    }
  }
}

/// Every way of paying a ledger, in the order in which ties are broken.
private struct EveryPayment {
  private struct Demand {
    let year: Int
    let payers: [Payer]
    var entries: [Ledger.Entry]
  }

  private let scenario: Scenario
  private let demands: [Demand]
  private var chosen: [[Int64]] = []
  private var best: (cost: Int64, parts: [[Int64]])?

  init(_ ledger: Ledger) {
    scenario = ledger.scenario
    var demands: [Demand] = []
    for year in scenario.horizon.years {
      let first = demands.count
      for entry in ledger.entries where entry.year == year {
        let isLimited = entry.payers.contains(where: \.isLimited)
        if !isLimited,
          let known = demands.indices.dropFirst(first).first(where: {
            demands[$0].payers == entry.payers
          })
        {
          demands[known].entries.append(entry)
        } else {
          demands.append(Demand(year: year, payers: entry.payers, entries: [entry]))
        }
      }
    }
    self.demands = demands
  }

  /// The payments of the first of the cheapest ways.
  func firstOfCheapest() -> [Payment]? {
    var search = self
    search.extend(cost: 0)
    return search.best.map { payments($0.parts) }
  }

  private mutating func extend(cost: Int64) {
    if let best, cost >= best.cost { return }
    guard chosen.count < demands.count else {
      best = (cost, chosen)
      return
    }
    let demand = demands[chosen.count]
    let due = demand.entries.reduce(0) { $0 + $1.rupiah }
    // Greater parts of earlier payers come first, so that the first of equally
    // cheap ways is the one wanted.
    for parts in Self.splits(due, among: demand.payers.count) {
      let isWithinLimits = zip(demand.payers, parts).allSatisfy { payer, part in
        guard payer.isLimited else { return true }
        let bounds = demand.entries[0].bounds(of: payer)
        return bounds.least <= part && part <= bounds.most
      }
      guard isWithinLimits else { continue }
      chosen.append(parts)
      if isWithinCeilings {
        let price = zip(parts, parts.indices).reduce(Int64(0)) { $0 + $1.0 * Int64($1.1) }
        extend(cost: cost + price)
      }
      chosen.removeLast()
    }
  }

  private var isWithinCeilings: Bool {
    scenario.sources.enumerated().allSatisfy { position, source in
      var saved: Int64 = 0
      for (index, year) in scenario.horizon.years.enumerated() {
        var left = source.ceilings[index].rupiah + (source.carriesOver ? saved : 0)
        for (demand, parts) in zip(demands, chosen) where demand.year == year {
          for (payer, part) in zip(demand.payers, parts) where payer.source == position {
            left -= part
          }
        }
        if left < 0 { return false }
        saved = left
      }
      return true
    }
  }

  private static func splits(_ amount: Int64, among count: Int) -> [[Int64]] {
    guard count > 1 else { return [[amount]] }
    return stride(from: amount, through: 0, by: -1).flatMap { first in
      splits(amount - first, among: count - 1).map { [first] + $0 }
    }
  }

  /// Deals the parts out in file order, each entry's earliest payer first.
  private func payments(_ parts: [[Int64]]) -> [Payment] {
    var payments: [(order: Int, payment: Payment)] = []
    for (demand, parts) in zip(demands, parts) {
      var pot = parts
      for entry in demand.entries {
        var open = entry.rupiah
        for (order, payer) in demand.payers.enumerated() {
          let amount = min(open, pot[order])
          guard amount > 0 else { continue }
          pot[order] -= amount
          open -= amount
          let payment = Payment(
            year: entry.year, program: entry.program, kind: entry.kind, source: payer.source,
            amount: Amount(rupiah: amount))
          payments.append((order, payment))
        }
      }
    }
    return payments.sorted { left, right in
      let (one, other) = (left.payment, right.payment)
      if one.year != other.year { return one.year < other.year }
      if one.program != other.program { return one.program < other.program }
      if one.kind != other.kind { return one.kind == .capital }
      return left.order < right.order
    }.map(\.payment)
  }
}
