import Dispatch
import Synchronization

/// Where two threads exchange what they have, each waiting for the other.
final class Rendezvous<Value: Sendable>: Sendable {
  /// One of the two threads.
  enum Party: Sendable {
    case one
    case other
  }

  private struct State {
    /// What the thread brought that came first and waits.
    var first: Value?
    /// What the thread brought that came second and has gone on.
    var second: Value?
    var hasLeft = false
  }

  private let state = Mutex(State())
  private let wakeOne = DispatchSemaphore(value: 0)
  private let wakeOther = DispatchSemaphore(value: 0)

  /// Waits for the other thread.
  ///
  /// - Returns: what it brought; `nil` once it has left for good.
  func meet(_ party: Party, bringing value: Value) -> Value? {
    let (found, mustWait) = state.withLock { state -> (Value?, Bool) in
      if state.hasLeft { return (nil, false) }
      guard let first = state.first else {
        state.first = value
        return (nil, true)
      }
      state.first = nil
      state.second = value
      return (first, false)
    }
    if mustWait {
      (party == .one ? wakeOne : wakeOther).wait()
      return state.withLock { state in
        defer { state.second = nil }
        return state.second
      }
    }
    if found != nil { (party == .one ? wakeOther : wakeOne).signal() }
    return found
  }

  /// Leaves for good: nobody waits any more.
  func leave() {
    state.withLock { $0.hasLeft = true }
    wakeOne.signal()
    wakeOther.signal()
  }
}
