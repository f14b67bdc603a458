/// An axis whose marks are round numbers: multiples of 1, 2 or 5 times a power of ten.
package struct RoundAxis: Equatable, Sendable {
  /// Where it begins and ends; both are marks.
  package let range: ClosedRange<Int128>

  /// How far its marks are apart.
  package let step: Int128

  /// The shortest axis around values with few enough parts.
  ///
  /// - Parameters:
  ///   - values: what has to have a place on it.
  ///   - parts: the most parts between marks.
  ///   - least: the least step, 1, 2 or 5 times a power of ten.
  package init(_ values: ClosedRange<Int128>, parts: Int = 7, least: Int128 = 1) {
    var step = least
    while Self.range(around: values, step).count(of: step) > parts { step = Self.next(after: step) }
    self.step = step
    range = Self.range(around: values, step)
  }

  /// The marks, the least one first.
  package var marks: [Int128] {
    (0...range.count(of: step)).map { range.lowerBound + Int128($0) * step }
  }

  /// Where a value stands, from 0 at the first mark to 1 at the last one.
  package func part(of value: Int128) -> Double {
    Double(value - range.lowerBound) / Double(range.upperBound - range.lowerBound)
  }

  /// 1, 2, 5, 10, 20, 50 …
  private static func next(after step: Int128) -> Int128 {
    var power: Int128 = 1
    while step / power >= 10 { power *= 10 }
    return step / power == 2 ? 5 * power : 2 * step
  }

  /// The multiples of a step around values, at least one step apart.
  private static func range(
    around values: ClosedRange<Int128>, _ step: Int128
  ) -> ClosedRange<Int128> {
    let lower = floor(values.lowerBound, step)
    let upper = -floor(-values.upperBound, step)
    return lower...max(upper, lower + step)
  }

  private static func floor(_ value: Int128, _ step: Int128) -> Int128 {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: step)
    return (rest < 0 ? quotient - 1 : quotient) * step
  }
}

extension ClosedRange<Int128> {
  /// How often a step fits.
  fileprivate func count(of step: Int128) -> Int { Int((upperBound - lowerBound) / step) }
}
