import PetajalanDomain

/// The payments that a roadmap reports: of all that are possible, those that use
/// the earliest-listed sources most.
///
/// The sum of amount × position in the payers' list is least. Among equals, year
/// by year, demand by demand in the order of their first programs in the file,
/// each payer in its list's order is given as much as possible. Programs that
/// share a demand are paid in file order, capital before O&M, each by the
/// earliest-listed source that still has its part of the demand.
///
/// **Source** Primal-dual minimum cost flow: Ford & Fulkerson (1962), *Flows in
/// Networks*; the ties are ours.
struct PreferredPayments {
  private var network: PaymentNetwork
  private var potentials: [Int]
  private var settled: [Int: Int128] = [:]

  /// The payments of a ledger.
  ///
  /// - Returns: `nil` if the dues cannot be paid.
  package static func payments(of ledger: Ledger) -> [Payment]? {
    var solver = PreferredPayments(PaymentNetwork(ledger))
    guard solver.minimizeCost() else { return nil }
    solver.settleTies()
    return solver.payments()
  }

  private init(_ network: PaymentNetwork) {
    self.network = network
    potentials = Array(repeating: 0, count: network.flows.arcsFrom.count)
  }

  /// Fills the network at least cost.
  ///
  /// - Returns: whether it could be filled.
  private mutating func minimizeCost() -> Bool {
    var paid: Int128 = 0
    while paid < network.total {
      guard let distances = distances() else { return false }
      for node in potentials.indices { potentials[node] += distances[node] }
      paid += maximizeAtLeastCost(
        from: PaymentNetwork.origin, to: PaymentNetwork.end, limit: network.total - paid)
    }
    return true
  }

  /// Sends flow along arcs that cost nothing at the present potentials.
  private mutating func maximizeAtLeastCost(
    from origin: Int, to goal: Int, limit: Int128
  ) -> Int128 {
    let (costs, heads, potentials) = (network.flows.cost, network.flows.head, potentials)
    return network.flows.maximize(from: origin, to: goal, limit: limit) { arc in
      costs[arc] + potentials[heads[arc ^ 1]] == potentials[heads[arc]]
    }
  }

  /// The reduced lengths of shortest paths from the origin, cut at the end's.
  ///
  /// - Returns: `nil` if the end cannot be reached.
  private func distances() -> [Int]? {
    let flows = network.flows
    var distances = Array(repeating: Int.max, count: flows.arcsFrom.count)
    distances[PaymentNetwork.origin] = 0
    // Lengths are small whole numbers, so a bucket per length is a queue.
    var buckets: [[Int]] = [[PaymentNetwork.origin]]
    var length = 0
    while length < buckets.count {
      while let node = buckets[length].popLast() {
        guard distances[node] == length else { continue }
        for arc in flows.arcsFrom[node] where flows.residual[arc] > 0 {
          let head = flows.head[arc]
          let reached = length + flows.cost[arc] + potentials[node] - potentials[head]
          if reached < distances[head] {
            distances[head] = reached
            while buckets.count <= reached { buckets.append([]) }
            buckets[reached].append(head)
          }
        }
      }
      length += 1
    }
    let farthest = distances[PaymentNetwork.end]
    guard farthest < Int.max else { return nil }
    return distances.map { min($0, farthest) }
  }

  /// Gives each payer, in order, as much as it can have at least cost.
  private mutating func settleTies() {
    for demand in network.demands where demand.arcs.count > 1 {
      for (_, arc) in demand.arcs {
        let supply = network.flows.head[arc]
        let isFree = network.flows.cost[arc] + potentials[demand.node] == potentials[supply]
        let room = network.flows.residual[arc]
        network.flows.freeze(arc, flow: &settled)
        guard isFree, room > 0 else { continue }
        // What more this arc carries comes back to the demand by a cycle, which
        // takes as much off its other payers.
        let more = maximizeAtLeastCost(from: supply, to: demand.node, limit: room)
        settled[arc, default: 0] += more
      }
    }
  }

  /// Deals each demand's payments out to its entries.
  ///
  /// What one source pays for several cost lines of a year is one payment, in
  /// the best place that the lines give it.
  private func payments() -> [Payment] {
    var sums: [Slot: (order: Int, amount: Int128)] = [:]
    for demand in network.demands {
      var pot = demand.arcs.map { source, arc in
        (source: source, left: settled[arc] ?? network.flows.flow(on: arc))
      }
      let whole = demand.entries.count == 1 ? demand.amount : nil
      for entry in demand.entries {
        var open = whole ?? Int128(entry.rupiah)
        for position in pot.indices where open > 0 && pot[position].left > 0 {
          let amount = min(open, pot[position].left)
          pot[position].left -= amount
          open -= amount
          let order = entry.payers.firstIndex { $0.source == pot[position].source } ?? 0
          let slot = Slot(
            year: entry.year, program: entry.program, isOM: entry.kind == .om,
            source: pot[position].source)
          let known = sums[slot, default: (order, 0)]
          sums[slot] = (min(known.order, order), known.amount + amount)
        }
      }
    }
    func place(_ slot: Slot, _ order: Int) -> (Int, Int, Int, Int, Int) {
      (slot.year, slot.program, slot.isOM ? 1 : 0, order, slot.source)
    }
    let ordered = sums.sorted { place($0.key, $0.value.order) < place($1.key, $1.value.order) }
    return ordered.map { slot, payment in
      Payment(
        year: slot.year, program: slot.program, kind: slot.isOM ? .om : .capital,
        source: slot.source, amount: Amount(rupiah: Int64(payment.amount)))
    }
  }

  /// What is one row of the report.
  private struct Slot: Hashable {
    let year: Int
    let program: Int
    let isOM: Bool
    let source: Int
  }
}
