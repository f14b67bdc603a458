import PetajalanDomain
import PetajalanVerification

/// Obeys what is already decided about programs.
///
/// For a mandatory or committed program *p*:
///
///     Σ_s start[p,s]  ≥  1
///
/// A committed program has a variable in its year only, an excluded one and one
/// that is done have none.
///
/// **Shape** One row `required[p]` per mandatory or committed program.
package struct ProgramStatuses: ConstraintFamily {
  package let id = "required"

  /// Creates the family.
  package init() {}

  package func admits(start: Int, of program: Program, in scenario: Scenario) -> Bool {
    switch program.status {
    case .candidate, .mandatory: true
    case .committed(let year): start == year
    case .excluded, .done: false
    }
  }

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, program) in builder.scenario.programs.enumerated()
    where program.status.isRequired {
      builder.addRow(
        "required[\(program.id)]", builder.chosen(position), lower: 1,
        of: .required(program: position))
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    zip(examination.scenario.programs.indices, examination.scenario.programs).compactMap {
      position, program in
      let start = examination.plan.starts[position]
      switch program.status {
      case .candidate:
        return nil
      case .mandatory:
        return start == nil ? .mandatoryMissing(program: position) : nil
      case .committed(let year):
        guard start != year else { return nil }
        return .commitmentBroken(program: position, start: start, committed: year)
      case .excluded:
        return start == nil ? nil : .excludedChosen(program: position)
      case .done:
        return start == nil ? nil : .doneChosen(program: position)
      }
    }
  }
}
