/// By how much two roadmaps are to differ at least, so that a planner has a choice
/// between them.
///
/// Programs count that are on one of the two and not on the other; the same programs
/// in other years are no difference.
///
/// **Source** Own choice. That a new choice differ from each old one is a row over the
/// chosen programs, as in Balas & Jeroslow (1972), doi:10.1137/0123007.
public enum PlanDifference: Hashable, Sendable {
  /// So many programs.
  case programs(Int)
  /// Programs of so much capital together, at prices of the price year.
  case capital(Amount)

  /// The least difference, in programs or rupiah.
  package var least: Int128 {
    switch self {
    case .programs(let count): Int128(count)
    case .capital(let amount): Int128(amount.rupiah)
    }
  }

  /// What a program counts.
  package func weight(of program: Program) -> Int64 {
    switch self {
    case .programs: 1
    case .capital: program.capital.total.rupiah
    }
  }

  /// By how much two plans of a scenario differ, in programs or rupiah.
  public func difference(between one: Plan, and other: Plan, in scenario: Scenario) -> Int128 {
    scenario.programs.indices.reduce(Int128(0)) { sum, program in
      (one.starts[program] == nil) == (other.starts[program] == nil)
        ? sum : sum + Int128(weight(of: scenario.programs[program]))
    }
  }

  /// The number of programs.
  ///
  /// **Missing** It is an amount.
  package var count: Int? { if case .programs(let count) = self { count } else { nil } }

  /// The amount.
  ///
  /// **Missing** It is a number of programs.
  package var amount: Amount? { if case .capital(let amount) = self { amount } else { nil } }
}
