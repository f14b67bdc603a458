import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// Finds the best roadmap of a scenario, and proves how good it is.
///
/// 1. A first plan is put together before there is a model, so that a limit
///    that passes at any time leaves a roadmap.
/// 2. The scenario is stated as a model and presolved exactly.
/// 3. The exact search explores it on one thread, while neighborhoods of the best
///    plan are searched on another (`ConcurrentSearch`). On small and medium scenarios that
///    is the end, with everything proved.
/// 4. A model that is too large to relax as a whole is bounded and planned by
///    prices instead (`LagrangianSearch`), which also helps the exact search of a
///    medium one to a first plan.
/// 5. Where the exact search fails for numerical reasons the solver's own branch
///    and cut goes on. It finds better plans; what it says of bounds is reported
///    as its word.
/// 6. Among equally good plans the tie is broken, if the best is proved or the
///    solver calls it best.
public struct Planner<Solver: MILPSolver>: Sendable {
  package let scenario: Scenario
  /// What a roadmap has to meet: the scenario's own conditions, and perhaps more.
  let families: [any ConstraintFamily]
  package let solver: Solver
  package let options: PlanOptions
  package let observer: any SearchObserver
  package let deadline: ContinuousClock.Instant?
  /// What an earlier search of nearly the same scenario left.
  let experience: WarmStartRecord?
  /// Where what this search learns is noted.
  package let memory: WarmStartRecorder?

  /// Prepares to plan a scenario; the clock starts now, or has started when the
  /// options say.
  public init(
    _ scenario: Scenario, solver: Solver, options: PlanOptions,
    observer: any SearchObserver = SilentObserver()
  ) {
    self.init(
      scenario, solver: solver, options: options, observer: observer, experience: nil)
  }

  package init(
    _ scenario: Scenario, under families: [any ConstraintFamily] = constraintFamilies,
    solver: Solver, options: PlanOptions, observer: any SearchObserver,
    experience: WarmStartRecord? = nil, memory: WarmStartRecorder? = nil
  ) {
    self.families = families
    self.experience = experience
    self.memory = memory
    self.scenario = scenario
    self.solver = solver
    self.options = options
    self.observer = observer
    deadline = options.deadline(for: scenario)
  }

  package var limit: WorkLimit { WorkLimit(deadline: deadline, stop: options.stop) }

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
    let begun = FormulationBuilder(scenario, families: families, within: limit)
    statistics.variables = begun.model.variables.count
    if observer.keepsProofs {
      // Before there is a plan: whoever has one has a bound as well.
      let (bound, proof) = FirstPlan.proved(of: begun)
      observer.proved(bound, proof)
    }
    let builder = PlanBuilder(begun, within: limit)
    let first = FirstPlan(begun, builder: builder)
    if let plan = first.plan {
      statistics.secondsToFirst = start.seconds
      observer.found(plan, benefit: first.benefit)
    }
    guard let prepared = prepared(begun) else { return try outcome(of: first, statistics) }
    let formulation = prepared.formulation
    statistics.variables = formulation.model.variables.count
    statistics.constraints = formulation.model.constraints.count
    statistics.reductions = prepared.reductions
    let presolved: PresolvedModel
    switch prepared.presolve {
    case .infeasible:
      return infeasible(prepared.refutation, formulation, statistics)
    case .unfinished:
      return try outcome(of: first, statistics)
    case .reduced(let reduced):
      presolved = reduced
    }
    statistics.presolvedVariables = presolved.model.variables.count
    statistics.presolvedConstraints = presolved.model.constraints.count
    statistics.reductions.add(
      columns: statistics.variables - statistics.presolvedVariables
        - statistics.reductions.columns,
      rows: statistics.constraints - statistics.presolvedConstraints, by: .propagation)
    let sharper = InitialCuts(formulation, presolved: presolved)
    for (reduction, cuts) in sharper.byReduction {
      statistics.reductions.add(columns: 0, rows: cuts.count, by: reduction)
    }
    if observer.countsImpliedRows {
      statistics.reductions.add(columns: 0, rows: presolved.redundantRowCount, by: .redundancy)
    }
    let goal = SearchGoal(measure: .benefit, kept: [])
    let judge = IncumbentStore(
      formulation, presolved: presolved, goal: goal, observer: observer, builder: builder)
    defer { judge.close() }
    if let plan = first.plan { judge.offer(plan) }
    for plan in experience?.plans(for: formulation, by: builder) ?? [] { judge.offer(plan) }
    for removal in statistics.reductions.removals { observer.removed(removal) }
    judge.proved(ProvedBound(withoutSearchOf: presolved).value - presolved.offset, nodes: 0)
    let searched = search(
      presolved, judge, goal, formulation, knowing: sharper.cuts(hasPlan: judge.best != nil))
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

  /// A bound that no roadmap of the scenario passes, found within the time limit.
  ///
  /// - Parameter roadmap: a roadmap of the same scenario, to begin with.
  public func bound(startingFrom roadmap: Roadmap) -> Points {
    let begun = FormulationBuilder(scenario, families: families, within: limit)
    let first = FirstPlan.bound(of: begun)
    guard let prepared = prepared(begun) else { return Points(bound: first) }
    let formulation = prepared.formulation
    let presolved: PresolvedModel
    switch prepared.presolve {
    case .infeasible: return roadmap.benefit
    case .unfinished: return Points(bound: first)
    case .reduced(let reduced): presolved = reduced
    }
    let goal = SearchGoal(measure: .benefit, kept: [])
    let judge = IncumbentStore(formulation, presolved: presolved, goal: goal, observer: observer)
    defer { judge.close() }
    judge.offer(roadmap.plan)
    if isTooLargeToRelax(presolved.model),
      let scale = scaleSearch(presolved, judge, formulation, isWanted: true)
    {
      return Points(bound: ProvedBound(scale.proved, presolved).value)
    }
    let exact = exactSearch(presolved, judge, formulation, pace: nil)
    return Points(bound: ProvedBound(exact, presolved).value)
  }
}

extension ContinuousClock.Instant {
  /// Seconds from this moment to now.
  fileprivate var seconds: Double { (ContinuousClock.now - self).seconds }
}

extension Duration {
  /// The duration in seconds.
  package var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
