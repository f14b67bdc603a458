/// The greatest common divisor of some numbers; 1 if all are 0.
///
/// A divisor of 2^63, which only `Int64.min` has, counts as 1.
package func greatestCommonDivisor(_ numbers: [Int64]) -> Int64 {
  var divisor: UInt64 = 0
  for number in numbers {
    var rest = number.magnitude
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    if divisor == 1 { break }
  }
  return divisor == 0 ? 1 : Int64(exactly: divisor) ?? 1
}

/// The quotient rounded down; the divisor is positive.
package func floorQuotient(_ number: Int64, _ divisor: Int64) -> Int64 {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

/// The quotient rounded up; the divisor is positive.
package func ceilingQuotient(_ number: Int64, _ divisor: Int64) -> Int64 {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  return remainder > 0 ? quotient + 1 : quotient
}
