import CGLPKGuard
import Foundation
import MILP
import Threads

/// A thread of GLPK's own.
///
/// GLPK keeps its memory per thread, and a problem that is freed on another
/// thread than the one that created it aborts the process. So one thread owns a
/// problem for its whole life.
enum SolverThread {
  /// Room for GLPK's recursions and for the callbacks: the default of secondary
  /// threads, 512 KiB on some platforms, is little.
  private static let stackSize = 16 << 20

  /// Runs `work` on a new thread, then frees whatever GLPK holds for it.
  static func start(_ work: @escaping @Sendable () -> Void) {
    let thread = Thread {
      work()
      pj_release_thread()
    }
    thread.name = "glpk"
    thread.stackSize = stackSize
    thread.start()
  }
}

extension SolverThread {
  /// Runs `work` on a new thread and waits for what it returns.
  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () throws(SolverFailure) -> Value
  ) throws(SolverFailure) -> Value {
    guard let value = try run(within: WorkLimit(), work) else {
      throw .fatal(message: "the thread ended without a result")
    }
    return value
  }

  /// Runs `work`, which keeps to a limit itself, on a new thread and waits for
  /// what it returns.
  ///
  /// GLPK cannot be interrupted while it takes a problem in or factorizes a
  /// basis. If `work` does not come back in time, its thread is left to itself:
  /// it ends when GLPK returns.
  ///
  /// - Returns: `nil` if the thread was left to itself.
  static func run<Value: Sendable>(
    within limit: WorkLimit, _ work: @escaping @Sendable () throws(SolverFailure) -> Value
  ) throws(SolverFailure) -> Value? {
    let outcome = Outcome<Value>()
    start {
      outcome.set(Result { () throws(SolverFailure) in try work() })
    }
    var latest = limit.deadline.map { $0 + grace }
    var hasSeenStop = false
    while !outcome.isSet(within: pollingInterval) {
      if limit.stop.isRaised, !hasSeenStop {
        hasSeenStop = true
        let end = ContinuousClock.now + grace
        latest = min(latest ?? end, end)
      }
      if let latest, latest <= .now { return nil }
    }
    return try outcome.value().get()
  }

  /// How long after its limit `work` may need to come back. A search that comes
  /// back brings what it has proved, so a little patience pays.
  private static let grace = Duration.milliseconds(300)
  private static let pollingInterval = DispatchTimeInterval.milliseconds(20)

  /// A result that one thread sets once and another waits for.
  private final class Outcome<Value: Sendable>: Sendable {
    private let result = Locked<Result<Value, SolverFailure>?>(nil)
    private let semaphore = DispatchSemaphore(value: 0)

    func set(_ value: Result<Value, SolverFailure>) {
      result.withLock { $0 = value }
      semaphore.signal()
    }

    /// Waits for the result, but not longer than that.
    func isSet(within interval: DispatchTimeInterval) -> Bool {
      semaphore.wait(timeout: .now() + interval) == .success
    }

    func value() -> Result<Value, SolverFailure> {
      result.withLock { $0 }
        ?? .failure(.fatal(message: "the thread ended without a result"))
    }
  }
}
