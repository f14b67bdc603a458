/// Chooses at most one variant of each group.
///
/// For a group *G*:
///
///     Σ_{p ∈ G} Σ_s start[p,s]  ≤  1
///
/// **Shape** One row `group[G]` per group with at least two programs.
struct VariantGroups: ConstraintFamily {
  let id = "group"

  func addRows(to builder: inout FormulationBuilder) {
    for (group, members) in builder.scenario.groups where members.count > 1 {
      builder.addRow(
        "group[\(group)]", members.flatMap { builder.chosen($0) }, upper: 1, of: .group(group))
    }
  }

  func violations(in examination: Examination) -> [Violation] {
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

extension Scenario {
  /// The groups with their members, in the order of their first members.
  var groups: [(name: String, members: [Int])] {
    var groups: [(name: String, members: [Int])] = []
    var positions: [String: Int] = [:]
    for (position, program) in programs.enumerated() {
      guard let name = program.group else { continue }
      if let known = positions[name] {
        groups[known].members.append(position)
      } else {
        positions[name] = groups.count
        groups.append((name, [position]))
      }
    }
    return groups
  }
}
