import PetajalanDomain
import PetajalanVerification

/// Builds each program inside the horizon and its own window.
///
/// A start year *s* of a program of duration *d* is allowed if
///
///     first ≤ s,   s + d − 1 ≤ last,
///     earliest ≤ s ≤ latest,   s + d − 1 ≤ finish_by
///
/// **Shape** No rows: a start outside the window has no variable.
///
/// **Units** Calendar years, all inclusive.
package struct StartWindow: ConstraintFamily {
  package let id = "window"

  /// Creates the family.
  package init() {}

  package func admits(start: Int, of program: Program, in scenario: Scenario) -> Bool {
    let finish = start + program.duration - 1
    return scenario.horizon.years.contains(start) && scenario.horizon.years.contains(finish)
      && start >= (program.earliest ?? start) && start <= (program.latest ?? start)
      && finish <= (program.finishBy ?? finish)
  }

  package func violations(in examination: Examination) -> [Violation] {
    let horizon = examination.scenario.horizon
    var violations: [Violation] = []
    for (position, program, start) in examination.chosen {
      let next = start + program.duration
      if start < horizon.first || next > horizon.last + 1 {
        violations.append(.outsideHorizon(program: position, start: start, finish: next - 1))
      }
      if let earliest = program.earliest, start < earliest {
        violations.append(.tooEarly(program: position, start: start, earliest: earliest))
      }
      if let latest = program.latest, start > latest {
        violations.append(.tooLate(program: position, start: start, latest: latest))
      }
      if let finishBy = program.finishBy, next > finishBy + 1 {
        violations.append(
          .finishedLate(program: position, finish: next - 1, finishBy: finishBy))
      }
    }
    return violations
  }
}
