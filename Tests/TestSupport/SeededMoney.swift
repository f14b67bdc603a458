import PetajalanDomain

/// Money that just pays a good plan of a scenario, or misses it by a rupiah.
struct SeededMoney {
  /// By source and year.
  let ceilings: [[Int64]]

  private let scenario: Scenario
  private let dues: [Oracle.Bill]

  /// Tries some plans of a scenario with plenty of money and keeps the best one
  /// that is allowed.
  init(_ scenario: Scenario, seed: UInt64) {
    var dice = Dice(seed: ~seed)
    let oracle = Oracle(scenario)
    var witness = Plan.empty(for: scenario)
    var worth: Int64?
    for _ in 0..<40 {
      let plan = Self.plan(of: scenario, &dice)
      let benefit = oracle.benefit(of: plan)
      guard benefit > worth ?? .min, oracle.isAllowed(plan) else { continue }
      worth = benefit
      witness = plan
    }
    self.scenario = scenario
    dues = oracle.money(witness)
    ceilings = Self.ceilings(for: dues, oracle, &dice)
  }

  /// What the plan spends on programs over years.
  func spending(on programs: Set<String>, in years: ClosedRange<Int>) -> Int64 {
    dues.filter { programs.contains(scenario.programs[$0.program].id) && years.contains($0.year) }
      .reduce(0) { $0 + Int64($1.rupiah) }
  }

  /// What the plan spends on programs in its dearest year.
  func greatestSpending(on programs: Set<String>, in years: ClosedRange<Int>) -> Int64 {
    years.map { spending(on: programs, in: $0...$0) }.max() ?? 0
  }

  private static func plan(of scenario: Scenario, _ dice: inout Dice) -> Plan {
    let starts = scenario.programs.map { program -> Int? in
      let year = dice.number(scenario.horizon.years)
      switch program.status {
      case .excluded, .done: return nil
      case .committed(let start): return start
      case .mandatory: return year
      case .candidate: return dice.chance(0.7) ? year : nil
      }
    }
    return Plan(starts: starts)
  }

  private static func ceilings(
    for dues: [Oracle.Bill], _ oracle: Oracle, _ dice: inout Dice
  ) -> [[Int64]] {
    let scenario = oracle.scenario
    var sums = scenario.sources.map { _ in
      [Int64](repeating: 0, count: scenario.horizon.count)
    }
    for due in dues {
      let year = scenario.horizon.index(of: due.year)
      for (payer, paid) in zip(due.payers, oracle.somePayment(of: due, &dice)) {
        sums[payer.source][year] += Int64(paid)
      }
    }
    for (position, source) in scenario.sources.enumerated() where source.carriesOver {
      for year in sums[position].indices.dropFirst() where dice.chance(0.5) {
        // Some of a year's money comes a year earlier.
        let moved = dice.number(0...sums[position][year])
        sums[position][year] -= moved
        sums[position][year - 1] += moved
      }
    }
    // Where money is no matter, the other conditions are.
    let isPlenty = dice.chance(0.3)
    return sums.map { years in
      years.map { sum in
        if isPlenty { return sum + dice.number(0...1) + 100_000_000_000_000 }
        if sum == 0, let other = dues.first, dice.chance(0.3) { return Int64(other.rupiah) }
        return max(0, sum + dice.one(of: [-1, 0, 0, 0, 0, 0, 0, 0, 0, 1]))
      }
    }
  }
}

extension Oracle {
  /// A payment of a bill within its payers' limits, as far as there is one.
  fileprivate func somePayment(of bill: Bill, _ dice: inout Dice) -> [Int] {
    let bounds = bill.payers.map { self.bounds(of: $0, in: bill) }
    var paid = bounds.map(\.least)
    var rest = bill.rupiah - paid.reduce(0, +)
    for position in dice.some(of: Array(paid.indices), atLeast: paid.count) where rest > 0 {
      let room = max(0, min(rest, bounds[position].most - paid[position]))
      let part = dice.chance(0.3) ? dice.number(0...room) : room
      paid[position] += part
      rest -= part
    }
    for position in paid.indices where rest > 0 {
      let room = max(0, min(rest, bounds[position].most - paid[position]))
      paid[position] += room
      rest -= room
    }
    return paid
  }
}
