/// Benefit in whole millionths of a point.
public struct Points: Hashable, Comparable, Sendable {
  /// The millionths of a point.
  public let millionths: Int64

  /// Creates points from millionths.
  public init(millionths: Int64) { self.millionths = millionths }

  /// No benefit.
  public static let zero = Points(millionths: 0)

  /// How many millionths one point is.
  public static let perPoint: Int64 = 1_000_000

  /// The greatest sum of the magnitudes of all benefits of a scenario, in
  /// millionths: far enough below `Int64.max` that no plan's sum, and no bound,
  /// can pass it.
  public static let greatestTotal: Int64 = 4_000_000_000_000_000_000

  /// Orders points by size.
  public static func < (left: Points, right: Points) -> Bool {
    left.millionths < right.millionths
  }
}

extension Points: CustomStringConvertible {
  /// The exact number of points without zeros at its end, `170` or `57.351474`.
  public var description: String {
    ExactDecimal(coefficient: millionths, fractionDigits: 6).text
  }
}
