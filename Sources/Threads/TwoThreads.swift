import Dispatch
import Foundation

/// Two pieces of work at the same time.
package enum TwoThreads {
  /// Does one on the present thread, and another on a thread of its own.
  ///
  /// - Returns: what both come to, once both have ended.
  package static func run<Outcome: Sendable>(
    named name: String, _ work: () -> Outcome?, beside: @escaping @Sendable () -> Outcome?
  ) -> (one: Outcome?, other: Outcome?) {
    let ended = DispatchSemaphore(value: 0)
    let outcome = Shared<Outcome>()
    let thread = Thread {
      let found = beside()
      outcome.value.withLock { $0 = found }
      ended.signal()
    }
    thread.name = name
    thread.start()
    let own = work()
    ended.wait()
    return (own, outcome.value.withLock { $0 })
  }

  private final class Shared<Outcome: Sendable>: Sendable {
    let value = Locked<Outcome?>(nil)
  }
}
