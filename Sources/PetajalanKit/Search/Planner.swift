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
    defer { statistics.seconds = start.seconds }
    let begun = FormulationBuilder(scenario, within: limit)
    statistics.variables = begun.model.variables.count
    let builder = PlanBuilder(begun, within: limit)
    let first = FirstPlan(begun, builder: builder)
    if first.plan != nil { statistics.secondsToFirst = start.seconds }
    guard let formulation = Formulation(completing: begun) else {
      statistics.seconds = start.seconds
      return try outcome(of: first, statistics)
    }
    statistics.variables = formulation.model.variables.count
    statistics.constraints = formulation.model.constraints.count
    let goal = SearchGoal(measure: .benefit, kept: [])
    let presolved: PresolvedModel
    switch Presolve.apply(to: goal.model(of: formulation), within: limit) {
    case .infeasible:
      statistics.seconds = start.seconds
      return infeasible(ProofTree(of: formulation.model), formulation, statistics)
    case .unfinished:
      statistics.seconds = start.seconds
      return try outcome(of: first, statistics)
    case .reduced(let reduced):
      presolved = reduced
    }
    statistics.presolvedVariables = presolved.model.variables.count
    statistics.presolvedConstraints = presolved.model.constraints.count
    let judge = PlanJudge(
      formulation, presolved: presolved, goal: goal, observer: observer,
      builder: builder)
    defer { judge.close() }
    if let plan = first.plan { judge.offer(plan) }

    let isTooLarge = judge.best != nil && isTooLargeToRelax(presolved.model)
    let exact =
      isTooLarge
      ? ExactSearch.Result.nothing(about: presolved)
      : exactSearch(
        presolved, judge, formulation, nodes: ExactSearch.nodeBudget(for: presolved.model),
        deadline: exactDeadline)
    statistics.nodes = exact.nodes
    var ending: Ending
    var isSaidOptimal = exact.isExhausted
    var failure = exact.failure
    if !exact.isExhausted, !limit.isOver {
      var neighborhoods = NeighborhoodSearch(
        formulation, solver: solver, options: options, observer: observer)
      neighborhoods.improve(
        judge, goal: goal, rounds: isTooLarge ? .max : Self.neighborhoods,
        deadline: isTooLarge ? deadline : neighborhoodDeadline)
    }
    if exact.isExhausted {
      ending = .exhausted
    } else if isGood(judge.best, exact, presolved) {
      ending = .gapReached
    } else if isTooLarge || limit.isOver {
      ending = endingByLimit
    } else {
      ending = .numericalTrouble
      do throws(SolverFailure) {
        let solution = try solver.solve(
          presolved.model, options: solverOptions(judge, presolved, formulation), monitor: judge)
        statistics.nodes += solution.nodes
        ending = Ending(solution.status)
        isSaidOptimal = solution.status == .optimal
      } catch {
        failure = error
      }
      if ending == .exhausted, !isSaidOptimal, judge.best == nil {
        statistics.seconds = start.seconds
        return .noneFound(.solverSaysInfeasible, statistics)
      }
    }
    statistics.rejectedCandidates = judge.rejected
    if first.plan == nil {
      statistics.secondsToFirst = judge.firstFound.map { ($0 - start).seconds }
    }

    guard let best = judge.best else {
      statistics.seconds = start.seconds
      if exact.isExhausted { return infeasible(exact.proof, formulation, statistics) }
      if let failure { throw failure }
      return .noneFound(NoneFound(ending), statistics)
    }
    var plan = best.plan
    if isSaidOptimal {
      let tieBreak = TieBreak(
        formulation, solver: solver, options: options, deadline: deadline, observer: observer)
      (plan, statistics.isTieBroken) = tieBreak.settle(plan, benefit: best.value)
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

  /// The outcome of a run whose limit passed before the model was stated.
  private func outcome(
    of first: FirstPlan, _ statistics: SearchStatistics
  ) throws(SolverFailure) -> SolveOutcome {
    let ending = endingByLimit
    guard let plan = first.plan else { return .noneFound(NoneFound(ending), statistics) }
    guard case .verified(let roadmap) = Checker(scenario).verify(plan) else {
      throw .fatal(message: "the checker refused a plan that it had accepted")
    }
    let proved = first.proved
    let bound = Points(millionths: Int64(clamping: proved.value))
    return .roadmap(
      SolvedRoadmap(
        roadmap: roadmap,
        quality: Quality(
          benefit: roadmap.benefit, bound: bound,
          status: bound == roadmap.benefit ? .provedOptimal : .provedWithin, ending: ending),
        proof: proved.proof, statistics: statistics))
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
  private var endingByLimit: Ending { options.stop.isRaised ? .interrupted : .timeLimit }

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
