import MILP
import PetajalanFormulation

/// The variables of a presolved model that are priced, grouped in blocks of
/// which at most one is 1: the open starts of each program in year order, then
/// the excuses of soft dependencies one by one.
///
/// They stand in front of the variables of payments, in this order.
struct ProgramColumns: Sendable {
  /// Where each block begins, and behind them the end.
  package let first: [Int]

  /// How many blocks are programs: all of the scenario, in its order.
  package let programs: Int

  /// The block of each priced variable.
  let block: [Int32]

  /// How many variables are priced.
  package var count: Int { block.count }

  /// How many variables are starts of programs; they come first.
  package var starts: Int { first[programs] }

  /// How many blocks there are.
  var blocks: Int { first.count - 1 }

  init(_ formulation: Formulation, _ presolved: PresolvedModel) {
    programs = formulation.scenario.programs.count
    var block: [Int32] = []
    for original in presolved.kept {
      if original.index < formulation.starts.count {
        block.append(Int32(formulation.starts[original.index].program))
      } else if formulation.isSlack(original) {
        block.append(Int32(max(programs, block.last.map { Int($0) + 1 } ?? 0)))
      } else {
        break
      }
    }
    let blocks = max(programs, block.last.map { Int($0) + 1 } ?? 0)
    var first = Array(repeating: 0, count: blocks + 1)
    for number in block { first[Int(number) + 1] += 1 }
    for number in 0..<blocks { first[number + 1] += first[number] }
    self.first = first
    self.block = block
  }

  /// The variables of a block.
  package func range(of block: Int) -> Range<Int> { first[block]..<first[block + 1] }

  /// The year of each start.
  func startYears(_ formulation: Formulation, _ presolved: PresolvedModel) -> [Int32] {
    (0..<starts).map { Int32(formulation.starts[presolved.kept[$0].index].year) }
  }

  /// The starts of a program, the least loss first.
  package func starts(of program: Int, by losses: LagrangianReducedCosts) -> [Int32] {
    range(of: program).sorted { losses.ofStart[$0] < losses.ofStart[$1] }.map { Int32($0) }
  }

  /// The program of which terms name all open starts, each with coefficient 1.
  package func program(whoseStartsAre terms: [Term]) -> Int? {
    guard let start = terms.first, let last = terms.last, last.variable.index < count else {
      return nil
    }
    let program = Int(block[start.variable.index])
    let range = range(of: program)
    guard program < programs, start.variable.index == range.lowerBound,
      last.variable.index == range.upperBound - 1, terms.count == range.count,
      terms.allSatisfy({ $0.coefficient == 1 })
    else { return nil }
    return program
  }

  /// What a row says of two programs, if it says that the first few starts of
  /// one ask for the first few of the other.
  package func step(
    _ row: Int, _ constraint: LinearConstraint, needing: Int, needed: Int
  ) -> RequirementEdge.Step? {
    guard constraint.lower == nil, constraint.upper == 0, needing != needed else { return nil }
    let (one, other) = (range(of: needing), range(of: needed))
    var (left, right) = (0, 0)
    for term in constraint.terms {
      if term.coefficient == 1, term.variable.index == one.lowerBound + left, left < one.count {
        left += 1
      } else if term.coefficient == -1, term.variable.index == other.lowerBound + right,
        right < other.count
      {
        right += 1
      } else {
        return nil
      }
    }
    return left > 0 && right > 0
      ? RequirementEdge.Step(row: row, needing: left, needed: right) : nil
  }
}
