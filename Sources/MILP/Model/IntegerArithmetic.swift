/// The greatest common divisor of two whole numbers, at least 0; that of 0 and
/// *n* is *n*.
///
/// **Source** Euclid, *Elements* VII.2.
@inlinable
public func greatestCommonDivisor<Number: BinaryInteger>(_ one: Number, _ other: Number) -> Number {
  var (large, small) = (one, other)
  while small != 0 { (large, small) = (small, large % small) }
  return large < 0 ? 0 - large : large
}

/// The greatest common divisor of some numbers; 1 if all are 0.
///
/// A divisor of 2^63, which only `Int64.min` has, counts as 1.
package func greatestCommonDivisor(of numbers: some Sequence<Int64>) -> Int64 {
  var divisor: UInt64 = 0
  for number in numbers where divisor != 1 {
    divisor = greatestCommonDivisor(divisor, number.magnitude)
  }
  return divisor == 0 ? 1 : Int64(exactly: divisor) ?? 1
}

/// The quotient rounded down.
///
/// - Precondition: `divisor` is not 0.
@inlinable
public func flooredQuotient<Number: BinaryInteger>(
  _ dividend: Number, by divisor: Number
) -> Number {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
}

/// The quotient rounded up.
///
/// - Precondition: `divisor` is not 0.
package func ceiledQuotient<Number: BinaryInteger>(
  _ dividend: Number, by divisor: Number
) -> Number {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder != 0 && (remainder < 0) == (divisor < 0) ? quotient + 1 : quotient
}
