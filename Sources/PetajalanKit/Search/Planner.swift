import MILP

/// Finds the best roadmap of a scenario, and proves how good it is.
///
/// 1. The scenario is stated as a model and presolved exactly.
/// 2. The exact search explores it; on small and medium scenarios that is the
///    end, with everything proved.
/// 3. Otherwise the solver's own branch and cut goes on from the best plan. It
///    finds better plans; what it says of bounds is reported as its word.
/// 4. Among equally good plans the tie is broken, if the best is proved or the
///    solver calls it best.
public struct Planner<Solver: MILPSolver>: Sendable {
  private let scenario: Scenario
  private let solver: Solver
  private let options: PlanOptions
  private let observer: any SearchObserver
  private let deadline: ContinuousClock.Instant?

  /// The part of the time limit that the exact search may use up.
  private static var exactPart: Int { 3 }

  /// Neighborhoods that are searched before the solver takes over.
  private static var neighborhoods: Int { 60 }

  /// Nodes before a gap may stop the solver's search.
  private static var nodesBeforeGap: Int { 200 }

  /// Prepares to plan a scenario; the clock starts now.
  public init(
    _ scenario: Scenario, solver: Solver, options: PlanOptions,
    observer: any SearchObserver = SilentObserver()
  ) {
    self.scenario = scenario
    self.solver = solver
    self.options = options
    self.observer = observer
    deadline = options.time.map { ContinuousClock.now.advanced(by: $0) }
  }

  /// Plans the scenario.
  ///
  /// - Throws: ``SolverFailure`` if the solver could not do its work.
  public func plan() throws(SolverFailure) -> SolveOutcome {
    let start = ContinuousClock.now
    let formulation = Formulation(scenario)
    var statistics = SearchStatistics(solver: solver.identity)
    statistics.variables = formulation.model.variables.count
    statistics.constraints = formulation.model.constraints.count
    defer { statistics.seconds = start.seconds }
    let goal = SearchGoal(measure: .benefit, kept: [])
    let presolved: PresolvedModel
    switch Presolve.apply(to: goal.model(of: formulation)) {
    case .infeasible:
      statistics.seconds = start.seconds
      return infeasible(ProofTree(of: formulation.model), formulation, statistics)
    case .reduced(let reduced):
      presolved = reduced
    }
    statistics.presolvedVariables = presolved.model.variables.count
    statistics.presolvedConstraints = presolved.model.constraints.count
    let judge = PlanJudge(
      formulation, presolved: presolved, goal: goal, observer: observer,
      builder: PlanBuilder(formulation))
    judge.offer(Plan.empty(for: scenario))

    let exact = try exactSearch(
      presolved, judge, formulation, nodes: ExactSearch.nodeBudget(for: presolved.model),
      deadline: exactDeadline)
    statistics.nodes = exact.nodes
    var ending: Ending = .exhausted
    var isSaidOptimal = exact.isExhausted
    if !exact.isExhausted {
      var neighborhoods = NeighborhoodSearch(
        formulation, solver: solver, options: options, observer: observer)
      try neighborhoods.improve(
        judge, goal: goal, rounds: Self.neighborhoods, deadline: neighborhoodDeadline)
    }
    if !exact.isExhausted, !isGood(judge.best, exact, presolved) {
      let solution = try solver.solve(
        presolved.model, options: solverOptions(judge, presolved, formulation), monitor: judge)
      statistics.nodes += solution.nodes
      ending = Ending(solution.status)
      isSaidOptimal = solution.status == .optimal
      if solution.status == .infeasible, judge.best == nil {
        statistics.seconds = start.seconds
        return .noneFound(.solverSaysInfeasible, statistics)
      }
    } else if !exact.isExhausted {
      ending = .gapReached
    }
    statistics.rejectedCandidates = judge.rejected
    statistics.secondsToFirst = judge.firstFound.map { ($0 - start).seconds }

    guard let best = judge.best else {
      statistics.seconds = start.seconds
      if exact.isExhausted { return infeasible(exact.proof, formulation, statistics) }
      return .noneFound(NoneFound(ending), statistics)
    }
    var plan = best.plan
    if isSaidOptimal {
      let tieBreak = TieBreak(
        formulation, solver: solver, options: options, deadline: deadline, observer: observer)
      (plan, statistics.isTieBroken) = try tieBreak.settle(plan, benefit: best.value)
    }
    if ending == .solverSaysGapReached, isGood(best, exact, presolved) { ending = .gapReached }
    guard case .verified(let roadmap) = Checker(scenario).verify(plan) else {
      throw .fatal(message: "the checker refused a plan that it had accepted")
    }
    let proved = ProvedBound(exact, presolved)
    let provedBound = Points(millionths: Int64(clamping: proved.value))
    let status: ProofStatus =
      provedBound == roadmap.benefit
      ? .provedOptimal : isSaidOptimal ? .solverSaysOptimal : .provedWithin
    statistics.seconds = start.seconds
    return .roadmap(
      SolvedRoadmap(
        roadmap: roadmap,
        quality: Quality(
          benefit: roadmap.benefit, bound: provedBound, status: status, ending: ending),
        proof: Proof(certificate: proved.certificate, model: formulation.model),
        statistics: statistics))
  }

