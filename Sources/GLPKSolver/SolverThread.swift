import CGLPKGuard
import Foundation
import MILP
import Synchronization

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
    let outcome = Outcome<Value>()
    start {
      outcome.set(Result { () throws(SolverFailure) in try work() })
    }
    return try outcome.wait().get()
  }

  /// A result that one thread sets once and another waits for.
  private final class Outcome<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, SolverFailure>?>(nil)
    private let isSet = DispatchSemaphore(value: 0)

    func set(_ value: Result<Value, SolverFailure>) {
      result.withLock { $0 = value }
      isSet.signal()
    }

    func wait() -> Result<Value, SolverFailure> {
      isSet.wait()
      return result.withLock { $0 }
        ?? .failure(.fatal(message: "the thread ended without a result"))
    }
  }
}
