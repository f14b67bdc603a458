import BigInt

/// A fraction of whole numbers of any length, for values that are rounded once.
public struct ExactFraction: Sendable {
  /// The numerator.
  public let numerator: BigInt

  /// The denominator, positive.
  public let denominator: BigInt

  /// Creates a fraction. It is not reduced.
  ///
  /// - Precondition: `denominator` is not 0.
  public init(numerator: BigInt, denominator: BigInt = 1) {
    precondition(denominator != 0, "a fraction needs a denominator")
    self.numerator = denominator.sign == .minus ? -numerator : numerator
    self.denominator = BigInt(denominator.magnitude)
  }

  /// The sum of two fractions.
  public static func + (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    ExactFraction(
      numerator: left.numerator * right.denominator + right.numerator * left.denominator,
      denominator: left.denominator * right.denominator)
  }

  /// The product of two fractions.
  public static func * (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    ExactFraction(
      numerator: left.numerator * right.numerator,
      denominator: left.denominator * right.denominator)
  }

  /// The quotient of two fractions.
  ///
  /// - Precondition: `right` is not 0.
  public static func / (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    ExactFraction(
      numerator: left.numerator * right.denominator,
      denominator: left.denominator * right.numerator)
  }

  /// The fraction raised to a whole power.
  ///
  /// - Precondition: the fraction is not 0 if `exponent` is negative.
  public func power(_ exponent: Int) -> ExactFraction {
    guard exponent >= 0 else {
      return ExactFraction(numerator: denominator, denominator: numerator).power(-exponent)
    }
    return ExactFraction(
      numerator: numerator.power(exponent), denominator: denominator.power(exponent))
  }

  /// The nearest whole number; halves go away from zero, as people round.
  public var rounded: BigInt {
    let doubled = BigInt(numerator.magnitude) * 2 + denominator
    let magnitude = doubled / (denominator * 2)
    return numerator.sign == .minus ? -magnitude : magnitude
  }

  /// Whether the fraction is below zero.
  public var isNegative: Bool { numerator.signum() < 0 }

  /// Whether the fraction is zero.
  public var isZero: Bool { numerator.isZero }

  /// The greatest whole number that is not above it.
  var roundedDown: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.signum() < 0 ? quotient - 1 : quotient
  }

  /// The least whole number that is not below it.
  var roundedUp: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder.signum() > 0 ? quotient + 1 : quotient
  }

  /// A percentage of a whole number.
  package static func percent(_ percent: ExactDecimal, of whole: Int128) -> ExactFraction {
    percent.fraction / ExactFraction(numerator: 100) * ExactFraction(numerator: BigInt(whole))
  }
}
