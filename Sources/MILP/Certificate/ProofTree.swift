/// What a search notes down of its nodes, to make a certificate from.
///
/// Notes are taken for every node; the certificate keeps what its claim needs. A
/// search that closed its nodes with the plans it had then closes them all the
/// more with what it knows at the end: a certificate that begins with the final
/// claim fixes at least as much in every node.
public struct ProofTree: Sendable {
  private struct Node: Sendable {
    let assignments: [Certificate.Assignment]
    var steps: [Certificate.Step] = []
    var lastIsLasting = true
    var halves: (Int, Int)?
  }

  private let model: Model
  private let fixings: Certificate.Fixings
  private var nodes: [Node] = [Node(assignments: [])]
  private var cuts: [DerivedCut] = []
  private let isBeaten: @Sendable ([Int64], Certificate.Claim) -> Bool

  /// Begins with the root, whose number is 0.
  ///
  /// - Parameters:
  ///   - fixings: what the search knew before it began.
  ///   - isBeaten: as for ``CertificateChecker``.
  public init(
    of model: Model, fixings: Certificate.Fixings = Certificate.Fixings(),
    isBeaten: @escaping @Sendable ([Int64], Certificate.Claim) -> Bool = { _, _ in false }
  ) {
    self.model = model
    self.fixings = fixings
    self.isBeaten = isBeaten
  }

  /// Begins with the root of a presolved model.
  public init(
    of presolved: PresolvedModel,
    isBeaten: @escaping @Sendable ([Int64], Certificate.Claim) -> Bool = { _, _ in false }
  ) {
    self.init(of: presolved.original, fixings: presolved.fixings, isBeaten: isBeaten)
  }

  /// Notes a cut, whose row is that behind all rows so far.
  public mutating func add(_ cut: DerivedCut) { cuts.append(cut) }

  /// Notes what bounded a node.
  ///
  /// - Parameter isLasting: whether it fixed variables; otherwise the next step
  ///   of the node takes its place.
  public mutating func add(_ step: Certificate.Step, to node: Int, isLasting: Bool) {
    if !nodes[node].lastIsLasting { nodes[node].steps.removeLast() }
    nodes[node].steps.append(step)
    nodes[node].lastIsLasting = isLasting
  }

  /// Notes that a node was split.
  ///
  /// - Returns: the numbers of its halves.
  public mutating func split(
    _ node: Int, into one: [Certificate.Assignment], and other: [Certificate.Assignment]
  ) -> (Int, Int) {
    let halves = (nodes.count, nodes.count + 1)
    nodes.append(Node(assignments: one))
    nodes.append(Node(assignments: other))
    nodes[node].halves = halves
    return halves
  }

  /// The certificate of a claim.
  ///
  /// Each step is kept only if it does something, with as few digits as do.
  ///
  /// - Returns: `nil` if the notes do not prove the claim.
  public func certificate(of claim: Certificate.Claim) -> Certificate? {
    certificate(of: claim, cuts: .used) ?? certificate(of: claim, cuts: .all)
  }

  private enum Kept {
    /// The cuts that a step has a multiplier of.
    case used
    /// All of them: propagation may have used any.
    case all
  }

  private func certificate(of claim: Certificate.Claim, cuts kept: Kept) -> Certificate? {
    var replay = CertificateReplay(model, claim: claim, fixings: fixings)
    guard replay.unfounded == nil else { return nil }
    if replay.isEmpty {
      // What clashes by itself is told as such.
      let alone = Certificate(claim: claim, cuts: [], nodes: [.untouchedRoot])
      if CertificateReplay(model, claim: claim, fixings: alone.fixings).isEmpty { return alone }
      return Certificate(claim: claim, fixings: fixings, cuts: [], nodes: [.untouchedRoot])
    }
    let numbering = numbering(keeping: kept)
    let derived = cuts.indices.filter { numbering[$0] != nil }.map { cuts[$0] }
    for cut in derived { guard replay.add(cut) else { return nil } }
    var written: [Certificate.Node] = []
    // What is left to do, the next on top: to enter a node, or to go back.
    enum Task {
      case enter(node: Int, parent: Int?)
      case leave(mark: Int)
    }
    var tasks: [Task] = [.enter(node: 0, parent: nil)]
    while let task = tasks.popLast() {
      switch task {
      case .leave(let mark):
        replay.undo(to: mark)
      case .enter(let number, let parent):
        let node = nodes[number]
        tasks.append(.leave(mark: replay.mark))
        replay.assign(node.assignments)
        let steps = node.steps.map { $0.renumbered(behind: model.constraints.count, numbering) }
        let (needed, isClosed) = Self.needed(steps, in: &replay)
        let place = written.count
        written.append(
          Certificate.Node(parent: parent, assignments: node.assignments, steps: needed))
        if isClosed || replay.isDecided && isBeaten(replay.point, claim) { continue }
        guard let (one, other) = node.halves else { return nil }
        tasks.append(.enter(node: other, parent: place))
        tasks.append(.enter(node: one, parent: place))
      }
    }
    return Certificate(claim: claim, fixings: fixings, cuts: derived, nodes: written)
  }

