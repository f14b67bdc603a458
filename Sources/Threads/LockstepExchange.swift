import Foundation

/// What two threads tell each other, in letters.
///
/// With its letter *n* each gets the letter *n − lag* of the other, and waits for it if
/// that is not written yet. So what each knows when it has written *n* letters does not
/// depend on which is faster, and none waits for one that does much work between two
/// letters, as long as it is no more than *lag* letters behind.
///
/// It is a monitor: all that changes is looked at and changed under `condition` alone.
///
/// **Source** Hoare (1974), doi:10.1145/355620.361161.
package final class LockstepExchange<Letter: Sendable>: @unchecked Sendable {
  /// One of the two threads.
  package enum Party: Int, Sendable {
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
  }

  private let lag: Int
  private let condition = NSCondition()
  private var boxes = [Box(), Box()]
  private var hasEnded = false

  /// Begins.
  ///
  /// - Parameter lag: 1 or more.
  package init(lag: Int) { self.lag = lag }

  /// Writes a letter, and reads one.
  ///
  /// - Returns: `nil` where there is none: at the first letters, and after the other has
  ///   ended without having written so many.
  package func write(_ letter: Letter, from party: Party) -> Letter? {
    condition.lock()
    defer { condition.unlock() }
    boxes[party.rawValue].count += 1
    let number = boxes[party.rawValue].count
    // After the end nobody would read it.
    if !hasEnded {
      boxes[party.rawValue].unread[number] = letter
      condition.signal()
    }
    return number > lag ? read(number - lag, from: party.partner) : nil
  }

  private func read(_ number: Int, from party: Party) -> Letter? {
    while true {
      if let found = boxes[party.rawValue].unread.removeValue(forKey: number) { return found }
      if hasEnded { return nil }
      condition.wait()
    }
  }

  /// Ends: nobody waits any more. What is written is still read.
  package func end() {
    condition.lock()
    defer { condition.unlock() }
    hasEnded = true
    condition.broadcast()
  }
}
