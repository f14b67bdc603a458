import MILP

/// A cut that a plan breaks because it breaks a row, exactly.
///
/// In the row `Σ a_j x_j ≤ b` over yes-or-no variables, each *x_j* with a
/// negative coefficient is replaced by its opposite, so that all coefficients
/// are positive. Of the variables that are 1 in the plan, the lightest are left
/// out as long as the rest *C* still weighs more than *b*. At least one of a
/// minimal *C* must go:
///
///     Σ_{j ∈ C} x_j  ≤  |C| − 1
///
/// A program has one start at most, so its variables that weigh at least as much
/// as the one in *C* stand beside it.
///
/// **Source** Minimal covers: Balas (1975), doi:10.1007/BF01580440.
struct CoverCut {
  private struct Literal {
    let variable: VariableID
    let weight: Int128
    let isOpposite: Bool
  }

  /// The cut of a row that a point breaks.
  ///
  /// - Parameters:
  ///   - terms: the row's terms over binary variables.
  ///   - upper: its upper side.
  ///   - program: the program of a start variable.
  /// - Returns: `nil` if the point keeps the row.
  static func cut(
    name: String, terms: [(coefficient: Int128, variable: VariableID)], upper: Int128,
    values: [Int64], program: (VariableID) -> Int?
  ) -> LinearConstraint? {
    var side = upper
    var cover: [Literal] = []
    for term in terms where term.coefficient != 0 {
      let isOpposite = term.coefficient < 0
      let weight = Int128(term.coefficient.magnitude)
      if isOpposite { side += weight }
      if (values[term.variable.index] == 1) != isOpposite {
        cover.append(
          Literal(variable: term.variable, weight: weight, isOpposite: isOpposite))
      }
    }
    var weight = cover.reduce(Int128(0)) { $0 + $1.weight }
    guard weight > side else { return nil }
    cover.sort { ($0.weight, $0.variable) < ($1.weight, $1.variable) }
    cover.removeAll { literal in
      guard weight - literal.weight > side else { return false }
      weight -= literal.weight
      return true
    }
    return constraint(name: name, cover: cover, terms: terms, program: program)
  }

  private static func constraint(
    name: String, cover: [Literal], terms: [(coefficient: Int128, variable: VariableID)],
    program: (VariableID) -> Int?
  ) -> LinearConstraint {
    var lightest: [Int: Int128] = [:]
    for literal in cover where !literal.isOpposite {
      if let owner = program(literal.variable) { lightest[owner] = literal.weight }
    }
    var cut = cover.map { Term($0.isOpposite ? -1 : 1, $0.variable) }
    let covered = Set(cover.map(\.variable))
    for term in terms where term.coefficient > 0 && !covered.contains(term.variable) {
      if let owner = program(term.variable), let least = lightest[owner],
        term.coefficient >= least
      {
        cut.append(Term(1, term.variable))
      }
    }
    let opposites = cover.count(where: \.isOpposite)
    return LinearConstraint(
      name: name, terms: cut, upper: Int64(cover.count - 1 - opposites))
  }
}
