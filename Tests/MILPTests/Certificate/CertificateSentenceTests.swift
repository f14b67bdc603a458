import Testing

@testable import MILP

/// Sentences of the article on certificates that say what a checker of one's own needs,
/// as far as no other test holds them.
struct CertificateSentenceTests {
  private static let v = (0..<6).map { VariableID(index: $0) }

  /// "First the variables that belong to no set, each alone, the last of them first; then
  /// the sets, by the position of their row in the model; within a set by falling
  /// coefficient."
  @Test func sumsStandInTheOrderThatOppositesCountIn() {
    let sets: [Int?] = [7, nil, 3, 3, nil, 7]
    let terms = zip([5, 9, 2, 8, 1, 6], Self.v).map {
      (coefficient: Int128($0), variable: $1)
    }
    let sums = RoundingRule.sums(of: terms, isNested: false) { sets[$0.index] }
    #expect(sums.map { $0.variables.map(\.index) } == [[4], [1], [3], [2], [5], [0]])
  }

  /// "Each sum keeps what it adds to the next smaller coefficient, and the last one its
  /// own coefficient, whether positive or negative."
  @Test func nestedSumsOfNegativeCoefficientsEndWithTheirOwn() {
    let terms = zip([4, -3, -1], Self.v).map { (coefficient: Int128($0), variable: $1) }
    let sums = RoundingRule.sums(of: terms, isNested: true) { _ in 0 }
    #expect(sums.map(\.coefficient) == [5, 2, -3])
    #expect(sums.map { $0.variables.map(\.index) } == [[0], [0, 2], [0, 2, 1]])
  }

  /// 2x + 2y ≤ 3, which is x + y ≤ 1 once divided.
  private static let even: Model = {
    var model = Model()
    for name in ["x", "y"] { model.add(Variable(name: name, objective: 1)) }
    model.add(
      LinearConstraint(name: "r", terms: v.prefix(2).map { Term(2, $0) }, upper: 3))
    return model
  }()

  private static func proves(
    _ model: Model, most: Int128, steps multipliers: [Int64], shift: Int = 0,
    cuts: [DerivedCut] = []
  ) -> Bool {
    let step = Certificate.Step(
      countsObjective: true, shift: shift,
      multipliers: multipliers.enumerated().map {
        Certificate.RowMultiplier(row: $0.offset, multiplier: $0.element)
      })
    let node = Certificate.Node(parent: nil, assignments: [], steps: [step])
    let certificate = Certificate(claim: .noneAbove(most), cuts: cuts, nodes: [node])
    return (try? CertificateChecker(model).check(certificate)) != nil
  }

  /// "`fixings`, `sums` and `sum_of` speak of the rows before this division. The `steps` of
  /// the nodes speak of these rows", which are divided.
  @Test func stepsSpeakOfDividedRowsAndSumsOfUndividedOnes() {
    // Once x + y ≤ 1 gives 1 + 0; once 2x + 2y ≤ 3 would give 3. Twice it gives 2, which is
    // not below 2.
    #expect(Self.proves(Self.even, most: 1, steps: [1]))
    #expect(!Self.proves(Self.even, most: 1, steps: [2]))
    // Three times the undivided row is 6x + 6y ≤ 9.
    let sum = RowSum(of: [Certificate.RowMultiplier(row: 0, multiplier: 3)], in: Self.even)
    #expect(sum?.terms.map(\.coefficient) == [6, 6])
    #expect(sum?.upper == 9)
    // x = 1 asks for 2 of the row's 3, so that nothing is ruled out; of 1 it would be.
    for (multiplier, lower) in [(Int64(1), Int64(0)), (1, 1)] {
      var model = Self.even
      model.setBounds(of: Self.v[1], lower: lower, upper: 1)
      var check = FixingCheck(
        model, sums: [], lower: model.variables.map(\.lower), upper: model.variables.map(\.upper))
      let fixing = Certificate.Fixing(
        variables: [Self.v[0]], value: 0,
        multipliers: [Certificate.RowMultiplier(row: 0, multiplier: multiplier)])
      let holds = check.holds(
        fixing, lower: model.variables.map(\.lower), upper: model.variables.map(\.upper))
      #expect(holds == (lower == 1))
    }
  }

  /// "A multiplier of a row that the ground has dropped counts as 0, and so does one that
  /// asks for a side that the row lacks."
  @Test func multipliersOfWhatIsNotThereCountAsNothing() {
    var model = Self.even
    // It cannot be broken.
    model.add(
      LinearConstraint(name: "slack", terms: Self.v.prefix(2).map { Term(1, $0) }, upper: 2))
    #expect(Self.proves(model, most: 1, steps: [1, 5]))
    #expect(Self.proves(model, most: 1, steps: [1, -5]))
    // The first row has no lower side. Without multipliers each of x and y would have to be
    // 1 for a sum of 2, which the first row does not allow.
    #expect(
      Self.proves(model, most: 1, steps: [-1, 0]) == Self.proves(model, most: 1, steps: [0, 0]))
    #expect(!Self.proves(model, most: 0, steps: [-1, 0]))
  }

  /// "No variable stands twice in `variables`."
  @Test func variablesOfCoversAndCliquesStandOnce() {
    let row = RowSum.Reduced(terms: [(2, Self.v[0]), (2, Self.v[1]), (3, Self.v[2])], upper: 3)
    let twice = [Self.v[0], Self.v[0], Self.v[1]]
    #expect(CoverRule(variables: Array(Self.v.prefix(2)), most: 1).cut(of: row) { _ in nil } != nil)
    #expect(CoverRule(variables: twice, most: 1).cut(of: row) { _ in nil } == nil)
    #expect(
      CliqueRule(variables: Array(Self.v.prefix(2)), others: []).cut(of: [row]) { _ in nil } != nil)
    #expect(CliqueRule(variables: twice, others: []).cut(of: [row]) { _ in nil } == nil)
  }

  /// "A pair of a clique must be shown by one of its sums, although two rows together might
  /// show it too."
  @Test func cliqueThatOnlyTwoRowsTogetherShowIsRefused() {
    // x + y + 2z ≤ 3 and x + y ≤ 1 + 2z: both x and y ask for 2z ≤ 1 and 1 ≤ 2z.
    let one = RowSum.Reduced(terms: [(1, Self.v[0]), (1, Self.v[1]), (2, Self.v[2])], upper: 3)
    let two = RowSum.Reduced(terms: [(1, Self.v[0]), (1, Self.v[1]), (-2, Self.v[2])], upper: 1)
    let clique = CliqueRule(variables: [Self.v[0], Self.v[1]], others: [])
    let good = (0..<8).map { bits in (0..<3).map { bits >> $0 & 1 } }.filter {
      $0[0] + $0[1] + 2 * $0[2] <= 3 && $0[0] + $0[1] - 2 * $0[2] <= 1
    }
    #expect(good.allSatisfy { $0[0] + $0[1] <= 1 })
    #expect(clique.cut(of: [one, two]) { _ in nil } == nil)
  }

  /// "A rounding has a remainder of more than 0."
  @Test func roundingWithoutRemainderIsRefused() {
    let row = RowSum.Reduced(terms: [(3, Self.v[0]), (5, Self.v[1])], upper: 6)
    for divisor in [Int64(2), 3, 6] {
      let rule = RoundingRule(divisor: divisor, isNested: false, opposites: [])
      #expect(rule.cut(of: row) { _ in nil } == nil)
    }
    #expect(
      RoundingRule(divisor: 4, isNested: false, opposites: []).cut(of: row) { _ in nil } != nil)
  }
}
