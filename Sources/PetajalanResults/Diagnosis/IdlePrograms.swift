import PetajalanDomain

extension Scenario {
  /// The scenario without programs that nothing asks for.
  ///
  /// A candidate is asked for if a required program may need it, directly or through
  /// others, or if a rule may be kept because of it: one with a lower limit, one that
  /// ties programs together, or, of all programs, one on a part of all spending. Any
  /// plan stays one if the others are left out of it: they spend money, take an
  /// owner's time and a variant's place, and count against upper limits only.
  package var withoutIdlePrograms: Scenario {
    guard !rules.contains(where: \.kind.countsAllSpending) else { return self }
    var isWanted = programs.map(\.status.isRequired)
    for rule in rules where rule.kind.canNeedPrograms {
      for program in rule.programs { isWanted[program] = true }
    }
    let needs = Dictionary(
      grouping: dependencies.filter { $0.strength == .hard }, by: \.program)
    var open = programs.indices.filter { isWanted[$0] }
    while let program = open.popLast() {
      for needed in (needs[program] ?? []).flatMap(\.anyOf) where !isWanted[needed.program] {
        isWanted[needed.program] = true
        open.append(needed.program)
      }
    }
    return replacing(
      programs: zip(programs, isWanted).map { program, isWanted in
        guard !isWanted, program.status == .candidate else { return program }
        return program.replacing(
          status: .excluded, earliest: program.earliest, latest: program.latest,
          finishBy: program.finishBy, group: program.group, keepsLimits: true)
      })
  }
}
