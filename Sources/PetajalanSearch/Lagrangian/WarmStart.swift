import MILP

/// What a search by prices leaves to a search for plans: something to do while
/// the relaxation of the whole is solved, and what to take for its solution.
struct WarmStart: Sendable {
  /// Nearly a solution of the relaxation, by variable of the formulation.
  package let relaxed: [Double]

  /// Exchanges of starts.
  ///
  /// **Missing** There are too many starts.
  let exchange: EjectionChainPair?

  /// Annealing at prices, which then comes instead.
  ///
  /// **Missing** Sums of starts do not decide which plans there are.
  let pressure: PenaltyAnnealingPair?

  /// What no plan passes, without the presolve's offset.
  package let bound: Int128

  /// Of a thousand programs at least.
  package let programs: Int

  /// Moves per program: about as long as the relaxation of a thousand programs takes.
  private static let movesPerProgram = (exchange: 800, pressure: 1_000)

  /// Improves what a judge has.
  package func improve(_ judge: IncumbentStore, within limit: WorkLimit) {
    if let pressure {
      pressure.improve(judge, moves: Self.movesPerProgram.pressure * programs, within: limit)
    } else {
      exchange?.improve(
        judge, bound: bound, moves: Self.movesPerProgram.exchange * programs, within: limit)
    }
  }
}
