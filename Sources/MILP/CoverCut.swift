extension LinearConstraint {
  /// Cuts that a point breaks because it breaks this constraint.
  ///
  /// Each side of a constraint over binary variables is a knapsack
  /// Σ w_j z_j ≤ c with positive weights, where z_j is x_j or 1 − x_j. A broken
  /// knapsack contains a cover *C*, a set that is too heavy, and every good
  /// point keeps
  ///
  ///     Σ_{j ∈ C} z_j  ≤  |C| − 1
  ///
  /// which has coefficients of 1 only and so is clear to any tolerance. The
  /// cover is made minimal, then extended by everything at least as heavy as
  /// its heaviest element, which keeps the right side.
  ///
  /// **Source** Balas (1975), doi:10.1007/BF01580440.
  ///
  /// - Parameters:
  ///   - point: one element per variable; binary variables are 0 or 1.
  ///   - model: the model of the variables.
  /// - Returns: one cut per broken side; empty if the point keeps the
  ///   constraint or a variable is not binary.
  public func coverCuts(brokenBy point: [Int64], in model: Model) -> [LinearConstraint] {
    guard terms.allSatisfy({ model[$0.variable].isBinary }) else { return [] }
    var cuts: [LinearConstraint] = []
    if let upper, let cut = cover(capacity: Int128(upper), sign: 1, point: point) {
      cuts.append(cut)
    }
    if let lower, let cut = cover(capacity: -Int128(lower), sign: -1, point: point) {
      cuts.append(cut)
    }
    return cuts
  }

  /// The cover cut of `sign · Σ a_j x_j ≤ capacity`, if the point breaks it.
  private func cover(capacity: Int128, sign: Int128, point: [Int64]) -> LinearConstraint? {
    var knapsack: [(term: Term, weight: Int128, isChosen: Bool)] = []
    var capacity = capacity
    for term in terms {
      let coefficient = sign * Int128(term.coefficient)
      // A negative weight is a positive one of the complement.
      if coefficient < 0 { capacity -= coefficient }
      let isOne = point[term.variable.index] == 1
      knapsack.append((term, abs(coefficient), isOne == (coefficient > 0)))
    }
    var excess = -capacity
    for item in knapsack where item.isChosen { excess += item.weight }
    guard excess > 0 else { return nil }
    var cover = knapsack.filter(\.isChosen).sorted {
      ($0.weight, $0.term.variable) < ($1.weight, $1.term.variable)
    }
    // Leaving out the lightest first keeps the heaviest, which make it short.
    cover.removeAll { item in
      guard item.weight < excess else { return false }
      excess -= item.weight
      return true
    }
    let heaviest = cover.last?.weight ?? 0
    let inCover = Set(cover.map(\.term.variable))
    var cutTerms: [Term] = []
    var limit = Int64(cover.count) - 1
    for item in knapsack where inCover.contains(item.term.variable) || item.weight > heaviest {
      let isPlain = sign * Int128(item.term.coefficient) > 0
      cutTerms.append(Term(isPlain ? 1 : -1, item.term.variable))
      if !isPlain { limit -= 1 }
    }
    return LinearConstraint(name: "cover[\(name)]", terms: cutTerms, upper: limit)
  }
}
