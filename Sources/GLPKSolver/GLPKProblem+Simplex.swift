import CGLPKGuard
import MILP

extension GLPKProblem {
  /// GLPK's default, 1e-7, leaves more of a gap between a relaxation and the
  /// exact bound of its multipliers than doubles need.
  private static let tolerance = 1e-9

  /// GLPK's default, for a problem on which it stalled with the finer one.
  private static let coarseTolerance = 1e-7

  /// Solves the linear relaxation from the present basis.
  ///
  /// The dual simplex method comes first: after a change of bounds or a new row
  /// the basis is still dual feasible. What it cannot do is left to the primal
  /// method, then to the primal method from a fresh basis.
  ///
  /// - Parameter cutoff: an objective below which the dual method stops.
  func solveRelaxation(
    deadline: ContinuousClock.Instant?, cutoff: Double? = nil
  ) throws(SolverFailure) -> RelaxationStatus {
    for attempt in [GLP_DUAL, GLP_PRIMAL] {
      var options = try options(method: attempt, tolerance: Self.tolerance, deadline: deadline)
      if attempt == GLP_DUAL, let cutoff { options.obj_ll = cutoff }
      if let status = try simplex(&options) { return status }
    }
    try call { pj_advanced_basis($0) }
    var options = try options(
      method: GLP_PRIMAL, tolerance: Self.coarseTolerance, deadline: deadline)
    return try simplex(&options) ?? .numericalTrouble
  }

  /// Takes a few steps of the dual simplex method.
  ///
  /// - Returns: `.limitReached` if there is more to do; then the objective is a
  ///   bound.
  func probe(iterations: Int) throws(SolverFailure) -> RelaxationStatus {
    var options = try options(method: GLP_DUAL, tolerance: Self.tolerance, deadline: nil)
    options.it_lim = Int32(iterations)
    return try simplex(&options) ?? .limitReached
  }

  /// The present basis.
  func basis() throws(SolverFailure) -> SimplexBasis {
    var rows = [UInt8](repeating: 0, count: rowCount + Self.paddingRows)
    var columns = [UInt8](repeating: 0, count: max(columnCount, 1))
    try call { pj_get_basis($0, &rows, &columns) }
    func places(_ raw: some Sequence<UInt8>) -> [SimplexBasis.Place] {
      raw.map { SimplexBasis.Place(rawValue: $0) ?? .atLower }
    }
    return SimplexBasis(
      constraints: places(rows.dropFirst(Self.paddingRows)),
      variables: places(columns.prefix(columnCount)))
  }

  /// Sets the basis.
  ///
  /// - Precondition: it has one element per constraint and column.
  func setBasis(_ basis: SimplexBasis) throws(SolverFailure) {
    precondition(
      basis.constraints.count == rowCount && basis.variables.count == columnCount,
      "a basis of another problem")
    let padding = [UInt8](repeating: SimplexBasis.Place.basic.rawValue, count: Self.paddingRows)
    let rows = padding + basis.constraints.map(\.rawValue)
    // The column that stands in where there is none.
    let columns = basis.variables.map(\.rawValue) + [SimplexBasis.Place.atLower.rawValue]
    try call { pj_set_basis($0, rows, columns) }
  }

  private func options(
    method: Int32, tolerance: Double, deadline: ContinuousClock.Instant?
  ) throws(SolverFailure) -> glp_smcp {
    var options = glp_smcp()
    glp_init_smcp(&options)
    options.msg_lev = GLP_MSG_OFF
    options.meth = method
    // Steps past several bounds at once suit variables in boxes: a first solve
    // takes a fifth of the time, later ones the same.
    options.r_test = method == GLP_DUAL ? GLP_RT_FLIP : GLP_RT_HAR
    options.presolve = GLP_OFF
    options.tol_bnd = tolerance
    options.tol_dj = tolerance
    options.it_lim = try iterationLimit()
    options.tm_lim = milliseconds(until: deadline)
    return options
  }

  /// Runs one simplex method.
  ///
  /// - Returns: how it ended, or `nil` if another attempt is worth making.
  private func simplex(_ options: inout glp_smcp) throws(SolverFailure) -> RelaxationStatus? {
    var raw: Int32 = 0
    try call { pj_simplex($0, &options, &raw) }
    switch try GLPKReturnCode(raw: raw, of: "glp_simplex") {
    case .success: return try basisStatus()
    case .timeLimit: return .limitReached
    case .objectiveLowerLimit: return .cutOff
    case .iterationLimit: return nil
    case .invalidBasis, .singularMatrix, .illConditionedMatrix:
      // Rows that were binding when they were removed leave such a basis.
      try call { pj_advanced_basis($0) }
      return nil
    case .invalidBounds: throw .refused(function: "glp_simplex", code: "GLP_EBOUND")
    case .noPrimalFeasibleSolution: return .infeasible
    default: return nil
    }
  }

  /// Far more iterations than a solve takes that gets anywhere: on columns whose
  /// bounds are many powers of ten apart GLPK can step on the spot for ever.
  private func iterationLimit() throws(SolverFailure) -> Int32 {
    var (rows, columns): (Int32, Int32) = (0, 0)
    try call { problem in
      rows = glp_get_num_rows(problem)
      columns = glp_get_num_cols(problem)
      return 0
    }
    return 1_000 + 20 * (rows + columns)
  }

  private func basisStatus() throws(SolverFailure) -> RelaxationStatus? {
    var (all, primal, dual): (Int32, Int32, Int32) = (0, 0, 0)
    try call { pj_basis_status($0, &all, &primal, &dual) }
    if try GLPKStatus(raw: all, of: "glp_get_status") == .optimal { return .optimal }
    if try GLPKStatus(raw: primal, of: "glp_get_prim_stat") == .noFeasible { return .infeasible }
    return nil
  }
}

/// The time left as GLPK takes it: at least 1 ms, since it aborts on less than
/// 0, and its own word for no limit without a deadline.
func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
  guard let deadline else { return Int32.max }
  let left = (deadline - .now) / Duration.milliseconds(1)
  return Int32(min(max(left, 1), Double(Int32.max - 1)))
}
