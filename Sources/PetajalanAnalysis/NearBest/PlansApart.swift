import PetajalanDomain
import PetajalanFormulation
import PetajalanVerification

/// Keeps a roadmap apart from others that were found before.
///
/// For each plan *k* with the programs *P_k*, where program *p* weighs *w_p*, 1 or
/// its capital:
///
///     Σ_{p ∉ P_k} Σ_s w_p · start[p,s]  +  Σ_{p ∈ P_k} w_p · (1 − Σ_s start[p,s])  ≥  least
///
/// **Shape** One row `apart[k]` per plan, counted from 1; no new variables.
///
/// **Units** Programs or rupiah. It is no part of a scenario, but a condition of one
/// search, and stands behind the families of the scenario.
struct PlansApart: ConstraintFamily {
  package let id = "apart"
  /// The plans.
  package let plans: [Plan]
  /// By how much each is to be differed from.
  package let difference: PlanDifference

  func addRows(to builder: inout FormulationBuilder) {
    let weights = builder.scenario.programs.map { Int128(difference.weight(of: $0)) }
    for (number, plan) in plans.enumerated() {
      let chosen = plan.selected.reduce(Int128(0)) { $0 + weights[$1] }
      let terms = weights.indices.filter { weights[$0] > 0 }.flatMap { program in
        let coefficient = plan.starts[program] == nil ? weights[program] : -weights[program]
        return builder.chosen(program).map { (coefficient, $0.variable) }
      }
      builder.addWideRow(
        "apart[\(number + 1)]", terms, lower: difference.least - chosen,
        of: .apart(number: number + 1))
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    plans.enumerated().compactMap { number, plan in
      let found = difference.difference(
        between: plan, and: examination.plan, in: examination.scenario)
      guard found < difference.least else { return nil }
      return .tooAlike(number: number + 1, difference: found, least: difference)
    }
  }
}
