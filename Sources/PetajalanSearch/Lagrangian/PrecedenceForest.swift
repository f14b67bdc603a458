/// Requirements that form a forest, and the best starts that obey them.
///
/// For given values of the starts, the best choice of all trees is found from
/// the leaves to the roots: each program tells the one above it what its
/// choices are worth. What is told are multipliers of the requirements' rows,
/// with which every program can be priced alone at the same total: for a needing
/// program *p* below the one that it needs, with *f* the value of its starts,
///
///     S_r  =  max(0, max { f(i) : i not before the starts of row r }),
///     multiplier of row r  =  S_r − S_{r+1}
///
/// and for a needed program *q* below the one that needs it, with *F* its best
/// value and *P_r* the best value of its starts that are early enough for row *r*,
///
///     multiplier of row r  =  (F − P_r) − (F − P_{r+1}).
///
/// **Source** Dynamic programming over a tree. Its messages are a solution of
/// the dual, because requirements alone make a closure problem: Picard (1976),
/// doi:10.1287/mnsc.22.11.1268.
struct PrecedenceForest: Sendable {
  private struct Link: Sendable {
    let edge: Int32
    /// Whether the lower program is the one that needs.
    let lowerNeeds: Bool
  }

  private let edges: [RequirementEdge]
  private let columns: ProgramColumns
  private let isRequired: [Bool]
  /// All blocks, each behind the one above it.
  private let order: [Int32]
  /// By block: how it hangs below another one.
  private let above: [Link?]

  init(_ edges: [RequirementEdge], columns: ProgramColumns, isRequired: [Bool]) {
    self.edges = edges
    self.columns = columns
    self.isRequired = isRequired
    var neighbors: [[Int32]] = Array(repeating: [], count: columns.blocks)
    for (number, edge) in edges.enumerated() {
      neighbors[edge.needing].append(Int32(number))
      neighbors[edge.needed].append(Int32(number))
    }
    var above: [Link?] = Array(repeating: nil, count: columns.blocks)
    var isReached = Array(repeating: false, count: columns.blocks)
    var order: [Int32] = []
    order.reserveCapacity(columns.blocks)
    for root in 0..<columns.blocks where !isReached[root] {
      isReached[root] = true
      var next = order.count
      order.append(Int32(root))
      while next < order.count {
        let block = Int(order[next])
        next += 1
        for number in neighbors[block] {
          let edge = edges[Int(number)]
          let other = edge.needing == block ? edge.needed : edge.needing
          guard !isReached[other] else { continue }
          isReached[other] = true
          above[other] = Link(edge: number, lowerNeeds: other == edge.needing)
          order.append(Int32(other))
        }
      }
    }
    self.order = order
    self.above = above
  }

  /// What choosing nothing of a block is worth.
  private func nothing(_ block: Int) -> Double { isRequired[block] ? -.infinity : 0 }

  /// Prices all blocks.
  ///
  /// - Parameters:
  ///   - values: what each priced variable is worth alone; left with what it is
  ///     worth together with everything below it.
  ///   - worth: left with what each block adds to the total.
  /// - Returns: the greatest total of a choice that obeys the requirements.
  func price(_ values: inout [Double], worth: inout [Double]) -> Double {
    var total = 0.0
    var multipliers: [Double] = []
    for block in order.lazy.reversed().map({ Int($0) }) {
      if let link = above[block] {
        worth[block] = message(from: block, link, values, &multipliers)
        apply(multipliers, of: link, to: &values)
      } else {
        var best = nothing(block)
        for start in columns.range(of: block) { best = max(best, values[start]) }
        worth[block] = best == -.infinity ? 0 : best
      }
      total += worth[block]
    }
    return total
  }

  /// The multipliers of the requirements' rows, once the blocks are priced.
  func multipliers(_ values: [Double], _ note: (_ row: Int, _ multiplier: Double) -> Void) {
    var multipliers: [Double] = []
    for (block, link) in above.enumerated() {
      guard let link else { continue }
      _ = message(from: block, link, values, &multipliers)
      for (step, multiplier) in zip(edges[Int(link.edge)].steps, multipliers) {
        note(step.row, multiplier)
      }
    }
  }

  /// The best choice, once the blocks are priced.
  ///
  /// - Parameter choice: left with the variable of each block that is 1, or −1.
  package func choose(_ values: [Double], choice: inout [Int32]) {
    for block in order.lazy.map({ Int($0) }) {
      let own = columns.range(of: block)
      var (allowed, isForced) = (own, isRequired[block])
      if let link = above[block] {
        let edge = edges[Int(link.edge)]
        let upper = link.lowerNeeds ? edge.needed : edge.needing
        let place = choice[upper] < 0 ? Int.max : Int(choice[upper]) - columns.first[upper]
        if link.lowerNeeds {
          // Starts of rows that ask for an earlier start than the chosen one are out.
          let late = edge.steps.last { $0.needed <= place }
          allowed = own.lowerBound + (late?.needing ?? 0)..<own.upperBound
        } else if let step = edge.steps.first(where: { $0.needing > place }) {
          allowed = own.lowerBound..<own.lowerBound + step.needed
          isForced = true
        }
      }
      var best = -1
      var value = isForced ? -Double.infinity : 0
      for start in allowed where values[start] > value {
        value = values[start]
        best = start
      }
      choice[block] = Int32(best)
    }
  }

  /// What a block tells the one above it.
  ///
  /// - Parameter multipliers: left with one element per row of the requirement.
  /// - Returns: what the block adds to the total.
  private func message(
    from block: Int, _ link: Link, _ values: [Double], _ multipliers: inout [Double]
  ) -> Double {
    let steps = edges[Int(link.edge)].steps
    let own = columns.range(of: block)
    multipliers.removeAll(keepingCapacity: true)
    for _ in steps { multipliers.append(0) }
    if link.lowerNeeds {
      var next = own.upperBound
      var best = nothing(block)
      for row in steps.indices.reversed() {
        while next > own.lowerBound + steps[row].needing {
          next -= 1
          best = max(best, values[next])
        }
        let before = best
        let start = row == 0 ? own.lowerBound : own.lowerBound + steps[row - 1].needing
        while next > start {
          next -= 1
          best = max(best, values[next])
        }
        if before > -.infinity { multipliers[row] = best - before }
      }
      return best - multipliers.reduce(0, +)
    }
    var next = own.lowerBound
    var best = -Double.infinity
    for row in steps.indices {
      while next < own.lowerBound + steps[row].needed {
        best = max(best, values[next])
        next += 1
      }
      multipliers[row] = best
    }
    while next < own.upperBound {
      best = max(best, values[next])
      next += 1
    }
    best = max(best, nothing(block))
    for row in steps.indices {
      multipliers[row] = (row + 1 < steps.count ? multipliers[row + 1] : best) - multipliers[row]
    }
    return best
  }

  /// Charges the multipliers to the starts above.
  private func apply(_ multipliers: [Double], of link: Link, to values: inout [Double]) {
    let edge = edges[Int(link.edge)]
    let upper = link.lowerNeeds ? edge.needed : edge.needing
    let base = columns.first[upper]
    var sum = 0.0
    for row in edge.steps.indices.reversed() {
      sum += multipliers[row]
      let step = edge.steps[row]
      let end = link.lowerNeeds ? step.needed : step.needing
      var begin = 0
      if row > 0 {
        begin = link.lowerNeeds ? edge.steps[row - 1].needed : edge.steps[row - 1].needing
      }
      let amount = link.lowerNeeds ? sum : -sum
      for start in base + begin..<base + end { values[start] += amount }
    }
  }
}
