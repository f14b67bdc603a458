import MILP
import PetajalanDomain
import PetajalanResults

/// A question about a changed scenario, which need not be solved to the end.
public struct SessionQuestion: Sendable {
  /// How long it may be searched.
  public var time: Duration
  /// A benefit at which the search ends: once a roadmap has it, or once it is proved
  /// that none does.
  ///
  /// **Missing** The best benefit is asked for.
  public var enough: Points?
  /// Plans that may be good.
  public var hints: [Plan] = []

  /// Creates a question for the best benefit.
  public init(time: Duration) { self.time = time }
}

extension PlanningSession {
  /// Searches a changed scenario until a question about it is answered.
  ///
  /// - Throws: ``SolverFailure`` if the solver failed before there was a plan.
  public func solve(
    _ scenario: Scenario, asking question: SessionQuestion
  ) throws(SolverFailure) -> SolveOutcome {
    var options = options
    options.time = question.time
    options.stop = StopSignal(under: options.stop)
    var experience = memory.experience(for: scenario) ?? WarmStartRecord()
    experience.others = question.hints
    let observer: any SearchObserver =
      question.enough.map { EnoughObserver(Int128($0.millionths), options.stop) }
      ?? SilentObserver()
    return try Planner(
      scenario, solver: solver, options: options, observer: observer, experience: experience
    ).plan()
  }
}

/// Ends a search once it is known whether a benefit is reached.
private final class EnoughObserver: SearchObserver {
  private let enough: Int128
  private let stop: StopSignal

  init(_ enough: Int128, _ stop: StopSignal) {
    self.enough = enough
    self.stop = stop
  }

  func found(_ plan: Plan, benefit: Int128) {
    if benefit >= enough { stop.raise() }
  }

  func progressed(_ progress: SearchProgress) {
    guard progress.isBoundProved, let bound = progress.bound, bound < enough else { return }
    stop.raise()
  }

  func removed(_ removal: Removal) {}
}
