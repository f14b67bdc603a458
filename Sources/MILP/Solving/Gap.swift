/// How far a value can be from the best, as a fraction of its bound.
public struct Gap: Hashable, Comparable, Sendable {
  /// The fraction in billionths, rounded up.
  public let billionths: Int128

  /// The gap `(bound − value) / |bound|` of a maximization, rounded up, so that
  /// it never claims too much.
  ///
  /// **Missing** `nil` where the bound is 0 and the value is not: no fraction of
  /// 0 makes sense.
  ///
  /// - Precondition: `value` is at most `bound`.
  public init?(value: Int128, bound: Int128) {
    precondition(value <= bound, "a value above its bound")
    let distance = bound - value
    if distance == 0 {
      billionths = 0
      return
    }
    guard bound != 0 else { return nil }
    let size = Int128(bound.magnitude)
    billionths = (distance * 1_000_000_000 + size - 1) / size
  }

  /// The fraction.
  public var fraction: Double { Double(billionths) / 1e9 }

  /// Orders gaps by size.
  public static func < (left: Gap, right: Gap) -> Bool { left.billionths < right.billionths }
}
