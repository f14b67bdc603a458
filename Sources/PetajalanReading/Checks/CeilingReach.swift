import PetajalanDomain

/// Tells whether ceilings alone already keep a program off the roadmap.
package struct CeilingReach {
  private let scenario: Scenario
  private let horizon: Horizon
  private var ceilings: [[Int]: [Int128]] = [:]

  /// Looks at a scenario whose amounts do not grow beyond counting.
  package init(_ scenario: Scenario) {
    self.scenario = scenario
    horizon = scenario.horizon
  }

  /// Whether there is a start year in which no single payment is more than all
  /// its payers' ceilings together.
  ///
  /// A program without a start year is not judged.
  package mutating func hasAffordableStart(_ program: Program) -> Bool {
    let first = max(program.earliest ?? horizon.first, horizon.first)
    var last = horizon.last - program.duration + 1
    if let latest = program.latest { last = min(last, latest) }
    if let finish = program.finishBy { last = min(last, finish - program.duration + 1) }
    var starts = first...max(first, last)
    if first > last { return true }
    if case .committed(let start) = program.status { starts = start...start }
    for start in starts where isAffordable(program, start: start) { return true }
    return false
  }

  private mutating func isAffordable(_ program: Program, start: Int) -> Bool {
    switch program.capital {
    case .spread(let amount, let profile, let payers):
      let available = available(to: payers)
      for year in 0..<program.duration {
        let part = part(of: amount, profile, year: year, duration: program.duration)
        if !fits(part, available, in: start + year) { return false }
      }
    case .lines(let lines):
      for line in lines {
        let available = available(to: line.payers)
        let year = start + line.projectYear - 1
        if !fits(line.amount.rupiah, available, in: year) { return false }
      }
    }
    guard program.om > .zero, start + program.duration <= horizon.last else { return true }
    let available = available(to: program.omPayers)
    for year in (start + program.duration)...horizon.last
    where !fits(program.om.rupiah, available, in: year) {
      return false
    }
    return true
  }

  /// At most what is due in a project year: the rounding of parts is left out.
  private func part(
    of amount: Amount, _ profile: [ExactDecimal], year: Int, duration: Int
  ) -> Int64 {
    guard !profile.isEmpty else { return amount.rupiah / Int64(duration) }
    let share = profile[year]
    let whole = Int128(100) * ExactDecimal.one.scaled(to: share.fractionDigits)
    // Amounts are below 10^15 and shares at most 100 % in 18 digits, so the
    // product stays below 10^36.
    return Int64(Int128(amount.rupiah) * Int128(share.coefficient) / whole)
  }

  private func fits(_ rupiah: Int64, _ available: [Int128]?, in year: Int) -> Bool {
    guard let available, rupiah > 0, horizon.years.contains(year) else { return true }
    let due = PriceGrowth(scenario.money, until: year).final(rupiah)
    return due <= available[horizon.index(of: year)]
  }

  /// The ceilings of sources together, by year; of sources that carry over, with
  /// all of the years before.
  ///
  /// **Missing** Nobody pays, which is an error told elsewhere.
  private mutating func available(to payers: [Payer]) -> [Int128]? {
    guard !payers.isEmpty else { return nil }
    let sources = payers.map(\.source)
    if let known = ceilings[sources] { return known }
    var sums = [Int128](repeating: 0, count: horizon.count)
    for source in sources.map({ scenario.sources[$0] }) {
      for (year, rupiah) in source.spendable.enumerated() { sums[year] += rupiah }
    }
    ceilings[sources] = sums
    return sums
  }
}
