import PetajalanVerification

/// Obeys hard dependencies.
///
/// Program *p* needs any of the programs *q* in *Q*, with lag *l_q* and
/// *w_q* = duration(*q*) + *l_q* for finish-to-start, *w_q* = *l_q* for
/// start-to-start. For each year *s* in which *p* may start:
///
///     Σ_{τ ≤ s} start[p,τ]  ≤  Σ_{q ∈ Q} Σ_{τ ≤ s − w_q} start[q,τ]
///
/// **Shape** One row `requires[p,Q,s]` per dependency and start year of *p*,
/// but for those whose right side is that of the next year: the next row, with
/// more on its left, says more. None if a program of *Q* is done.
///
/// **Source** The disaggregated precedence rows of Christofides, Alvarez-Valdes
/// & Tamarit (1987), doi:10.1016/0377-2217(87)90240-2, summed over the years.
struct HardDependencies: ConstraintFamily {
  package let id = "requires"

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, dependency) in builder.scenario.dependencies.enumerated()
    where dependency.strength == .hard {
      if builder.isOver { return }
      let label = dependency.label(in: builder.scenario)
      for row in DependencyRow.rows(of: dependency, in: builder) {
        builder.addRow(
          "requires[\(label),\(row.year)]", row.terms, upper: 0, of: .dependency(position))
      }
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    let dependencies = examination.scenario.dependencies
    return dependencies.indices.compactMap { position in
      let dependency = dependencies[position]
      guard dependency.strength == .hard,
        let start = examination.plan.starts[dependency.program],
        !examination.isObeyed(dependency)
      else { return nil }
      return .dependencyBroken(
        dependency: position, start: start,
        earliest: dependency.earliestStart(in: examination.plan, of: examination.scenario))
    }
  }
}
