import PetajalanDomain
import Threads

/// Lets a search share its best plan with the one that runs beside it: each tells what
/// it knows after equal amounts of work, and hears what the other knew some work ago.
///
/// Work is counted, not timed: what a search knows when it takes a decision is the
/// same on every machine, whichever thread is faster.
package final class DeterministicClock: Sendable {
  /// What a search tells.
  struct Knowledge: Sendable {
    /// Its best plan.
    package var plan: Plan?
    /// What it knows where it is.
    var insight: SearchInsight?
  }

  private struct State {
    var work = 0
    var next = DeterministicClock.stride
    var insight: SearchInsight?
  }

  private let letters: LockstepExchange<Knowledge>
  private let party: LockstepExchange<Knowledge>.Party
  private let judge: IncumbentStore
  private let state = Locked(State())

  /// Work between two letters, in steps of the simplex method times the rows and
  /// columns of the relaxation: some tenths of a second.
  private static let stride = 2_000_000

  /// How many letters one search may be ahead: a node, or the presolve of a
  /// neighborhood, can be the work of several.
  static let lag = 4

  init(
    _ letters: LockstepExchange<Knowledge>, _ party: LockstepExchange<Knowledge>.Party,
    judge: IncumbentStore
  ) {
    self.letters = letters
    self.party = party
    self.judge = judge
  }

  /// Notes work, and writes to the other search when it is time.
  package func advance(by work: Int) {
    let count = state.withLock { state in
      state.work += work
      guard state.work >= state.next else { return 0 }
      let count = 1 + (state.work - state.next) / Self.stride
      state.next += count * Self.stride
      return count
    }
    for _ in 0..<count {
      let known = Knowledge(plan: judge.best?.plan, insight: insight)
      guard let told = letters.write(known, from: party) else { continue }
      if let plan = told.plan { judge.offer(plan) }
      if party == .other { state.withLock { $0.insight = told.insight } }
    }
  }

  /// What the search for the bound knew when it wrote last.
  var insight: SearchInsight? { state.withLock { $0.insight } }

  /// Notes what the search for the bound knows; the one for plans hears of it in the
  /// next letter.
  package func learn(_ insight: SearchInsight) { state.withLock { $0.insight = insight } }

  /// Leaves the other search alone from now on.
  package func end() { letters.end() }
}
