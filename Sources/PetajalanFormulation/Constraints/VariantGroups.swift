import PetajalanVerification

/// Chooses at most one variant of each group.
///
/// For a group *G*:
///
///     Σ_{p ∈ G} Σ_s start[p,s]  ≤  1
///
/// **Shape** One row `group[G]` per group with at least two programs.
struct VariantGroups: ConstraintFamily {
  package let id = "group"

  package func addRows(to builder: inout FormulationBuilder) {
    for (group, members) in builder.scenario.groups where members.count > 1 {
      builder.addRow(
        "group[\(group)]", members.flatMap { builder.chosen($0) }, upper: 1, of: .group(group))
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
    var names: [String] = []
    var chosen: [String: [Int]] = [:]
    for (position, program, _) in examination.chosen {
      guard let group = program.group else { continue }
      if chosen[group] == nil { names.append(group) }
      chosen[group, default: []].append(position)
    }
    return names.compactMap { name in
      guard let programs = chosen[name], programs.count > 1 else { return nil }
      return .groupChosenTwice(group: name, programs: programs)
    }
  }
}
