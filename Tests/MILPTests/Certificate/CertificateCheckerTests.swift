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
    _ nodes: [Node], of model: Model = triangle, most: Int128? = 1, cuts: [DerivedCut] = [],
    isBeaten: (([Int64], Certificate.Claim) -> Bool)? = nil
  ) -> Fault? {
    let claim = most.map { Certificate.Claim.noneAbove($0) } ?? .noPoint
    let checker =
      isBeaten.map { CertificateChecker(model, isBeaten: $0) } ?? CertificateChecker(model)
    do {
      try checker.check(Certificate(claim: claim, cuts: cuts, nodes: nodes))
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
    // One row leaves the third variable: 1 + 1.
    #expect(Self.fault([Self.node(nil, [:], [Self.step([1])])]) == .openNode(0))
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
    // Only x earns: what closes the half without it does not close the other.
    var model = Model()
    let (x, y) = (
      model.add(Variable(name: "x", objective: 1)), model.add(Variable(name: "y"))
    )
    model.add(LinearConstraint(name: "r", terms: [Term(1, x), Term(1, y)], upper: 1))
    let halves = [Self.node(0, [x: 0], [nothing]), Self.node(0, [x: 1], [nothing])]
    #expect(Self.fault([Self.node(nil)] + halves, of: model, most: 0) == .openNode(2))
    #expect(Self.fault([Self.node(nil)] + halves.reversed(), of: model, most: 0) == .openNode(1))
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
    #expect(fault([Self.step([1, 1, 1], shift: 0)]) == .openNode(0))
    // The least multipliers say that without one of the three less than 2 are left, so
    // that all would be chosen.
    #expect(fault([Self.step([1, 1, 1], shift: 62)]) == nil)
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
    func fault(most: Int, rows: [Int] = [0, 1, 2]) -> Fault? {
      let cut = DerivedCut(
        source: rows.map { Certificate.RowMultiplier(row: $0, multiplier: 1) },
        rule: .cover(CoverRule(variables: [Self.x, Self.y, Self.z], most: most)))
      let nodes = [Self.node(nil, [:], [Self.step([0, 0, 0, 1])])]
      return Self.fault(nodes, most: Int128(most), cuts: [cut])
    }
    #expect(fault(most: 1) == nil)
    #expect(fault(most: 0) == .unfoundedCut(0))
    // One row alone says nothing of z, and there is no fourth.
    #expect(fault(most: 1, rows: [0]) == .unfoundedCut(0))
    #expect(fault(most: 1, rows: [0, 1, 3]) == .unfoundedCut(0))
  }

  /// Cuts speak of yes-or-no variables only, and follow from one sum but for cliques.
  @Test func cutsOfOtherVariablesAreTold() {
    var model = Model()
    let (v, w) = (model.add(Variable(name: "v", upper: 2)), model.add(Variable(name: "w")))
    model.add(LinearConstraint(name: "r", terms: [Term(2, v), Term(3, w)], upper: 4))
    let cut = DerivedCut(
      source: [Certificate.RowMultiplier(row: 0, multiplier: 1)],
      rule: .cover(CoverRule(variables: [v, w], most: 1)))
    #expect(Self.fault([Self.node(nil)], of: model, cuts: [cut]) == .unfoundedCut(0))
    #expect(cut.rule.cut(of: []) { _ in nil } == nil)
    // A row of other variables does not make of v one that is at most 1.
    model.add(LinearConstraint(name: "s", terms: [Term(1, w)], upper: 1))
    for (variable, fault) in [(v, Fault.unfoundedCut(0)), (w, .openNode(0))] {
      let alone = DerivedCut(
        source: [Certificate.RowMultiplier(row: 1, multiplier: 1)],
        rule: .clique(CliqueRule(variables: [variable], others: [])))
      #expect(Self.fault([Self.node(nil)], of: model, cuts: [alone]) == fault)
    }
  }

  /// Products that pass 127 bits prove nothing: of sides, of coefficients, of bounds.
  @Test func stepsOfTooWideNumbersAreTold() {
    func fault(
      _ one: Int64, _ other: Int64, side: Int64, multiplier: Int64, bound: Int64 = 1
    ) -> Fault? {
      var model = Model()
      let (v, w) = (
        model.add(Variable(name: "v", upper: bound)), model.add(Variable(name: "w", upper: bound))
      )
      for _ in 0..<4 {
        model.add(
          LinearConstraint(name: "r", terms: [Term(one, v), Term(other, w)], upper: side))
      }
      let step = Self.step(Array(repeating: multiplier, count: 4), countsObjective: false)
      return Self.fault([Self.node(nil, [:], [step])], of: model, most: nil)
    }
    let malformed = Fault.malformedStep(node: 0, step: 0)
    #expect(fault(.max, .max - 1, side: .max, multiplier: 1) == .openNode(0))
    #expect(fault(.max, .max - 1, side: .max, multiplier: .max) == malformed)
    #expect(fault(.max - 1, -.max, side: 0, multiplier: 1) == .openNode(0))
    #expect(fault(.max - 1, -.max, side: 0, multiplier: .max) == malformed)
    let narrow = Int64(1) << 62
    let wide = -narrow - 1
    let many = Int64(1) << 61
    #expect(fault(narrow, wide, side: 0, multiplier: many) == .openNode(0))
    #expect(fault(narrow, wide, side: 0, multiplier: many, bound: 64) == malformed)
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
