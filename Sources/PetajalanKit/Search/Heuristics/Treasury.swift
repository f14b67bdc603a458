/// The money that is left while a plan is put together, program by program.
///
/// It is the checker's flow network kept full: what a start makes due is added
/// and pushed through, rerouting earlier payments where that makes room.
struct Treasury {
  private struct Slot: Hashable {
    let year: Int
    let payers: [Payer]
  }

  private let scenario: Scenario
  /// By year of the horizon: what all sources could have beyond what is paid in
  /// the year, if nothing that they can carry over were paid in another one.
  private var left: [Int128]
  private var flows = FlowNetwork(nodes: 2)
  private var supplies: [Int?]
  private var demands: [Slot: Int] = [:]

  private static let origin = 0
  private static let end = 1

  /// A treasury in which only the programs that are done are paid.
  ///
  /// - Returns: `nil` if not even these can be paid.
  init?(_ scenario: Scenario, economics: Economics) {
    self.scenario = scenario
    left = Array(repeating: 0, count: scenario.horizon.count)
    for source in scenario.sources {
      var carried: Int128 = 0
      for (index, ceiling) in source.ceilings.enumerated() {
        carried = (source.carriesOver ? carried : 0) + Int128(ceiling.rupiah)
        left[index] += carried
      }
    }
    supplies = Array(repeating: nil, count: scenario.sources.count * scenario.horizon.count)
    let standing = scenario.programs.indices.flatMap { economics.standingDues(of: $0) }
    guard pay(standing) else { return nil }
  }

  /// Whether there is money enough for dues in each of their years, whoever may
  /// pay what: a quick look before ``pay(_:)``.
  func mayHave(_ dues: [Due]) -> Bool {
    dues.allSatisfy { Int128($0.rupiah) <= left[scenario.horizon.index(of: $0.year)] }
  }

  /// Pays dues if that is possible beside all earlier ones.
  ///
  /// - Returns: whether it was; otherwise nothing has changed.
  mutating func pay(_ dues: [Due]) -> Bool {
    let before = self
    var asked: Int128 = 0
    for due in dues {
      guard let amount = ask(for: due) else {
        self = before
        return false
      }
      asked += amount
    }
    let paid = flows.maximize(from: Self.origin, to: Self.end, limit: asked)
    if paid < asked {
      self = before
      return false
    }
    for due in dues { left[scenario.horizon.index(of: due.year)] -= Int128(due.rupiah) }
    return true
  }

  /// Adds a due to the demands.
  ///
  /// - Returns: the rupiah asked for, or `nil` if the payers' limits clash.
  private mutating func ask(for due: Due) -> Int128? {
    guard due.payers.contains(where: \.isLimited) else {
      let arc = demand(Slot(year: due.year, payers: due.payers))
      flows.widen(arc, by: Int128(due.rupiah))
      return Int128(due.rupiah)
    }
    let shares = due.payers.map(due.share)
    let least = shares.reduce(Int128(0)) { $0 + Int128($1.atLeast) }
    let most = shares.reduce(Int128(0)) { $0 + Int128($1.atMost) }
    guard shares.allSatisfy({ $0.atLeast <= $0.atMost }), least <= due.rupiah, most >= due.rupiah
    else { return nil }
    let rest = flows.addNode()
    flows.addArc(Self.origin, rest, capacity: Int128(due.rupiah) - least)
    for (payer, share) in zip(due.payers, shares) {
      let supply = supply(payer.source, due.year)
      let own = flows.addNode()
      flows.addArc(Self.origin, own, capacity: Int128(share.atLeast))
      flows.addArc(own, supply, capacity: Int128(share.atLeast))
      flows.addArc(rest, supply, capacity: Int128(share.atMost - share.atLeast))
    }
    return Int128(due.rupiah)
  }

  /// The arc from the origin to the demand of a slot.
  private mutating func demand(_ slot: Slot) -> Int {
    if let known = demands[slot] { return known }
    let node = flows.addNode()
    let arc = flows.addArc(Self.origin, node, capacity: 0)
    for payer in slot.payers {
      flows.addArc(node, supply(payer.source, slot.year), capacity: Int128(Int64.max))
    }
    demands[slot] = arc
    return arc
  }

  private mutating func supply(_ source: Int, _ year: Int) -> Int {
    let index = scenario.horizon.index(of: year)
    let slot = source * scenario.horizon.count + index
    if let known = supplies[slot] { return known }
    let node = flows.addNode()
    supplies[slot] = node
    let details = scenario.sources[source]
    flows.addArc(node, Self.end, capacity: Int128(details.ceilings[index].rupiah))
    if details.carriesOver, index > 0 {
      let earlier = supply(source, year - 1)
      flows.addArc(node, earlier, capacity: Int128(Int64.max))
    }
    return node
  }
}
