/// A requirement between two programs, as rows of a presolved model say it.
///
/// With the open starts of both programs in year order, row *r* says that if
/// the needing program starts at one of its first *needing_r* starts, the
/// needed one starts at one of its first *needed_r*. Both rise with *r*.
struct RequirementEdge: Sendable {
  /// One row.
  struct Step: Sendable {
    /// The row's position in the presolved model.
    let row: Int
    /// How many starts of the needing program it speaks of.
    let needing: Int
    /// How many starts of the needed program are early enough for them.
    let needed: Int
  }

  /// The position of the program that needs.
  let needing: Int
  /// The position of the program that is needed.
  let needed: Int
  /// The rows that say anything, in rising order.
  package let steps: [Step]

  /// Puts the rows of one requirement together.
  ///
  /// A row is left out if one that speaks of more starts asks for as much.
  init(needing: Int, needed: Int, rows: [Step]) {
    self.needing = needing
    self.needed = needed
    var steps: [Step] = []
    for row in rows.sorted(by: { ($0.needing, -$0.needed) < ($1.needing, -$1.needed) }) {
      while let last = steps.last, last.needed >= row.needed { steps.removeLast() }
      steps.append(row)
    }
    self.steps = steps
  }
}
