import Dispatch
import Testing
import Threads

struct TwoThreadsTests {
  /// Each waits for the other: one after the other they would never end.
  @Test func bothWorkAtTheSameTime() {
    let (one, other) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let outcome = TwoThreads.run(named: "beside") { () -> String? in
      other.signal()
      return one.wait(timeout: .now() + 300) == .success ? "one" : nil
    } beside: {
      one.signal()
      return other.wait(timeout: .now() + 300) == .success ? "other" : nil
    }
    #expect(outcome.one == "one")
    #expect(outcome.other == "other")
  }

  @Test func nothingIsAnOutcomeToo() {
    let outcome = TwoThreads.run(named: "beside") {
      Int?.none
    } beside: {
      7
    }
    #expect(outcome.one == nil)
    #expect(outcome.other == 7)
  }
}
