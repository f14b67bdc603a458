import Foundation
import Testing
import Threads

/// What two threads hear of each other, however fast they are.
struct LockstepExchangeTests {
  /// What each has heard with each of its letters.
  private final class Heard: Sendable {
    let letters = Locked<[Int?]>([])
  }

  /// Writes so many letters, with pauses, and ends.
  private static func write(
    _ count: Int, from party: LockstepExchange<Int>.Party, to letters: LockstepExchange<Int>,
    pause: @Sendable (Int) -> Double, _ heard: Heard
  ) {
    for number in 1...count {
      let pause = pause(number)
      if pause > 0 { Thread.sleep(forTimeInterval: pause) }
      let letter = letters.write(number, from: party)
      heard.letters.withLock { $0.append(letter) }
    }
  }

  /// Both write as many: each hears what the other wrote so many letters before.
  @Test(arguments: 1...3) func eachHearsTheOthersEarlierLetters(lag: Int) async {
    for slow in [0.0, 0.002, -0.002] {
      let letters = LockstepExchange<Int>(lag: lag)
      let (one, other) = (Heard(), Heard())
      await withTaskGroup(of: Void.self) { group in
        for (party, heard) in [(LockstepExchange<Int>.Party.one, one), (.other, other)] {
          group.addTask {
            await withCheckedContinuation { done in
              Thread {
                Self.write(
                  20, from: party, to: letters,
                  pause: { _ in (party == .one) == (slow > 0) ? abs(slow) : 0 }, heard)
                done.resume()
              }.start()
            }
          }
        }
      }
      let expected = (1...20).map { $0 > lag ? Optional($0 - lag) : nil }
      #expect(one.letters.withLock { $0 } == expected)
      #expect(other.letters.withLock { $0 } == expected)
    }
  }

  /// One ends after five letters: they are still read, whenever that was, and then nobody
  /// waits.
  @Test(arguments: [0.0, 0.05]) func lettersAreReadAfterTheirWriterHasEnded(pause: Double) async {
    let letters = LockstepExchange<Int>(lag: 2)
    let (one, other) = (Heard(), Heard())
    await withCheckedContinuation { done in
      Thread {
        Self.write(5, from: .other, to: letters, pause: { _ in 0 }, other)
        if pause > 0 { Thread.sleep(forTimeInterval: pause) }
        letters.end()
      }.start()
      Thread {
        Self.write(12, from: .one, to: letters, pause: { _ in 0 }, one)
        done.resume()
      }.start()
    }
    let heard = one.letters.withLock { $0 }
    #expect(heard == (1...12).map { (3...7).contains($0) ? $0 - 2 : nil })
    #expect(other.letters.withLock { $0 } == [nil, nil, 1, 2, 3])
  }
}
