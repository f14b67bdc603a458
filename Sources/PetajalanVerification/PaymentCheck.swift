/// Judges payments that anyone made for a plan: whether they are *a* way to pay
/// it, not whether they are the preferred one.
struct PaymentCheck {
  private let ledger: Ledger
  private let payments: [Payment]
  private let groups: [PaymentViolation.Due: [Int]]

  /// Prepares to judge payments by what is due.
  init(_ payments: [Payment], for ledger: Ledger) {
    self.ledger = ledger
    self.payments = payments
    groups = Dictionary(grouping: payments.indices) { PaymentViolation.Due(payments[$0]) }
  }

  /// Everything wrong: payment by payment, then due by due, then by source and
  /// year.
  package var violations: [PaymentViolation] { judgeEach() + judgeDues() + judgeCeilings() }

  private func judgeEach() -> [PaymentViolation] {
    struct Key: Hashable {
      let due: PaymentViolation.Due
      let source: Int
    }
    var first: [Key: Int] = [:]
    let dues = Set(ledger.entries.map(PaymentViolation.Due.init))
    var found: [PaymentViolation] = []
    for (position, payment) in payments.enumerated() {
      let due = PaymentViolation.Due(payment)
      func report(_ kind: PaymentViolation.Kind) {
        found.append(PaymentViolation(kind: kind, payment: position))
      }
      if payment.amount.rupiah <= 0 { report(.notPositive(rupiah: payment.amount.rupiah)) }
      if let earlier = first.updateValue(position, forKey: Key(due: due, source: payment.source)) {
        first[Key(due: due, source: payment.source)] = earlier
        report(.twice(first: earlier))
      }
      if !dues.contains(due) { report(.notDue(due, rupiah: payment.amount.rupiah)) }
    }
    return found
  }

  private func judgeDues() -> [PaymentViolation] {
    var order: [PaymentViolation.Due] = []
    var entries: [PaymentViolation.Due: [Ledger.Entry]] = [:]
    for entry in ledger.entries {
      let due = PaymentViolation.Due(entry)
      if entries[due] == nil { order.append(due) }
      entries[due, default: []].append(entry)
    }
    return order.flatMap { judge($0, entries[$0] ?? [], groups[$0] ?? []) }
  }

  /// Judges the payments of one program, year and kind.
  private func judge(
    _ due: PaymentViolation.Due, _ entries: [Ledger.Entry], _ positions: [Int]
  ) -> [PaymentViolation] {
    var found: [PaymentViolation] = []
    let payers = Set(entries.flatMap { $0.payers.map(\.source) })
    for position in positions where !payers.contains(payments[position].source) {
      let kind = PaymentViolation.Kind.wrongPayer(due, source: payments[position].source)
      found.append(PaymentViolation(kind: kind, payment: position))
    }
    let owed = entries.reduce(Int128(0)) { $0 + Int128($1.rupiah) }
    let paid = sum(positions)
    if owed != paid {
      found.append(
        PaymentViolation(
          kind: .dueDiffers(due, due: owed, paid: paid), payment: positions.first))
    }
    if let entry = entries.first, entries.count == 1 {
      found += judgeLimits(due, entry, positions)
    } else if found.isEmpty, !canDivide(positions, among: entries) {
      found.append(PaymentViolation(kind: .linesUnpayable(due), payment: positions.first))
    }
    return found
  }

  private func judgeLimits(
    _ due: PaymentViolation.Due, _ entry: Ledger.Entry, _ positions: [Int]
  ) -> [PaymentViolation] {
    entry.payers.filter(\.isLimited).compactMap { payer in
      let own = positions.filter { payments[$0].source == payer.source }
      let paid = sum(own)
      let (least, most) = entry.bounds(of: payer)
      guard paid < Int128(least) || paid > Int128(most) else { return nil }
      return PaymentViolation(
        kind: .outsideLimits(due, source: payer.source, paid: paid, least: least, most: most),
        payment: own.first ?? positions.first)
    }
  }

  /// Whether payments whose sum is right can be divided among cost lines so that
  /// each line's payers keep their limits.
  ///
  /// Each payer's least part is taken off first; the rest is a flow from the
  /// sources to the lines.
  private func canDivide(_ positions: [Int], among entries: [Ledger.Entry]) -> Bool {
    var left: [Int: Int128] = [:]
    for position in positions {
      left[payments[position].source, default: 0] += Int128(payments[position].amount.rupiah)
    }
    var open = entries.map { Int128($0.rupiah) }
    for (line, entry) in entries.enumerated() {
      for payer in entry.payers {
        let least = Int128(entry.bounds(of: payer).least)
        left[payer.source, default: 0] -= least
        open[line] -= least
      }
    }
    guard left.values.allSatisfy({ $0 >= 0 }), open.allSatisfy({ $0 >= 0 }) else { return false }
    var network = FlowNetwork(nodes: 2)
    var nodes: [Int: Int] = [:]
    for (source, rest) in left.sorted(by: { $0.key < $1.key }) {
      let node = network.addNode()
      nodes[source] = node
      network.addArc(0, node, capacity: rest)
    }
    for (line, entry) in entries.enumerated() {
      let node = network.addNode()
      network.addArc(node, 1, capacity: open[line])
      for payer in entry.payers {
        let (least, most) = entry.bounds(of: payer)
        guard let source = nodes[payer.source], most > least else { continue }
        network.addArc(source, node, capacity: Int128(most - least))
      }
    }
    let rest = open.reduce(0, +)
    return network.maximize(from: 0, to: 1, limit: rest) == rest
  }

  private func judgeCeilings() -> [PaymentViolation] {
    let scenario = ledger.scenario
    var bySource: [Int: [Int: [Int]]] = [:]
    for (position, payment) in payments.enumerated() {
      bySource[payment.source, default: [:]][payment.year, default: []].append(position)
    }
    return scenario.sources.indices.flatMap { source -> [PaymentViolation] in
      var handed: Int128 = 0
      return scenario.horizon.years.compactMap { year in
        let ceiling = scenario.sources[source].ceilings[scenario.horizon.index(of: year)]
        let available = Int128(ceiling.rupiah) + handed
        let positions = bySource[source]?[year] ?? []
        let paid = sum(positions)
        handed = scenario.sources[source].carriesOver ? max(0, available - paid) : 0
        guard paid > available else { return nil }
        return PaymentViolation(
          kind: .aboveCeiling(source: source, year: year, paid: paid, available: available),
          payment: positions.last)
      }
    }
  }

  private func sum(_ positions: [Int]) -> Int128 {
    positions.reduce(0) { $0 + Int128(payments[$1].amount.rupiah) }
  }
}

extension PaymentViolation.Due {
  fileprivate init(_ entry: Ledger.Entry) {
    self.init(year: entry.year, program: entry.program, kind: entry.kind)
  }

  fileprivate init(_ payment: Payment) {
    self.init(year: payment.year, program: payment.program, kind: payment.kind)
  }
}

extension Ledger {
  /// Every way in which payments that anyone made do not pay what is due.
  ///
  /// Any payments within the limits and ceilings are good, not only those that a
  /// roadmap reports.
  ///
  /// - Precondition: the payments' programs and sources are positions in the
  ///   scenario, and their years lie in its horizon.
  public func violations(of payments: [Payment]) -> [PaymentViolation] {
    PaymentCheck(payments, for: self).violations
  }
}
