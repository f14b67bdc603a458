import MILP
import PetajalanDomain

/// Writes numbers for people, with a language's marks and no system locale.
public struct NumberText: Equatable, Sendable {
  /// What stands between groups of three digits.
  let thousandsMark: String

  /// What stands before the fraction.
  package let decimalMark: String

  /// A whole number, `1.234.567` or `1,234,567`.
  package func whole(_ value: some BinaryInteger) -> String {
    (value < 0 ? "-" : "") + groupedDigits(of: value.magnitude, mark: thousandsMark)
  }

  /// `value / 10^exponent` with a fixed number of fraction digits.
  package func decimal(
    _ value: Int128, exponent: Int, fractionDigits: Int, rounding: Rounding = .nearest
  ) -> String {
    var scaled = value
    if fractionDigits >= exponent {
      scaled *= Self.powerOfTen(fractionDigits - exponent)
    } else {
      scaled = rounding.divide(value, by: Self.powerOfTen(exponent - fractionDigits))
    }
    let unit = Self.powerOfTen(fractionDigits)
    let sign = scaled < 0 ? "-" : ""
    let integer = whole(scaled.magnitude / unit.magnitude)
    guard fractionDigits > 0 else { return sign + integer }
    let fraction = String(scaled.magnitude % unit.magnitude)
    let zeros = String(repeating: "0", count: fractionDigits - fraction.count)
    return sign + integer + decimalMark + zeros + fraction
  }

  /// A number as it was written, with the language's marks.
  package func exact(_ value: ExactDecimal) -> String {
    decimal(
      Int128(value.coefficient), exponent: value.fractionDigits,
      fractionDigits: value.fractionDigits)
  }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }
}

/// Where a number goes that has too many digits.
///
/// A claim about a roadmap is rounded to the side on which it stays true: its
/// benefit down, its bound and its gap up.
package enum Rounding {
  /// To the nearest, halves away from zero.
  case nearest
  /// To the next smaller number.
  case down
  /// To the next greater number.
  case up

  /// The quotient by a positive number.
  func divide(_ value: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    switch self {
    case .nearest:
      guard Int128(remainder.magnitude) * 2 >= divisor else { return quotient }
      return quotient + (value < 0 ? -1 : 1)
    case .down: return remainder < 0 ? quotient - 1 : quotient
    case .up: return remainder > 0 ? quotient + 1 : quotient
    }
  }
}
