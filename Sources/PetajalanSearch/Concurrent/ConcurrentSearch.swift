import Dispatch
import Foundation
import MILP
import Threads

/// Two searches at the same time, on a thread each: one for the bound, one for
/// plans.
package struct ConcurrentSearch {
  /// The search for the bound, on the thread of the caller, and what it knows.
  package let judge: IncumbentStore
  /// What the search for plans knows.
  package let partner: IncumbentStore
  /// When both have to end.
  package let limit: WorkLimit

  /// Creates it from its parts.
  package init(judge: IncumbentStore, partner: IncumbentStore, limit: WorkLimit) {
    self.judge = judge
    self.partner = partner
    self.limit = limit
  }

  /// Runs both until the search for the bound is done.
  package func run<Result>(
    _ bound: (DeterministicClock) -> Result,
    beside plans: @escaping @Sendable (DeterministicClock, WorkLimit) -> Void
  ) -> Result {
    let letters = LockstepExchange<DeterministicClock.Knowledge>(lag: DeterministicClock.lag)
    let stop = StopSignal()
    let partnerLimit = WorkLimit(deadline: limit.deadline, stop: stop)
    let partnerPace = DeterministicClock(letters, .other, judge: partner)
    let ended = DispatchSemaphore(value: 0)
    let thread = Thread {
      plans(partnerPace, partnerLimit)
      partnerPace.end()
      ended.signal()
    }
    thread.name = "plans"
    thread.stackSize = Self.stackSize
    if let best = judge.best { partner.offer(best.plan) }
    thread.start()
    let pace = DeterministicClock(letters, .one, judge: judge)
    let result = bound(pace)
    stop.raise()
    pace.end()
    ended.wait()
    return result
  }

  /// The default of secondary threads, 512 KiB on some platforms, is little for
  /// long chains of requirements.
  private static let stackSize = 16 << 20
}
