import MILP

/// Solves a scenario, and then changed ones with what was learnt from it.
///
/// The plans found so far, repaired where they no longer fit, are offered to the
/// search of each changed one, and what branching has cost guides it. Those with
/// less money come first, since their plans fit the others. Each roadmap is verified and each bound proved as by
/// a ``Planner``. They are solved one after the other, each on both threads.
///
/// ```swift
/// let session = PlanningSession(solver: GLPKSolver(), options: options)
/// let base = try session.begin(with: scenario)
/// let outcomes = session.solve(alternatives)
/// ```
public final class PlanningSession<Solver: MILPSolver>: Sendable {
  /// What became of one scenario.
  public typealias Answer = Result<SolveOutcome, SolverFailure>

  let solver: Solver
  let options: PlanOptions
  let memory = SearchMemory()

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
    let planner = Planner(
      scenario, solver: solver, options: options, observer: observer, memory: memory)
    let outcome = try planner.plan()
    if case .roadmap(let solved) = outcome { memory.note(solved.roadmap.plan) }
    return outcome
  }

  /// Takes a plan of the scenario from which the changed ones are to learn.
  func adopt(_ plan: Plan) { memory.note(plan) }

  /// Solves a changed scenario.
  ///
  /// - Throws: ``SolverFailure`` if the solver failed before there was a plan.
  public func solve(
    _ scenario: Scenario, observer: any SearchObserver = SilentObserver()
  ) throws(SolverFailure) -> SolveOutcome {
    try Planner(
      scenario, solver: solver, options: options, observer: observer,
      experience: memory.experience
    ).plan()
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
        let outcome = try solve(scenarios[position])
        if case .roadmap(let solved) = outcome { memory.noteOther(solved.roadmap.plan) }
        answer = .success(outcome)
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
