/// That no choice of yes-or-no variables that fits a row is worth more than so
/// much.
///
/// Each variable has a worth *α*, a small whole number, and its coefficient in
/// the row is its weight *a*. A whole point chooses at most one variable of each
/// exclusive set. Let *W(v)* be the least weight of a choice that is worth at
/// least *v*. If *W(most + 1)* is more than the row's side, or nothing is worth
/// that much, then
///
///     Σ_j α_j · x_j  ≤  most
///
/// holds at every whole point that keeps the row. *W* is found set by set, the
/// choice of none included: *W(v) = min_j W'(v − α_j) + a_j*. Weights and worths
/// may be negative. This is every lifted cover of the row, and every clique that
/// it alone shows.
///
/// **Source** Balas & Zemel (1978), doi:10.1137/0134010, for lifted covers;
/// Wolsey (1990), *Discrete Applied Mathematics* 29, 251–261, for those over exclusive sets;
/// Sinha & Zoltners (1979), doi:10.1287/opre.27.3.503, for the choice by sets.
/// That one table checks them all is our own choice.
public struct KnapsackRule: Equatable, Sendable {
  /// The variables of the row that are worth something, in order, with their
  /// worths.
  public let worths: [Term]
  /// What a choice is worth at most.
  public let most: Int64

  /// The greatest table that is filled: a cut that asks for more is refused, so
  /// that no certificate can hold a checker up.
  private static let mostSteps: Int128 = 10_000

  /// Creates a rule.
  public init(worths: [Term], most: Int64) {
    self.worths = worths
    self.most = most
  }

  /// The cut of a row.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  /// - Returns: `nil` if a choice that fits the row is worth more, or the rule
  ///   does not fit the row.
  package func cut(of row: RowSum.Reduced, set: (VariableID) -> Int?) -> RowSum.Reduced? {
    guard !worths.isEmpty, row.kept.isEmpty, let options = options(of: row, set: set) else {
      return nil
    }
    // Each set gives at least its least worth, so counting begins there.
    let least = options.reduce(Int128(0)) { $0 + ($1.keys.min() ?? 0) }
    let wanted = Int128(most) + 1 - least
    guard (1...Self.mostSteps).contains(wanted) else { return nil }
    let last = Int(wanted)
    var lightest: [Int128?] = Array(repeating: nil, count: last + 1)
    lightest[0] = 0
    for set in options {
      let base = set.keys.min() ?? 0
      var next: [Int128?] = Array(repeating: nil, count: last + 1)
      for (worth, weight) in set {
        let gain = Int(min(worth - base, wanted))
        for (value, before) in lightest.enumerated() {
          guard let before else { continue }
          let (sum, isWide) = before.addingReportingOverflow(weight)
          if isWide { return nil }
          let place = min(value + gain, last)
          next[place] = min(next[place] ?? sum, sum)
        }
      }
      lightest = next
    }
    guard lightest[last].map({ $0 > row.upper }) ?? true else { return nil }
    return RowSum.Reduced(
      terms: worths.map { (Int128($0.coefficient), $0.variable) }, upper: Int128(most))
  }

  /// What each exclusive set can give: the least weight by worth.
  ///
  /// - Returns: `nil` if a worth is 0, stands twice, or is not of the row.
  private func options(
    of row: RowSum.Reduced, set: (VariableID) -> Int?
  ) -> [[Int128: Int128]]? {
    var last: VariableID?
    for term in worths {
      guard term.coefficient != 0, last.map({ $0 < term.variable }) ?? true else { return nil }
      last = term.variable
    }
    var options: [Int: [Int128: Int128]] = [:]
    // Worths and terms both stand in the order of the variables.
    var found = 0
    for (weight, variable) in row.terms {
      var worth: Int128 = 0
      if found < worths.count, worths[found].variable == variable {
        worth = Int128(worths[found].coefficient)
        found += 1
      }
      // None of the set is one of the choices.
      let key = set(variable) ?? -1 - variable.index
      let known = options[key, default: [0: 0]][worth]
      options[key, default: [0: 0]][worth] = min(known ?? weight, weight)
    }
    return found == worths.count ? Array(options.values) : nil
  }
}
