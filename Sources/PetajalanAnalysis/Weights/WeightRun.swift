import MILP
import PetajalanDomain
import PetajalanReading
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// Finds out which programs stay on the plan if the criteria weigh otherwise, and where
/// the plan flips.
///
/// Other weights change what a roadmap is worth and not whether it is possible. So each
/// plan that was found for some weighting is a roadmap under every other one, and is
/// offered there. The plan of the scenario's own weights stands as long as no better
/// one is known.
///
/// ```swift
/// let request = WeightRequest(points: ExactDecimal(coefficient: 10), samples: 20, seed: 1)
/// let run = WeightRun(solver: GLPKSolver(), options: PlanOptions(scenario.stop))
/// let study = try run.study(document, alternative: nil, request)
/// ```
public struct WeightRun<Solver: MILPSolver>: Sendable {
  private let solver: Solver
  private let options: PlanOptions
  private let progressed: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - options: of each solve. Once their stop signal is raised nothing more is
  ///     begun.
  ///   - progressed: hears how many of how many weightings and ways are done.
  public init(
    solver: Solver, options: PlanOptions,
    progressed: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.solver = solver
    self.options = options
    self.progressed = progressed
  }

  /// Studies the weights of a scenario, or of one of its alternatives.
  ///
  /// - Throws: ``ScenarioDocument/Refusal`` if the scenario has errors.
  /// - Precondition: it has criteria.
  public func study(
    _ document: ScenarioDocument, alternative: Alternative?, _ request: WeightRequest
  ) throws(ScenarioDocument.Refusal) -> WeightStudy {
    let scenario = try document.scenario(applying: [], to: alternative)
    precondition(!scenario.criteria.isEmpty, "there are weights")
    let box = WeightBox(scenario.criteria, points: request.points)
    let places: [(Weighting.Kind, [Int64])] =
      box.corners(seed: request.seed).map { (.corner, $0) }
      + box.samples(request.samples, seed: request.seed).map { (.sample, $0) }
    var weightings: [Weighting] = []
    var scenarios: [Scenario] = []
    for (kind, place) in places {
      guard let weights = box.weights(at: place) else { continue }
      weightings.append(
        Weighting(kind: kind, weights: weights, best: .noneFound(.interrupted)))
      scenarios.append(
        try document.scenario(
          applying: zip(scenario.criteria, weights).map { .weight(criterion: $0.id, $1) },
          to: alternative))
    }
    let counter = SolveCounter(
      total: 1 + weightings.count + 2 * scenario.criteria.count, progressed: progressed)
    let session = PlanningSession(solver: solver, options: options)
    let first = PlanningResult(session, beginningWith: scenario)
    counter.count()
    guard first.roadmap != nil else {
      return WeightStudy(
        request: request, scenario: scenario, base: first, weightings: weightings, axes: [])
    }
    let answers = session.solve(scenarios) { _, _ in counter.count() }
    for (number, answer) in answers.enumerated() {
      weightings[number].best = PlanningResult(answer)
    }
    var pool = PlanPool()
    for result in [first] + weightings.map(\.best) {
      if let plan = result.roadmap?.plan { pool.insert(plan) }
    }
    let base = pool.best(beside: first, in: scenario)
    for number in weightings.indices {
      let plan = base.roadmap?.plan
      weightings[number].best = pool.best(beside: weightings[number].best, in: scenarios[number])
      weightings[number].basePlan = plan
      weightings[number].benefitOfBase = plan.map { Checker(scenarios[number]).benefit(of: $0) }
    }
    var walk = AxisWalk(scenario, base: base, box: box, pool: pool, session: session, options)
    var axes: [WeightAxis] = []
    for criterion in scenario.criteria.indices {
      let down = walk.side(criterion, sign: -1)
      counter.count()
      let up = walk.side(criterion, sign: 1)
      counter.count()
      axes.append(WeightAxis(criterion: criterion, down: down, up: up))
    }
    return WeightStudy(
      request: request, scenario: scenario, base: base, weightings: weightings, axes: axes)
  }
}

/// The plans found so far; each is a roadmap under every weighting.
struct PlanPool {
  package private(set) var plans: [Plan] = []

  package mutating func insert(_ plan: Plan) {
    if !plans.contains(plan) { plans.append(plan) }
  }

  /// A result with the best plan of the pool, if that is better.
  func best(beside result: PlanningResult, in scenario: Scenario) -> PlanningResult {
    guard case .roadmap(let roadmap, let quality) = result else { return result }
    let checker = Checker(scenario)
    let best = plans.map { (plan: $0, benefit: checker.benefit(of: $0)) }
      .max { $0.benefit < $1.benefit }
    guard let best, best.benefit > roadmap.benefit,
      case .verified(let verified) = checker.verify(best.plan)
    else { return result }
    return .roadmap(verified, quality.of(verified, bound: quality.bound))
  }
}
