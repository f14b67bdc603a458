/// Judges certificates of a model.
///
/// It knows the model and nothing of how a proof was found.
public struct CertificateChecker {
  /// Why a certificate proves nothing.
  public enum Fault: Error, Hashable, Sendable {
    /// The rows of a fixing do not rule the other value out.
    case unfoundedFixing(Int)
    /// A cut does not follow from its rows as stated.
    case unfoundedCut(Int)
    /// A node's parent does not stand before it, or is closed, or has two halves;
    /// or the root sets a variable, or a node one that the model has not.
    case misplacedNode(Int)
    /// The two halves of a node do not cover it.
    case incompleteSplit(Int)
    /// A step's multipliers do not fit the rows, or pass 127 bits.
    case malformedStep(node: Int, step: Int)
    /// A node is neither closed nor split.
    case openNode(Int)
  }

  private struct Frame {
    let node: Int
    let mark: Int
    var halves: [[Certificate.Assignment]] = []
  }

  private let model: Model
  private let isBeaten: ([Int64], Certificate.Claim) -> Bool

  /// Creates a checker.
  ///
  /// - Parameters:
  ///   - model: the model as it was formulated.
  ///   - isBeaten: whether the only point that has these values of the integer
  ///     variables is not better than claimed, or is none.
  public init(
    _ model: Model, isBeaten: @escaping ([Int64], Certificate.Claim) -> Bool = { _, _ in false }
  ) {
    self.model = model
    self.isBeaten = isBeaten
  }

  /// Checks every fixing, every cut and every node.
  ///
  /// - Throws: the first fault; without one the claim is proved.
  public func check(_ certificate: Certificate) throws(Fault) {
    _ = try walk(certificate, collects: false)
  }

  /// The positions of the model's rows that a proof that there is no point makes
  /// use of; there may be fewer that clash.
  ///
  /// - Throws: the first fault of the proof.
  public func rowsInvolved(in certificate: Certificate) throws(Fault) -> [Int] {
    try walk(certificate, collects: true).sorted()
  }

  /// Goes through a certificate.
  ///
  /// - Returns: the rows involved, if they are to be collected.
  private func walk(_ certificate: Certificate, collects: Bool) throws(Fault) -> Set<Int> {
    var replay = CertificateReplay(
      model, claim: certificate.claim, fixings: certificate.fixings)
    if let unfounded = replay.unfounded { throw .unfoundedFixing(unfounded) }
    if replay.isEmpty { return collects ? replay.rowsInvolved(in: replay.conflict) : [] }
    var involved: Set<Int> = []
    for (position, cut) in certificate.cuts.enumerated() {
      guard replay.add(cut) else { throw .unfoundedCut(position) }
    }
    guard !certificate.nodes.isEmpty else { throw .openNode(0) }
    var path: [Frame] = []
    for (number, node) in certificate.nodes.enumerated() {
      while let last = path.last, last.node != node.parent {
        try leave(&path, &replay)
      }
      guard path.last?.node == node.parent, (number == 0) == (node.parent == nil),
        number > 0 || node.assignments.isEmpty
      else {
        throw .misplacedNode(number)
      }
      if let last = path.indices.last {
        guard path[last].halves.count < 2 else { throw .misplacedNode(number) }
        path[last].halves.append(node.assignments)
      }
      let mark = replay.mark
      if let rows = try closingRows(number, node, &replay) {
        if collects { involved.formUnion(replay.rowsInvolved(in: rows)) }
        replay.undo(to: mark)
      } else {
        path.append(Frame(node: number, mark: mark))
      }
    }
    while !path.isEmpty { try leave(&path, &replay) }
    return involved
  }

  /// The rows that close a node, so that it needs no halves.
  ///
  /// - Returns: `nil` if it is open.
  private func closingRows(
    _ number: Int, _ node: Certificate.Node, _ replay: inout CertificateReplay
  ) throws(Fault) -> [Int]? {
    guard
      node.assignments.allSatisfy({ model.variables.indices.contains($0.variable.index) })
    else { throw .misplacedNode(number) }
    replay.assign(node.assignments)
    guard replay.settle() else { return replay.conflict }
    var used: [Int] = []
    for (position, step) in node.steps.enumerated() {
      used += step.multipliers.map(\.row)
      switch replay.apply(step) {
      case .closed: return used
      case .malformed: throw .malformedStep(node: number, step: position)
      case .fixed: guard replay.settle() else { return used + replay.conflict }
      }
    }
    return replay.isDecided && isBeaten(replay.point, replay.claim) ? used : nil
  }

  /// Goes back to the parent of the last node of the path.
  private func leave(
    _ path: inout [Frame], _ replay: inout CertificateReplay
  ) throws(Fault) {
    let frame = path.removeLast()
    guard frame.halves.count == 2 else { throw .openNode(frame.node) }
    guard covers(frame.halves[0], frame.halves[1], in: replay) else {
      throw .incompleteSplit(frame.node)
    }
    replay.undo(to: frame.mark)
  }

  /// Whether every point belongs to one of two halves: they give a yes-or-no
  /// variable its two values, or forbid parts of variables of which at most one
  /// is 1.
  private func covers(
    _ one: [Certificate.Assignment], _ other: [Certificate.Assignment],
    in replay: CertificateReplay
  ) -> Bool {
    if one.count == 1, other.count == 1, one[0].variable == other[0].variable {
      return model[one[0].variable].isBinary && Set([one[0].value, other[0].value]) == [0, 1]
    }
    guard (one + other).allSatisfy({ $0.value == 0 }) else { return false }
    let (first, second) = (Set(one.map(\.variable)), Set(other.map(\.variable)))
    guard first.isDisjoint(with: second) else { return false }
    let sets = Set(first.union(second).map { replay.exclusiveSet(of: $0) })
    return sets.count == 1 && !sets.contains(nil)
  }
}
