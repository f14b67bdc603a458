import MILP
import PetajalanDomain
import PetajalanReading
import PetajalanResults
import PetajalanSearch
import PetajalanVerification

/// What a sweep is to answer.
public struct SweepRequest: Sendable {
  /// What is changed.
  public let axes: [CeilingAxis]
  /// The years whose ceilings change.
  public let years: ClosedRange<Int>
  /// Whether every point is also planned with the programs of the one before.
  public var isNested = false
  /// How much more money each source is given in each year, one at a time.
  ///
  /// **Missing** Nobody asked.
  public var more: Amount?
  /// How much is moved between neighboring years of each source, one at a time.
  ///
  /// **Missing** Nobody asked.
  public var moved: Amount?

  /// The most points of a grid.
  public static let mostPoints = 1_000

  /// Creates a request for the points alone.
  ///
  /// - Precondition: there is at least one axis.
  public init(axes: [CeilingAxis], years: ClosedRange<Int>) {
    precondition(!axes.isEmpty, "a sweep changes something")
    self.axes = axes
    self.years = years
  }

  /// How many points the grid has.
  public var pointCount: Int { axes.reduce(1) { $0 * $1.levels.count } }

  /// Every combination of levels, those of the last axis changing fastest.
  var grid: [[CeilingAxis.Level]] {
    axes.reduce([[]]) { points, axis in
      points.flatMap { point in axis.levels.map { point + [$0] } }
    }
  }
}

/// Solves a scenario over a grid of ceilings.
///
/// ```swift
/// let run = SweepRun(solver: GLPKSolver(), options: PlanOptions(scenario.stop))
/// let sweep = try run.sweep(document, alternative: nil, request)
/// ```
public struct SweepRun<Solver: MILPSolver>: Sendable {
  private let solver: Solver
  private let options: PlanOptions
  private let progressed: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - options: of each solve. Once their stop signal is raised nothing more is
  ///     begun.
  ///   - progressed: hears how many of how many solves are done, from any thread.
  public init(
    solver: Solver, options: PlanOptions,
    progressed: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.solver = solver
    self.options = options
    self.progressed = progressed
  }

  /// Sweeps a scenario, or one of its alternatives.
  ///
  /// - Parameter known: what was found for the scenario itself; `nil`: it is to be
  ///   planned.
  /// - Throws: ``ScenarioDocument/Refusal`` if the scenario has errors.
  public func sweep(
    _ document: ScenarioDocument, alternative: Alternative?, _ request: SweepRequest,
    known: PlanningResult? = nil
  ) throws(ScenarioDocument.Refusal) -> Sweep {
    let base = try document.scenario(applying: [], to: alternative)
    var points: [SweepPoint] = []
    for levels in request.grid {
      let changes = zip(request.axes, levels).flatMap { axis, level in
        axis.changes(to: level, of: base, in: request.years)
      }
      points.append(
        SweepPoint(
          levels: levels, scenario: try document.scenario(applying: changes, to: alternative),
          result: .noneFound(.interrupted)))
    }
    var questions: [MoneyQuestion] = []
    var scenarios: [Scenario] = []
    for (question, changes) in Self.questions(of: request, base) {
      questions.append(question)
      scenarios.append(try document.scenario(applying: changes, to: alternative))
    }
    return solve(base, known, request, points, questions, scenarios)
  }

