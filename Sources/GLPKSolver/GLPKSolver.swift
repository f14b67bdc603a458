import CGLPKGuard
import MILP

/// Solves models with GLPK.
///
/// Every call works on a thread of its own, so that several may run at once.
/// GLPK proposes; each of its points is rounded and judged in integers before
/// it counts, and nothing that GLPK computes in floating point is reported as a
/// fact except bounds, which are marked as the solver's word.
public struct GLPKSolver: MILPSolver {
  /// Creates a solver.
  public init() {}

  /// `GLPK` and the version of the library in use.
  public var identity: SolverIdentity {
    SolverIdentity(name: "GLPK", version: String(cString: glp_version()))
  }

  /// Searches for the best point of a model.
  public func solve(
    _ model: Model, options: SolveOptions, monitor: any SolveMonitor
  ) throws(SolverFailure) -> Solution {
    let state = SearchState()
    SolverThread.start {
      let search = BranchAndCut(model: model, options: options, monitor: monitor, state: state)
      state.finish(Result { () throws(SolverFailure) in try search.solve() })
    }
    return try state.wait(deadline: options.deadline, stop: options.stop)
  }

  /// Gives `body` the linear relaxation of a model, on a thread of GLPK's own.
  public func withRelaxation<Value: Sendable>(
    of model: Model, within limit: WorkLimit,
    _ body: @escaping @Sendable (any LinearRelaxation) throws(SolverFailure) -> Value
  ) throws(SolverFailure) -> Value? {
    try SolverThread.run(within: limit) { () throws(SolverFailure) in
      try body(GLPKRelaxation(of: model))
    }
  }
}
