import MILP
import PetajalanFormulation
import PetajalanResults

extension Planner {
  /// How the stages of a search went.
  package struct Searched {
    var exact: ExactSearch.Result
    package var ending: Ending
    /// Whether the best plan is the best of all, by the solver's word at least.
    var isSaidOptimal = false
    package var nodes: Int
    var failure: SolverFailure?
  }

  /// Start variables from which on prices help, too few for which the exact
  /// search needs no help; a judgement.
  private static var leastForPrices: Int { 3_000 }

  /// Variables beyond which the solver takes longer for the relaxation than the
  /// search by prices takes to come as near; seen between 1,000 programs in 10
  /// years and 1,000 in 25.
  private static var mostVariables: Int { 12_000 }

  /// Nodes before a gap may stop the solver's search.
  private static var nodesBeforeGap: Int { 200 }

  /// The part of the time limit within which a relaxation has to be possible.
  private static var relaxationPart: Int { 3 }

  /// The time that is granted to a relaxation per coefficient before it is not
  /// worth its memory; a judgement, on the safe side of what was seen.
  private static var relaxationPace: Duration { .microseconds(5) }

  /// Searches by prices where that pays, and exactly where it can be done, with
  /// neighborhoods beside it.
  package func search(
    _ presolved: PresolvedModel, _ judge: IncumbentStore, _ goal: SearchGoal,
    _ formulation: Formulation, knowing known: [Cut]
  ) -> Searched {
    let isLarge = isTooLargeToRelax(presolved.model)
    let scale = scaleSearch(presolved, judge, formulation, isWanted: isLarge)
    let byPrices = scale?.proved ?? .nothing(about: presolved)
    if scale != nil { secure(byPrices, presolved, formulation) }
    // Without a plan there is nothing to improve, and the solver has to find one.
    let isTooLarge = isLarge && judge.best != nil
    if isTooLarge {
      scale?.improve(deadline: deadline) { isGood(judge.best, byPrices, presolved) }
    }
    var searched = Searched(exact: byPrices, ending: .exhausted, nodes: 0)
    if isGood(judge.best, byPrices, presolved) {
      searched.ending = .gapReached
      return searched
    }
    if isTooLarge || limit.isOver {
      searched.ending = endingByLimit
      return searched
    }
    let beginning = ExactSearch.Beginning(cuts: known)
    let found =
      withExperience(presolved, judge, goal, formulation, from: beginning)
      ?? tandem(
        presolved, judge, goal, formulation, from: beginning, after: scale?.headStart)
    memory?.note(found, presolved)
    (searched.nodes, searched.failure) = (found.nodes, found.failure)
    if found.isExhausted || found.bound ?? 0 <= byPrices.bound ?? 0 { searched.exact = found }
    if found.isExhausted {
      searched.isSaidOptimal = true
    } else if isGood(judge.best, searched.exact, presolved) {
      searched.ending = .gapReached
    } else if limit.isOver {
      searched.ending = endingByLimit
    } else {
      askSolver(&searched, presolved, judge, formulation)
    }
    return searched
  }

  /// The exact search, with neighborhoods beside it.
  ///
  /// - Parameters:
  ///   - headStart: how the plan is improved first, beside the exact search.
  ///   - limits: of the exact search; by default those of the options.
  func tandem(
    _ presolved: PresolvedModel, _ judge: IncumbentStore, _ goal: SearchGoal,
    _ formulation: Formulation, from beginning: ExactSearch.Beginning,
    after headStart: WarmStart? = nil, limits: ExactSearch.Limits? = nil
  ) -> ExactSearch.Result {
    let (solver, partner) = (solver, judge.partner)
    return ConcurrentSearch(judge: judge, partner: partner, limit: limit).run { pace in
      exactSearch(presolved, judge, formulation, from: beginning, pace: pace, limits: limits)
    } beside: { pace, limit in
      headStart?.improve(partner, within: limit)
      var search = NeighborhoodSearch(
        formulation, presolved: presolved, solver: solver, pace: pace, within: limit,
        relaxed: headStart?.relaxed, basis: beginning.basis)
      search.improve(partner, goal: goal)
    }
  }

