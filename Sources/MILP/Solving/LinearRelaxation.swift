/// The linear relaxation of a model, kept by a solver between small changes.
///
/// Each solve starts from the basis of the last. Bounds can be tightened and
/// loosened again, and rows added and removed, as a branch and bound needs.
///
/// Confined to the thread that it was handed out on.
public protocol LinearRelaxation: AnyObject {
  /// Changes the bounds of a variable.
  func setBounds(of variable: VariableID, lower: Int64, upper: Int64) throws(SolverFailure)

  /// Adds constraints behind the present ones.
  func add(_ constraints: [LinearConstraint]) throws(SolverFailure)

  /// Removes the constraints at these positions; later ones move up.
  func removeConstraints(at positions: [Int]) throws(SolverFailure)

  /// The basis at which the last solve stopped.
  func basis() throws(SolverFailure) -> SimplexBasis

  /// Sets the basis from which the next solve starts.
  func setBasis(_ basis: SimplexBasis) throws(SolverFailure)

  /// The multipliers, one per constraint, by which the constraints add up to a row in
  /// which a basic variable has a coefficient of 1 and all other basic ones 0.
  ///
  /// **Missing** The variable is not basic, or the solver cannot tell.
  func tableauRow(of variable: VariableID) throws(SolverFailure) -> [Double]?

  /// Solves the relaxation from the last basis.
  func solve(within limits: RelaxationLimits) throws(SolverFailure) -> RelaxationResult
}

extension LinearRelaxation {
  /// The solver cannot tell.
  public func tableauRow(of variable: VariableID) throws(SolverFailure) -> [Double]? { nil }

  /// Solves the relaxation from the last basis.
  ///
  /// - Parameter deadline: when to give up.
  public func solve(
    deadline: ContinuousClock.Instant?
  ) throws(SolverFailure) -> RelaxationResult {
    try solve(within: RelaxationLimits(deadline: deadline))
  }
}

/// How far the solution of a relaxation may go.
public struct RelaxationLimits: Sendable {
  /// When to give up.
  ///
  /// **Missing** Never.
  public var deadline: ContinuousClock.Instant?

  /// The objective, without the model's constant, below which the rest does not
  /// matter.
  ///
  /// **Missing** It matters to the end.
  public var cutoff: Double?

  /// The most simplex iterations of a probe: a few steps of the dual method, of
  /// which only the objective is wanted.
  ///
  /// **Missing** A solve to the end.
  public var probe: Int?

  /// Creates limits.
  public init(
    deadline: ContinuousClock.Instant? = nil, cutoff: Double? = nil, probe: Int? = nil
  ) {
    self.deadline = deadline
    self.cutoff = cutoff
    self.probe = probe
  }
}

/// How the solution of a linear relaxation ended.
public enum RelaxationStatus: Equatable, Sendable {
  /// Solved, within the solver's tolerances.
  case optimal

  /// No point exists, within the solver's tolerances.
  case infeasible

  /// The objective is below the cutoff, as the basis' multipliers show.
  case cutOff

  /// The deadline or an iteration limit passed.
  case limitReached

  /// The solver gave up for numerical reasons.
  case numericalTrouble
}

/// The solution of a linear relaxation.
///
/// **Units** All in the units of the model's integer data, whatever scaling the
/// solver used inside.
public struct RelaxationResult: Equatable, Sendable {
  /// How it ended.
  public var status: RelaxationStatus

  /// The objective without the model's constant; meaningful if optimal, a bound
  /// of a probe.
  public var objective: Double

  /// The point, one element per variable; meaningful if optimal.
  public var values: [Double]

  /// One multiplier per constraint, in the order of the constraints: the
  /// objective gained by one more unit of its binding side (at least 0 for
  /// `≤`, at most 0 for `≥`, up to rounding). Any multipliers give a valid
  /// bound, good ones a tight one. Empty unless a basis exists.
  public var rowDuals: [Double]

  /// One reduced cost per variable: its objective coefficient less the
  /// multipliers' price of its column.
  public var reducedCosts: [Double]

  /// One multiplier per constraint that may prove infeasibility: with the
  /// objective taken as 0 its dual bound is negative, up to rounding.
  ///
  /// **Missing** Not infeasible, or the solver has none.
  public var infeasibilityRay: [Double]?

  /// Simplex iterations of this solve.
  public var iterations: Int

  /// Creates a result.
  public init(
    status: RelaxationStatus, objective: Double, values: [Double], rowDuals: [Double],
    reducedCosts: [Double], infeasibilityRay: [Double]?, iterations: Int
  ) {
    self.status = status
    self.objective = objective
    self.values = values
    self.rowDuals = rowDuals
    self.reducedCosts = reducedCosts
    self.infeasibilityRay = infeasibilityRay
    self.iterations = iterations
  }
}
