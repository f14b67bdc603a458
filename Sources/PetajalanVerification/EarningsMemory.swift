import PetajalanDomain
import Threads

/// What the programs of one scenario earn by their start years, each worked out once.
///
/// A search offers thousands of plans to the checker, and fractions of whole numbers are slow.
/// What is kept is the checker's own arithmetic.
package final class EarningsMemory: Sendable {
  private struct Choice: Hashable {
    let program: Int
    let start: Int
  }

  /// Creates a memory of nothing.
  package init() {}

  private let known = Locked<[Choice: Points]>([:])

  /// What a program, by position, earns if it starts in a year.
  ///
  /// - Precondition: it is always the same scenario.
  package func points(of program: Int, start: Int, in scenario: Scenario) -> Points {
    let choice = Choice(program: program, start: start)
    if let points = known.withLock({ $0[choice] }) { return points }
    let points = Earnings.points(of: scenario.programs[program], start: start, in: scenario)
    known.withLock { $0[choice] = points }
    return points
  }
}
