import PetajalanVerification

/// Lets only so many programs of a rule be built at once.
///
/// For the programs *R* of a rule and year *t*:
///
///     Σ_{p ∈ R} Σ_{t − d_p < s ≤ t} start[p,s]  ≤  max
///
/// **Shape** One row `parallel[rule,t]` per rule and year in which more programs
/// than that may be built.
///
/// **Units** Programs.
struct ParallelRules: ConstraintFamily {
  package let id = "parallel"

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, rule) in builder.scenario.rules.enumerated() {
      guard case .parallel(let max) = rule.kind else { continue }
      builder.addParallelRows(
        "parallel[\(rule.label),", programs: rule.programs, most: max, of: .rule(position))
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    examination.rules { position, rule in
      guard case .parallel(let max) = rule.kind else { return [] }
      return examination.scenario.horizon.years.compactMap { year in
        let programs = rule.programs.filter { examination.isBuilding($0, in: year) }
        guard programs.count > max else { return nil }
        return .tooManyParallel(rule: position, year: year, programs: programs, max: max)
      }
    }
  }
}
