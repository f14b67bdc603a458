/// That of two programs that differ in nothing but their order the first starts no
/// later.
///
/// Let *v_1 … v_n* and *w_1 … w_n* be variables, of the *v* at most one is 1, and of
/// the *w*. If exchanging each *v_i* with *w_i* turns the rows of the model into rows
/// of the model, and the objective into itself, it turns points into points that are
/// as good. Of all best points take the one that is greatest in the order of the
/// variables, the first ones counting most. In it the *v* are chosen no later than the
/// *w*: otherwise, with *w_i* = 1 and no *v* up to *v_i*, the exchange would turn
/// *v_i* from 0 to 1 and change no variable before it. So for each *m*
///
///     Σ_{i ≤ m} w_i  −  Σ_{i ≤ m} v_i   ≤   0
///
/// holds at that point. It is the same point for all pairs of programs, so any number
/// of such cuts may stand together.
///
/// Each *v_i* must stand before *w_i* and earn something, or cost: then the value that
/// the root of a certificate gives to a variable without rows is that of all best
/// points.
///
/// **Source** Margot (2010), doi:10.1007/978-3-540-68279-0_17, section 17.4: ordering
/// rows from permutations of the variables.
public struct SymmetryRule: Equatable, Sendable {
  /// The variables of the first program, in order.
  public let first: [VariableID]
  /// Those of the second, each in the place of its twin.
  public let second: [VariableID]
  /// How many of each stand in the cut.
  public let count: Int

  /// Creates a rule.
  public init(first: [VariableID], second: [VariableID], count: Int) {
    self.first = first
    self.second = second
    self.count = count
  }

  /// The cut.
  package var row: (terms: [Term], upper: Int64) {
    let terms = second.prefix(count).map { Term(1, $0) } + first.prefix(count).map { Term(-1, $0) }
    return (terms.sorted { $0.variable < $1.variable }, 0)
  }

  /// Whether the exchange leaves a model as it is.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  public func holds(in model: Model, set: (VariableID) -> Int?) -> Bool {
    guard !first.isEmpty, first.count == second.count, (1...first.count).contains(count),
      isAscending(first), isAscending(second), zip(first, second).allSatisfy({ $0 < $1 }),
      Set(first).isDisjoint(with: second),
      (first + second).allSatisfy({ model.variables.indices.contains($0.index) }),
      excludeEachOther(first, set), excludeEachOther(second, set),
      zip(first, second).allSatisfy({ one, other in
        model[one].isBinary && model[other].isBinary && model[one].objective != 0
          && model[one].objective == model[other].objective
      })
    else { return false }
    var twins: [VariableID: VariableID] = [:]
    for (one, other) in zip(first, second) {
      twins[one] = other
      twins[other] = one
    }
    let rows = model.constraints.filter { $0.terms.contains { twins[$0.variable] != nil } }
    let known = Set(rows.map { Form($0) })
    return rows.allSatisfy { row in
      known.contains(
        Form(
          LinearConstraint(
            name: "",
            terms: row.terms.map { Term($0.coefficient, twins[$0.variable] ?? $0.variable) },
            lower: row.lower, upper: row.upper)))
    }
  }

  /// The rows that name any of the variables.
  package func rows(in model: Model) -> [Int] {
    let moved = Set(first + second)
    return model.constraints.indices.filter { row in
      model.constraints[row].terms.contains { moved.contains($0.variable) }
    }
  }

  private func isAscending(_ variables: [VariableID]) -> Bool {
    zip(variables, variables.dropFirst()).allSatisfy { $0 < $1 }
  }

  private func excludeEachOther(_ variables: [VariableID], _ set: (VariableID) -> Int?) -> Bool {
    if variables.count == 1 { return true }
    let sets = Set(variables.map(set))
    return sets.count == 1 && !sets.contains(nil)
  }

  /// What a row says, whatever its name.
  private struct Form: Hashable {
    let variables: [VariableID]
    let coefficients: [Int64]
    let lower: Int64?
    let upper: Int64?

    init(_ row: LinearConstraint) {
      variables = row.terms.map(\.variable)
      coefficients = row.terms.map(\.coefficient)
      lower = row.lower
      upper = row.upper
    }
  }
}
