import MILP
import PetajalanDomain

/// The two sides of a dependency for one start year of the program that needs.
struct DependencyRow {
  /// The calendar year.
  package let year: Int
  /// What is 1 in sum if the program has started by the year.
  package let left: [Term]
  /// What is −1 or less in sum if a needed program was early enough for it.
  package let right: [Term]

  /// Both sides, in the order of the variables where a single program is needed:
  /// rows in order need no sorting.
  package var terms: [Term] {
    guard let left = left.first, let right = right.first, right.variable < left.variable else {
      return self.left + self.right
    }
    return self.right + self.left
  }

  /// The rows that say all there is to say about a dependency.
  package static func rows(of dependency: Dependency, in builder: FormulationBuilder)
    -> [DependencyRow]
  {
    let programs = builder.scenario.programs
    guard !dependency.anyOf.contains(where: { programs[$0.program].status == .done }) else {
      return []
    }
    let starts = builder.startsOfProgram[dependency.program]
    let rows = starts.map { start in
      DependencyRow(
        year: start.year, left: builder.started(dependency.program, by: start.year),
        right: dependency.anyOf.flatMap { needed in
          let wait = dependency.wait(for: needed, in: builder.scenario)
          return builder.started(needed.program, by: start.year - wait, coefficient: -1)
        })
    }
    return rows.indices.filter { position in
      position == rows.count - 1 || rows[position].right != rows[position + 1].right
    }.map { rows[$0] }
  }
}

extension Dependency {
  /// The years between the start of a needed program and the first start that
  /// it allows.
  fileprivate func wait(for needed: Prerequisite, in scenario: Scenario) -> Int {
    switch type {
    case .finishToStart: scenario.programs[needed.program].duration + needed.lag
    case .startToStart: needed.lag
    }
  }

  /// The ids of the program that needs and of those that are needed.
  package func label(in scenario: Scenario) -> String {
    let needed = anyOf.map { scenario.programs[$0.program].id }.joined(separator: "/")
    return "\(scenario.programs[program].id),\(needed)"
  }
}
