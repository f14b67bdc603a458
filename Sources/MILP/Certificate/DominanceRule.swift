/// That a start is never chosen, because another one of its program is better.
///
/// The argument is an exchange. Let *x* be a point with *x_j* = 1, where *j* and *k*
/// are of one exclusive set, so that *x_k* = 0. With *x_j* = 0 and *x_k* = 1
/// instead, every row that can still be broken holds if *a_k ≤ a_j* where it has an
/// upper side and *a_k ≥ a_j* where it has a lower one; rows that cannot be broken
/// within the bounds hold anyway. If *c_k > c_j*, the new point is better. So no best
/// point has *x_j* = 1:
///
///     x_j  ≤  0
///
/// This is true of all best points, so any number of such cuts may stand together,
/// and with any rows that all best points keep.
///
/// **Source** Dominated columns: Andersen & Andersen (1995),
/// doi:10.1007/BF01586000; the exchange within a set is ours.
public struct DominanceRule: Equatable, Sendable {
  /// The variable that is never 1.
  public let dominated: VariableID
  /// The better one.
  public let better: VariableID

  /// Creates a rule.
  public init(dominated: VariableID, better: VariableID) {
    self.dominated = dominated
    self.better = better
  }

  /// The cut.
  package var row: (terms: [Term], upper: Int64) { ([Term(1, dominated)], 0) }

  /// Whether the exchange makes every point better.
  ///
  /// - Parameters:
  ///   - rows: the rows that can be broken within the bounds.
  ///   - isOpen: whether a variable has two values left.
  ///   - set: the exclusive set of a variable, or `nil`.
  package func holds(
    in model: Model, rows: some Sequence<(terms: [Term], hasLower: Bool, hasUpper: Bool)>,
    isOpen: (VariableID) -> Bool, set: (VariableID) -> Int?
  ) -> Bool {
    guard
      [dominated, better].allSatisfy({
        model.variables.indices.contains($0.index) && model[$0].isBinary && isOpen($0)
      }), dominated != better, let own = set(dominated), own == set(better),
      model[better].objective > model[dominated].objective
    else { return false }
    return rows.allSatisfy { row in
      var (worse, best) = (Int64(0), Int64(0))
      for term in row.terms {
        if term.variable == dominated { worse = term.coefficient }
        if term.variable == better { best = term.coefficient }
      }
      return (!row.hasUpper || best <= worse) && (!row.hasLower || best >= worse)
    }
  }
}
