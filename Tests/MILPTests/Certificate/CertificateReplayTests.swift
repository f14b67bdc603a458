import Testing

@testable import MILP

/// What steps, cuts and fixings do to a node, and which rows are behind it.
struct CertificateReplayTests {
  private static let v = (0..<4).map { VariableID(index: $0) }

  private static func model(_ objectives: [Int64], _ rows: [LinearConstraint]) -> Model {
    var model = Model()
    for (number, objective) in objectives.enumerated() {
      model.add(Variable(name: "v\(number)", objective: objective))
    }
    for row in rows { model.add(row) }
    return model
  }

  private static func row(
    _ coefficients: [Int64], lower: Int64? = nil, upper: Int64? = nil
  ) -> LinearConstraint {
    LinearConstraint(
      name: "r", terms: zip(coefficients, v).map { Term($0, $1) }, lower: lower, upper: upper)
  }

  private static func effect(
    _ model: Model, most: Int128, multiplier: Int64
  ) -> CertificateReplay.Effect {
    var replay = CertificateReplay(
      model, claim: .noneAbove(most), fixings: Certificate.Fixings())
    return replay.apply(
      Certificate.Step(
        countsObjective: true, shift: 0,
        multipliers: [Certificate.RowMultiplier(row: 0, multiplier: multiplier)]))
  }

  private static func set(_ values: [(Int, Int64)]) -> CertificateReplay.Effect {
    .fixed(values.map { Certificate.Assignment(variable: v[$0.0], value: $0.1) })
  }

  /// Of 5, 4 and 3 two are chosen. At a price of 4 they earn 2 · 4 + 1 = 9 at most;
  /// without the first, or with the third, 8.
  @Test func pricesFixWhatWouldBringANodeToTheClaim() {
    let model = Self.model([5, 4, 3], [Self.row([1, 1, 1], upper: 2)])
    #expect(Self.effect(model, most: 9, multiplier: 4) == .closed)
    #expect(Self.effect(model, most: 8, multiplier: 4) == Self.set([(0, 1), (2, 0)]))
    #expect(Self.effect(model, most: 7, multiplier: 4) == .fixed([]))
    // The row has no lower side, so that nothing is bounded: 5 + 4 + 3.
    #expect(Self.effect(model, most: 12, multiplier: -4) == .closed)
    #expect(Self.effect(model, most: 6, multiplier: -4) == .fixed([]))
  }

  @Test func lowerSidesBoundByNegativeMultipliers() {
    let model = Self.model([-5, -4, -3], [Self.row([1, 1, 1], lower: 2)])
    // −2 · 4 + 1 = −7 at most.
    #expect(Self.effect(model, most: -7, multiplier: -4) == .closed)
    #expect(Self.effect(model, most: -8, multiplier: -4) == Self.set([(0, 0), (2, 1)]))
    #expect(Self.effect(model, most: -9, multiplier: -4) == .fixed([]))
  }

  @Test func onlyWholeVariablesOfTwoValuesAreFixed() {
    var model = Model()
    let wide = model.add(Variable(name: "w", upper: 2, objective: 5))
    let part = model.add(Variable(name: "p", isInteger: false, objective: 5))
    let yesNo = model.add(Variable(name: "b", objective: 5))
    model.add(
      LinearConstraint(name: "r", terms: [wide, part, yesNo].map { Term(1, $0) }, upper: 2))
    // Any two values will do: without the second of w 4 are missing too.
    var shifted = model
    shifted.setBounds(of: wide, lower: 1, upper: 2)
    #expect(Self.effect(shifted, most: 14, multiplier: 1) == Self.set([(0, 2), (2, 1)]))
    // 2 · 1 + 4 · (2 + 1 + 1) = 18, and 4 less without one of any of them.
    #expect(Self.effect(model, most: 14, multiplier: 1) == Self.set([(2, 1)]))
  }

  @Test func conclusionsAreUndone() {
    let model = Self.model([5, 4, 3], [Self.row([1, 1, 1], upper: 2)])
    var replay = CertificateReplay(
      model, claim: .noneAbove(8), fixings: Certificate.Fixings())
    #expect(!replay.isDecided)
    let mark = replay.mark
    replay.assign(Self.v.prefix(3).map { Certificate.Assignment(variable: $0, value: 1) })
    #expect(!Self.settles(&replay))
    #expect(replay.conflict == [0])
    replay.undo(to: mark)
    replay.assign(Self.v.prefix(2).map { Certificate.Assignment(variable: $0, value: 1) })
    #expect(Self.settles(&replay))
    #expect(replay.isDecided)
    #expect(replay.point == [1, 1, 0])
  }

  /// The first is chosen, so the second is not, although it must be: three rows clash,
  /// the fourth has nothing to do with it.
  @Test func clashNamesTheRowsBehindIt() throws {
    let model = Self.model(
      [0, 0, 0, 0],
      [
        Self.row([1], lower: 1), Self.row([0, 0, 1, 1], upper: 1), Self.row([1, 1], upper: 1),
        Self.row([0, 1], lower: 1),
      ])
    let root = Certificate.Node(parent: nil, assignments: [], steps: [])
    let certificate = Certificate(claim: .noPoint, cuts: [], nodes: [root])
    #expect(try CertificateChecker(model).rowsInvolved(in: certificate) == [0, 2, 3])
  }

