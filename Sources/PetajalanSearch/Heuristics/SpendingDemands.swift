import MILP
import PetajalanDomain
import PetajalanVerification

/// What has to be spent on the programs of some rules at least, and what at most, as plans
/// show that came out wrong.
///
/// A part of all money is known only once everything is on the plan. So a plan is put
/// together, and where it spends too little on a rule's programs, these come first in the
/// next one; where it spends too much, they get no more than their part.
///
/// **Source** Joslin & Clements (1999), doi:10.1613/jair.561: what went wrong in one
/// construction is given priority in the next.
struct SpendingDemands {
  /// By rule, rupiah that have to be spent.
  package private(set) var least: [Int: Int128] = [:]
  /// By rule, rupiah that may be spent.
  package private(set) var most: [Int: Int128] = [:]

  /// Learns from a plan.
  ///
  /// - Returns: whether it spends too little or too much anywhere.
  package mutating func learn(from plan: Plan, in scenario: Scenario) -> Bool {
    let rules = scenario.rules.enumerated().filter {
      $0.element.kind.demandedSpending(of: 0) != nil
    }
    if rules.isEmpty { return false }
    let ledger = Examination(plan, in: scenario).ledger
    let total = ledger.spent(on: Array(scenario.programs.indices), in: scenario.horizon.years)
    var isWrong = false
    for (position, rule) in rules {
      guard let demand = rule.kind.demandedSpending(of: total),
        let years = rule.kind.spending(in: scenario.horizon)?.years
      else { continue }
      let spent = ledger.spent(on: rule.programs, in: years)
      if let amount = demand.least, spent < amount {
        least[position] = max(amount, least[position] ?? 0)
        isWrong = true
      }
      if let amount = demand.most, spent > amount {
        most[position] = min(amount, most[position] ?? amount)
        isWrong = true
      }
    }
    return isWrong
  }
}
