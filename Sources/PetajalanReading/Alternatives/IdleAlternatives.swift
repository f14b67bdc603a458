import PetajalanDomain

/// Finds alternatives that leave a scenario as it is.
struct IdleAlternatives {
  private let scenario: Scenario

  /// Prepares to look at alternatives of a scenario.
  init(of scenario: Scenario) { self.scenario = scenario }

  /// Reports those of a list.
  package func report(_ drafts: [AlternativeDraft], log: FaultLog) {
    let idle = drafts.filter { draft in
      // What is set back is a change of what the alternative is based on.
      draft.changes.isEmpty
        || draft.basedOn == nil && draft.changes.allSatisfy { isIdle($0.change) }
    }
    guard let first = idle.first else { return }
    log.report(
      .oversight(.idleAlternatives(idle.map(\.id.text))), at: first.id.location)
  }

  /// Whether a change by itself leaves everything as it is.
  private func isIdle(_ change: ScenarioChange) -> Bool {
    switch change {
    case .horizon(let horizon): horizon == scenario.horizon
    case .discount(let percent): isSame(percent, scenario.benefit.discountPercent)
    case .escalation(let points): points == scenario.money.escalation
    case .scaleCeilings(let percent, _, _): isSame(percent, ExactDecimal(coefficient: 100))
    case .setCeiling(let id, let year, let amount):
      scenario.sources.contains { source in
        nameKey(source.id) == nameKey(id) && scenario.horizon.years.contains(year)
          && source.ceilings[scenario.horizon.index(of: year)] == amount
      }
    case .raiseCeiling(_, _, let amount): amount == .zero
    case .weight(let id, let weight):
      scenario.criteria.contains { nameKey($0.id) == nameKey(id) && isSame($0.weight, weight) }
    case .status(let id, let status, _):
      scenario.programs.contains { nameKey($0.id) == nameKey(id) && $0.status == status }
    case .dropSource, .liftCeilings, .earliest, .latest, .score, .dropGroup, .parallel, .addRule,
      .dropRule:
      false
    }
  }

  private func isSame(_ first: ExactDecimal, _ second: ExactDecimal) -> Bool {
    first.compared(to: second) == 0
  }
}
