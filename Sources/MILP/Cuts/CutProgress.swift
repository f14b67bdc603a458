/// Whether another round of cuts at a node is worth the time.
package struct CutProgress {
  private let mostRounds: Int
  private var rounds = 0
  private var idle = 0
  private var last: Double?

  /// The most rounds at the root, and at the nodes of every so many depths. Rounds
  /// at every node cost more time than the nodes that they save.
  private static let (roundsAtRoot, roundsElsewhere, depths) = (40, 1, 4)

  /// The part of the gap that a round closes at least, and rounds in a row that
  /// may fall short of it.
  private static let leastPart = 0.01
  private static let mostIdle = 3

  package init(depth: Int) {
    mostRounds =
      depth == 0
      ? Self.roundsAtRoot : depth.isMultiple(of: Self.depths) ? Self.roundsElsewhere : 0
  }

  /// Looks at the objective that the last round led to.
  package mutating func wantsMore(at objective: Double, incumbent: Int128?) -> Bool {
    let gap = incumbent.map { max(objective - Double($0), 1) } ?? abs(objective) * 0.01
    if let last {
      idle = last - objective < gap * Self.leastPart ? idle + 1 : 0
    }
    last = objective
    rounds += 1
    return rounds <= mostRounds && idle < Self.mostIdle
  }
}
