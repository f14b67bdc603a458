import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults

/// Chooses among equally good plans: less money, then earlier starts, then file
/// order.
///
/// Each goal is searched on its own, with a row for what the goals before it
/// reached; only exact searches count, so an unfinished one leaves the plan as
/// it is. For file order, runs of programs are settled one after the other.
package struct TieBreak<Solver: MILPSolver> {
  private let formulation: Formulation
  private let fixings: Certificate.Fixings
  private let solver: Solver
  private let options: PlanOptions
  private let deadline: ContinuousClock.Instant?
  private let observer: any SearchObserver

  /// Nodes after which a tie is left.
  private static var mostNodes: Int { 10_000 }

  /// The greatest value of a run's goal: exact in a solver's arithmetic.
  private static var greatestRank: Int { 1_000_000 }

  init(
    _ formulation: Formulation, fixings: Certificate.Fixings, solver: Solver, options: PlanOptions,
    deadline: ContinuousClock.Instant?, observer: any SearchObserver
  ) {
    self.formulation = formulation
    self.fixings = fixings
    self.solver = solver
    self.options = options
    self.deadline = deadline
    self.observer = observer
  }

  /// Settles the tie.
  ///
  /// - Returns: the chosen plan, and whether the tie was broken to the end.
  func settle(
    _ plan: Plan, benefit: Int128
  ) -> (plan: Plan, isBroken: Bool) {
    var plan = plan
    var kept: [(measure: SearchGoal.Measure, value: Int128)] = [(.benefit, benefit)]
    for measure in [.totalCost, .earliness] + runs {
      let goal = SearchGoal(measure: measure, kept: kept)
      guard let best = search(goal, from: plan) else { return (plan, false) }
      plan = best.plan
      kept.append((measure, best.value))
    }
    return (plan, true)
  }

  /// Runs of programs in file order whose rank fits a solver's arithmetic.
  private var runs: [SearchGoal.Measure] {
    let choices = formulation.scenario.horizon.count + 1
    var length = 0
    var rank = 1
    while rank * choices <= Self.greatestRank {
      rank *= choices
      length += 1
    }
    let count = formulation.scenario.programs.count
    return stride(from: 0, to: count, by: max(1, length)).map {
      .fileOrder($0...min($0 + max(1, length), count) - 1)
    }
  }

  /// The best plan for a goal.
  ///
  /// - Returns: `nil` if it could not be proved best.
  private func search(_ goal: SearchGoal, from plan: Plan) -> IncumbentStore.Accepted? {
    let limit = WorkLimit(deadline: deadline, stop: options.stop)
    guard
      case .reduced(let presolved) = goal.presolved(formulation, fixings: fixings, within: limit)
    else { return nil }
    let judge = IncumbentStore(formulation, presolved: presolved, goal: goal, observer: observer)
    defer { judge.close() }
    judge.offer(plan)
    let result = ExactSearch.run(
      presolved, of: formulation, judge: judge, solver: solver,
      limits: ExactSearch.Limits(
        nodes: Self.mostNodes, deadline: deadline, stop: options.stop), takesNotes: false)
    return result.isExhausted ? judge.best : nil
  }
}
