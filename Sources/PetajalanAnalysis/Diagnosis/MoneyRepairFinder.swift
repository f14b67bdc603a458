import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// Finds the least money with which a scenario has a roadmap.
///
/// One exact search over the plans that meet everything but the ceilings, for the
/// least sum that must be added to these.
struct MoneyRepairFinder<Solver: MILPSolver>: Sendable {
  let relaxation: ScenarioRelaxation
  let conflicts: DeletionFilter<Solver>
  package let solver: Solver
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
    let added = ElasticCeilings(
      relaxation.keeping(conditions).scenario.withoutBenefit.withoutIdlePrograms,
      ceilings: ceilings)
    let found = added.least(
      from: first, solver: solver, within: WorkLimit(deadline: budget.deadline, stop: budget.stop))
    let plan = found.plan ?? first
    let additions = added.additions(for: plan)
    guard let repaired = relaxation.scenario.raised(by: additions),
      case .verified(let roadmap) = Checker(repaired).verify(plan)
    else { return .unknown }
    return .found(MoneyRepair(additions: additions, roadmap: roadmap, isLeast: found.isLeast))
  }
}
