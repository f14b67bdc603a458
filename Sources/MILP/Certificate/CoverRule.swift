/// That at most so many of some yes-or-no variables, or their opposites, fit a
/// row.
///
/// In the row each variable with a negative coefficient is replaced by its
/// opposite *1 − x*, so that all weights are positive. If the lightest
/// *most + 1* items that do not exclude each other are too heavy, or there are
/// not so many, then
///
///     Σ_{j} z_j  ≤  most
///
/// with *z* for *x* or its opposite holds at every whole point.
///
/// **Source** Balas (1975), doi:10.1007/BF01580440.
public struct CoverRule: Equatable, Sendable {
  /// The variables, in order; that of an opposite has a negative coefficient in
  /// the row.
  public let variables: [VariableID]
  /// How many of them can be chosen at most.
  public let most: Int

  /// Creates a rule.
  public init(variables: [VariableID], most: Int) {
    self.variables = variables
    self.most = most
  }

  /// The cut of a row.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  /// - Returns: `nil` if more than `most` of the variables fit the row.
  package func cut(of row: RowSum.Reduced, set: (VariableID) -> Int?) -> RowSum.Reduced? {
    guard row.isNarrow else { return nil }
    let weights = Dictionary(uniqueKeysWithValues: row.terms.map { ($0.variable, $0.coefficient) })
    let room = row.terms.reduce(row.upper) { $1.coefficient < 0 ? $0 - $1.coefficient : $0 }
    guard Set(variables).count == variables.count, most >= 0 else { return nil }
    // Of those that exclude each other the lightest stands for all.
    var lightest: [Int: Int128] = [:]
    var terms: [(coefficient: Int128, variable: VariableID)] = []
    var upper = Int128(most)
    for variable in variables {
      guard let weight = weights[variable] else { return nil }
      let item = weight > 0 ? set(variable) ?? -1 - variable.index : -1 - variable.index
      lightest[item] = min(lightest[item] ?? Int128.max, abs(weight))
      terms.append((weight > 0 ? 1 : -1, variable))
      if weight < 0 { upper -= 1 }
    }
    let least = lightest.values.sorted().prefix(most + 1).reduce(Int128(0), +)
    guard lightest.count <= most || least > room else { return nil }
    return RowSum.Reduced(terms: terms.sorted { $0.variable < $1.variable }, upper: upper)
  }
}
