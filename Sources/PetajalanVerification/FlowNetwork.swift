/// A network of arcs with whole capacities and costs.
///
/// Arc *2i* is the *i*-th one added and arc *2i + 1* its reverse, so that the
/// partner of an arc is found by flipping its last bit.
package struct FlowNetwork {
  private(set) var head: [Int] = []
  private(set) var residual: [Int128] = []
  package private(set) var cost: [Int] = []
  private(set) var arcsFrom: [[Int]]

  /// Creates a network of so many nodes without arcs.
  package init(nodes: Int) { arcsFrom = Array(repeating: [], count: nodes) }

  /// Adds a node and returns it.
  package mutating func addNode() -> Int {
    arcsFrom.append([])
    return arcsFrom.count - 1
  }

  /// Adds an arc and returns it.
  @discardableResult
  package mutating func addArc(_ tail: Int, _ head: Int, capacity: Int128, cost: Int = 0) -> Int {
    let arc = self.head.count
    self.head += [head, tail]
    residual += [capacity, 0]
    self.cost += [cost, -cost]
    arcsFrom[tail].append(arc)
    arcsFrom[head].append(arc + 1)
    return arc
  }

  /// Gives an arc more capacity.
  package mutating func widen(_ arc: Int, by amount: Int128) { residual[arc] += amount }

  /// Gives an arc less capacity, and takes what no longer fits off the way to a
  /// goal.
  ///
  /// - Precondition: the flow behind the arc has no circles.
  package mutating func narrow(_ arc: Int, by amount: Int128, to goal: Int) {
    let unused = min(amount, residual[arc])
    residual[arc] -= unused
    var excess = amount - unused
    while excess > 0 {
      var path = [arc]
      var taken = min(excess, flow(on: arc))
      while let last = path.last, head[last] != goal {
        guard let next = arcsFrom[head[last]].first(where: { $0 % 2 == 0 && flow(on: $0) > 0 })
        else { preconditionFailure("a flow that ends on its way") }
        taken = min(taken, flow(on: next))
        path.append(next)
      }
      for arc in path { push(-taken, on: arc) }
      residual[arc] -= taken
      excess -= taken
    }
  }

  /// The most that an arc may carry.
  package func capacity(of arc: Int) -> Int128 { residual[arc] + residual[arc ^ 1] }

  /// The flow on an arc.
  package func flow(on arc: Int) -> Int128 { residual[arc ^ 1] }

  /// Takes an arc and its reverse out of the network; its flow stays.
  mutating func freeze(_ arc: Int, flow: inout [Int: Int128]) {
    flow[arc] = self.flow(on: arc)
    residual[arc] = 0
    residual[arc ^ 1] = 0
  }

  /// Sends more along an arc.
  mutating func push(_ amount: Int128, on arc: Int) {
    residual[arc] -= amount
    residual[arc ^ 1] += amount
  }

  /// Sends as much as possible from one node to another and returns how much.
  ///
  /// - Parameters:
  ///   - limit: no more than this.
  ///   - isOpen: which arcs may be used.
  /// - Complexity: O(V²·E).
  ///
  /// **Source** Dinic's algorithm: Dinitz (1970), Soviet Math. Doklady 11.
  package mutating func maximize(
    from origin: Int, to goal: Int, limit: Int128, where isOpen: (Int) -> Bool = { _ in true }
  ) -> Int128 {
    var sent: Int128 = 0
    while sent < limit, let levels = levels(from: origin, to: goal, where: isOpen) {
      var next = Array(repeating: 0, count: arcsFrom.count)
      while sent < limit {
        let more = augment(
          origin, goal, limit - sent, levels: levels, next: &next, where: isOpen)
        if more == 0 { break }
        sent += more
      }
    }
    return sent
  }

  /// The nodes that can be reached by arcs with room, from a node.
  func reachable(from origin: Int) -> [Bool] {
    var isReached = Array(repeating: false, count: arcsFrom.count)
    isReached[origin] = true
    var stack = [origin]
    while let node = stack.popLast() {
      for arc in arcsFrom[node] where residual[arc] > 0 && !isReached[head[arc]] {
        isReached[head[arc]] = true
        stack.append(head[arc])
      }
    }
    return isReached
  }

  private func levels(
    from origin: Int, to goal: Int, where isOpen: (Int) -> Bool
  ) -> [Int]? {
    var levels = Array(repeating: -1, count: arcsFrom.count)
    levels[origin] = 0
    var queue = [origin]
    var position = 0
    while position < queue.count {
      let node = queue[position]
      position += 1
      for arc in arcsFrom[node]
      where residual[arc] > 0 && levels[head[arc]] < 0 && isOpen(arc) {
        levels[head[arc]] = levels[node] + 1
        queue.append(head[arc])
      }
    }
    return levels[goal] < 0 ? nil : levels
  }

  /// Sends something along one path of rising levels, without recursion: a
  /// carrying source makes paths as long as the horizon.
  private mutating func augment(
    _ origin: Int, _ goal: Int, _ limit: Int128, levels: [Int], next: inout [Int],
    where isOpen: (Int) -> Bool
  ) -> Int128 {
    var path: [Int] = []
    var node = origin
    while node != goal {
      if next[node] < arcsFrom[node].count {
        let arc = arcsFrom[node][next[node]]
        if residual[arc] > 0, levels[head[arc]] == levels[node] + 1, isOpen(arc) {
          path.append(arc)
          node = head[arc]
        } else {
          next[node] += 1
        }
      } else {
        guard let back = path.popLast() else { return 0 }
        node = head[back ^ 1]
        next[node] += 1
      }
    }
    let amount = path.reduce(limit) { min($0, residual[$1]) }
    for arc in path { push(amount, on: arc) }
    return amount
  }
}
