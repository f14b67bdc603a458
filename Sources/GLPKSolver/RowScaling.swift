import MILP

/// How a constraint's integers become a row of moderate numbers.
///
/// GLPK's tolerance is relative to a row's size. A row of amounts in their
/// smallest unit lets through what a row of numbers near 1 does not.
enum RowScaling {
  /// Whether a row may be replaced by a stronger one with the same integer
  /// points.
  enum Purpose {
    /// Divide by the greatest common divisor and round the sides inward.
    case integerPoints
    /// Keep the linear relaxation as it is, so that its multipliers fit the
    /// constraint as it was written.
    case relaxation
  }

  /// The row of a constraint.
  ///
  /// **Source** Dividing by the divisor is the Chvátal–Gomory rounding of one
  /// row; the power of two changes no digit.
  static func row(
    of constraint: LinearConstraint, columns: [ScaledColumn], purpose: Purpose
  ) -> ScaledRow {
    let isWhole = constraint.terms.allSatisfy { columns[$0.variable.index].isInteger }
    let divisor =
      purpose == .integerPoints && isWhole
      ? greatestCommonDivisor(of: constraint.terms.map(\.coefficient)) : 1
    let coefficients = constraint.terms.map {
      Double($0.coefficient / divisor) * columns[$0.variable.index].unit
    }
    let largest = coefficients.reduce(0) { max($0, abs($1)) }
    let power = largest == 0 ? 1 : powerOfTwo(bringingToOne: largest)
    return ScaledRow(
      columns: constraint.terms.map { Int32($0.variable.index + 1) },
      coefficients: coefficients.map { $0 * power },
      lower: constraint.lower.map { Double(ceiledQuotient($0, by: divisor)) * power },
      upper: constraint.upper.map { Double(flooredQuotient($0, by: divisor)) * power },
      factor: power / Double(divisor))
  }
}

/// The power of two that brings a positive number into 1..<2.
func powerOfTwo(bringingToOne number: Double) -> Double {
  Double(sign: .plus, exponent: -number.exponent, significand: 1)
}
