import PetajalanDomain

/// The network in which a plan's dues are paid.
///
/// Money is traced back from where it is spent: origin → demand → supply of a
/// source in a year → end, and a carrying source's supply → its supply of the
/// year before. Everything can be paid if the network can be filled from the
/// origin to the end.
package struct PaymentNetwork {
  /// Dues that are paid alike: of one year, for one list of payers.
  package struct Demand {
    /// The calendar year.
    package let year: Int
    /// The ledger's entries, in its order.
    package var entries: [Ledger.Entry]
    /// Rupiah.
    package var amount: Int128
    /// The arcs to the payers' supplies, in the payers' order.
    package var arcs: [(source: Int, arc: Int)] = []
    /// The demand's node.
    package var node = 0
  }

  /// The node where everything starts.
  package static let origin = 0
  /// The node where everything ends.
  package static let end = 1

  /// The network.
  package var flows = FlowNetwork(nodes: 2)
  /// The demands, by year, then the first program in file order.
  package private(set) var demands: [Demand] = []
  /// The sum of all demands, in rupiah.
  package private(set) var total: Int128 = 0
  /// What ``pay()`` has paid of it, in rupiah.
  package private(set) var paid: Int128 = 0

  private let scenario: Scenario
  private var supplies: [Int?]

  /// Builds the network of a ledger.
  ///
  /// An entry whose payers have limits becomes one demand for the least part of
  /// each payer and one for the rest.
  ///
  /// - Precondition: no entry's limits clash.
  package init(_ ledger: Ledger) {
    scenario = ledger.scenario
    supplies = Array(
      repeating: nil, count: scenario.sources.count * scenario.horizon.count)
    add(ledger.entries)
  }

  /// Adds demands for more entries.
  package mutating func add(_ entries: [Ledger.Entry]) {
    for group in Self.groups(entries) { add(group) }
  }

  /// Sends as much as possible to where it is due.
  ///
  /// - Returns: whether everything that is due is paid.
  package mutating func pay() -> Bool {
    paid += flows.maximize(from: Self.origin, to: Self.end, limit: total - paid)
    return paid == total
  }

  /// Pays everything, with money added to ceilings where they do not suffice: the
  /// least that will do.
  ///
  /// What the ceilings pay is sent first; sending more takes nothing of it away,
  /// because no path leads through the end.
  ///
  /// - Returns: what was added, by source, then year.
  package mutating func payWithAdditions() -> [(source: Int, year: Int, rupiah: Int128)] {
    if pay() { return [] }
    let extra = supplies.enumerated().compactMap { slot, node in
      node.map { (slot, flows.addArc($0, Self.end, capacity: total)) }
    }
    _ = pay()
    return extra.compactMap { slot, arc in
      let (source, index) = slot.quotientAndRemainder(dividingBy: scenario.horizon.count)
      let rupiah = flows.flow(on: arc)
      return rupiah > 0 ? (source, scenario.horizon.first + index, rupiah) : nil
    }
  }

  /// The sources and years whose supplies are marked.
  package func supplies(among marked: [Bool]) -> [(source: Int, year: Int)] {
    supplies.enumerated().compactMap { slot, node in
      guard let node, marked[node] else { return nil }
      let (source, index) = slot.quotientAndRemainder(dividingBy: scenario.horizon.count)
      return (source, scenario.horizon.first + index)
    }
  }

  private struct Group {
    let year: Int
    let payers: [Payer]
    var entries: [Ledger.Entry]
  }

  private static func groups(_ entries: [Ledger.Entry]) -> [Group] {
    struct Key: Hashable {
      let year: Int
      let payers: [Payer]
    }
    var groups: [Group] = []
    var known: [Key: Int] = [:]
    for entry in entries {
      let key = Key(year: entry.year, payers: entry.payers)
      if let position = known[key], !entry.payers.contains(where: \.isLimited) {
        groups[position].entries.append(entry)
      } else {
        known[key] = groups.count
        groups.append(Group(year: entry.year, payers: entry.payers, entries: [entry]))
      }
    }
    // The ledger is in file order, so a stable sort by year leaves each year's
    // groups in the order of their first programs.
    return groups.enumerated().sorted {
      ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
    }.map(\.element)
  }

  private mutating func add(_ group: Group) {
    let amount = group.entries.reduce(Int128(0)) { $0 + Int128($1.rupiah) }
    guard let entry = group.entries.first, group.payers.contains(where: \.isLimited) else {
      addDemand(
        group.year, group.entries, amount,
        payers: group.payers.enumerated().map { ($1.source, amount, $0) })
      return
    }
    let bounds = group.payers.map(entry.bounds)
    for (position, bound) in bounds.enumerated() where bound.least > 0 {
      addDemand(
        group.year, [entry], Int128(bound.least),
        payers: [(group.payers[position].source, Int128(bound.least), position)])
    }
    let rest = bounds.reduce(amount) { $0 - Int128($1.least) }
    if rest > 0 {
      addDemand(
        group.year, [entry], rest,
        payers: bounds.enumerated().map {
          (group.payers[$0].source, Int128($1.most - $1.least), $0)
        })
    }
  }

  private mutating func addDemand(
    _ year: Int, _ entries: [Ledger.Entry], _ amount: Int128,
    payers: [(source: Int, capacity: Int128, position: Int)]
  ) {
    var demand = Demand(year: year, entries: entries, amount: amount)
    demand.node = flows.addNode()
    flows.addArc(Self.origin, demand.node, capacity: amount)
    for payer in payers {
      let supply = supply(payer.source, year)
      let arc = flows.addArc(
        demand.node, supply, capacity: payer.capacity, cost: payer.position)
      demand.arcs.append((payer.source, arc))
    }
    total += amount
    demands.append(demand)
  }

  private mutating func supply(_ source: Int, _ year: Int) -> Int {
    let index = scenario.horizon.index(of: year)
    let slot = source * scenario.horizon.count + index
    if let known = supplies[slot] { return known }
    let node = flows.addNode()
    supplies[slot] = node
    let ceiling = Int128(scenario.sources[source].ceilings[index].rupiah)
    flows.addArc(node, Self.end, capacity: ceiling)
    if scenario.sources[source].carriesOver, index > 0 {
      let earlier = supply(source, year - 1)
      flows.addArc(node, earlier, capacity: Amount.sum(scenario.sources[source].ceilings))
    }
    return node
  }
}