  /// The new position of each cut that is kept.
  private func numbering(keeping kept: Kept) -> [Int?] {
    var isUsed = Array(repeating: kept == .all, count: cuts.count)
    if kept == .used {
      for entry in nodes.lazy.flatMap(\.steps).flatMap(\.multipliers)
      where entry.row >= model.constraints.count {
        isUsed[entry.row - model.constraints.count] = true
      }
    }
    var next = 0
    return isUsed.map { used -> Int? in
      guard used else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// The steps that do something in the node that the replay is in.
  private static func needed(
    _ steps: [Certificate.Step], in replay: inout CertificateReplay
  ) -> (steps: [Certificate.Step], isClosed: Bool) {
    guard replay.settle() else { return ([], true) }
    var needed: [Certificate.Step] = []
    for step in steps {
      let mark = replay.mark
      let effect = replay.apply(step)
      if effect == .malformed || effect == .fixed([]) { continue }
      replay.undo(to: mark)
      needed.append(step.shortened(to: effect, in: &replay))
      if effect == .closed { return (needed, true) }
      guard replay.settle() else { return (needed, true) }
    }
    return (needed, false)
  }
}

extension Certificate.Node {
  /// The root where the rows alone close it.
  fileprivate static let untouchedRoot = Certificate.Node(parent: nil, assignments: [], steps: [])
}

extension Certificate.Step {
  /// The digits that are tried before all of them, in bits.
  private static let fewBits = [12, 24]

  /// This step with as few digits as still do the same; the replay is left with
  /// what it does.
  fileprivate func shortened(
    to effect: CertificateReplay.Effect, in replay: inout CertificateReplay
  ) -> Certificate.Step {
    let mark = replay.mark
    for bits in Self.fewBits {
      guard let shorter = rounded(toBits: bits) else { continue }
      if replay.apply(shorter) == effect { return shorter }
      replay.undo(to: mark)
    }
    _ = replay.apply(self)
    return self
  }

  /// The multipliers rounded so that the greatest has that many bits.
  private func rounded(toBits bits: Int) -> Certificate.Step? {
    let greatest = multipliers.map { $0.multiplier.magnitude }.max() ?? 0
    let surplus = UInt64.bitWidth - greatest.leadingZeroBitCount - bits
    guard surplus > 0, surplus <= shift else { return nil }
    let half = Int64(1) << Int64(surplus - 1)
    let rounded = multipliers.compactMap { entry -> Certificate.RowMultiplier? in
      let multiplier = (entry.multiplier + half) >> Int64(surplus)
      return multiplier == 0
        ? nil : Certificate.RowMultiplier(row: entry.row, multiplier: multiplier)
    }
    return Certificate.Step(
      countsObjective: countsObjective, shift: shift - surplus, multipliers: rounded)
  }

  /// The same step for cuts that have new positions.
  fileprivate func renumbered(behind rows: Int, _ numbering: [Int?]) -> Certificate.Step {
    Certificate.Step(
      countsObjective: countsObjective, shift: shift,
      multipliers: multipliers.compactMap { entry in
        guard entry.row >= rows else { return entry }
        return numbering[entry.row - rows].map {
          Certificate.RowMultiplier(row: rows + $0, multiplier: entry.multiplier)
        }
      })
  }
}
