import PetajalanVerification

/// Lets each owner build only so many programs at once.
///
/// For owner *o* with a limit and year *t*, with *d_p* the duration of *p*:
///
///     Σ_{p led by o} Σ_{t − d_p < s ≤ t} start[p,s]  ≤  parallel[o]
///
/// **Shape** One row `capacity[o,t]` per owner with a limit and year in which
/// more programs than that may be built.
///
/// **Units** Programs.
struct OwnerCapacity: ConstraintFamily {
  package let id = "capacity"

  package func addRows(to builder: inout FormulationBuilder) {
    let scenario = builder.scenario
    let led = Dictionary(grouping: scenario.programs.indices) { scenario.programs[$0].owner }
    for (position, owner) in scenario.owners.enumerated() {
      guard let parallel = owner.parallel, let programs = led[position] else { continue }
      builder.addParallelRows(
        "capacity[\(owner.id),", programs: programs, most: parallel,
        of: .capacity(owner: position))
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    var violations: [Violation] = []
    let builders = examination.buildersByOwner
    for (position, owner) in examination.scenario.owners.enumerated() {
      guard let parallel = owner.parallel, let years = builders[position] else { continue }
      for (year, programs) in years.sorted(by: { $0.key < $1.key })
      where programs.count > parallel {
        violations.append(
          .ownerOverloaded(owner: position, year: year, programs: programs, parallel: parallel))
      }
    }
    return violations
  }
}

extension FormulationBuilder {
  /// Adds a row per year in which more than `most` of the programs may be built.
  ///
  /// - Parameter prefix: the name of the rows, up to the year.
  mutating func addParallelRows(
    _ prefix: String, programs: [Int], most: Int, of statement: Statement
  ) {
    for year in scenario.horizon.years {
      let terms = programs.map { building($0, in: year) }.filter { !$0.isEmpty }
      if terms.count > most {
        addRow(
          "\(prefix)\(year)]", terms.flatMap { $0 }, upper: Int64(most), of: statement)
      }
    }
  }
}
