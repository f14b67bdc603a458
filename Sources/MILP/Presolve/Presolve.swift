/// Makes a model smaller without losing any of its best points, in exact
/// integers.
///
/// Bounds are tightened until nothing changes. Then a row whose sum cannot leave
/// its sides is dropped, fixed variables are moved to the sides, variables
/// without a row are set to the bound that the objective likes better, and a row
/// of integer variables is divided by the greatest common divisor of its
/// coefficients, its sides rounded inward.
///
/// GLPK's own presolver is not used: its tolerances are relative to the row and
/// let plans pass that are over budget.
public enum Presolve {
  /// What is left of a model.
  public enum Outcome: Sendable {
    /// A smaller model with the same best points.
    case reduced(PresolvedModel)
    /// The model has no point: this constraint cannot hold.
    case infeasible(constraint: String)
    /// The limit passed before the end.
    case unfinished
  }

  /// Presolves a model.
  ///
  /// - Parameters:
  ///   - fixings: what is known of the variables beforehand; a certificate checks
  ///     it.
  ///   - limit: when to give up.
  public static func apply(
    to model: Model, fixings: Certificate.Fixings = Certificate.Fixings(),
    within limit: WorkLimit = WorkLimit()
  ) -> Outcome {
    var bounds = BoundPropagation(model)
    for fixing in fixings.list {
      for variable in fixing.variables {
        bounds.set(variable, lower: fixing.value, upper: fixing.value)
      }
    }
    if let broken = bounds.propagate(within: limit) {
      return .infeasible(constraint: model.constraints[broken].name)
    }
    if limit.isOver { return .unfinished }
    let rows = model.constraints.enumerated().compactMap { position, row in
      binding(row, within: bounds).map { (row: $0, origin: position) }
    }
    var isBound = Array(repeating: false, count: model.variables.count)
    for term in rows.lazy.flatMap(\.row.terms) { isBound[term.variable.index] = true }
    var fixed: [Int64?] = []
    var kept: [VariableID] = []
    var reduced = Model()
    for (index, variable) in model.variables.enumerated() {
      let (lower, upper) = (bounds.lower[index], bounds.upper[index])
      if lower < upper, isBound[index] {
        var copy = variable
        copy.lower = lower
        copy.upper = upper
        reduced.add(copy)
        kept.append(VariableID(index: index))
        fixed.append(nil)
      } else {
        fixed.append(variable.objective > 0 ? upper : lower)
      }
    }
    var result = PresolvedModel(
      original: model, model: reduced, kept: kept, fixed: fixed, fixings: fixings)
    for (position, (row, origin)) in rows.enumerated() {
      if position.isMultiple(of: rowsBetweenLooks), limit.isOver { return .unfinished }
      if let restricted = result.restrict(row) { result.add(restricted, from: origin) }
    }
    return .reduced(result)
  }

  /// A look at the clock costs as much as a short row.
  private static let rowsBetweenLooks = 64

  /// A row without the sides that it cannot leave.
  ///
  /// - Returns: `nil` if it can leave neither.
  private static func binding(
    _ row: LinearConstraint, within bounds: BoundPropagation
  ) -> LinearConstraint? {
    let (least, most) = bounds.activityRange(of: row)
    let lower = row.lower.flatMap { least < Int128($0) ? $0 : nil }
    let upper = row.upper.flatMap { most > Int128($0) ? $0 : nil }
    guard lower != nil || upper != nil else { return nil }
    if lower == row.lower, upper == row.upper { return row }
    return LinearConstraint(name: row.name, terms: row.terms, lower: lower, upper: upper)
  }
}
