/// Coefficients of a row of yes-or-no variables made as small as they can be.
///
/// At most one variable of each exclusive set is 1. A set asks for *t = max(0, max
/// a)* at most, and so all sets for *Σ t*, which is more than the side *b* by an
/// excess *E*. The row says that what the choices lose against *t* adds up to at
/// least *E*. A loss of more than *E* says no more than one of *E*, so that every
/// variable, and the choice of none, counts at least *t − E*: with *n = max(0, t −
/// E)* for none,
///
///     Σ_j (max(a_j, t − E) − n) · x_j   ≤   b − Σ_sets n
///
/// has the same whole points and is kept by fewer fractional ones.
///
/// **Source** Savelsbergh (1994), doi:10.1287/ijoc.6.4.445, for single variables.
public struct TighteningRule: Equatable, Sendable {
  /// Creates the rule, which has nothing to choose.
  public init() {}

  /// The tightened row.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  /// - Returns: `nil` if the row always holds or nothing can be tightened, or a
  ///   number passes its range.
  package func cut(of row: RowSum.Reduced, set: (VariableID) -> Int?) -> RowSum.Reduced? {
    guard row.kept.isEmpty, row.isNarrow else { return nil }
    let keys = row.terms.map { set($0.variable) ?? -1 - $0.variable.index }
    var most: [Int: Int128] = [:]
    for (key, term) in zip(keys, row.terms) { most[key] = max(most[key] ?? 0, term.coefficient) }
    let excess = most.values.reduce(0, +) - row.upper
    guard excess > 0 else { return nil }
    var terms: [(coefficient: Int128, variable: VariableID)] = []
    var isChanged = false
    for (key, term) in zip(keys, row.terms) {
      let least = (most[key] ?? 0) - excess
      let coefficient = max(term.coefficient, least) - max(0, least)
      if coefficient != term.coefficient { isChanged = true }
      if coefficient != 0 { terms.append((coefficient, term.variable)) }
    }
    guard isChanged, !terms.isEmpty else { return nil }
    let upper = most.values.reduce(row.upper) { $0 - max(0, $1 - excess) }
    return RowSum.Reduced(terms: terms, upper: upper)
  }
}
