import MILP

/// Finds the least money with which a scenario has a roadmap.
///
/// One exact search over the plans that meet everything but the ceilings, for the
/// least sum that must be added to these.
struct MoneyRepairFinder<Solver: MILPSolver>: Sendable {
  let relaxation: ScenarioRelaxation
  let conflicts: ConflictFinder<Solver>
  let solver: Solver
  let budget: DiagnosisBudget

  /// The repair.
  func repair() -> Repair<MoneyRepair> {
    let conditions = relaxation.scenario.conditions.filter {
      if case .ceiling = $0 { false } else { true }
    }
    let first: Plan
    switch conflicts.ask(conditions) {
    case .plan(let plan): first = plan
    case .core: return .impossible
    case .undecided: return .unknown
    }
    let ceilings = relaxation.scenario.sources.map(\.ceilings)
    let added = AddedMoney(
      relaxation.keeping(conditions).scenario.withoutBenefit.withoutIdlePrograms,
      ceilings: ceilings)
    let (plan, isLeast) = least(added, from: first)
    let additions = added.additions(for: plan)
    guard let repaired = raised(by: additions),
      case .verified(let roadmap) = Checker(repaired).verify(plan)
    else { return .unknown }
    return .found(MoneyRepair(additions: additions, roadmap: roadmap, isLeast: isLeast))
  }

  /// The plan that needs least, and whether that is proved.
  private func least(_ added: AddedMoney, from first: Plan) -> (Plan, Bool) {
    let formulation = added.formulation
    let goal = SearchGoal(measure: .addedMoney(added), kept: [])
    let limit = WorkLimit(deadline: budget.deadline, stop: budget.stop)
    guard
      case .reduced(let presolved) = Presolve.apply(
        to: goal.model(of: formulation), within: limit)
    else { return (first, false) }
    let begun = FormulationBuilder(formulation.scenario, within: limit)
    let builder = PlanBuilder(begun, within: limit)
    let judge = PlanJudge(
      formulation, presolved: presolved, goal: goal, observer: SilentObserver(), builder: builder)
    defer { judge.close() }
    judge.offer(first)
    let found = ExactSearch.run(
      presolved, of: formulation, judge: judge, solver: solver,
      limits: ExactSearch.Limits(
        nodes: .max, deadline: budget.deadline, stop: budget.stop, gapFraction: 0),
      takesNotes: false)
    return (judge.best?.plan ?? first, found.isExhausted)
  }

  /// The scenario with more money.
  ///
  /// - Returns: `nil` if all ceilings together would pass what can be counted.
  private func raised(by additions: [MoneyRepair.Addition]) -> Scenario? {
    let scenario = relaxation.scenario
    var ceilings = scenario.sources.map { $0.ceilings.map(\.rupiah) }
    for addition in additions {
      let index = scenario.horizon.index(of: addition.year)
      let (sum, isOver) = ceilings[addition.source][index].addingReportingOverflow(
        addition.amount.rupiah)
      if isOver { return nil }
      ceilings[addition.source][index] = sum
    }
    let sum = ceilings.joined().reduce(Int128(0)) { $0 + Int128($1) }
    guard sum <= Int128(Int64.max) else { return nil }
    return scenario.replacing(
      sources: zip(scenario.sources, ceilings).map {
        $0.replacing(ceilings: $1.map { Amount(rupiah: $0) })
      })
  }
}
