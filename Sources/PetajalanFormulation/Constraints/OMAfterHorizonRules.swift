import PetajalanVerification

/// Limits the running costs that a rule's programs leave after the horizon.
///
/// With *om_p* the yearly O&M of *p* at the prices of the first year after the
/// horizon, for the programs *R* of a rule:
///
///     Σ_{p ∈ R} om_p · Σ_s start[p,s]  ≤  max
///
/// **Shape** One row `omAfterHorizon[rule]` per rule.
///
/// **Units** Rupiah. All chosen programs count as in service; one that is done
/// is not chosen.
struct OMAfterHorizonRules: ConstraintFamily {
  package let id = "omAfterHorizon"

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, rule) in builder.scenario.rules.enumerated() {
      guard case .omAfterHorizon(let max) = rule.kind else { continue }
      let terms = rule.programs.flatMap { program in
        builder.chosen(program, coefficient: builder.economics.omAfterHorizon(of: program))
      }
      builder.addRow("omAfterHorizon[\(rule.label)]", terms, upper: max.rupiah, of: .rule(position))
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    examination.rules { position, rule in
      guard case .omAfterHorizon(let max) = rule.kind else { return [] }
      let chosen = rule.programs.filter { examination.plan.starts[$0] != nil }
      let amount = chosen.reduce(Int128(0)) {
        $0 + Int128(examination.ledger.omAfterHorizon(of: $1))
      }
      guard amount > Int128(max.rupiah) else { return [] }
      return [.omAfterHorizonAbove(rule: position, amount: amount, max: max)]
    }
  }
}
