import MILP

/// What a search by prices leaves to a search for plans: something to do while
/// the relaxation of the whole is solved, and what to take for its solution.
struct HeadStart: Sendable {
  /// Nearly a solution of the relaxation, by variable of the formulation.
  let relaxed: [Double]

  /// Exchanges of starts.
  ///
  /// **Missing** There are too many starts.
  let exchange: ExchangePair?

  /// What no plan passes, without the presolve's offset.
  let bound: Int128

  /// How many exchanges are made.
  let moves: Int

  /// Improves what a judge has.
  func improve(_ judge: PlanJudge, within limit: WorkLimit) {
    exchange?.improve(judge, bound: bound, moves: moves, within: limit)
  }
}
