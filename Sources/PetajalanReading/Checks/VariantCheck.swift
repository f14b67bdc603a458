import PetajalanDomain

/// Looks at groups of variants of which one was finished before the horizon: it meets what
/// needs the group, but at most one of the others may still be chosen beside it.
struct VariantCheck {
  /// The scenario.
  package let scenario: Scenario
  /// The table `programs`.
  package let table: Table<ProgramColumn>
  /// Where faults go.
  package let log: FaultLog

  /// Reports each of these groups at its first finished variant.
  package func run() {
    let members = Dictionary(grouping: scenario.programs.indices) { scenario.programs[$0].group }
    for (row, program) in scenario.programs.enumerated() {
      guard let group = program.group, let variants = members[group],
        variants.first(where: { scenario.programs[$0].status == .done }) == row
      else { continue }
      let open = variants.filter {
        switch scenario.programs[$0].status {
        case .candidate, .mandatory, .committed: true
        case .excluded, .done: false
        }
      }
      guard !open.isEmpty else { continue }
      log.report(
        .advice(
          .variantDone(
            program: program.id, group: group, open: open.map { scenario.programs[$0].id })),
        at: table.location(row, .group))
    }
  }
}