  /// Two rows clash by a step, without which no bound shows it; the third is idle.
  @Test func stepNamesTheRowsThatItCounts() throws {
    let model = Self.model(
      [0, 0, 0, 0],
      [
        Self.row([0, 0, 1, 1], upper: 1), Self.row([3, 3, 3, 3], upper: 7),
        Self.row([2, 2, 2, 2], lower: 6),
      ])
    let step = Certificate.Step(
      countsObjective: false, shift: 0,
      multipliers: [
        Certificate.RowMultiplier(row: 1, multiplier: 1),
        Certificate.RowMultiplier(row: 2, multiplier: -1),
      ])
    let root = Certificate.Node(parent: nil, assignments: [], steps: [step])
    let certificate = Certificate(claim: .noPoint, cuts: [], nodes: [root])
    #expect(try CertificateChecker(model).rowsInvolved(in: certificate) == [1, 2])
  }

  /// A cut is behind a clash with the rows that it comes from.
  @Test func cutNamesItsRows() throws {
    // At most one of any two of the first three, although two are to be chosen.
    let model = Self.model(
      [0, 0, 0, 0],
      [
        Self.row([0, 0, 0, 1], upper: 1), Self.row([1, 1], upper: 1),
        Self.row([0, 1, 1], upper: 1), Self.row([1, 0, 1], upper: 1),
        Self.row([2, 2, 2], lower: 3),
      ])
    func single(_ row: Int) -> [Certificate.RowMultiplier] {
      [Certificate.RowMultiplier(row: row, multiplier: 1)]
    }
    let clique = CliqueRule(variables: Array(Self.v.prefix(3)), others: [single(2), single(3)])
    let cut = DerivedCut(source: single(1), rule: .clique(clique))
    let step = Certificate.Step(
      countsObjective: false, shift: 0,
      multipliers: [
        Certificate.RowMultiplier(row: 4, multiplier: -1),
        Certificate.RowMultiplier(row: 5, multiplier: 1),
      ])
    let root = Certificate.Node(parent: nil, assignments: [], steps: [step])
    let certificate = Certificate(claim: .noPoint, cuts: [cut], nodes: [root])
    #expect(try CertificateChecker(model).rowsInvolved(in: certificate) == [1, 2, 3, 4])
  }

  /// A fixing is behind a clash with the rows that it comes from; another one is not.
  @Test func fixingNamesItsRows() throws {
    // The two rows behind the first leave no yes for the first variable, which neither
    // shows alone.
    let model = Self.model(
      [0, 0, 0, 0],
      [
        Self.row([0, 0, 0, 1], upper: 1), Self.row([3, 2, 2], upper: 4),
        Self.row([0, 1, 1], lower: 1), Self.row([1, 0, 0, -1], lower: 0),
        Self.row([1, 0, 0, 1], lower: 1, upper: 2),
      ])
    let idle = Certificate.Fixing(variables: [], value: 0, multipliers: [])
    let fixing = Certificate.Fixing(
      variables: [Self.v[0]], value: 0,
      multipliers: [
        Certificate.RowMultiplier(row: 1, multiplier: 1),
        Certificate.RowMultiplier(row: 2, multiplier: -2),
      ])
    let root = Certificate.Node(parent: nil, assignments: [], steps: [])
    let certificate = Certificate(
      claim: .noPoint, fixings: Certificate.Fixings(list: [idle, fixing]), cuts: [],
      nodes: [root])
    #expect(try CertificateChecker(model).rowsInvolved(in: certificate) == [1, 2, 3, 4])
  }

  /// A dominated variable is one by the rows that are left: 4a + 5b ≤ 8 has an upper side.
  @Test func dominanceLooksAtTheSidesOfRows() {
    func isFounded(_ objectives: [Int64], lower: Int64?, upper: Int64?) -> Bool {
      let model = Self.model(
        objectives,
        [Self.row([1, 1], upper: 1), Self.row([4, 5, 4], lower: lower, upper: upper)])
      var replay = CertificateReplay(
        model, claim: .noneAbove(9), fixings: Certificate.Fixings())
      let rule = DominanceRule(dominated: Self.v[0], better: Self.v[1])
      return replay.add(DerivedCut(source: [], rule: .dominance(rule)))
    }
    // b earns more, and asks for more.
    #expect(!isFounded([2, 3, 1], lower: nil, upper: 8))
    #expect(isFounded([2, 3, 1], lower: 1, upper: nil))
    #expect(!isFounded([2, 3, 1], lower: 1, upper: 8))
    // The room is enough for all, so that the row says nothing.
    #expect(isFounded([2, 3, 1], lower: nil, upper: 13))
    #expect(!isFounded([3, 2, 1], lower: 1, upper: nil))
  }

  private static func settles(_ replay: inout CertificateReplay) -> Bool { replay.settle() }
}
