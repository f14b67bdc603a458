import TestSupport
import Testing

@testable import MILP

/// Rules of cuts against every point of small rows.
struct DerivedCutTests {
  /// Whatever the parameters, a cut that a rule gives is kept by every point
  /// that keeps the row and the exclusive sets.
  @Test func everyGoodPointKeepsEveryDerivedCut() {
    var (rounding, cover) = (0, 0)
    for seed in 0..<3_000 {
      var choose = Chooser(seed: UInt64(seed))
      let count = choose.number(2...6)
      let sets: [Int?] = (0..<count).map { _ in choose.chance(0.6) ? choose.number(0...1) : nil }
      let row = RowSum.Reduced(
        terms: (0..<count).compactMap { index in
          let coefficient = choose.number(-4...12)
          return coefficient == 0 ? nil : (Int128(coefficient), VariableID(index: index))
        }, upper: Int128(choose.number(-3...25)))
      let set: (VariableID) -> Int? = { sets[$0.index] }
      let points = Self.points(count).filter { point in
        Self.isKept(row, by: point)
          && [0, 1].allSatisfy { number in
            sets.indices.count { sets[$0] == number && point[$0] == 1 } <= 1
          }
      }
      let rule = RoundingRule(
        divisor: Int64(choose.number(1...9)), isNested: choose.chance(0.5),
        opposites: (0..<count).filter { _ in choose.chance(0.4) })
      if let cut = rule.cut(of: row, set: set) {
        rounding += 1
        #expect(points.allSatisfy { Self.isKept(cut, by: $0) }, "seed \(seed): \(rule)")
      }
      let variables = row.terms.map(\.variable).filter { _ in choose.chance(0.8) }
      let covering = CoverRule(variables: variables, most: choose.number(0...3))
      if let cut = covering.cut(of: row, set: set) {
        cover += 1
        #expect(points.allSatisfy { Self.isKept(cut, by: $0) }, "seed \(seed): \(covering)")
      }
    }
    #expect(rounding > 800 && cover > 500, "\(rounding) by rounding, \(cover) covers")
  }

  /// A cover that fits, and a rule that asks for sums that are not there.
  @Test func rulesThatDoNotFitGiveNothing() {
    let row = RowSum.Reduced(
      terms: [(3, VariableID(index: 0)), (4, VariableID(index: 1))], upper: 7)
    let both = [VariableID(index: 0), VariableID(index: 1)]
    #expect(CoverRule(variables: both, most: 1).cut(of: row) { _ in nil } == nil)
    #expect(CoverRule(variables: both + both, most: 1).cut(of: row) { _ in nil } == nil)
    let rule = RoundingRule(divisor: 3, isNested: false, opposites: [2])
    #expect(rule.cut(of: row) { _ in nil } == nil)
  }

  private static func points(_ count: Int) -> [[Int64]] {
    (0..<1 << count).map { bits in (0..<count).map { Int64(bits >> $0 & 1) } }
  }

  private static func isKept(_ row: RowSum.Reduced, by point: [Int64]) -> Bool {
    row.terms.reduce(Int128(0)) { $0 + $1.coefficient * Int128(point[$1.variable.index]) }
      <= row.upper
  }
}
