import MILP
import PetajalanFormulation

/// What each row of a presolved model is for, to somebody who prices programs
/// one by one.
struct RowRoles {
  /// What one row is for.
  enum Role: Equatable {
    /// It ties programs together and needs a multiplier of its own.
    case linking
    /// It starts a program at most once.
    case once(program: Int)
    /// It puts a program on the roadmap.
    case required(program: Int)
    /// It belongs to a requirement of a forest.
    case forest
    /// It belongs to a payment; its multiplier follows from those of ceilings.
    case payment
  }

  /// By row.
  private(set) var roles: [Role]

  /// Requirements that form a forest; those that would close a circle of
  /// programs are left to linking rows.
  private(set) var edges: [RequirementEdge] = []

  /// The row by which each row of the original is known in the presolved model.
  package let position: [Int: Int]

  init(_ formulation: Formulation, _ presolved: PresolvedModel, columns: ProgramColumns) {
    var position: [Int: Int] = [:]
    position.reserveCapacity(presolved.rowOrigins.count)
    for (row, origin) in presolved.rowOrigins.enumerated() { position[origin] = row }
    self.position = position
    roles = Array(repeating: .linking, count: presolved.rowOrigins.count)
    for origin in formulation.payments.derivedRows {
      if let row = position[origin] { roles[row] = .payment }
    }
    var steps: [Int: [RequirementEdge.Step]] = [:]
    var order: [Int] = []
    for (row, constraint) in presolved.model.constraints.enumerated() where roles[row] == .linking {
      switch formulation.statements[presolved.rowOrigins[row]] {
      case .structural:
        guard constraint.lower == nil, constraint.upper == 1,
          let program = columns.program(whoseStartsAre: constraint.terms)
        else { continue }
        roles[row] = .once(program: program)
      case .required:
        guard constraint.lower == 1, constraint.upper == nil,
          let program = columns.program(whoseStartsAre: constraint.terms)
        else { continue }
        roles[row] = .required(program: program)
      case .dependency(let dependency):
        let details = formulation.scenario.dependencies[dependency]
        guard details.anyOf.count == 1,
          let step = columns.step(
            row, constraint, needing: details.program, needed: details.anyOf[0].program)
        else { continue }
        if steps[dependency] == nil { order.append(dependency) }
        steps[dependency, default: []].append(step)
      case .group, .capacity, .ceiling, .payers, .rule, .apart:
        continue
      }
    }
    var trees = DisjointSets(count: formulation.scenario.programs.count)
    for dependency in order {
      let details = formulation.scenario.dependencies[dependency]
      let needed = details.anyOf[0].program
      guard trees.join(details.program, needed) else { continue }
      let rows = steps[dependency] ?? []
      for step in rows { roles[step.row] = .forest }
      edges.append(RequirementEdge(needing: details.program, needed: needed, rows: rows))
    }
  }
}

extension PaymentRows {
  /// The rows whose multipliers follow from those of the ceilings.
  fileprivate var derivedRows: [Int] {
    shared.map(\.row)
      + limited.flatMap { bill in
        [bill.row] + bill.shares.flatMap { [$0.atLeast, $0.atMost].compactMap(\.self) }
      }
  }
}

/// Sets that are joined until they are one.
///
/// **Source** Galler & Fischer (1964), doi:10.1145/364099.364331.
private struct DisjointSets {
  private var above: [Int]

  init(count: Int) { above = Array(0..<count) }

  /// Joins the sets of two elements.
  ///
  /// - Returns: whether they were two sets.
  mutating func join(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (top(one), top(other))
    above[first] = second
    return first != second
  }

  private mutating func top(_ element: Int) -> Int {
    var element = element
    while above[element] != element {
      above[element] = above[above[element]]
      element = above[element]
    }
    return element
  }
}
