import MILP

/// Finds the best roadmap of a scenario, and proves how good it is.
///
/// 1. A first plan is put together before there is a model, so that a limit
///    that passes at any time leaves a roadmap.
/// 2. The scenario is stated as a model and presolved exactly.
/// 3. The exact search explores it; on small and medium scenarios that is the
///    end, with everything proved.
/// 4. Otherwise neighborhoods of the best plan are searched, and the solver's own
///    branch and cut goes on from there. It finds better plans; what it says of
///    bounds is reported as its word.
/// 5. Among equally good plans the tie is broken, if the best is proved or the
///    solver calls it best.
public struct Planner<Solver: MILPSolver>: Sendable {
  let scenario: Scenario
  let solver: Solver
  let options: PlanOptions
  let observer: any SearchObserver
  let deadline: ContinuousClock.Instant?

  /// The part of the time limit that the exact search may use up.
  private static var exactPart: Int { 3 }

  /// Neighborhoods that are searched before the solver takes over.
  private static var neighborhoods: Int { 60 }

  /// Nodes before a gap may stop the solver's search.
  private static var nodesBeforeGap: Int { 200 }

  /// The time that is granted to a relaxation per coefficient before it is not
  /// worth its memory; a judgement, on the safe side of what was seen.
  private static var relaxationPace: Duration { .microseconds(5) }

  /// Prepares to plan a scenario; the clock starts now, or has started when the
  /// options say.
  public init(
    _ scenario: Scenario, solver: Solver, options: PlanOptions,
    observer: any SearchObserver = SilentObserver()
  ) {
    self.scenario = scenario
    self.solver = solver
    self.options = options
    self.observer = observer
    deadline = options.deadline(for: scenario)
  }

  private var limit: WorkLimit { WorkLimit(deadline: deadline, stop: options.stop) }

  /// Plans the scenario.
  ///
  /// A solver that fails on the way ends the part of the search that it fails at;
  /// the best plan so far and what was proved are kept.
  ///
  /// - Throws: ``SolverFailure`` if the solver failed before there was a plan.
  public func plan() throws(SolverFailure) -> SolveOutcome {
    let start = ContinuousClock.now
    var statistics = SearchStatistics(solver: solver.identity)
    var outcome = try plan(since: start, &statistics)
    statistics.seconds = start.seconds
    outcome.statistics = statistics
    return outcome
  }

  /// Plans stage by stage, as far as the limits allow.
  private func plan(
    since start: ContinuousClock.Instant, _ statistics: inout SearchStatistics
  ) throws(SolverFailure) -> SolveOutcome {
    let begun = FormulationBuilder(scenario, within: limit)
    statistics.variables = begun.model.variables.count
    let builder = PlanBuilder(begun, within: limit)
    let first = FirstPlan(begun, builder: builder)
    if first.plan != nil { statistics.secondsToFirst = start.seconds }
    guard let formulation = Formulation(completing: begun) else {
      return try outcome(of: first, statistics)
    }
    statistics.variables = formulation.model.variables.count
    statistics.constraints = formulation.model.constraints.count
    let goal = SearchGoal(measure: .benefit, kept: [])
    let presolved: PresolvedModel
    switch Presolve.apply(to: goal.model(of: formulation), within: limit) {
    case .infeasible:
      return infeasible(ProofTree(of: formulation.model), formulation, statistics)
    case .unfinished:
      return try outcome(of: first, statistics)
    case .reduced(let reduced):
      presolved = reduced
    }
    statistics.presolvedVariables = presolved.model.variables.count
    statistics.presolvedConstraints = presolved.model.constraints.count
    let judge = PlanJudge(
      formulation, presolved: presolved, goal: goal, observer: observer, builder: builder)
    defer { judge.close() }
    if let plan = first.plan { judge.offer(plan) }
    observer.removed(Reduction(.presolve, from: presolved))
    judge.proved(ProvedBound(withoutSearchOf: presolved).value - presolved.offset, nodes: 0)
    let searched = search(presolved, judge, goal, formulation)
    statistics.nodes = searched.nodes
    statistics.rejectedCandidates = judge.rejected
    if first.plan == nil {
      statistics.secondsToFirst = judge.firstFound.map { ($0 - start).seconds }
    }
    guard let best = judge.best else {
      if searched.exact.isExhausted {
        return infeasible(searched.exact.proof, formulation, statistics)
      }
      if let failure = searched.failure { throw failure }
      let isSaidInfeasible = searched.ending == .exhausted && !searched.isSaidOptimal
      return .noneFound(
        isSaidInfeasible ? .solverSaysInfeasible : NoneFound(searched.ending), statistics)
    }
    return try outcome(of: best, searched, presolved, formulation, &statistics)
  }

  /// How the stages of a search went.
  struct Searched {
    let exact: ExactSearch.Result
    var ending: Ending
    /// Whether the best plan is the best of all, by the solver's word at least.
    var isSaidOptimal = false
    var nodes: Int
    var failure: SolverFailure?
  }

