import Synchronization

/// Lets a search share its best plan with the one that runs beside it after equal
/// amounts of work.
///
/// Work is counted, not timed: what a search knows when it takes a decision is the
/// same on every machine, whichever thread is faster.
final class SearchPace: Sendable {
  /// What a search brings to a meeting.
  struct Knowledge: Sendable {
    /// Its best plan.
    var plan: Plan?
    /// What it knows where it is.
    var insight: SearchInsight?
  }

  private struct State {
    var work = 0
    var next = SearchPace.stride
    var insight: SearchInsight?
  }

  private let rendezvous: Rendezvous<Knowledge>
  private let party: Rendezvous<Knowledge>.Party
  private let judge: PlanJudge
  private let state = Mutex(State())

  /// Work between two meetings, in steps of the simplex method times the rows and
  /// columns of the relaxation: some tenths of a second.
  private static let stride = 2_000_000

  init(
    _ rendezvous: Rendezvous<Knowledge>, _ party: Rendezvous<Knowledge>.Party, judge: PlanJudge
  ) {
    self.rendezvous = rendezvous
    self.party = party
    self.judge = judge
  }

  /// Notes work, and meets the other search when it is time.
  func advance(by work: Int) {
    let meetings = state.withLock { state in
      state.work += work
      guard state.work >= state.next else { return 0 }
      let meetings = 1 + (state.work - state.next) / Self.stride
      state.next += meetings * Self.stride
      return meetings
    }
    for _ in 0..<meetings {
      let known = Knowledge(plan: judge.best?.plan, insight: insight)
      guard let brought = rendezvous.meet(party, bringing: known) else { return }
      if let plan = brought.plan { judge.offer(plan) }
      if party == .other { state.withLock { $0.insight = brought.insight } }
    }
  }

  /// What the search for the bound knew when the two met last.
  var insight: SearchInsight? { state.withLock { $0.insight } }

  /// Notes what the search for the bound knows; the one for plans hears of it when
  /// they meet.
  func learn(_ insight: SearchInsight) { state.withLock { $0.insight = insight } }

  /// Leaves the other search alone from now on.
  func end() { rendezvous.leave() }
}
