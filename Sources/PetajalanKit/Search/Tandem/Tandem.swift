import Dispatch
import Foundation
import MILP

/// Two searches at the same time, on a thread each: one for the bound, one for
/// plans.
struct Tandem {
  /// The search for the bound, on the thread of the caller, and what it knows.
  let judge: PlanJudge
  /// What the search for plans knows.
  let partner: PlanJudge
  /// When both have to end.
  let limit: WorkLimit

  /// Runs both until the search for the bound is done.
  func run<Result>(
    _ bound: (SearchPace) -> Result,
    beside plans: @escaping @Sendable (SearchPace, WorkLimit) -> Void
  ) -> Result {
    let letters = Correspondence<SearchPace.Knowledge>(lag: SearchPace.lag)
    let stop = StopSignal()
    let partnerLimit = WorkLimit(deadline: limit.deadline, stop: stop)
    let partnerPace = SearchPace(letters, .other, judge: partner)
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
    let pace = SearchPace(letters, .one, judge: judge)
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
