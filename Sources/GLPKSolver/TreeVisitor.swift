import CGLPKGuard
import MILP

/// What GLPK's branch and cut calls back: it judges candidates, adds rows and
/// ends the search.
///
/// **Source** GLPK 5.0 reference manual, chapter 5. Rows are added where GLPK
/// asks for them (`GLP_IROWGEN`), which is before it takes an integer point for
/// its own; they hold for the node and the nodes below.
final class TreeVisitor {
  /// Why the visitor ended the search.
  private(set) var stopReason: StopReason?

  /// A point that was rejected is GLPK's incumbent: the search is worthless.
  private(set) var isPoisoned = false

  /// The greatest bound of the nodes that were given up without a cut.
  private(set) var boundOfDiscarded: Double?

  /// A call of the visitor that failed.
  private(set) var failure: SolverFailure?

  private let model: Model
  private let columns: [ScaledColumn]
  private let objective: ScaledObjective
  private let problem: GLPKProblem
  private let judge: CandidateJudge
  private let state: SearchState
  private let options: SolveOptions
  private let monitor: any SolveMonitor
  private let canOfferPoints: Bool
  private var offered: Int128?

  /// From this distance on, a column's value counts as whole for a first look.
  /// A candidate that GLPK would not take yet is worth judging too.
  private static let nearlyWhole = 1e-6

  /// Twice the tolerance of GLPK itself: what it may take for a whole point.
  private static let whole = 2 * BranchAndCut.integerTolerance

  /// How much a row must be broken for the simplex method to notice; ten times
  /// its tolerance.
  private static let noticeable = 1e-6

  init(
    model: Model, columns: [ScaledColumn], objective: ScaledObjective, problem: GLPKProblem,
    judge: CandidateJudge, state: SearchState, options: SolveOptions, monitor: any SolveMonitor
  ) {
    self.model = model
    self.columns = columns
    self.objective = objective
    self.problem = problem
    self.judge = judge
    self.state = state
    self.options = options
    self.monitor = monitor
    // The value of a rounded continuous variable may promise more than there is.
    canOfferPoints = model.variables.allSatisfy { $0.isInteger || $0.objective == 0 }
  }

  /// Answers one call of GLPK.
  ///
  /// - Returns: 0, or 1 if a call failed and GLPK must be unwound.
  func visit(_ tree: OpaquePointer) -> Int32 {
    do throws(SolverFailure) {
      try answer(tree)
      return 0
    } catch {
      failure = error
      return 1
    }
  }

  private func answer(_ tree: OpaquePointer) throws(SolverFailure) {
    if state.isAbandoned || options.stop.isRaised { return try end(tree, .stopSignal) }
    if let deadline = options.deadline, ContinuousClock.now >= deadline {
      return try end(tree, .deadline)
    }
    var reason: Int32 = 0
    try problem.call { _ in pj_tree_reason(tree, &reason) }
    switch reason {
    case GLP_ISELECT: try report(tree)
    case GLP_IROWGEN: try addRows(tree)
    case GLP_IHEUR: try offerBest(tree)
    case GLP_IBINGO: try verifyIncumbent(tree)
    default: break
    }
  }

  private func end(_ tree: OpaquePointer, _ reason: StopReason) throws(SolverFailure) {
    stopReason = reason
    try problem.call { _ in pj_tree_terminate(tree) }
  }

  // MARK: Progress

  /// Notes the bound between two nodes, and ends the search at the gap.
  private func report(_ tree: OpaquePointer) throws(SolverFailure) {
    var nodes: Int32 = 0
    try problem.call { _ in pj_tree_nodes(tree, &nodes) }
    var bound = 0.0
    var isEmpty: Int32 = 0
    try problem.call { _ in pj_tree_bound(tree, &bound, &isEmpty) }
    state.note(nodes: Int(nodes), bound: isEmpty == 0 ? boundOfTree(bound) : nil)
    let progress = state.progress
    monitor.progressed(to: progress)
    if isGapReached(progress) { try end(tree, .gap) }
  }

