import PetajalanVerification

/// Starts each program at most once.
///
///     Σ_s start[p,s]  ≤  1
///
/// **Shape** One row `once[p]` per program with more than one variable.
package struct StartOnce: ConstraintFamily {
  package let id = "once"

  /// Creates the family.
  package init() {}

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, program) in builder.scenario.programs.enumerated() {
      let terms = builder.chosen(position)
      if terms.count > 1 { builder.addRow("once[\(program.id)]", terms, upper: 1, of: .structural) }
    }
  }

  /// Nothing: a plan has room for one start per program only.
  package func violations(in examination: Examination) -> [Violation] { [] }
}