  /// That there is no roadmap, if the notes of a search prove it to the checker.
  private func infeasible(
    _ notes: ProofTree, _ formulation: Formulation, _ statistics: SearchStatistics
  ) -> SolveOutcome {
    let checker = CertificateChecker(
      formulation.model, isBeaten: PlanProof.isBeaten(in: formulation))
    guard let certificate = notes.certificate(of: .noPoint),
      let rows = try? checker.rowsInvolved(in: certificate)
    else { return .noneFound(.proofRefused, statistics) }
    var said: Set<Statement> = [.nature]
    let statements = rows.map { formulation.statements[$0] }.filter { said.insert($0).inserted }
    let infeasibility = Infeasibility(
      proof: Proof(certificate: certificate, model: formulation.model), rows: rows,
      statements: statements)
    return .infeasible(infeasibility, statistics)
  }

  /// A bound that no roadmap of the scenario passes, found within the time limit.
  ///
  /// - Parameter roadmap: a roadmap of the same scenario, to begin with.
  /// - Throws: ``SolverFailure`` if the solver could not do its work.
  public func bound(startingFrom roadmap: Roadmap) throws(SolverFailure) -> Points {
    let formulation = Formulation(scenario)
    let goal = SearchGoal(measure: .benefit, kept: [])
    guard case .reduced(let presolved) = Presolve.apply(to: goal.model(of: formulation)) else {
      return roadmap.benefit
    }
    let judge = PlanJudge(formulation, presolved: presolved, goal: goal, observer: observer)
    judge.offer(roadmap.plan)
    let exact = try exactSearch(presolved, judge, formulation, nodes: .max, deadline: deadline)
    return Points(millionths: Int64(clamping: ProvedBound(exact, presolved).value))
  }

  private var exactDeadline: ContinuousClock.Instant? {
    options.time.map { .now.advanced(by: $0 / Self.exactPart) }
  }

  /// Half of what is left goes to neighborhoods at most.
  private var neighborhoodDeadline: ContinuousClock.Instant? {
    deadline.map { .now.advanced(by: (.now - $0) / -2) }
  }

  private func exactSearch(
    _ presolved: PresolvedModel, _ judge: PlanJudge, _ formulation: Formulation, nodes: Int,
    deadline: ContinuousClock.Instant?
  ) throws(SolverFailure) -> ExactSearch.Result {
    try ExactSearch.run(
      presolved, of: formulation, judge: judge, solver: solver,
      limits: ExactSearch.Limits(nodes: nodes, deadline: deadline, stop: options.stop))
  }

  /// Whether a plan is within the gap asked for of the exact bound.
  private func isGood(
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

extension Ending {
  /// The ending of a solver's search.
  init(_ status: SolveStatus) {
    switch status {
    case .optimal, .infeasible: self = .exhausted
    case .feasible(let reason), .undecided(let reason): self = Ending(reason)
    case .unbounded: self = .numericalTrouble
    }
  }

  private init(_ reason: StopReason) {
    switch reason {
    case .gap: self = .solverSaysGapReached
    case .deadline: self = .timeLimit
    case .stopSignal: self = .interrupted
    case .rejectedCandidates, .numericalTrouble: self = .numericalTrouble
    }
  }
}

extension NoneFound {
  fileprivate init(_ ending: Ending) {
    switch ending {
    case .timeLimit, .gapReached, .solverSaysGapReached: self = .timeLimit
    case .interrupted: self = .interrupted
    case .exhausted, .numericalTrouble: self = .numericalTrouble
    }
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
