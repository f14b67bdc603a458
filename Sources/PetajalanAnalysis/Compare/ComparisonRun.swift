import MILP
import PetajalanDomain
import PetajalanResults
import PetajalanSearch
import PetajalanVerification
import Threads

/// Plans several worlds, carries each plan to each world, and lays them side by side.
///
/// ```swift
/// let run = ComparisonRun(solver: GLPKSolver(), options: PlanOptions(scenario.stop))
/// let comparison = run.comparison(of: worlds)
/// ```
public struct ComparisonRun<Solver: MILPSolver>: Sendable {
  /// A world that is to be compared.
  public struct World: Sendable {
    /// The id.
    public let id: String
    package let name: String
    package let nameEN: String?
    package let scenario: Scenario
    package let known: PlanningResult?

    /// Creates a world.
    ///
    /// - Parameter known: what was found for it before; `nil`: it is to be planned.
    public init(
      id: String, name: String, nameEN: String? = nil, scenario: Scenario,
      known: PlanningResult? = nil
    ) {
      self.id = id
      self.name = name
      self.nameEN = nameEN
      self.scenario = scenario
      self.known = known
    }

    func planned(_ result: PlanningResult) -> PlannedWorld {
      PlannedWorld(id: id, name: name, nameEN: nameEN, scenario: scenario, result: result)
    }
  }

  private let solver: Solver
  private let options: PlanOptions
  private let withRegret: Bool
  private let keptUntil: Int?
  private let learnsFromKnown: Bool
  private let progressed: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - options: of each solve. Once their stop signal is raised nothing more is
  ///     begun, and what is there is compared.
  ///   - withRegret: whether plans are carried to other worlds.
  ///   - keptUntil: the last start year that a plan keeps there; `nil`: all are kept.
  ///   - learnsFromKnown: whether the plans that are known help to find the others.
  ///   - progressed: hears how many of how many solves are done, from any thread.
  public init(
    solver: Solver, options: PlanOptions, withRegret: Bool = true, keptUntil: Int? = nil,
    learnsFromKnown: Bool = false,
    progressed: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.solver = solver
    self.options = options
    self.withRegret = withRegret
    self.keptUntil = keptUntil
    self.learnsFromKnown = learnsFromKnown
    self.progressed = progressed
  }

  /// Compares worlds; the first one is the base.
  public func comparison(of worlds: [World]) -> Comparison {
    let session = PlanningSession(solver: solver, options: options)
    for world in worlds where learnsFromKnown {
      if let plan = world.known?.roadmap?.plan { session.adopt(plan, of: world.scenario) }
    }
    let pairs = withRegret ? worlds.count * (worlds.count - 1) : 0
    let counter = SolveCounter(
      total: worlds.count { $0.known == nil } + pairs, progressed: progressed)
    let planned = plan(worlds, session, counter)
    guard withRegret, worlds.count > 1 else { return Comparison(planned) }
    return Comparison(
      planned, carried: carry(planned, session, counter), keptUntil: keptUntil)
  }

  private func plan(
    _ worlds: [World], _ session: PlanningSession<Solver>, _ counter: SolveCounter
  ) -> [PlannedWorld] {
    var results = worlds.map(\.known)
    // The first one that is planned is what the others learn from.
    var open = worlds.indices.filter { results[$0] == nil }
    if let first = open.first {
      results[first] = PlanningResult(session, beginningWith: worlds[first].scenario)
      open.removeFirst()
      counter.count()
    }
    let answers = session.solve(open.map { worlds[$0].scenario }) { _, _ in counter.count() }
    for (world, answer) in zip(open, answers) { results[world] = PlanningResult(answer) }
    return zip(worlds, results).map { world, result in
      world.planned(result ?? .noneFound(.interrupted))
    }
  }

  // MARK: Regret

  private struct Journey {
    let plan: Int
    let world: Int
    let planned: Int
    let carrier: PlanCarrier
  }

  private func carry(
    _ worlds: [PlannedWorld], _ session: PlanningSession<Solver>, _ counter: SolveCounter
  ) -> [[CarriedPlan?]] {
    let programs = ComparedProgram.all(of: worlds)
    var carried: [[CarriedPlan?]] = worlds.map { _ in worlds.map { _ in nil } }
    var journeys: [Journey] = []
    for (plan, own) in worlds.enumerated() {
      guard let roadmap = own.result.roadmap else { continue }
      for (number, world) in worlds.enumerated() {
        if number == plan {
          carried[plan][number] = CarriedPlan(
            kept: roadmap.plan.selected, released: 0, result: own.result)
        } else if world.result.roadmap != nil, !options.stop.isRaised {
          let starts = programs.compactMap { program in
            program.starts[plan].flatMap { start in program.positions[number].map { ($0, start) } }
          }.filter { $0.1 <= keptUntil ?? $0.1 }
          journeys.append(
            Journey(
              plan: plan, world: number, planned: roadmap.plan.selected.count,
              carrier: PlanCarrier(
                Dictionary(uniqueKeysWithValues: starts), to: world.scenario)))
        }
      }
    }
    let answers = session.solve(
      journeys.map { $0.carrier.scenario(keeping: $0.carrier.kept.count) }
    ) { _, _ in counter.count() }
    for (journey, answer) in zip(journeys, answers) {
      carried[journey.plan][journey.world] = arrival(of: journey, PlanningResult(answer), session)
    }
    return carried
  }

  /// What a plan comes to where it was carried. If no roadmap has all that is kept,
  /// the last starts are released: as few as will do.
  private func arrival(
    of journey: Journey, _ result: PlanningResult, _ session: PlanningSession<Solver>
  ) -> CarriedPlan? {
    var result = result
    var count = journey.carrier.kept.count
    if case .infeasible = result {
      // With fewer starts fixed there are more roadmaps, so halving finds the most.
      var (some, none) = (0, count)
      while some < none, !options.stop.isRaised {
        let middle = (some + none) / 2
        let tried = PlanningResult(
          session.solve([journey.carrier.scenario(keeping: middle)])[0])
        if tried.roadmap != nil {
          (some, result, count) = (middle + 1, tried, middle)
        } else {
          none = middle
        }
      }
    }
    if case .noneFound(.interrupted) = result { return nil }
    let kept = journey.carrier.kept.prefix(count).map(\.program).sorted()
    return CarriedPlan(
      kept: kept, released: journey.planned - kept.count,
      result: Self.inWorld(result, journey.carrier.scenario))
  }

  /// The result as one of the world itself, in which nothing is fixed.
  private static func inWorld(_ result: PlanningResult, _ scenario: Scenario) -> PlanningResult {
    guard case .roadmap(let roadmap, let quality) = result else { return result }
    guard case .verified(let verified) = Checker(scenario).verify(roadmap.plan) else {
      return .failed(.fatal(message: "the checker refused a plan with fewer starts fixed"))
    }
    return .roadmap(verified, quality)
  }
}

/// Counts solves that are done, on any thread.
final class SolveCounter: Sendable {
  private let total: Int
  private let progressed: @Sendable (Int, Int) -> Void
  private let done = Locked(0)

  init(total: Int, progressed: @escaping @Sendable (Int, Int) -> Void) {
    self.total = total
    self.progressed = progressed
    progressed(0, total)
  }

  /// One more is done.
  package func count() {
    let done = done.withLock { done in
      done += 1
      return done
    }
    progressed(done, total)
  }
}
