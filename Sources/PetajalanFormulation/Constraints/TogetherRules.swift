import PetajalanVerification

/// Chooses all or none of a rule's programs.
///
/// For the programs *p_1 … p_n* of a rule, without those that are done:
///
///     Σ_s start[p_i,s]  =  Σ_s start[p_{i+1},s]
///
/// **Shape** One row `together[rule,p_i,p_{i+1}]` per neighbors.
struct TogetherRules: ConstraintFamily {
  package let id = "together"

  package func addRows(to builder: inout FormulationBuilder) {
    let programs = builder.scenario.programs
    for (position, rule) in builder.scenario.rules.enumerated() where rule.kind == .together {
      let open = rule.programs.filter { programs[$0].status != .done }
      for (one, next) in zip(open, open.dropFirst()) {
        builder.addRow(
          "together[\(rule.label),\(programs[one].id),\(programs[next].id)]",
          builder.chosen(one) + builder.chosen(next, coefficient: -1), lower: 0, upper: 0,
          of: .rule(position))
      }
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    examination.rules { position, rule in
      guard rule.kind == .together else { return [] }
      let chosen = rule.programs.filter { examination.plan.starts[$0] != nil }
      let missing = rule.programs.filter {
        examination.plan.starts[$0] == nil && examination.scenario.programs[$0].status != .done
      }
      guard !chosen.isEmpty, !missing.isEmpty else { return [] }
      return [.notTogether(rule: position, chosen: chosen, missing: missing)]
    }
  }
}
