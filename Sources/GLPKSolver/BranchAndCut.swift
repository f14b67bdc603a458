import CGLPKGuard
import MILP

/// One search with GLPK's branch and cut, from the first linear relaxation to
/// the answer.
///
/// Confined to the solver's thread.
struct BranchAndCut {
  /// The cuts that GLPK generates itself.
  enum Cuts: CaseIterable {
    case all
    /// GLPK 5.0 aborts in its cover cuts on some rows that bind nobody.
    case withoutCover
    case none
  }

  /// How far from a whole number GLPK takes a value for whole. Its default,
  /// 1e-5, times a large coefficient breaks a row visibly.
  static let integerTolerance = 1e-9

  /// How much better, relative to the incumbent, a node must promise to be.
  /// GLPK's default, 1e-7, is more than one point in ten million.
  private static let objectiveTolerance = 1e-10

  /// How often a search is begun again after GLPK took a rejected point.
  private static let greatestRepeats = 20

  let model: Model
  let options: SolveOptions
  let monitor: any SolveMonitor
  let state: SearchState
  private let judge: CandidateJudge

  init(model: Model, options: SolveOptions, monitor: any SolveMonitor, state: SearchState) {
    self.model = model
    self.options = options
    self.monitor = monitor
    self.state = state
    judge = CandidateJudge(model: model, monitor: monitor, state: state)
  }

  /// Searches for the best point.
  func solve() throws(SolverFailure) -> Solution {
    if let incumbent = options.incumbent, incumbent.count == model.variables.count {
      _ = judge.judge(incumbent)
    }
    var failure: SolverFailure?
    for cuts in Cuts.allCases {
      do {
        let solution = try solve(cuts: cuts)
        if solution.status.isNumericalTrouble, cuts != .none { continue }
        return solution
      } catch .fatal(let message) {
        failure = .fatal(message: message)
      }
    }
    throw failure ?? .fatal(message: "no attempt was made")
  }

  private func solve(cuts: Cuts) throws(SolverFailure) -> Solution {
    for _ in 0..<Self.greatestRepeats {
      if let solution = try runOnce(cuts: cuts) { return solution }
    }
    return state.solution(endedBy: .rejectedCandidates)
  }

  /// Runs the search once.
  ///
  /// - Returns: `nil` if it has to be begun again with the cuts found.
  private func runOnce(cuts: Cuts) throws(SolverFailure) -> Solution? {
    let columns = model.variables.map(ScaledColumn.init)
    let objective = ScaledObjective(model.variables.map(\.objective), columns: columns)
    let rows = (model.constraints + judge.cuts).map {
      RowScaling.row(of: $0, columns: columns, purpose: .integerPoints)
    }
    if rows.contains(where: \.isContradictory) { return noPoint() }
    let problem = try GLPKProblem(
      columns: columns, rows: rows, objective: objective.coefficients, isRelaxation: false)
    defer { problem.close() }
    switch try problem.solveRelaxation(deadline: options.deadline) {
    case .optimal: state.note(rootBound: objective.unit * (try problem.objectiveValue()))
    case .infeasible: return noPoint()
    case .limitReached, .cutOff: return state.solution(endedBy: .deadline)
    case .numericalTrouble: return state.solution(endedBy: .numericalTrouble)
    }
    let visitor = TreeVisitor(
      model: model, columns: columns, objective: objective, problem: problem, judge: judge,
      state: state, options: options, monitor: monitor)
    let code = try search(problem, visitor: visitor, cuts: cuts)
    if visitor.isPoisoned {
      return visitor.stopReason == .rejectedCandidates
        ? state.solution(endedBy: .rejectedCandidates) : nil
    }
    return try answer(code, of: problem, visitor: visitor)
  }

  private func search(
    _ problem: GLPKProblem, visitor: TreeVisitor, cuts: Cuts
  ) throws(SolverFailure) -> GLPKReturnCode {
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.presolve = GLP_OFF  // The callback would see other columns.
    parameters.br_tech = GLP_BR_PCH
    parameters.bt_tech = GLP_BT_BLB
    parameters.sr_heur = GLP_OFF  // Its points become incumbents unjudged.
    parameters.tol_int = Self.integerTolerance
    parameters.tol_obj = Self.objectiveTolerance
    parameters.mip_gap = 0
    parameters.tm_lim = milliseconds(until: options.deadline)
    parameters.gmi_cuts = cuts == .none ? GLP_OFF : GLP_ON
    parameters.mir_cuts = cuts == .none ? GLP_OFF : GLP_ON
    parameters.clq_cuts = cuts == .none ? GLP_OFF : GLP_ON
    parameters.cov_cuts = cuts == .all ? GLP_ON : GLP_OFF
    var raw: Int32 = 0
    do {
      try withExtendedLifetime(visitor) { () throws(SolverFailure) in
        let context = Unmanaged.passUnretained(visitor).toOpaque()
        try problem.call { problem in
          pj_intopt(
            problem, &parameters,
            { tree, context in
              Unmanaged<TreeVisitor>.fromOpaque(context).takeUnretainedValue().visit(tree)
            }, context, &raw)
        }
      }
    } catch {
      // The first failure, inside the callback, says more than the unwinding.
      throw visitor.failure ?? error
    }
    return try GLPKReturnCode(raw: raw, of: "glp_intopt")
  }

  private func answer(
    _ code: GLPKReturnCode, of problem: GLPKProblem, visitor: TreeVisitor
  ) throws(SolverFailure) -> Solution {
    switch code {
    case .success:
      var raw: Int32 = 0
      try problem.call { pj_mip_status($0, &raw) }
      return try exhausted(GLPKStatus(raw: raw, of: "glp_mip_status"), visitor: visitor)
    case .stoppedByCallback:
      return state.solution(endedBy: visitor.stopReason ?? .stopSignal)
    case .timeLimit:
      return state.solution(endedBy: .deadline)
    case .gapReached:
      return state.solution(endedBy: .gap)
    case .noPrimalFeasibleSolution, .noFeasibleSolution:
      return noPoint()
    case .noDualFeasibleSolution:
      var solution = state.solution(endedBy: .numericalTrouble)
      solution.status = .unbounded
      return solution
    case .solverFailed:
      return state.solution(endedBy: .numericalTrouble)
    default:
      throw .refused(function: "glp_intopt", code: code.manualName)
    }
  }

  /// The answer of a search that left no node.
  private func exhausted(_ status: GLPKStatus, visitor: TreeVisitor) -> Solution {
    if visitor.boundOfDiscarded != nil { return state.solution(endedBy: .rejectedCandidates) }
    guard status == .optimal || status == .feasible else { return noPoint() }
    var solution = state.solution(endedBy: .numericalTrouble)
    if let best = state.best {
      solution.status = .optimal
      solution.bound = Double(best.objective)
    }
    return solution
  }

  /// The answer if GLPK says that there is no point, which an accepted one
  /// contradicts.
  private func noPoint() -> Solution {
    var solution = state.solution(endedBy: .numericalTrouble)
    if solution.values == nil { solution.status = .infeasible }
    return solution
  }
}

extension SolveStatus {
  /// Whether GLPK lost its way, and another attempt may find it.
  fileprivate var isNumericalTrouble: Bool {
    self == .feasible(.numericalTrouble) || self == .undecided(.numericalTrouble)
      || self == .unbounded
  }
}
