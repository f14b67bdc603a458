/// Something that can solve a ``Model``.
///
/// The planner takes `some MILPSolver`, so that everything but one target is
/// built and tested without a solver library.
public protocol MILPSolver: Sendable {
  /// What to call the solver, for provenance.
  var identity: SolverIdentity { get }

  /// Searches for the best point of a model.
  ///
  /// The call blocks until the search ends. It returns at the latest half a
  /// second after `options.deadline`, or after the stop signal was raised, with
  /// what was found until then.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - options: limits, gap and a first incumbent.
  ///   - monitor: judges every candidate and hears of progress; called on the
  ///     solver's own thread, one call at a time.
  /// - Throws: ``SolverFailure`` if the solver could not do its work.
  func solve(
    _ model: Model, options: SolveOptions, monitor: any SolveMonitor
  ) throws(SolverFailure) -> Solution

  /// Gives `body` the linear relaxation of a model, to be solved many times.
  ///
  /// `body` runs on a thread of the solver's own, and the relaxation must not
  /// leave it. The call blocks until `body` returns, or the limit has passed
  /// for so long that the solver seems stuck: then `body` is left to itself.
  ///
  /// - Parameter limit: what `body` keeps to as well.
  /// - Returns: `nil` if `body` was left to itself.
  /// - Throws: ``SolverFailure`` if the solver could not do its work.
  func withRelaxation<Result: Sendable>(
    of model: Model, within limit: WorkLimit,
    _ body: @escaping @Sendable (any LinearRelaxation) throws(SolverFailure) -> Result
  ) throws(SolverFailure) -> Result?
}

/// A solver's name and version.
public struct SolverIdentity: Equatable, Codable, Sendable {
  /// The name, such as `GLPK`.
  public let name: String

  /// The version, such as `5.0`.
  public let version: String

  /// Creates an identity.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// What bounds a search.
public struct SolveOptions: Sendable {
  /// When the search must be over.
  ///
  /// **Missing** No time limit.
  public var deadline: ContinuousClock.Instant?

  /// The search may stop once `(bound − incumbent) / |bound|` is at most this.
  ///
  /// **Units** A fraction: 0.001 is 0.1 %.
  public var gapFraction: Double

  /// How many nodes are explored before the gap may stop the search.
  ///
  /// A small model is thus solved to the end whatever gap was asked for, at no
  /// cost that anyone feels and without a clock that would make it vary.
  public var nodesBeforeGap: Int

  /// A point to begin with, one element per variable.
  ///
  /// **Missing** The solver begins with nothing.
  public var incumbent: [Int64]?

  /// Ends the search from outside.
  public var stop: StopSignal

  /// Creates options.
  public init(
    deadline: ContinuousClock.Instant? = nil, gapFraction: Double = 0, nodesBeforeGap: Int = 0,
    incumbent: [Int64]? = nil, stop: StopSignal = StopSignal()
  ) {
    self.deadline = deadline
    self.gapFraction = gapFraction
    self.nodesBeforeGap = nodesBeforeGap
    self.incumbent = incumbent
    self.stop = stop
  }
}

/// Judges candidates and hears of progress during a search.
public protocol SolveMonitor: Sendable {
  /// Judges a point whose integer variables are whole.
  ///
  /// - Parameter values: one element per variable; those of continuous
  ///   variables are rounded to the nearest integer and only informative.
  func judge(_ values: [Int64]) -> Judgement

  /// Hears how far the search is. Called often; must return at once.
  func progressed(to progress: SolveProgress)
}

/// What a monitor says of a candidate.
public enum Judgement: Equatable, Sendable {
  /// The point is good and may become the incumbent.
  case accepted

  /// The point breaks something that the solver's tolerance did not see.
  ///
  /// Each cut is broken by the point and kept by every good point. An empty
  /// list means that the point is bad and no cut is known.
  case rejected(cuts: [LinearConstraint])
}

/// How far a search is.
public struct SolveProgress: Equatable, Sendable {
  /// How many nodes were explored.
  public var nodes: Int

  /// No point has a greater objective, as far as the solver knows; without the
  /// model's constant.
  ///
  /// **Missing** Not known yet.
  public var bound: Double?

  /// The objective of the best accepted point, without the model's constant.
  ///
  /// **Missing** No point yet.
  public var incumbent: Double?

  /// Creates a report of progress.
  public init(nodes: Int, bound: Double?, incumbent: Double?) {
    self.nodes = nodes
    self.bound = bound
    self.incumbent = incumbent
  }
}
