import BigInt

/// A decimal number as it was written, without rounding.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits without the decimal mark, signed.
  public let coefficient: Int64

  /// How many of the digits stand behind the decimal mark.
  public let fractionDigits: Int

  /// The most digits that a number may have.
  public static let mostDigits = 18

  /// Creates `coefficient · 10^−fractionDigits`; trailing zeros behind the mark
  /// are dropped, so that equal numbers are equal values.
  ///
  /// - Precondition: `fractionDigits` is 0 … ``mostDigits``.
  public init(coefficient: Int64, fractionDigits: Int = 0) {
    precondition((0...Self.mostDigits).contains(fractionDigits))
    var coefficient = coefficient
    var digits = fractionDigits
    while digits > 0, coefficient % 10 == 0 {
      coefficient /= 10
      digits -= 1
    }
    self.coefficient = coefficient
    self.fractionDigits = digits
  }

  /// Zero.
  public static let zero = ExactDecimal(coefficient: 0)

  /// One.
  public static let one = ExactDecimal(coefficient: 1)

  /// The number as a fraction.
  public var fraction: ExactFraction {
    ExactFraction(
      numerator: BigInt(coefficient), denominator: BigInt(10).power(fractionDigits))
  }

  /// The nearest floating-point number.
  public var approximation: Double {
    Double(coefficient) / Self.powerOfTen(fractionDigits)
  }

  /// The number with a decimal point.
  public var text: String {
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
    let sign = coefficient < 0 ? "-" : ""
    guard fractionDigits > 0 else { return sign + padded }
    return sign + padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }

  /// The number times `10^exponent`, if that is whole and fits.
  public func scaledToInteger(byPowerOfTen exponent: Int) -> Int64? {
    let shift = exponent - fractionDigits
    guard shift >= 0 else { return nil }
    var value = coefficient
    for _ in 0..<shift {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return value
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    // Exact: every power up to 10^22 is a floating-point number.
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
