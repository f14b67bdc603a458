import Dispatch
import Synchronization

/// What two threads tell each other, in letters.
///
/// With its letter *n* each gets the letter *n − lag* of the other, and waits for it if
/// that is not written yet. So what each knows when it has written *n* letters does not
/// depend on which is faster, and none waits for one that does much work between two
/// letters, as long as it is no more than *lag* letters behind.
final class Correspondence<Letter: Sendable>: Sendable {
  /// One of the two threads.
  enum Party: Int, Sendable {
    case one
    case other

    fileprivate var partner: Party { self == .one ? .other : .one }
  }

  /// What a thread has written.
  private struct Box {
    /// How many letters there were.
    var count = 0
    /// Those that were not read, by number.
    var unread: [Int: Letter] = [:]
    /// The letter that the other thread waits for.
    var awaited: Int?
  }

  private struct State {
    var boxes = [Box(), Box()]
    var hasEnded = false
  }

  private let lag: Int
  private let state = Mutex(State())
  private let wake = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]

  /// Begins.
  ///
  /// - Parameter lag: 1 or more.
  init(lag: Int) { self.lag = lag }

  /// Writes a letter, and reads one.
  ///
  /// - Returns: `nil` where there is none: at the first letters, and after the other has
  ///   ended without having written so many.
  func write(_ letter: Letter, from party: Party) -> Letter? {
    let (number, isAwaited) = state.withLock { state -> (Int, Bool) in
      var box = state.boxes[party.rawValue]
      defer { state.boxes[party.rawValue] = box }
      box.count += 1
      // After the end nobody would read it.
      if !state.hasEnded { box.unread[box.count] = letter }
      let isAwaited = box.awaited == box.count
      if isAwaited { box.awaited = nil }
      return (box.count, isAwaited)
    }
    if isAwaited { wake[party.partner.rawValue].signal() }
    return number > lag ? read(number - lag, from: party.partner) : nil
  }

  private func read(_ number: Int, from party: Party) -> Letter? {
    let (found, mustWait) = state.withLock { state -> (Letter?, Bool) in
      let found = state.boxes[party.rawValue].unread.removeValue(forKey: number)
      let mustWait = found == nil && !state.hasEnded
      if mustWait { state.boxes[party.rawValue].awaited = number }
      return (found, mustWait)
    }
    guard mustWait else { return found }
    wake[party.partner.rawValue].wait()
    return state.withLock { $0.boxes[party.rawValue].unread.removeValue(forKey: number) }
  }

  /// Ends: nobody waits any more. What is written is still read.
  func end() {
    let waiting = state.withLock { state in
      state.hasEnded = true
      let waiting = state.boxes.indices.filter { state.boxes[$0].awaited != nil }
      for index in waiting { state.boxes[index].awaited = nil }
      return waiting
    }
    for index in waiting { wake[1 - index].signal() }
  }
}
