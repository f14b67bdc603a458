import Testing

@testable import MILP

/// What proves a claim, and each way in which a certificate does not.
struct CertificateCheckerTests {
  private typealias Node = Certificate.Node
  private typealias Fault = CertificateChecker.Fault

  private static let (x, y, z) = (
    VariableID(index: 0), VariableID(index: 1), VariableID(index: 2)
  )

  /// x + y ≤ 1, y + z ≤ 1 and x + z ≤ 1: at most one of three that earn 1 each.
  private static let triangle: Model = {
    var model = Model()
    for name in ["x", "y", "z"] { model.add(Variable(name: name, objective: 1)) }
    for (one, other) in [(x, y), (y, z), (x, z)] {
      model.add(LinearConstraint(name: "r", terms: [Term(1, one), Term(1, other)], upper: 1))
    }
    return model
  }()

  private static func step(
    _ multipliers: [Int64], shift: Int = 0, countsObjective: Bool = true
  ) -> Certificate.Step {
    Certificate.Step(
      countsObjective: countsObjective, shift: shift,
      multipliers: multipliers.enumerated().filter { $0.element != 0 }.map {
        Certificate.RowMultiplier(row: $0.offset, multiplier: $0.element)
      })
  }

  private static func node(
    _ parent: Int?, _ values: [VariableID: Int64] = [:], _ steps: [Certificate.Step] = []
  ) -> Node {
    Node(
      parent: parent,
      assignments: values.sorted { $0.key < $1.key }.map {
        Certificate.Assignment(variable: $0.key, value: $0.value)
      }, steps: steps)
  }

  /// What is wrong with a certificate; `nil` if it proves its claim.
  private static func fault(
    _ nodes: [Node], of model: Model = triangle, most: Int128? = 1,
    isBeaten: @escaping ([Int64], Certificate.Claim) -> Bool = { _, _ in false }
  ) -> Fault? {
    let claim = most.map { Certificate.Claim.noneAbove($0) } ?? .noPoint
    do {
      try CertificateChecker(model, isBeaten: isBeaten)
        .check(Certificate(claim: claim, cuts: [], nodes: nodes))
      return nil
    } catch {
      return error
    }
  }

  /// Half of each row: x + y + z ≤ 3/2, so that no whole sum is above 1.
  @Test func multipliersProveABoundAndNoMore() {
    let halves = Self.step([1, 1, 1], shift: 1)
    #expect(Self.fault([Self.node(nil, [:], [halves])]) == nil)
    #expect(Self.fault([Self.node(nil, [:], [halves])], most: 0) == .openNode(0))
    // A quarter of each row leaves a quarter of each variable: 3/4 + 3 · 1/2.
    let quarters = Self.step([1, 1, 1], shift: 2)
    #expect(Self.fault([Self.node(nil, [:], [quarters])]) == .openNode(0))
    // A bound that is reached does not close a node: a variable alone earns 1.
    var alone = Model()
    alone.add(Variable(name: "x", objective: 1))
    let nothing = Self.step([])
    #expect(Self.fault([Self.node(nil, [:], [nothing])], of: alone, most: 0) == .openNode(0))
    #expect(Self.fault([Self.node(nil, [:], [nothing])], of: alone, most: 1) == nil)
  }

