import CGLPKGuard
import MILP

/// A linear relaxation that GLPK keeps between small changes.
///
/// **Units** GLPK works on scaled numbers; what comes out is in the units of
/// the model again. Rows keep their sides: a side rounded to the row's greatest
/// common divisor would give multipliers that prove nothing about the row as it
/// was written.
final class GLPKRelaxation: LinearRelaxation {
  private var columns: [ScaledColumn]
  private var rows: [ScaledRow]
  /// Whether the sides of a row contradict each other. Looking through all rows would be a
  /// part of every probe.
  private var isContradictory: Bool
  private let objective: ScaledObjective
  private var problem: GLPKProblem

  init(of model: Model) throws(SolverFailure) {
    let columns = model.variables.map(ScaledColumn.init)
    self.columns = columns
    rows = model.constraints.map {
      RowScaling.row(of: $0, columns: columns, purpose: .relaxation)
    }
    isContradictory = rows.contains { $0.isContradictory }
    objective = ScaledObjective(model.variables.map(\.objective), columns: columns)
    problem = try GLPKProblem(
      columns: columns, rows: rows, objective: objective.coefficients, isRelaxation: true)
  }

  func setBounds(of variable: VariableID, lower: Int64, upper: Int64) throws(SolverFailure) {
    precondition(lower <= upper, "the lower bound is above the upper bound")
    let index = variable.index
    columns[index].lower = Double(lower) / columns[index].unit
    columns[index].upper = Double(upper) / columns[index].unit
    try problem.setBounds(
      ofColumn: index, lower: columns[index].lower, upper: columns[index].upper)
  }

  func add(_ constraints: [LinearConstraint]) throws(SolverFailure) {
    let added = constraints.map {
      RowScaling.row(of: $0, columns: columns, purpose: .relaxation)
    }
    rows += added
    isContradictory = isContradictory || added.contains { $0.isContradictory }
    try problem.add(added)
  }

  func removeConstraints(at positions: [Int]) throws(SolverFailure) {
    let removed = Set(positions)
    rows = rows.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
    isContradictory = rows.contains { $0.isContradictory }
    try problem.removeRows(at: removed.sorted())
  }

  func basis() throws(SolverFailure) -> SimplexBasis { try problem.basis() }

  func setBasis(_ basis: SimplexBasis) throws(SolverFailure) { try problem.setBasis(basis) }

  func tableauRow(of variable: VariableID) throws(SolverFailure) -> [Double]? {
    // GLPK's rows say that an activity less its terms is 0.
    let unit = columns[variable.index].unit
    return try problem.inverseRow(ofColumn: variable.index).map { inverse in
      zip(inverse, rows).map { -$0 * $1.factor * unit }
    }
  }

  func solve(within limits: RelaxationLimits) throws(SolverFailure) -> RelaxationResult {
    do {
      return try solvePresentProblem(limits)
    } catch .fatal {
      // GLPK's assertions depend on the path that led to them; a fresh start
      // usually takes another one.
      problem = try GLPKProblem(
        columns: columns, rows: rows, objective: objective.coefficients, isRelaxation: true)
      return try solvePresentProblem(limits)
    }
  }

  private func solvePresentProblem(
    _ limits: RelaxationLimits
  ) throws(SolverFailure) -> RelaxationResult {
    var result = RelaxationResult(
      status: .infeasible, objective: 0, values: [], rowDuals: [], reducedCosts: [],
      infeasibilityRay: nil, iterations: 0)
    if isContradictory { return result }
    let before = try problem.iterations()
    if let iterations = limits.probe {
      result.status = try problem.probe(iterations: iterations)
      result.objective = objective.unit * (try problem.objectiveValue())
      result.iterations = try problem.iterations() - before
      return result
    }
    result.status = try problem.solveRelaxation(
      deadline: limits.deadline, cutoff: limits.cutoff.map { $0 / objective.unit })
    result.iterations = try problem.iterations() - before
    switch result.status {
    case .optimal, .cutOff, .limitReached:
      try fillBasis(&result)
    case .infeasible:
      result.infeasibilityRay = try infeasibilityRay(deadline: limits.deadline)
    case .numericalTrouble:
      break
    }
    return result
  }

  private func fillBasis(_ result: inout RelaxationResult) throws(SolverFailure) {
    let (values, duals) = try problem.columnValuesAndDuals()
    let unit = objective.unit
    result.objective = unit * (try problem.objectiveValue())
    result.values = zip(values, columns).map { $0 * $1.unit }
    result.reducedCosts = zip(duals, columns).map { unit * $0 / $1.unit }
    result.rowDuals = try problem.rowDuals()
    for index in rows.indices {
      result.rowDuals[index] = unit * result.rowDuals[index] * rows[index].factor
    }
  }

  private func infeasibilityRay(
    deadline: ContinuousClock.Instant?
  ) throws(SolverFailure) -> [Double]? {
    let ray = InfeasibilityRay(columns: columns, rows: rows)
    if let found = try problem.ray().flatMap(ray.oriented) { return found }
    return try ray.fromElasticProblem(deadline: deadline)
  }
}