  /// Searches by the solver's own branch and cut.
  private func askSolver(
    _ searched: inout Searched, _ presolved: PresolvedModel, _ judge: IncumbentStore,
    _ formulation: Formulation
  ) {
    let options = SolveOptions(
      deadline: deadline, gapFraction: options.gapFraction, nodesBeforeGap: Self.nodesBeforeGap,
      incumbent: judge.best.flatMap { formulation.values(of: $0.plan).flatMap(presolved.restrict) },
      stop: options.stop)
    do throws(SolverFailure) {
      let solution = try solver.solve(presolved.model, options: options, monitor: judge)
      searched.nodes += solution.nodes
      searched.ending = Ending(solution.status)
      searched.isSaidOptimal = solution.status == .optimal
    } catch {
      searched.ending = .numericalTrouble
      searched.failure = error
    }
  }

  /// Searches exactly, until the limit or the gap.
  package func exactSearch(
    _ presolved: PresolvedModel, _ judge: IncumbentStore, _ formulation: Formulation,
    from beginning: ExactSearch.Beginning = ExactSearch.Beginning(), pace: DeterministicClock?,
    limits: ExactSearch.Limits? = nil
  ) -> ExactSearch.Result {
    let securing: @Sendable (ExactSearch.Result) -> Void = {
      secure($0, presolved, formulation)
    }
    return ExactSearch.run(
      presolved, of: formulation, judge: judge, solver: solver,
      limits: limits
        ?? ExactSearch.Limits(
          nodes: .max, deadline: deadline, stop: options.stop, gapFraction: options.gapFraction),
      from: beginning, pace: pace,
      hear: {
        pace?.learn($0)
        memory?.note($0, presolved)
      },
      secure: observer.keepsProofs ? securing : nil)
  }

  /// Hands what is proved to the observer, if it keeps it.
  private func secure(
    _ result: ExactSearch.Result, _ presolved: PresolvedModel, _ formulation: Formulation
  ) {
    guard observer.keepsProofs else { return }
    let proved = ProvedBound(result, presolved)
    observer.proved(
      proved.value, Proof(certificate: proved.certificate, model: formulation.model))
  }

  /// The search by prices with its bound found, where it pays.
  func scaleSearch(
    _ presolved: PresolvedModel, _ judge: IncumbentStore, _ formulation: Formulation, isWanted: Bool
  ) -> LagrangianSearch<Solver>? {
    guard isWanted || presolved.model.variables.count >= Self.leastForPrices else { return nil }
    let search = LagrangianSearch(
      formulation, presolved: presolved, judge: judge, solver: solver, within: limit)
    search.findBound()
    return search
  }

  /// Which limit it was that passed.
  var endingByLimit: Ending { options.stop.isRaised ? .interrupted : .timeLimit }

  /// Whether a model's relaxation is too much for the solver, or for what is left
  /// of the time.
  func isTooLargeToRelax(_ model: Model) -> Bool {
    if model.variables.count > Self.mostVariables { return true }
    guard let deadline else { return false }
    let coefficients = model.constraints.reduce(0) { $0 + $1.terms.count }
    let now = ContinuousClock.now
    return now + Self.relaxationPace * coefficients
      > now + now.duration(to: deadline) / Self.relaxationPart
  }

  /// Whether a plan is within the gap asked for of the exact bound.
  package func isGood(
    _ best: IncumbentStore.Accepted?, _ exact: ExactSearch.Result, _ presolved: PresolvedModel
  ) -> Bool {
    guard let best, let bound = exact.bound, bound < Int128.max,
      let gap = Gap(value: best.value, bound: max(best.value, bound + presolved.offset))
    else { return false }
    return gap.fraction <= options.gapFraction
  }
}
