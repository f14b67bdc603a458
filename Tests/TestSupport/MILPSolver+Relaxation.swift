import MILP

extension MILPSolver {
  /// Gives `body` the linear relaxation of a model, for as long as it takes.
  ///
  /// - Throws: ``SolverFailure`` if the solver could not do its work.
  public func withRelaxation<Result: Sendable>(
    of model: Model,
    _ body: @escaping @Sendable (any LinearRelaxation) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result {
    guard let result = try withRelaxation(of: model, within: WorkLimit(), body) else {
      throw .fatal(message: "the solver gave up a search without a limit")
    }
    return result
  }
}
