import MILP
import PetajalanDomain
import PetajalanVerification

/// Prices soft dependencies that are not obeyed.
///
/// With the left and right side of `HardDependencies`, and *ignored[i,s]* = 1
/// if dependency *i* is not obeyed by a start in year *s*:
///
///     Σ_{τ ≤ s} (start[p,τ] − ignored[i,τ])  ≤  Σ_{q ∈ Q} Σ_{τ ≤ s − w_q} start[q,τ]
///     ignored[i,s]  ≤  start[p,s]
///
/// and the objective loses penalty · benefit[p,s] · ignored[i,s]. A start
/// without positive benefit has nothing to lose and ignores for nothing.
///
/// **Shape** Per soft dependency, one variable and one row `ignores[…,s]` per
/// start year of *p*, one row `prefers[…,s]` per start year as in
/// `HardDependencies`. None if a program of *Q* is done.
///
/// **Units** Penalties in millionths of a point.
struct SoftDependencies: ConstraintFamily {
  package let id = "prefers"

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, dependency) in builder.scenario.dependencies.enumerated() {
      guard case .soft(let percent) = dependency.strength else { continue }
      if builder.isOver { return }
      let rows = DependencyRow.rows(of: dependency, in: builder)
      guard !rows.isEmpty else { continue }
      let label = dependency.label(in: builder.scenario)
      var ignored: [(year: Int, variable: VariableID)] = []
      for start in builder.startsOfProgram[dependency.program] {
        let benefit = builder.economics.benefit(of: dependency.program, start: start.year)
        let penalty = Self.penalty(percent, of: benefit)
        let variable = builder.addSlack(
          "ignored[\(label),\(start.year)]", dependency: position, year: start.year,
          penalty: penalty)
        ignored.append((start.year, variable))
        builder.addRow(
          "ignores[\(label),\(start.year)]", [Term(1, variable), Term(-1, start.variable)],
          upper: 0, of: .structural)
      }
      for row in rows {
        let excuses = ignored.prefix { $0.year <= row.year }.map { Term(-1, $0.variable) }
        builder.addRow(
          "prefers[\(label),\(row.year)]", row.left + row.right + excuses, upper: 0,
          of: .structural)
      }
    }
  }

  /// Nothing: a soft dependency costs points, which `Earnings` counts.
  package func violations(in examination: Examination) -> [Violation] { [] }

  /// A percentage of a benefit, rounded to a millionth, halves up.
  private static func penalty(_ percent: ExactDecimal, of benefit: Int64) -> Int64 {
    guard benefit > 0 else { return 0 }
    var divisor: Int128 = 100
    for _ in 0..<percent.fractionDigits { divisor *= 10 }
    return Int64((2 * Int128(benefit) * Int128(percent.coefficient) + divisor) / (2 * divisor))
  }
}
