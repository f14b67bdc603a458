import MILP
import PetajalanFormulation

/// What programs need of others, as rows of the model say it.
///
/// A row `requires` says: if a program is among its first *left* starts, then one
/// of its members is among their first *count*.
struct Precedences {
  /// Programs of which one must be early enough.
  typealias Members = [(program: Int, count: Int)]

  /// One row of a dependency.
  struct Row {
    /// Its position in the model.
    package let position: Int
    /// How many starts of the program that needs it speaks of.
    package let left: Int
    /// What they need; without members they are impossible.
    package let right: Members
  }

  /// The rows of each program's dependencies, by dependency, then year.
  private(set) var ofProgram: [[[Row]]]

  /// The programs that may need each program.
  private(set) var dependents: [[Int]]

  init(_ formulation: Formulation) {
    let scenario = formulation.scenario
    ofProgram = Array(repeating: [], count: scenario.programs.count)
    dependents = Array(repeating: [], count: scenario.programs.count)
    var programs = Array(repeating: -1, count: formulation.model.variables.count)
    for start in formulation.starts { programs[start.variable.index] = start.program }
    var last = -1
    for (position, statement) in formulation.statements.enumerated() {
      guard case .dependency(let dependency) = statement,
        scenario.dependencies[dependency].strength == .hard
      else { continue }
      let row = Self.row(position, of: formulation.model, programs: programs)
      let program = scenario.dependencies[dependency].program
      if dependency != last { ofProgram[program].append([]) }
      last = dependency
      ofProgram[program][ofProgram[program].count - 1].append(row)
      for member in row.right where !dependents[member.program].contains(program) {
        dependents[member.program].append(program)
      }
    }
  }

  /// Rules out starts whose needs cannot be met any more, as propagation of the
  /// rows does.
  ///
  /// - Parameter changed: a program some of whose starts were ruled out.
  /// - Returns: how many.
  func settle(_ open: inout OpenStarts, after changed: Int) -> Int {
    var count = 0
    var waiting = [changed]
    while let needed = waiting.popLast() {
      for program in dependents[needed] {
        var isChanged = false
        for row in ofProgram[program].joined()
        where row.right.allSatisfy({ open.open($0.program, first: $0.count).isEmpty }) {
          for start in open.open(program, first: row.left) {
            open.close(start)
            count += 1
            isChanged = true
          }
        }
        if isChanged { waiting.append(program) }
      }
    }
    return count
  }

  private static func row(_ position: Int, of model: Model, programs: [Int]) -> Row {
    var left = 0
    var right: Members = []
    for term in model.constraints[position].terms {
      if term.coefficient > 0 {
        left += 1
      } else if let last = right.last, last.program == programs[term.variable.index] {
        right[right.count - 1].count += 1
      } else {
        right.append((programs[term.variable.index], 1))
      }
    }
    return Row(position: position, left: left, right: right)
  }

  /// The row of a dependency that says most of a program's first so many starts.
  static func row(of dependency: [Row], first count: Int) -> Row? {
    dependency.first { $0.left >= count }
  }
}
