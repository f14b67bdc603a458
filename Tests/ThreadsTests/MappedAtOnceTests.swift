import Testing
import Threads

struct MappedAtOnceTests {
  @Test(arguments: [0, 1, 2, 3, 100]) func resultsKeepTheirOrder(count: Int) {
    #expect(Array(0..<count).mappedAtOnce { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 999, 1_000, 1_001, 5_432]) func partsKeepTheirOrder(count: Int) {
    #expect(Array(0..<count).mappedInParts { -$0 } == (0..<count).map { -$0 })
  }

  /// A transformation may use several processors itself.
  @Test func oneMayStandInAnother() {
    let sums = Array(0..<4).mappedAtOnce { row in
      Array(0..<3_000).mappedInParts { $0 * row }.reduce(0, +)
    }
    #expect(sums == (0..<4).map { 2_999 * 1_500 * $0 })
  }
}
