import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification
import Threads

/// Judges every candidate of a search by the checker, and keeps the best plan.
///
/// No plan enters a search, or leaves it, that the checker refuses.
package final class IncumbentStore: SolveMonitor {
  /// A plan that the checker accepted.
  package struct Accepted: Sendable {
    package let plan: Plan
    /// The goal's exact value.
    package let value: Int128
    /// When it was found.
    let instant: ContinuousClock.Instant
  }

  private struct State {
    var best: Accepted?
    var first: ContinuousClock.Instant?
    var rejected = 0
    /// Finds cuts against refused plans, once there is one: most neighborhoods have none, and
    /// its set-up looks at the whole model.
    var cutFinder: CandidateSeparator?
    var isClosed = false
  }

  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let goal: SearchGoal
  private let checker: Checker
  private let observer: any SearchObserver
  /// Builds plans along points of a relaxation.
  package let builder: PlanBuilder?
  /// What programs earn, for other judges of the same scenario.
  let earnings: EarningsMemory
  private let state = Locked(State())

  package init(
    _ formulation: Formulation, presolved: PresolvedModel, goal: SearchGoal,
    observer: any SearchObserver, builder: PlanBuilder? = nil,
    earnings: EarningsMemory = EarningsMemory()
  ) {
    self.earnings = earnings
    self.builder = builder
    self.formulation = formulation
    self.presolved = presolved
    self.goal = goal
    self.observer = observer
    checker = Checker(formulation.scenario, families: formulation.families)
  }

  /// A store of the same goal for a search beside this one, which nobody watches.
  var partner: IncumbentStore {
    IncumbentStore(
      formulation, presolved: presolved, goal: goal, observer: SilentObserver(), builder: builder,
      earnings: earnings)
  }

  /// The best plan so far.
  package var best: Accepted? { state.withLock { $0.best } }

  /// When the first plan was found.
  var firstFound: ContinuousClock.Instant? { state.withLock { $0.first } }

  /// How many candidates were refused.
  var rejected: Int { state.withLock { $0.rejected } }

  /// Builds a plan along a point of the relaxation and offers it.
  ///
  /// - Returns: whether it is better than all before.
  func build(along values: [Double]) -> Bool {
    guard let builder else { return false }
    guard let plan = builder.plan(along: presolved.expand(relaxed: values)) else { return false }
    let before = best?.value
    offer(plan)
    return best?.value != before
  }

  /// Offers a plan that was found elsewhere.
  ///
  /// - Returns: whether the checker accepts it for this goal.
  @discardableResult
  package func offer(_ plan: Plan) -> Bool {
    let examination = Examination(plan, in: formulation.scenario)
    guard checker.violations(in: examination).isEmpty, goal.isKept(by: examination, earnings) else {
      return false
    }
    let value = goal.measure.value(of: examination, earnings)
    guard goal.measure.isBenefit, value > best?.value ?? Int128.min else {
      accept(plan, value: value)
      return true
    }
    let needed = NeedlessPrograms(checker, earnings).removed(from: examination)
    accept(needed.plan, value: goal.measure.value(of: needed, earnings))
    return true
  }

  package func judge(_ values: [Int64]) -> Judgement {
    examine(values).map { .rejected(cuts: $0.map(\.row)) } ?? .accepted
  }

  /// Judges a point of the presolved model.
  ///
  /// - Returns: cuts that it breaks and every good plan keeps; `nil` if it is
  ///   good itself.
  func examine(_ values: [Int64]) -> [Cut]? {
    let expanded = presolved.expand(values)
    let plan = formulation.plan(of: expanded)
    if offer(plan) { return nil }
    let cutFinder = state.withLock { state in
      state.rejected += 1
      let finder = state.cutFinder ?? CandidateSeparator(formulation, model: presolved.original)
      state.cutFinder = finder
      return finder
    }
    return cutFinder.cuts(against: plan, values: expanded).compactMap {
      $0.restricted(to: presolved)
    }
  }

  /// Takes nothing more: a search that the solver held up may still be at work.
  package func close() { state.withLock { $0.isClosed = true } }

  package func progressed(to progress: SolveProgress) {
    report(nodes: progress.nodes, bound: whole(progress.bound), isProved: false)
  }

  /// Hears of a bound that is proved in whole numbers.
  ///
  /// - Parameter bound: without the presolve's offset; `nil` while there is none.
  package func proved(_ bound: Int128?, nodes: Int) {
    let known = bound.flatMap { $0 == Int128.max ? nil : $0 + presolved.offset }
    report(nodes: nodes, bound: known, isProved: true)
  }

  private func report(nodes: Int, bound: Int128?, isProved: Bool) {
    if state.withLock({ $0.isClosed }) { return }
    let isBenefit = goal.measure.isBenefit
    observer.progressed(
      SearchProgress(
        nodes: nodes, benefit: isBenefit ? best?.value : nil, bound: isBenefit ? bound : nil,
        isBoundProved: isProved))
  }

  /// A bound with the presolve's offset.
  ///
  /// - Returns: `nil` where the search has none worth the name.
  private func whole(_ bound: Double?) -> Int128? {
    guard let bound, abs(bound) < 1e30 else { return nil }
    return Int128(bound.rounded(.up)) + presolved.offset
  }

  private func accept(_ plan: Plan, value: Int128) {
    let now = ContinuousClock.now
    let isBetter = state.withLock { state in
      if state.isClosed { return false }
      if state.first == nil { state.first = now }
      guard value > state.best?.value ?? Int128.min else { return false }
      state.best = Accepted(plan: plan, value: value, instant: now)
      return true
    }
    if isBetter, goal.measure.isBenefit {
      observer.found(plan, benefit: value)
    }
  }
}

extension SearchGoal.Measure {
  fileprivate var isBenefit: Bool {
    if case .benefit = self { true } else { false }
  }
}
