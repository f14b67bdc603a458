/// How a search ended.
public enum SolveStatus: Equatable, Sendable {
  /// The point is the best one, as far as the solver's tolerances can tell.
  case optimal

  /// A point was found, and the search ended before it was proved best.
  case feasible(StopReason)

  /// The solver says that no point exists. Its word, not a proof.
  case infeasible

  /// The search ended before any point was found.
  case undecided(StopReason)

  /// The solver says that the objective has no limit; impossible while every
  /// variable is in a box, so always a numerical failure.
  case unbounded
}

/// Why a search ended early.
public enum StopReason: Equatable, Sendable {
  /// The gap asked for was reached.
  case gap

  /// The deadline passed.
  case deadline

  /// The stop signal was raised.
  case stopSignal

  /// Candidates were rejected without a cut, so the search is not exhaustive.
  case rejectedCandidates

  /// The solver gave up for numerical reasons.
  case numericalTrouble
}

/// What a search found.
public struct Solution: Equatable, Sendable {
  /// How the search ended.
  public var status: SolveStatus

  /// The best accepted point, one element per variable.
  ///
  /// **Missing** No point was accepted.
  public var values: [Int64]?

  /// No point has a greater objective, as far as the solver knows; without the
  /// model's constant. The solver's word, not a proof.
  ///
  /// **Missing** The search ended before there was a bound.
  public var bound: Double?

  /// The objective of the first linear relaxation, before branching.
  ///
  /// **Missing** It was not solved.
  public var rootBound: Double?

  /// How many nodes were explored.
  public var nodes: Int

  /// Creates a solution.
  public init(
    status: SolveStatus, values: [Int64]?, bound: Double?, rootBound: Double?, nodes: Int
  ) {
    self.status = status
    self.values = values
    self.bound = bound
    self.rootBound = rootBound
    self.nodes = nodes
  }
}

/// A solver that could not do its work.
public enum SolverFailure: Error, Equatable, Sendable {
  /// The library stopped with a fatal error; its own words.
  case fatal(message: String)

  /// The library returned a code that its manual does not name.
  case unknownCode(function: String, code: Int32)

  /// The library returned a status that its manual does not name.
  case unknownStatus(function: String, status: Int32)

  /// The library refused the model or an option; the code's name in its manual.
  case refused(function: String, code: String)
}
