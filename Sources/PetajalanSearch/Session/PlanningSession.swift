import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults

/// Solves a scenario, and then changed ones with what was learnt from it.
///
/// Each search begins with what the one of the nearest scenario so far has left: its
/// plan and others, repaired where they no longer fit, are offered to it, and what
/// branching has cost guides it. Those with less money come first, since their plans
/// fit the others. Each roadmap is verified and each bound proved as by a ``Planner``.
/// They are solved one after the other, each on both threads.
///
/// ```swift
/// let session = PlanningSession(solver: GLPKSolver(), options: options)
/// let base = try session.begin(with: scenario)
/// let outcomes = session.solve(alternatives)
/// ```
public final class PlanningSession<Solver: MILPSolver>: Sendable {
  /// What became of one scenario.
  public typealias Answer = Result<SolveOutcome, SolverFailure>

  package let solver: Solver
  package let options: PlanOptions
  package let memory = WarmStartPool()

  /// Creates a session.
  ///
  /// - Parameter options: of each solve; a time limit is that of one scenario,
  ///   and begins with its search.
  public init(solver: Solver, options: PlanOptions) {
    self.solver = solver
    var options = options
    options.start = nil
    self.options = options
  }

  /// Solves the scenario from which the changed ones are to learn.
  ///
  /// - Throws: ``SolverFailure`` if the solver failed before there was a plan.
  public func begin(
    with scenario: Scenario, observer: any SearchObserver = SilentObserver()
  ) throws(SolverFailure) -> SolveOutcome {
    try solve(scenario, observer: observer)
  }

  /// Takes a plan of the scenario from which the changed ones are to learn.
  package func adopt(_ plan: Plan, of scenario: Scenario) { memory.adopt(plan, of: scenario) }

  /// Solves a changed scenario.
  ///
  /// - Throws: ``SolverFailure`` if the solver failed before there was a plan.
  public func solve(
    _ scenario: Scenario, observer: any SearchObserver = SilentObserver()
  ) throws(SolverFailure) -> SolveOutcome {
    try solve(scenario, under: constraintFamilies, observer: observer, stop: options.stop)
  }

  /// Solves a scenario under further conditions.
  ///
  /// - Parameters:
  ///   - families: all conditions; the result's bound and proof are of these.
  ///   - gapFraction: the gap of this search; `nil`: that of the options.
  ///   - stop: ends this search.
  /// - Throws: ``SolverFailure`` if the solver failed before there was a plan.
  package func solve(
    _ scenario: Scenario, under families: [any ConstraintFamily],
    observer: any SearchObserver, gapFraction: Double? = nil, stop: StopSignal
  ) throws(SolverFailure) -> SolveOutcome {
    var options = options
    options.gapFraction = gapFraction ?? options.gapFraction
    options.stop = stop
    let (former, learnt) = (memory.experience(for: scenario), WarmStartRecorder())
    let outcome = try Planner(
      scenario, under: families, solver: solver, options: options, observer: observer,
      experience: former, memory: learnt
    ).plan()
    memory.note(learnt.experience, of: scenario, outcome, after: former)
    return outcome
  }

  /// Solves changed scenarios. Once the stop signal of the options is raised no
  /// further one is begun: none is found for it.
  ///
  /// - Parameter ended: hears of each outcome with its position, in the order in
  ///   which they end.
  /// - Returns: the outcomes, in the order of the scenarios.
  public func solve(
    _ scenarios: [Scenario], ended: @escaping @Sendable (Int, Answer) -> Void = { _, _ in }
  ) -> [Answer] {
    var answers: [Int: Answer] = [:]
    for position in Self.order(of: scenarios) {
      guard !options.stop.isRaised else { break }
      let answer: Answer
      do throws(SolverFailure) {
        answer = .success(try solve(scenarios[position]))
      } catch {
        answer = .failure(error)
      }
      answers[position] = answer
      ended(position, answer)
    }
    let unasked = SolveOutcome.noneFound(.interrupted, SearchStatistics(solver: solver.identity))
    return scenarios.indices.map { answers[$0] ?? .success(unasked) }
  }

  /// The order in which scenarios are solved: those with less money first, since
  /// their plans fit the others.
  private static func order(of scenarios: [Scenario]) -> [Int] {
    let money = scenarios.map { Amount.sum($0.sources.flatMap(\.ceilings)) }
    return scenarios.indices.sorted { (money[$0], $0) < (money[$1], $1) }
  }
}
