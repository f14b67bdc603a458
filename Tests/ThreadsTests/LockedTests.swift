import Foundation
import Testing
import Threads

struct LockedTests {
  /// Threads that all count in one place leave no step out.
  @Test func onlyOneIsInsideAtATime() async {
    let (threads, steps) = (4, 20_000)
    let count = Locked((sum: 0, inside: 0, most: 0))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask {
          await withCheckedContinuation { done in
            Thread {
              for _ in 0..<steps {
                count.withLock {
                  $0.inside += 1
                  $0.most = max($0.most, $0.inside)
                  $0.sum += 1
                  $0.inside -= 1
                }
              }
              done.resume()
            }.start()
          }
        }
      }
    }
    #expect(count.withLock { $0.sum } == threads * steps)
    #expect(count.withLock { $0.most } == 1)
  }

  /// A body that throws lets the next one in.
  @Test func anErrorLeavesItOpen() {
    struct Refusal: Error {}
    let value = Locked(1)
    #expect(throws: Refusal.self) {
      try value.withLock { value throws(Refusal) in
        value = 2
        throw Refusal()
      }
    }
    #expect(value.withLock { $0 } == 2)
  }
}
