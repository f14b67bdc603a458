import Testing

@testable import MILP

/// Sums of rows, by example.
struct RowSumTests {
  /// a, b yes or no, and y from 2 to 7 between: 2a + 3b + y ≤ 9, a − y ≥ −4.
  private static let model: Model = {
    var model = Model()
    let (a, b) = (model.add(Variable(name: "a")), model.add(Variable(name: "b")))
    let y = model.add(Variable(name: "y", lower: 2, upper: 7, isInteger: false))
    model.add(
      LinearConstraint(name: "r", terms: [Term(2, a), Term(3, b), Term(1, y)], upper: 9))
    model.add(LinearConstraint(name: "s", terms: [Term(1, a), Term(-1, y)], lower: -4))
    return model
  }()

  private static func sum(_ weights: [(Int, Int64)], keepsY: Bool = false) -> RowSum? {
    RowSum(
      of: weights.map { Certificate.RowMultiplier(row: $0.0, multiplier: $0.1) }, in: model,
      keeping: { _ in keepsY })
  }

  private static func text(_ row: RowSum?) -> String? {
    row.map { row in
      row.terms.map { "\($0.coefficient)v\($0.variable.index)" }.joined(separator: " ")
        + " <= \(row.upper)" + row.kept.map { ", \($0.coefficient)y from \($0.bound)" }.joined()
    }
  }

  @Test func continuousVariablesTakeTheirLeastShare() {
    // y is at least 2, which is not left for the others.
    #expect(Self.text(Self.sum([(0, 1)])) == "2v0 3v1 <= 7")
    // −a + y ≤ 4: 4 − 2.
    #expect(Self.text(Self.sum([(1, -1)])) == "-1v0 <= 2")
    // 2 · r − s: 4a + 6b + 2y − a + y ≤ 22, of which y takes 6.
    #expect(Self.text(Self.sum([(0, 2), (1, -1)])) == "3v0 6v1 <= 16")
    // r and −2 · s: 2a + 3b + y − 2a + 2y ≤ 17, of which a is gone.
    #expect(Self.text(Self.sum([(0, 1), (1, -2)])) == "3v1 <= 11")
  }

  @Test func termsStandInTheOrderOfTheVariables() {
    var model = Model()
    let (a, b) = (model.add(Variable(name: "a")), model.add(Variable(name: "b")))
    model.add(LinearConstraint(name: "r", terms: [Term(3, b)], upper: 2))
    model.add(LinearConstraint(name: "s", terms: [Term(2, a)], upper: 1))
    let weights = [0, 1].map { Certificate.RowMultiplier(row: $0, multiplier: 1) }
    #expect(Self.text(RowSum(of: weights, in: model)) == "2v0 3v1 <= 3")
  }

  @Test func keptVariablesAreMeasuredFromTheBoundThatLetsTheSumBeGreatest() {
    // y = 7 − distance: 2a + 3b − distance ≤ 2.
    #expect(Self.text(Self.sum([(0, 1)], keepsY: true)) == "2v0 3v1 <= 2, 1y from 7")
    #expect(Self.text(Self.sum([(1, -1)], keepsY: true)) == "-1v0 <= -3, 1y from 7")
    var model = Model()
    let y = model.add(Variable(name: "y", lower: 2, upper: 7, isInteger: false))
    model.add(LinearConstraint(name: "r", terms: [Term(-3, y)], upper: -9))
    let sum = RowSum(
      of: [Certificate.RowMultiplier(row: 0, multiplier: 1)], in: model, keeping: { _ in true })
    // y = 2 + distance: −3 · distance ≤ −3.
    #expect(sum?.kept == [RowSum.Kept(coefficient: -3, variable: y, bound: 2)])
    #expect(sum?.upper == -3)
    // Not kept it takes −3 · 7 at least.
    let whole = RowSum(of: [Certificate.RowMultiplier(row: 0, multiplier: 1)], in: model)
    #expect(whole?.upper == 12)
  }

  @Test func sidesThatAreMissingAreNotUsed() {
    #expect(Self.sum([(0, -1)]) == nil)
    #expect(Self.sum([(1, 1)]) == nil)
    #expect(Self.sum([(0, 0)]) == nil)
    #expect(Self.sum([(2, 1)]) == nil)
    #expect(Self.sum([(-1, 1)]) == nil)
  }

