import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanSearch
import Threads

/// Finds roadmaps near the best one, one after the other.
///
/// The first is the best one, as of any solve. Each further one is the best of those
/// that differ enough from all before it, and the search for it ends as soon as it is
/// proved that none of these has benefit enough. So with a gap of 0 they are the
/// best such roadmaps in turn.
///
/// ```swift
/// let request = NearBestRequest(
///   count: 5, withinPercent: ExactDecimal(coefficient: 1), difference: .programs(5))
/// let run = NearBestRun(request, solver: GLPKSolver(), options: PlanOptions(scenario.stop))
/// let answer = try run.plans(of: scenario)
/// ```
public struct NearBestRun<Solver: MILPSolver>: Sendable {
  /// What became of a run.
  public enum Answer: Sendable {
    /// The best roadmap, and others near it.
    case plans(NearBest)
    /// There is not even one.
    case none(SolveOutcome)
  }

  private let request: NearBestRequest
  private let solver: Solver
  private let options: PlanOptions
  private let progressed: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - options: of each search. Once their stop signal is raised no further one is
  ///     begun.
  ///   - progressed: hears how many of how many roadmaps are found.
  public init(
    _ request: NearBestRequest, solver: Solver, options: PlanOptions,
    progressed: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.request = request
    self.solver = solver
    self.options = options
    self.progressed = progressed
  }

  /// Finds the roadmaps of a scenario.
  ///
  /// - Parameter observer: hears of the search for the best one.
  /// - Throws: ``SolverFailure`` if the solver failed before there was a plan.
  public func plans(
    of scenario: Scenario, observer: any SearchObserver = SilentObserver()
  ) throws(SolverFailure) -> Answer {
    let session = PlanningSession(solver: solver, options: options)
    let outcome = try session.begin(with: scenario, observer: observer)
    guard case .roadmap(let best) = outcome else { return .none(outcome) }
    var found = [NearBestPlan(solved: best, turnBound: best.quality.bound)]
    var bound = best.quality.bound
    var ending: NearBestEnding?
    progressed(found.count, request.count)
    while found.count < request.count, ending == nil {
      let floor = floor(beside: found)
      switch turn(after: found, floor: floor, scenario, session) {
      case .found(let solved):
        bound = min(bound, solved.quality.bound)
        let quality = best.quality.of(solved.roadmap, bound: best.quality.bound)
        found.append(
          NearBestPlan(
            solved: SolvedRoadmap(
              roadmap: solved.roadmap, quality: quality, proof: best.proof,
              statistics: solved.statistics),
            turnBound: bound))
        // Where a gap was left, a later one can be better than the first.
        let raised = self.floor(beside: found)
        let count = found.count
        found.removeAll { $0.solved.roadmap.benefit < raised }
        // With one away, more roadmaps differ enough from the rest.
        if found.count < count { bound = best.quality.bound }
        progressed(found.count, request.count)
      case .ended(let reason):
        ending = reason
      }
    }
    return .plans(NearBest(request, plans: found, ending: ending ?? .complete))
  }

  private func floor(beside found: [NearBestPlan]) -> Points {
    request.floor(below: found.map(\.solved.roadmap.benefit).max() ?? .zero)
  }

  private enum Turn {
    case found(SolvedRoadmap)
    case ended(NearBestEnding)
  }

  /// Looks for one more roadmap.
  ///
  /// - Parameter isLast: whether the gap asked for has ended a search for it before
  ///   it was known whether there is one: then any that is good enough will do.
  private func turn(
    after found: [NearBestPlan], floor: Points, _ scenario: Scenario,
    _ session: PlanningSession<Solver>, isLast: Bool = false
  ) -> Turn {
    guard !options.stop.isRaised else { return .ended(.noneFound(.interrupted)) }
    let apart = PlansApart(
      plans: found.map(\.solved.roadmap.plan), difference: request.difference)
    let watch = FloorWatch(
      floor: floor, endsWhenFound: isLast, stop: StopSignal(under: options.stop))
    let outcome: SolveOutcome
    do throws(SolverFailure) {
      outcome = try session.solve(
        scenario, under: constraintFamilies + [apart], observer: watch,
        gapFraction: isLast ? 0 : nil, stop: watch.stop)
    } catch {
      return .ended(.failed(error))
    }
    switch outcome {
    case .roadmap(let solved) where solved.roadmap.benefit >= floor:
      return .found(solved)
    case .roadmap(let solved) where solved.quality.bound < floor:
      return .ended(.exhausted)
    case .roadmap(let solved) where !isLast && solved.quality.ending == .gapReached:
      return turn(after: found, floor: floor, scenario, session, isLast: true)
    case .roadmap(let solved):
      return .ended(watch.isProved ? .exhausted : .noneFound(NoneFound(solved.quality.ending)))
    case .infeasible:
      return .ended(.exhausted)
    case .noneFound(let reason, _):
      return .ended(watch.isProved ? .exhausted : .noneFound(reason))
    }
  }
}

/// Ends a search as soon as it is proved that no roadmap has benefit enough, or, if asked
/// to, as soon as one has.
private final class FloorWatch: SearchObserver {
  let stop: StopSignal
  private let floor: Int128
  private let endsWhenFound: Bool
  private let proved = Locked(false)

  init(floor: Points, endsWhenFound: Bool, stop: StopSignal) {
    self.floor = Int128(floor.millionths)
    self.endsWhenFound = endsWhenFound
    self.stop = stop
  }

  /// Whether no roadmap has benefit enough.
  var isProved: Bool { proved.withLock { $0 } }

  func found(_ plan: Plan, benefit: Int128) {
    if endsWhenFound, benefit >= floor { stop.raise() }
  }

  func removed(_ removal: Removal) {}

  func progressed(_ progress: SearchProgress) {
    guard progress.isBoundProved, let bound = progress.bound, bound < floor else { return }
    proved.withLock { $0 = true }
    stop.raise()
  }
}
