import Testing

@testable import MILP

struct IntegerArithmeticTests {
  @Test(
    arguments: [
      (-7, 2, -4, -3), (7, 2, 3, 4), (-8, 2, -4, -4), (0, 2, 0, 0), (7, -2, -4, -3),
      (-7, -2, 3, 4), (8, -2, -4, -4),
    ] as [(Int64, Int64, Int64, Int64)])
  func quotientsAreRoundedToTheirSide(
    dividend: Int64, divisor: Int64, floor: Int64, ceiling: Int64
  ) {
    #expect(flooredQuotient(dividend, by: divisor) == floor)
    #expect(ceiledQuotient(dividend, by: divisor) == ceiling)
    #expect(flooredQuotient(Int128(dividend), by: Int128(divisor)) == Int128(floor))
    #expect(ceiledQuotient(Int128(dividend), by: Int128(divisor)) == Int128(ceiling))
  }

  @Test(arguments: [(12, 18, 6), (-12, 18, 6), (0, 7, 7), (7, 0, 7), (0, 0, 0), (5, 7, 1)])
  func divisorOfTwo(one: Int, other: Int, divisor: Int) {
    #expect(greatestCommonDivisor(one, other) == divisor)
  }

  @Test(
    arguments: [
      ([], 1), ([0, 0], 1), ([-6], 6), ([6, -9, 0], 3), ([6, 10, 15], 1),
      ([.min], 1), ([.min, 6], 2),
    ] as [([Int64], Int64)])
  func divisorOfSome(numbers: [Int64], divisor: Int64) {
    #expect(greatestCommonDivisor(of: numbers) == divisor)
  }
}
