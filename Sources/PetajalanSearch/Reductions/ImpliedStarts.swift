/// What must have started by when, because something else has: a forest of
/// needs.
///
/// Each obligation follows from its parent by one row of the model. Of several
/// ways to need the same program the one that asks for the earliest start is
/// kept. A dependency on any one of several programs is an obligation of all of
/// them together, and ends there.
struct ImpliedStarts {
  /// That one of some programs is among its first starts.
  struct Obligation {
    package var members: Precedences.Members
    /// The row of the model that says so; `nil` for an assumption.
    var row: Int?
    /// The obligation that it follows from.
    var parent: Int?
  }

  /// The obligations, roots first.
  package private(set) var list: [Obligation] = []

  /// The position of the obligation of each program that is needed for sure.
  private(set) var ofProgram: [Int: Int] = [:]

  /// The position of the obligation that each program may meet, if another does
  /// not: none of these programs is needed for sure.
  private(set) var choiceOfProgram: [Int: Int] = [:]

  /// How many there may be: a chain is rarely longer, and the rest says little.
  private static let most = 64

  /// What some programs' being among their first starts brings about.
  ///
  /// - Parameters:
  ///   - roots: the programs, with the row that says so.
  ///   - elsewhere: programs that are needed for other reasons, so that a choice
  ///     between them asks for nothing.
  init(
    of roots: [(program: Int, count: Int, row: Int?)], in needs: Precedences,
    elsewhere: Set<Int> = []
  ) {
    var waiting: [Int] = []
    for root in roots {
      ofProgram[root.program] = list.count
      waiting.append(list.count)
      list.append(Obligation(members: [(root.program, root.count)], row: root.row, parent: nil))
    }
    let assumed = Set(roots.filter { $0.row == nil }.map(\.program))
    let most = roots.count + Self.most
    // Circles of needs could go on for ever.
    var left = 16 * most
    var next = 0
    while next < waiting.count, left > 0 {
      let position = waiting[next]
      next += 1
      left -= 1
      let (program, count) = list[position].members[0]
      for dependency in needs.ofProgram[program] {
        guard let row = Precedences.row(of: dependency, first: count), row.right.count == 1,
          let needed = row.right.first, !assumed.contains(needed.program)
        else { continue }
        let new = Obligation(members: [needed], row: row.position, parent: position)
        if let known = ofProgram[needed.program] {
          guard needed.count < list[known].members[0].count else { continue }
          list[known] = new
          waiting.append(known)
        } else if list.count < most {
          ofProgram[needed.program] = list.count
          waiting.append(list.count)
          list.append(new)
        }
      }
    }
    addChoices(in: needs, elsewhere: elsewhere)
  }

  /// Adds what is needed of several programs, unless one of them is needed
  /// anyway.
  private mutating func addChoices(in needs: Precedences, elsewhere: Set<Int>) {
    var taken = elsewhere.union(ofProgram.keys)
    for position in list.indices {
      let (program, count) = list[position].members[0]
      for dependency in needs.ofProgram[program] {
        guard let row = Precedences.row(of: dependency, first: count), row.right.count > 1,
          row.right.allSatisfy({ !taken.contains($0.program) })
        else { continue }
        for member in row.right {
          taken.insert(member.program)
          choiceOfProgram[member.program] = list.count
        }
        list.append(Obligation(members: row.right, row: row.position, parent: position))
      }
    }
  }

  /// The rows from an obligation up to its root.
  ///
  /// - Returns: `nil` if there is no end to them.
  package func path(from position: Int) -> (rows: [Int], root: Int)? {
    var rows: [Int] = []
    var current = position
    while let parent = list[current].parent {
      guard let row = list[current].row, rows.count < list.count else { return nil }
      rows.append(row)
      current = parent
    }
    return (rows, current)
  }
}