  private func solve(
    _ base: Scenario, _ known: PlanningResult?, _ request: SweepRequest, _ points: [SweepPoint],
    _ questions: [MoneyQuestion], _ scenarios: [Scenario]
  ) -> Sweep {
    var (points, questions) = (points, questions)
    let session = PlanningSession(solver: solver, options: options)
    let open = points.indices.filter { points[$0].scenario != base }
    let nested = request.isNested ? points.count - 1 : 0
    let counter = SolveCounter(
      total: 1 + open.count + nested + questions.count, progressed: progressed)
    if let plan = known?.roadmap?.plan { session.adopt(plan, of: base) }
    let own = known ?? PlanningResult(session, beginningWith: base)
    counter.count()
    var results = points.map { _ in own }
    let answers = session.solve(open.map { points[$0].scenario }) { _, _ in counter.count() }
    for (point, answer) in zip(open, answers) { results[point] = PlanningResult(answer) }
    let asked = session.solve(scenarios) { _, _ in counter.count() }
    let all = CeilingOrder.tightened(
      [own] + results + asked.map { PlanningResult($0) },
      of: [base] + points.map(\.scenario) + scenarios)
    for point in points.indices { points[point].result = all[1 + point] }
    for question in questions.indices {
      questions[question].result = all[1 + points.count + question]
    }
    if request.isNested { nest(&points, session, counter) }
    return Sweep(
      base: SweepPoint(levels: [], scenario: base, result: all[0]), axes: request.axes,
      points: points, questions: questions)
  }

  // MARK: Nesting

  /// Plans each point with every program of the one before.
  private func nest(
    _ points: inout [SweepPoint], _ session: PlanningSession<Solver>, _ counter: SolveCounter
  ) {
    var before: Plan?
    for point in points.indices {
      let result: PlanningResult
      if let kept = before {
        result = nested(points[point], keeping: kept, session)
        counter.count()
      } else {
        result = points[point].result
      }
      points[point].nested = result
      before = result.roadmap?.plan ?? before
    }
  }

  private func nested(
    _ point: SweepPoint, keeping kept: Plan, _ session: PlanningSession<Solver>
  ) -> PlanningResult {
    let scenario = point.scenario
    let candidates = kept.selected.filter { scenario.programs[$0].status == .candidate }
    let bound = scenario.deciding(
      Dictionary(uniqueKeysWithValues: candidates.map { ($0, .mandatory) }))
    let answer = PlanningResult(session.solve([bound])[0])
    guard case .roadmap(let roadmap, let quality) = answer else { return answer }
    // The plan of the smaller budget is one of these, and may be better where a gap
    // was left.
    let plan =
      Checker(scenario).benefit(of: kept) > roadmap.benefit ? kept : roadmap.plan
    guard case .verified(let verified) = Checker(scenario).verify(plan) else {
      return .failed(.fatal(message: "the checker refused a plan of a smaller budget"))
    }
    let free = point.result.quality?.bound ?? quality.bound
    return .roadmap(verified, quality.of(verified, bound: min(quality.bound, free)))
  }

  // MARK: Questions

  private static func questions(
    of request: SweepRequest, _ scenario: Scenario
  ) -> [(MoneyQuestion, [ScenarioChange])] {
    let years = scenario.horizon.years.filter { request.years.contains($0) }
    return scenario.sources.indices.flatMap { source in
      let more = request.more.map { amount in
        years.map { Self.question(source, from: nil, to: $0, amount, scenario) }
      }
      let moved = request.moved.map { amount in
        zip(years, years.dropFirst()).flatMap { early, late in
          [(early, late), (late, early)].compactMap { from, to in
            scenario.sources[source].ceilings[scenario.horizon.index(of: from)] >= amount
              ? Self.question(source, from: from, to: to, amount, scenario) : nil
          }
        }
      }
      return (more ?? []) + (moved ?? [])
    }
  }

  private static func question(
    _ source: Int, from: Int?, to: Int, _ amount: Amount, _ scenario: Scenario
  ) -> (MoneyQuestion, [ScenarioChange]) {
    func change(_ year: Int, by rupiah: Int64) -> ScenarioChange {
      let ceiling = scenario.sources[source].ceilings[scenario.horizon.index(of: year)]
      return .setCeiling(
        source: scenario.sources[source].id, year: year,
        Amount(rupiah: ceiling.rupiah + rupiah))
    }
    let taken = from.map { [change($0, by: -amount.rupiah)] } ?? []
    return (
      MoneyQuestion(
        source: source, from: from, to: to, amount: amount, result: .noneFound(.interrupted)),
      taken + [change(to, by: amount.rupiah)]
    )
  }
}
