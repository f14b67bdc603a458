import PetajalanVerification

/// Keeps the number of chosen programs of a rule within its bounds.
///
/// For the programs *R* of a rule and the starts that reach its milestones:
///
///     min  ≤  Σ_{p ∈ R} Σ_{s ≤ start-by, s + d_p − 1 ≤ finish-by} start[p,s]  ≤  max
///
/// **Shape** One row `count[rule]` per rule, a lower side, an upper one or both.
///
/// **Units** Programs. A program that is done is not chosen and not counted.
struct CountRules: ConstraintFamily {
  package let id = "count"

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, rule) in builder.scenario.rules.enumerated() {
      guard case .count(let min, let max, let startBy, let finishBy) = rule.kind else { continue }
      let terms = rule.programs.flatMap { program in
        let duration = builder.scenario.programs[program].duration
        let last = Swift.min(
          startBy ?? builder.scenario.horizon.last,
          (finishBy ?? builder.scenario.horizon.last) - duration + 1)
        return builder.started(program, by: last)
      }
      builder.addRow(
        "count[\(rule.label)]", terms, lower: min.map { Int64($0) }, upper: max.map { Int64($0) },
        of: .rule(position))
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    examination.rules { position, rule in
      guard case .count(let min, let max, let startBy, let finishBy) = rule.kind else { return [] }
      let count = rule.programs.count { position in
        guard let start = examination.plan.starts[position] else { return false }
        let isStarted = startBy.map { start <= $0 } ?? true
        let next = start + examination.scenario.programs[position].duration
        return isStarted && (finishBy.map { next <= $0 + 1 } ?? true)
      }
      guard count < min ?? count || count > max ?? count else { return [] }
      return [.countOutside(rule: position, count: count, min: min, max: max)]
    }
  }
}
