import PetajalanDomain
import PetajalanFormulation
import PetajalanVerification

/// The money that is left while a plan is put together, program by program.
///
/// It is the checker's flow network kept full: what a start makes due is added
/// and pushed through, rerouting earlier payments where that makes room.
struct PaymentFlow {
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
  /// The arcs of dues with limits: those that are asked for, and those that are not.
  private var limited: [Due: [[Int]]] = [:]
  private var idle: [Due: [[Int]]] = [:]

  private static let origin = 0
  private static let end = 1

  /// A treasury in which only the programs that are done are paid.
  ///
  /// - Returns: `nil` if not even these can be paid.
  init?(_ scenario: Scenario, economics: Economics) {
    self.scenario = scenario
    left = Array(repeating: 0, count: scenario.horizon.count)
    for source in scenario.sources {
      for (index, rupiah) in source.spendable.enumerated() { left[index] += rupiah }
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
  /// - Returns: whether it was; otherwise nothing that was paid before is left
  ///   unpaid, though others may pay it.
  package mutating func pay(_ dues: [Due]) -> Bool {
    var asked: Int128 = 0
    for (position, due) in dues.enumerated() {
      guard let amount = ask(for: due) else {
        for earlier in dues[..<position] { withdraw(earlier) }
        return false
      }
      asked += amount
    }
    let paid = flows.maximize(from: Self.origin, to: Self.end, limit: asked)
    if paid < asked {
      for due in dues { withdraw(due) }
      return false
    }
    for due in dues { left[scenario.horizon.index(of: due.year)] -= Int128(due.rupiah) }
    return true
  }

  /// Takes back dues that were paid.
  mutating func refund(_ dues: [Due]) {
    for due in dues {
      withdraw(due)
      left[scenario.horizon.index(of: due.year)] += Int128(due.rupiah)
    }
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
    let amounts = [Int128(due.rupiah) - least] + shares.map { Int128($0.atLeast) }
    let arcs = idle[due]?.popLast() ?? arcs(for: due, shares: shares)
    for (arc, amount) in zip(arcs, amounts) { flows.widen(arc, by: amount) }
    limited[due, default: []].append(arcs)
    return Int128(due.rupiah)
  }

  /// The arcs from the origin by which a due with limits is asked for: of what
  /// its payers share, then of what each of them must pay.
  private mutating func arcs(
    for due: Due, shares: [(atLeast: Int64, atMost: Int64)]
  ) -> [Int] {
    let rest = flows.addNode()
    var arcs = [flows.addArc(Self.origin, rest, capacity: 0)]
    for (payer, share) in zip(due.payers, shares) {
      let supply = supply(payer.source, due.year)
      let own = flows.addNode()
      arcs.append(flows.addArc(Self.origin, own, capacity: 0))
      flows.addArc(own, supply, capacity: Int128(share.atLeast))
      flows.addArc(rest, supply, capacity: Int128(share.atMost - share.atLeast))
    }
    return arcs
  }

  /// Takes a due back from the demands, paid or not.
  private mutating func withdraw(_ due: Due) {
    guard due.payers.contains(where: \.isLimited) else {
      let arc = demand(Slot(year: due.year, payers: due.payers))
      flows.narrow(arc, by: Int128(due.rupiah), to: Self.end)
      return
    }
    guard let arcs = limited[due]?.popLast() else { return }
    for arc in arcs { flows.narrow(arc, by: flows.capacity(of: arc), to: Self.end) }
    idle[due, default: []].append(arcs)
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
