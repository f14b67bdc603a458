import Testing

@testable import Formats

/// Axes with round marks.
@Suite struct RoundAxisTests {
  @Test(
    arguments: [
      (0...7_000, 1, [0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000]),
      // A quarter of the way each: 1,012 and 1,171 stood here once.
      (852...1_491, 1, [800, 900, 1_000, 1_100, 1_200, 1_300, 1_400, 1_500]),
      (0...14_114, 1, [0, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000, 14_000, 16_000]),
      (-7...12, 1, [-10, -5, 0, 5, 10, 15]),
      (3...3, 1, [3, 4]),
      (0...0, 1_000, [0, 1_000]),
      (0...2_500, 1_000, [0, 1_000, 2_000, 3_000]),
    ] as [(ClosedRange<Int128>, Int128, [Int128])])
  func marksAreRound(values: ClosedRange<Int128>, least: Int128, marks: [Int128]) {
    #expect(RoundAxis(values, parts: 8, least: least).marks == marks)
  }

  /// Whatever the values: few parts, steps of 1, 2 or 5, every value inside, and not a
  /// part at either end without one.
  @Test func everyAxisIsRoundAndTight() {
    var seed: UInt64 = 7
    func next() -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed >> 16
    }
    for _ in 0..<2_000 {
      let lower = Int128(next() % 1_000_000_007) - 500_000_000
      let upper = lower + Int128(next() % (1 << (next() % 40)))
      let axis = RoundAxis(lower...upper)
      let digits = String(axis.step)
      #expect("125".contains(digits.first ?? "0") && digits.dropFirst().allSatisfy { $0 == "0" })
      #expect(axis.marks.count <= 8 && axis.marks.count >= 2)
      #expect(axis.range.contains(lower) && axis.range.contains(upper))
      #expect(lower - axis.range.lowerBound < axis.step)
      #expect(upper == lower || axis.range.upperBound - upper < axis.step)
      #expect(axis.part(of: axis.range.lowerBound) == 0)
      #expect(axis.part(of: axis.range.upperBound) == 1)
    }
  }
}
