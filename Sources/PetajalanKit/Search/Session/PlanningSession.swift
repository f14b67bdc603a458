import Foundation
import MILP
import Synchronization

/// Solves a scenario, and then changed ones with what was learnt from it.
///
/// The plans found so far, repaired where they no longer fit, are offered to the
/// search of each changed one, and what branching has cost guides it. Those with
/// less money come first, since their plans fit
/// the others. So each roadmap is verified and each bound proved as by
/// a ``Planner``. Small scenarios are solved two at a time; each pair learns from
/// the pairs before it, and never from its neighbor. As work is counted rather than
/// timed, outcomes do not depend on which ends first.
///
/// ```swift
/// let session = PlanningSession(solver: GLPKSolver(), options: options)
/// let base = try session.begin(with: scenario)
/// let outcomes = session.solve(alternatives)
/// ```
public final class PlanningSession<Solver: MILPSolver>: Sendable {
  /// What became of one scenario.
  public typealias Answer = Result<SolveOutcome, SolverFailure>

  private let solver: Solver
  private let options: PlanOptions
  private let memory = SearchMemory()

  /// Programs times years up to which two scenarios are solved side by side,
  /// each on a thread of its own; larger ones have both threads. A judgement.
  private static var mostBesides: Int { 5_000 }

  /// Threads are used as by one search.
  private static var lanes: Int { 2 }

  /// The default of secondary threads, 512 KiB on some platforms, is little for
  /// long chains of requirements.
  private static var stackSize: Int { 16 << 20 }

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

  /// Solves a changed scenario.
  ///
  /// - Throws: ``SolverFailure`` if the solver failed before there was a plan.
  public func solve(
    _ scenario: Scenario, observer: any SearchObserver = SilentObserver()
  ) throws(SolverFailure) -> SolveOutcome {
    try solve(scenario, with: memory.experience, observer)
  }

  private func solve(
    _ scenario: Scenario, with experience: Experience, _ observer: any SearchObserver
  ) throws(SolverFailure) -> SolveOutcome {
    try Planner(
      scenario, solver: solver, options: options, observer: observer, experience: experience
    ).plan()
  }

  /// Solves changed scenarios, small ones two at a time. Once the stop signal of
  /// the options is raised no further one is begun: none is found for it.
  ///
  /// - Parameter ended: hears of each outcome with its position, in the order in
  ///   which they end.
  /// - Returns: the outcomes, in the order of the scenarios.
  public func solve(
    _ scenarios: [Scenario], ended: @escaping @Sendable (Int, Answer) -> Void = { _, _ in }
  ) -> [Answer] {
    let size = scenarios.map { $0.programs.count * $0.horizon.count }.max() ?? 0
    let lanes = size <= Self.mostBesides ? Self.lanes : 1
    let order = Self.order(of: scenarios)
    var answers: [Int: Answer] = [:]
    for first in stride(from: 0, to: order.count, by: lanes) {
      guard !options.stop.isRaised else { break }
      let pair = Array(order[first..<min(first + lanes, order.count)])
      let found = solve(besides: pair.map { scenarios[$0] }) { ended(pair[$0], $1) }
      for (position, answer) in zip(pair, found) {
        answers[position] = answer
        if case .success(.roadmap(let solved)) = answer { memory.noteOther(solved.roadmap.plan) }
      }
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

  /// Solves scenarios at the same time, each on a thread of its own.
  private func solve(
    besides scenarios: [Scenario], ended: @escaping @Sendable (Int, Answer) -> Void
  ) -> [Answer] {
    let experience = memory.experience
    let answers = Mutex([Answer?](repeating: nil, count: scenarios.count))
    let done = DispatchSemaphore(value: 0)
    @Sendable func work(_ position: Int) {
      let answer: Answer
      do throws(SolverFailure) {
        answer = .success(try solve(scenarios[position], with: experience, SilentObserver()))
      } catch {
        answer = .failure(error)
      }
      answers.withLock { $0[position] = answer }
      ended(position, answer)
    }
    for position in scenarios.indices.dropFirst() {
      let thread = Thread {
        work(position)
        done.signal()
      }
      thread.stackSize = Self.stackSize
      thread.start()
    }
    if !scenarios.isEmpty { work(0) }
    for _ in scenarios.dropFirst() { done.wait() }
    return answers.withLock { $0.compactMap { $0 } }
  }
}
