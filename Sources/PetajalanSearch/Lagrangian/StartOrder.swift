import MILP
import PetajalanFormulation
import PetajalanReading

/// What hard requirements say of the years in which programs start.
struct StartOrder {
  /// One of the programs that may meet a requirement, and after how many years
  /// from its start.
  package struct Alternative {
    package let program: Int32
    package let gap: Int32
  }

  /// By program: what it needs, each as alternatives.
  package let needs: [[[Alternative]]]

  /// By program: those that need it, or may.
  let dependents: [[Int32]]

  /// By program, the year in which it starts.
  package var years: [Int32]

  /// The year of a program that is not on the plan.
  package static let never = Int32.max

  init(_ formulation: Formulation, _ presolved: PresolvedModel) {
    let programs = formulation.scenario.programs
    var needs: [[[Alternative]]] = Array(repeating: [], count: programs.count)
    var dependents: [[Int32]] = Array(repeating: [], count: programs.count)
    for dependency in formulation.scenario.dependencies where dependency.strength == .hard {
      if dependency.anyOf.contains(where: { programs[$0.program].status == .done }) { continue }
      needs[dependency.program].append(
        dependency.anyOf.map { needed in
          let duration =
            dependency.type == .finishToStart ? programs[needed.program].duration : 0
          return Alternative(program: Int32(needed.program), gap: Int32(duration + needed.lag))
        })
      for needed in dependency.anyOf {
        dependents[needed.program].append(Int32(dependency.program))
      }
    }
    self.needs = needs
    self.dependents = dependents
    years = Array(repeating: Self.never, count: programs.count)
    for start in formulation.starts where presolved.fixed[start.variable.index] == 1 {
      years[start.program] = Int32(start.year)
    }
  }

  /// Whether what a program needs is there for a start in a year.
  package func admits(_ program: Int, in year: Int32) -> Bool {
    needs[program].allSatisfy { isMet($0, in: year) }
  }

  /// Whether a need is met for a start in a year.
  func isMet(_ need: [Alternative], in year: Int32) -> Bool {
    need.contains { other in
      let start = years[Int(other.program)]
      return start != Self.never && start + other.gap <= year
    }
  }

  /// Whether a program is on the plan, and before what it needs.
  func isTooEarly(_ program: Int) -> Bool {
    years[program] != Self.never && !admits(program, in: years[program])
  }

  /// The year from which on a program on the plan is early enough for one that needs
  /// it.
  package func earliest(_ program: Int, after needed: Int) -> Int32 {
    let gaps = needs[program].joined().lazy.filter { Int($0.program) == needed }.map(\.gap)
    return years[needed] + (gaps.max() ?? 0)
  }
}