  @Test func twoHalvesCoverANode() {
    let (zero, one) = ([Self.x: Int64(0)], [Self.x: Int64(1)])
    let rest = Self.step([0, 1, 0])
    let good = [Self.node(nil), Self.node(0, zero, [rest]), Self.node(0, one, [Self.step([])])]
    #expect(Self.fault(good) == nil)
    #expect(Self.fault([good[0], good[2], good[1]]) == nil)
    #expect(Self.fault(Array(good.prefix(2))) == .openNode(0))
    #expect(Self.fault([good[0]]) == .openNode(0))
    #expect(Self.fault([]) == .openNode(0))
    // Twice the same half, and halves of two variables.
    #expect(Self.fault([good[0], good[1], good[1]]) == .incompleteSplit(0))
    #expect(
      Self.fault([good[0], good[1], Self.node(0, [Self.y: 1], [Self.step([])])])
        == .incompleteSplit(0))
    #expect(Self.fault(good + [good[1]]) == .misplacedNode(3))
  }

  @Test func nodesStandBehindTheirParents() {
    let closed = Self.node(nil, [:], [Self.step([1, 1, 1], shift: 1)])
    let half = Self.node(0, [Self.x: 0], [Self.step([0, 1, 0])])
    #expect(Self.fault([closed, half]) == .misplacedNode(1))
    #expect(Self.fault([closed, closed]) == .misplacedNode(1))
    #expect(Self.fault([half]) == .misplacedNode(0))
    #expect(Self.fault([Self.node(nil, [Self.x: 0])]) == .misplacedNode(0))
    #expect(Self.fault([Self.node(nil), Self.node(5, [Self.x: 0])]) == .openNode(0))
    #expect(Self.fault([Self.node(nil), Self.node(nil)]) == .openNode(0))
    for index in [3, -1] {
      let stranger = Self.node(0, [VariableID(index: index): 0])
      #expect(Self.fault([Self.node(nil), stranger]) == .misplacedNode(1), "\(index)")
    }
  }

  /// A node below a node: the first half is split again.
  @Test func whatANodeSetsEndsWithIt() {
    let nothing = Self.step([])
    let nodes = [
      Self.node(nil), Self.node(0, [Self.x: 0]), Self.node(1, [Self.y: 0], [nothing]),
      Self.node(1, [Self.y: 1], [nothing]), Self.node(0, [Self.x: 1], [nothing]),
    ]
    #expect(Self.fault(nodes) == nil)
    // Without the first split x can be 1 beside what is left of y.
    let without = [Self.node(nil), Self.node(0, [Self.y: 0], [nothing]), nodes[3]]
    #expect(Self.fault(without) == .openNode(1))
  }

  @Test func stepsThatDoNotFitAreTold() {
    func fault(_ steps: [Certificate.Step], most: Int128? = 1) -> Fault? {
      Self.fault([Self.node(nil, [:], steps)], most: most)
    }
    let nothing = Self.step([])
    #expect(fault([Self.step([0, 0, 0, 1])]) == .malformedStep(node: 0, step: 0))
    let below = Certificate.Step(
      countsObjective: true, shift: 0,
      multipliers: [Certificate.RowMultiplier(row: -1, multiplier: 1)])
    #expect(fault([nothing, below]) == .malformedStep(node: 0, step: 1))
    for shift in [-1, 63] {
      #expect(fault([Self.step([1, 1, 1], shift: shift)]) == .malformedStep(node: 0, step: 0))
    }
    let (low, high) = (Self.step([1, 1, 1], shift: 0), Self.step([1, 1, 1], shift: 62))
    #expect(fault([low]) == .openNode(0))
    #expect(fault([high]) == .openNode(0))
    // The objective says nothing of there being a point.
    #expect(fault([nothing], most: nil) == .malformedStep(node: 0, step: 0))
    #expect(fault([Self.step([1], countsObjective: false)], most: nil) == .openNode(0))
  }

  /// One row leaves 2 of four variables at most, the other asks for 3.
  @Test func clashOfRowsNeedsNoObjective() {
    var model = Model()
    let both = (0..<4).map { model.add(Variable(name: "x\($0)")) }
    model.add(LinearConstraint(name: "a", terms: both.map { Term(3, $0) }, upper: 7))
    model.add(LinearConstraint(name: "b", terms: both.map { Term(2, $0) }, lower: 6))
    // 7 / 3 is rounded to 2, and 6 / 2 is 3: a − b asks 0 to be at most 2 − 3.
    let clash = Self.step([1, -1], countsObjective: false)
    #expect(Self.fault([Self.node(nil, [:], [clash])], of: model, most: nil) == nil)
    let agreed = Self.step([-1, 1], countsObjective: false)
    #expect(Self.fault([Self.node(nil, [:], [agreed])], of: model, most: nil) == .openNode(0))
  }

  @Test func onePointThatIsLeftMayBeBeaten() {
    let nodes = [
      Self.node(nil), Self.node(0, [Self.x: 0]), Self.node(0, [Self.x: 1]),
      Self.node(1, [Self.y: 0]), Self.node(1, [Self.y: 1]),
    ]
    let order = [nodes[0], nodes[1], nodes[3], nodes[4], nodes[2]]
    var seen: [[Int64]] = []
    _ = Self.fault(order) { point, _ in
      seen.append(point)
      return true
    }
    // In the first of them z is open, so that it is no point yet.
    #expect(seen == [])
    let closed = Self.node(1, [Self.y: 0], [Self.step([])])
    #expect(
      Self.fault([order[0], order[1], closed, order[3], order[4]]) { point, claim in
        seen.append(point)
        return claim == .noneAbove(1)
      } == nil)
    #expect(seen == [[0, 1, 0], [1, 0, 0]])
    #expect(
      Self.fault([order[0], order[1], closed, order[3], order[4]]) { _, _ in false }
        == .openNode(3))
  }

  /// Parts of variables of which at most one is 1 cover a node.
  @Test func partsOfAnExclusiveSetCoverANode() {
    var model = Model()
    let v = (0..<5).map { model.add(Variable(name: "v\($0)", objective: $0 < 4 ? 1 : 0)) }
    model.add(
      LinearConstraint(name: "once", terms: v.prefix(3).map { Term(1, $0) }, upper: 1))
    model.add(
      LinearConstraint(name: "room", terms: v.map { Term(1, $0) }, lower: 1, upper: 3))
    func fault(_ one: [VariableID: Int64], _ other: [VariableID: Int64]) -> Fault? {
      // Two at most are chosen: one of the set, and the fourth.
      let step = Self.step([1])
      let nodes = [Self.node(nil), Self.node(0, one, [step]), Self.node(0, other, [step])]
      return Self.fault(nodes, of: model, most: 2)
    }
    #expect(fault([v[0]: 0], [v[1]: 0, v[2]: 0]) == nil)
    #expect(fault([v[0]: 0], [v[1]: 0]) == nil)
    #expect(fault([v[0]: 0, v[1]: 0], [v[1]: 0, v[2]: 0]) == .incompleteSplit(0))
    #expect(fault([v[0]: 0], [v[1]: 1]) == .incompleteSplit(0))
    #expect(fault([v[0]: 0], [v[3]: 0]) == .incompleteSplit(0))
    #expect(fault([v[3]: 0], [v[4]: 0]) == .incompleteSplit(0))
    #expect(fault([:], [:]) == .incompleteSplit(0))
    #expect(fault([v[0]: 0, v[1]: 0], [v[0]: 1]) == .incompleteSplit(0))
  }

  @Test func otherWholeVariablesAreNotSplitByTwoValues() {
    var model = Model()
    let v = model.add(Variable(name: "v", upper: 2, objective: 1))
    model.add(LinearConstraint(name: "r", terms: [Term(2, v)], upper: 3))
    let nothing = Self.step([])
    let nodes = [Self.node(nil), Self.node(0, [v: 0], [nothing]), Self.node(0, [v: 1], [nothing])]
    #expect(Self.fault(nodes, of: model) == .incompleteSplit(0))
  }

  /// A certificate's cuts are rows behind those of the model, once derived.
  @Test func cutsThatDoNotFollowAreTold() {
    let sum = (0..<3).map { Certificate.RowMultiplier(row: $0, multiplier: 1) }
    func fault(most: Int) -> Fault? {
      let cut = DerivedCut(
        source: sum, rule: .cover(CoverRule(variables: [Self.x, Self.y, Self.z], most: most)))
      let step = Self.step([0, 0, 0, 1])
      do {
        try CertificateChecker(Self.triangle).check(
          Certificate(
            claim: .noneAbove(Int128(most)), cuts: [cut], nodes: [Self.node(nil, [:], [step])]))
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(most: 1) == nil)
    #expect(fault(most: 0) == .unfoundedCut(0))
  }

  @Test func fixingsThatDoNotHoldAreTold() {
    func fault(value: Int64) -> Fault? {
      // 2x + 2y + 2z ≤ 3 says nothing of x alone.
      let fixing = Certificate.Fixing(
        variables: [Self.x], value: value,
        multipliers: (0..<3).map { Certificate.RowMultiplier(row: $0, multiplier: 1) })
      do {
        try CertificateChecker(Self.triangle).check(
          Certificate(
            claim: .noneAbove(1), fixings: Certificate.Fixings(list: [fixing]), cuts: [],
            nodes: [Self.node(nil, [:], [Self.step([1, 1, 1], shift: 1)])]))
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(value: 0) == .unfoundedFixing(0))
    #expect(fault(value: 1) == .unfoundedFixing(0))
  }
}