  @Test func fixedVariablesAreTakenOffTheRow() throws {
    let sum = try #require(Self.sum([(0, 2), (1, -1)]))
    func reduced(_ a: Int64?, _ b: Int64?) -> String? {
      sum.reduced { [a, b][$0.index] }.map { row in
        row.terms.map { "\($0.coefficient)v\($0.variable.index)" }.joined(separator: " ")
          + " <= \(row.upper)"
      }
    }
    // 3a + 6b ≤ 16 is a + 2b ≤ 5.
    #expect(reduced(nil, nil) == "1v0 2v1 <= 5")
    #expect(reduced(1, nil) == "1v1 <= 2")
    #expect(reduced(nil, 1) == "1v0 <= 3")
    #expect(reduced(1, 1) == " <= 7")
    let kept = try #require(Self.sum([(0, 2)], keepsY: true))
    // What is kept has no divisor: 4a + 6b − 2 · distance ≤ 4.
    let row = try #require(kept.reduced { _ in nil })
    #expect(row.terms.map(\.coefficient) == [4, 6])
    #expect(row.upper == 4)
    #expect(kept.reduced { $0.index == 2 ? 3 : nil } == nil)
  }

  /// Rows name variables in any order; what is made of them does not.
  @Test func termsStandInTheOrderOfVariables() {
    var model = Model()
    let v = (0..<3).map { model.add(Variable(name: "v\($0)")) }
    for variable in [2, 0, 1] {
      model.add(LinearConstraint(name: "r", terms: [Term(5, v[variable])], upper: 5))
    }
    let sum = RowSum(
      of: (0..<3).map { Certificate.RowMultiplier(row: $0, multiplier: 1) }, in: model)
    #expect(Self.text(sum) == "5v0 5v1 5v2 <= 15")
  }

  /// Rows of which sums could pass 127 bits: by a number, or by how many there are.
  @Test func narrowRowsHaveFewSmallNumbers() {
    let most = Int128(1) << 100
    func isNarrow(
      terms: Int = 1, of coefficient: Int128 = 1, kept: Int = 0, keptOf other: Int128 = 1,
      upper: Int128 = 1
    ) -> Bool {
      RowSum.Reduced(
        terms: (0..<terms).map { (coefficient, VariableID(index: $0)) },
        kept: (0..<kept).map {
          RowSum.Kept(coefficient: other, variable: VariableID(index: terms + $0), bound: 0)
        }, upper: upper, isWhole: false
      ).isNarrow
    }
    #expect(isNarrow(of: most - 1, kept: 1, keptOf: 1 - most, upper: most - 1))
    #expect(!isNarrow(of: -most))
    #expect(!isNarrow(kept: 1, keptOf: most))
    #expect(!isNarrow(upper: -most))
    let many = 1 << 20
    #expect(isNarrow(terms: many - 1))
    #expect(!isNarrow(terms: many))
    #expect(!isNarrow(terms: many - 1, kept: 1))
    #expect(isNarrow(terms: many - 2, kept: 1))
  }

  @Test func sumsOfMoreThan127BitsAreNone() {
    var model = Model()
    let x = model.add(Variable(name: "x", lower: .min, upper: .max))
    let y = model.add(Variable(name: "y", lower: .min, upper: .max, isInteger: false))
    model.add(LinearConstraint(name: "r", terms: [Term(.max, x)], upper: .max))
    model.add(LinearConstraint(name: "s", terms: [Term(1, x)], upper: .max))
    model.add(LinearConstraint(name: "t", terms: [Term(.max, y)], upper: 0))
    model.add(LinearConstraint(name: "u", terms: [Term(.max, x)], upper: 0))
    func isSum(_ weights: [(Int, Int64)]) -> Bool {
      RowSum(
        of: weights.map { Certificate.RowMultiplier(row: $0.0, multiplier: $0.1) }, in: model)
        != nil
    }
    #expect(isSum([(0, .max), (0, .max)]))
    #expect(!isSum([(0, .max), (0, .max), (0, .max)]))
    #expect(!isSum([(1, .max), (1, .max), (1, .max)]))
    #expect(!isSum([(2, .max)]))
    #expect(isSum([(3, .max), (3, .max)]))
    #expect(!isSum([(3, .max), (3, .max), (3, .max)]))
    let wide = RowSum(
      of: [Certificate.RowMultiplier(row: 0, multiplier: .max)], in: model)
    #expect(wide?.reduced { _ in 1 } != nil)
    #expect(wide?.reduced { _ in 3 } == nil)
  }
}
