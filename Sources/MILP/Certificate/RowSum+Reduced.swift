extension RowSum {
  /// A row after what the root of a certificate fixes was taken off.
  public struct Reduced: Sendable {
    /// The terms in the order of the variables, none of them 0 and, if no
    /// continuous variable is kept, without a common divisor.
    public let terms: [(coefficient: Int128, variable: VariableID)]
    /// The continuous variables that are kept.
    public let kept: [Kept]
    /// The greatest value of the sum of the terms less the distances, inclusive.
    public let upper: Int128

    /// Divides a row over integer variables by the greatest common divisor of
    /// its coefficients and rounds the side down.
    ///
    /// - Parameter isWhole: whether all variables are integer.
    public init(
      terms: [(coefficient: Int128, variable: VariableID)], kept: [Kept] = [], upper: Int128,
      isWhole: Bool = true
    ) {
      self.kept = kept
      var divisor: Int128 = kept.isEmpty && isWhole ? 0 : 1
      for term in terms where divisor != 1 {
        divisor = greatestCommonDivisor(divisor, term.coefficient)
      }
      guard divisor > 1 else {
        self.terms = terms
        self.upper = upper
        return
      }
      self.terms = terms.map { ($0.coefficient / divisor, $0.variable) }
      self.upper = flooredQuotient(upper, by: divisor)
    }

    /// Whether the numbers are so small that sums of all of them, and of what rules make
    /// of them, stay within 127 bits: a certificate from elsewhere may hold any.
    package var isNarrow: Bool {
      let most: UInt128 = 1 << 100
      return upper.magnitude < most && terms.count + kept.count < 1 << 20
        && terms.allSatisfy { $0.coefficient.magnitude < most }
        && kept.allSatisfy { $0.coefficient.magnitude < most }
    }
  }

  /// The row without the variables that have a known value.
  ///
  /// - Returns: `nil` if a continuous variable that is kept has a known value, or
  ///   a number passes 127 bits.
  public func reduced(fixed: (VariableID) -> Int64?) -> Reduced? {
    guard kept.allSatisfy({ fixed($0.variable) == nil }) else { return nil }
    var left = upper
    var open: [(coefficient: Int128, variable: VariableID)] = []
    for (coefficient, variable) in terms {
      guard let value = fixed(variable) else {
        open.append((coefficient, variable))
        continue
      }
      guard let moved = left.adding(-coefficient, times: Int128(value)) else { return nil }
      left = moved
    }
    return Reduced(terms: open, kept: kept, upper: left)
  }
}
