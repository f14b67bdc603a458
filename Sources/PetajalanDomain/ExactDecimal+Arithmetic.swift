extension ExactDecimal {
  /// The sum with another number; what has too many digits is cut off behind the
  /// last one that fits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal { .rounded(Self.sum([self, other])) }

  /// A sum with as many of its fraction digits as a number may have.
  package static func rounded(_ sum: (coefficient: Int128, digits: Int)) -> ExactDecimal {
    var (coefficient, digits) = sum
    while digits > 0, coefficient.magnitude >= 1_000_000_000_000_000_000 {
      coefficient /= 10
      digits -= 1
    }
    return ExactDecimal(coefficient: Int64(coefficient), fractionDigits: digits)
  }

  /// −1, 0 or 1 as the number is less than, equal to or greater than another.
  package func compared(to other: ExactDecimal) -> Int {
    let digits = max(fractionDigits, other.fractionDigits)
    return (scaled(to: digits) - other.scaled(to: digits)).signum128
  }

  /// The sum of numbers, as a coefficient over `10^digits`.
  package static func sum(_ numbers: [ExactDecimal]) -> (coefficient: Int128, digits: Int) {
    let digits = numbers.map(\.fractionDigits).max() ?? 0
    return (numbers.reduce(Int128(0)) { $0 + $1.scaled(to: digits) }, digits)
  }

  /// The coefficient with that many fraction digits.
  ///
  /// Both are at most 18 digits, so the product is below 10^36 and fits.
  package func scaled(to digits: Int) -> Int128 {
    (fractionDigits..<max(digits, fractionDigits)).reduce(Int128(coefficient)) { value, _ in
      value * 10
    }
  }
}

extension Int128 {
  fileprivate var signum128: Int { self < 0 ? -1 : self > 0 ? 1 : 0 }
}
