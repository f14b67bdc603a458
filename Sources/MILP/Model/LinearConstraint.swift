/// A coefficient beside its variable.
public struct Term: Equatable, Sendable {
  /// The variable.
  public let variable: VariableID

  /// Its coefficient, never 0 inside a constraint.
  public let coefficient: Int64

  /// Creates a term.
  public init(_ coefficient: Int64, _ variable: VariableID) {
    self.variable = variable
    self.coefficient = coefficient
  }
}

/// A linear constraint `lower ≤ Σ coefficient · variable ≤ upper`.
public struct LinearConstraint: Equatable, Sendable {
  /// The name that people read in an exported model, such as
  /// `ceiling[APBD,2026]`: a family, then its indices.
  public var name: String

  /// The terms: each variable at most once, in the order of the variables, no
  /// coefficient 0.
  public let terms: [Term]

  /// The least value of the sum, inclusive.
  ///
  /// **Missing** Nothing holds the sum from below.
  public let lower: Int64?

  /// The greatest value of the sum, inclusive.
  ///
  /// **Missing** Nothing holds the sum from above.
  public let upper: Int64?

  /// Creates a constraint, adding up terms of the same variable.
  public init(name: String, terms: [Term], lower: Int64? = nil, upper: Int64? = nil) {
    self.name = name
    self.terms = Self.normalized(terms)
    self.lower = lower
    self.upper = upper
  }

  /// The sum of the terms at a point.
  ///
  /// - Parameter values: one element per variable of the model.
  public func activity(of values: [Int64]) -> Int128 {
    var total: Int128 = 0
    for term in terms {
      total += Int128(term.coefficient) * Int128(values[term.variable.index])
    }
    return total
  }

  /// Whether a point keeps the constraint exactly.
  public func isSatisfied(by values: [Int64]) -> Bool {
    let sum = activity(of: values)
    if let lower, sum < Int128(lower) { return false }
    if let upper, sum > Int128(upper) { return false }
    return true
  }

  private static func normalized(_ terms: [Term]) -> [Term] {
    if isNormal(terms) { return terms }
    let sorted = terms.sorted { $0.variable < $1.variable }
    var merged: [Term] = []
    merged.reserveCapacity(sorted.count)
    for term in sorted {
      if let last = merged.last, last.variable == term.variable {
        merged[merged.count - 1] = Term(last.coefficient + term.coefficient, term.variable)
      } else {
        merged.append(term)
      }
    }
    return merged.filter { $0.coefficient != 0 }
  }

  /// Whether terms need no work, as those of most rows: a large model has
  /// millions of them.
  private static func isNormal(_ terms: [Term]) -> Bool {
    var last = -1
    for term in terms {
      guard term.variable.index > last, term.coefficient != 0 else { return false }
      last = term.variable.index
    }
    return true
  }
}
