import PetajalanVerification

/// What a program and those that take the money earn.
public struct WorthComparison: Hashable, Sendable {
  /// What the program earns.
  ///
  /// **Units** Millionths of a point per 10^9 rupiah spent in the horizon.
  public let own: Int128
  /// What the programs earn together that the lacking ceilings pay for.
  ///
  /// **Units** As ``own``.
  public let others: Int128

  /// Whether the others earn more with the money.
  public var isLess: Bool { own < others }

  /// The money that worth is stated for.
  ///
  /// **Units** Rupiah.
  public static let money: Int128 = 1_000_000_000

  /// Creates a comparison of two worths.
  package init(own: Int128, others: Int128) {
    self.own = own
    self.others = others
  }

  /// Compares a program with those on a roadmap that some ceilings pay for.
  ///
  /// **Missing** The program, or what is there, costs nothing.
  package init?(of program: Int, start: Int, _ roadmap: Roadmap, sources: [Int], years: [Int]) {
    let scenario = roadmap.scenario
    func worth(_ programs: [(program: Int, start: Int)]) -> Int128? {
      let cost = programs.reduce(Int128(0)) { sum, entry in
        Ledger(of: entry.program, start: entry.start, in: scenario).entries
          .reduce(sum) { $0 + Int128($1.rupiah) }
      }
      let earned = programs.reduce(Int128(0)) { sum, entry in
        let program = scenario.programs[entry.program]
        return sum
          + Int128(Earnings.points(of: program, start: entry.start, in: scenario).millionths)
      }
      return cost > 0 ? earned * Self.money / cost : nil
    }
    let paid = Set(
      roadmap.payments.filter { sources.contains($0.source) && years.contains($0.year) }
        .map(\.program))
    let there = paid.sorted().compactMap { other in
      roadmap.plan.starts[other].map { (other, $0) }
    }
    guard let own = worth([(program, start)]), let others = worth(there) else { return nil }
    self.own = own
    self.others = others
  }
}
