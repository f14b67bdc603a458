import MILP

/// Programs of which a row lets only one start: putting one on the plan takes the
/// others off.
struct ConflictingPrograms {
  /// By program, its rivals.
  package let of: [[Int32]]

  /// Rows of more programs than this are left to their prices.
  private static let mostPrograms = 8

  init(_ presolved: PresolvedModel, columns: ProgramColumns, rows: [Int]) {
    var rivals: [Set<Int32>] = Array(repeating: [], count: columns.programs)
    for row in rows {
      let constraint = presolved.model.constraints[row]
      guard constraint.upper == 1, constraint.terms.allSatisfy({ $0.coefficient == 1 }) else {
        continue
      }
      let programs = Set(constraint.terms.map { columns.block[$0.variable.index] })
      guard programs.count <= Self.mostPrograms else { continue }
      for program in programs { rivals[Int(program)].formUnion(programs.subtracting([program])) }
    }
    of = rivals.map { $0.sorted() }
  }
}