  /// The bound of the open nodes, together with what was closed: nodes given
  /// up, and nodes that could not beat the incumbent.
  private func boundOfTree(_ bound: Double) -> Double {
    let incumbent = state.best.map { Double($0.objective) }
    return max(bound * objective.unit, boundOfDiscarded ?? -.infinity, incumbent ?? -.infinity)
  }

  private func isGapReached(_ progress: SolveProgress) -> Bool {
    guard options.gapFraction > 0, progress.nodes >= options.nodesBeforeGap,
      let bound = progress.bound, let incumbent = progress.incumbent
    else { return false }
    return bound - incumbent <= options.gapFraction * abs(bound)
  }

  // MARK: Candidates

  private func addRows(_ tree: OpaquePointer) throws(SolverFailure) {
    let values = try problem.columnValues()
    // GLPK keeps a row for one branch only; another branch may need it again.
    let known = noticeablyBroken(judge.cuts, by: values)
    if !known.isEmpty { return try problem.add(known) }
    guard isWhole(values, within: Self.nearlyWhole) else { return }
    let candidate = rounded(values)
    guard case .rejected(let cuts) = judge.judge(candidate) else { return }
    var rows = noticeablyBroken(cuts, by: values)
    if rows.isEmpty, let exclusion = judge.exclusion(of: candidate) {
      rows = noticeablyBroken([exclusion], by: values)
    }
    if !rows.isEmpty { return try problem.add(rows) }
    if isWhole(values, within: Self.whole) { try discardNode(tree) }
  }

  /// Makes the node infeasible by a row that no point keeps: 0 ≥ 1.
  private func discardNode(_ tree: OpaquePointer) throws(SolverFailure) {
    var bound = 0.0
    try problem.call { _ in pj_tree_node_bound(tree, &bound) }
    boundOfDiscarded = max(boundOfDiscarded ?? -.infinity, bound * objective.unit)
    try problem.add([
      ScaledRow(columns: [], coefficients: [], lower: 1, upper: nil, factor: 1)
    ])
  }

  private func verifyIncumbent(_ tree: OpaquePointer) throws(SolverFailure) {
    var values = [Double](repeating: 0, count: max(columns.count, 1))
    try problem.call { pj_mip_columns($0, &values) }
    let point = rounded(Array(values.prefix(columns.count)))
    switch judge.judge(point) {
    case .accepted:
      monitor.progressed(to: state.progress)
    case .rejected(let cuts):
      isPoisoned = true
      try end(tree, cuts.isEmpty ? .rejectedCandidates : .numericalTrouble)
    }
  }

  /// Gives GLPK the best accepted point if it does not know it, as a cutoff.
  private func offerBest(_ tree: OpaquePointer) throws(SolverFailure) {
    guard canOfferPoints, let best = state.best, offered.map({ $0 < best.objective }) ?? true
    else { return }
    let values = zip(best.values, columns).map { Double($0) / $1.unit }
    try problem.call { _ in pj_tree_offer(tree, values.isEmpty ? [0] : values) }
    offered = best.objective
  }

  private func noticeablyBroken(
    _ cuts: [LinearConstraint], by values: [Double]
  ) -> [ScaledRow] {
    var rows: [ScaledRow] = []
    for cut in cuts {
      let row = RowScaling.row(of: cut, columns: columns, purpose: .integerPoints)
      var sum = 0.0
      for (column, coefficient) in zip(row.columns, row.coefficients) {
        sum += coefficient * values[Int(column) - 1]
      }
      let isBroken =
        sum < (row.lower ?? -.infinity) - Self.noticeable
        || sum > (row.upper ?? .infinity) + Self.noticeable
      if isBroken { rows.append(row) }
    }
    return rows
  }

  private func isWhole(_ values: [Double], within tolerance: Double) -> Bool {
    zip(values, columns).allSatisfy { value, column in
      !column.isInteger || abs(value - value.rounded()) <= tolerance
    }
  }

  private func rounded(_ values: [Double]) -> [Int64] {
    zip(values, columns).map { value, column in
      Int64(exactly: (value * column.unit).rounded()) ?? 0
    }
  }
}