  /// Searches exactly, then neighborhoods, then by the solver's own tree.
  private func search(
    _ presolved: PresolvedModel, _ judge: PlanJudge, _ goal: SearchGoal,
    _ formulation: Formulation
  ) -> Searched {
    let isTooLarge = judge.best != nil && isTooLargeToRelax(presolved.model)
    let exact =
      isTooLarge
      ? ExactSearch.Result.nothing(about: presolved)
      : exactSearch(
        presolved, judge, formulation, nodes: ExactSearch.nodeBudget(for: presolved.model),
        deadline: exactDeadline)
    var searched = Searched(
      exact: exact, ending: .exhausted, nodes: exact.nodes, failure: exact.failure)
    if exact.isExhausted {
      searched.isSaidOptimal = true
      return searched
    }
    if !limit.isOver {
      var neighborhoods = NeighborhoodSearch(
        formulation, solver: solver, options: options, observer: observer)
      neighborhoods.improve(
        judge, goal: goal, rounds: isTooLarge ? .max : Self.neighborhoods,
        deadline: isTooLarge ? deadline : neighborhoodDeadline)
    }
    if isGood(judge.best, exact, presolved) {
      searched.ending = .gapReached
    } else if isTooLarge || limit.isOver {
      searched.ending = endingByLimit
    } else {
      do throws(SolverFailure) {
        let solution = try solver.solve(
          presolved.model, options: solverOptions(judge, presolved, formulation), monitor: judge)
        searched.nodes += solution.nodes
        searched.ending = Ending(solution.status)
        searched.isSaidOptimal = solution.status == .optimal
      } catch {
        searched.ending = .numericalTrouble
        searched.failure = error
      }
    }
    return searched
  }

  /// A bound that no roadmap of the scenario passes, found within the time limit.
  ///
  /// - Parameter roadmap: a roadmap of the same scenario, to begin with.
  public func bound(startingFrom roadmap: Roadmap) -> Points {
    let begun = FormulationBuilder(scenario, within: limit)
    let first = FirstPlan.bound(of: begun)
    guard let formulation = Formulation(completing: begun) else {
      return Points(millionths: Int64(clamping: first))
    }
    let goal = SearchGoal(measure: .benefit, kept: [])
    let presolved: PresolvedModel
    switch Presolve.apply(to: goal.model(of: formulation), within: limit) {
    case .infeasible: return roadmap.benefit
    case .unfinished: return Points(millionths: Int64(clamping: first))
    case .reduced(let reduced): presolved = reduced
    }
    if isTooLargeToRelax(presolved.model) {
      return Points(millionths: Int64(clamping: ProvedBound(withoutSearchOf: presolved).value))
    }
    let judge = PlanJudge(formulation, presolved: presolved, goal: goal, observer: observer)
    defer { judge.close() }
    judge.offer(roadmap.plan)
    let exact = exactSearch(presolved, judge, formulation, nodes: .max, deadline: deadline)
    return Points(millionths: Int64(clamping: ProvedBound(exact, presolved).value))
  }

  /// Which limit it was that passed.
  var endingByLimit: Ending { options.stop.isRaised ? .interrupted : .timeLimit }

  /// Whether what is left of the time is too short for a model's relaxation.
  private func isTooLargeToRelax(_ model: Model) -> Bool {
    guard let deadline else { return false }
    let coefficients = model.constraints.reduce(0) { $0 + $1.terms.count }
    return .now + Self.relaxationPace * coefficients > min(deadline, exactDeadline ?? deadline)
  }

  private var exactDeadline: ContinuousClock.Instant? {
    guard let time = options.time, let deadline else { return nil }
    return min(deadline, .now.advanced(by: time / Self.exactPart))
  }

  /// Half of what is left goes to neighborhoods at most.
  private var neighborhoodDeadline: ContinuousClock.Instant? {
    deadline.map { .now.advanced(by: (.now - $0) / -2) }
  }

  private func exactSearch(
    _ presolved: PresolvedModel, _ judge: PlanJudge, _ formulation: Formulation, nodes: Int,
    deadline: ContinuousClock.Instant?
  ) -> ExactSearch.Result {
    ExactSearch.run(
      presolved, of: formulation, judge: judge, solver: solver,
      limits: ExactSearch.Limits(nodes: nodes, deadline: deadline, stop: options.stop))
  }

  /// Whether a plan is within the gap asked for of the exact bound.
  func isGood(
    _ best: PlanJudge.Accepted?, _ exact: ExactSearch.Result, _ presolved: PresolvedModel
  ) -> Bool {
    guard let best, let bound = exact.bound, bound < Int128.max,
      let gap = Gap(value: best.value, bound: max(best.value, bound + presolved.offset))
    else { return false }
    return gap.fraction <= options.gapFraction
  }

  private func solverOptions(
    _ judge: PlanJudge, _ presolved: PresolvedModel, _ formulation: Formulation
  ) -> SolveOptions {
    SolveOptions(
      deadline: deadline, gapFraction: options.gapFraction, nodesBeforeGap: Self.nodesBeforeGap,
      incumbent: judge.best.flatMap { formulation.values(of: $0.plan).flatMap(presolved.restrict) },
      stop: options.stop)
  }
}

extension ContinuousClock.Instant {
  /// Seconds from this moment to now.
  fileprivate var seconds: Double { (ContinuousClock.now - self).seconds }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
