/// Yes-or-no variables of which at most one is 1, so that their sum is a
/// yes-or-no variable too.
///
/// A variable belongs to the first row of the model that has the form
/// `Σ x ≤ 1` and contains it; in a roadmap that is its program's `once` row.
public struct ExclusiveSets: Sendable {
  private let setOfVariable: [Int?]

  /// Finds the sets of a model.
  public init(_ model: Model) {
    var sets: [Int?] = Array(repeating: nil, count: model.variables.count)
    let isBinary = model.variables.map(\.isBinary)
    for (position, row) in model.constraints.enumerated()
    where Self.isExclusive(row, isBinary: isBinary) {
      for term in row.terms where sets[term.variable.index] == nil {
        sets[term.variable.index] = position
      }
    }
    setOfVariable = sets
  }

  /// The number of the row that a variable's set is.
  ///
  /// - Returns: `nil` if the variable excludes no other.
  public subscript(variable: VariableID) -> Int? { setOfVariable[variable.index] }

  /// Whether at most one variable of a row is 1.
  ///
  /// - Parameter isBinary: one element per variable of the model.
  private static func isExclusive(_ row: LinearConstraint, isBinary: [Bool]) -> Bool {
    row.upper == 1 && row.terms.count > 1
      && row.terms.allSatisfy { $0.coefficient == 1 && isBinary[$0.variable.index] }
  }
}
