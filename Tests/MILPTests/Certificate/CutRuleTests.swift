import TestSupport
import Testing

@testable import MILP

/// Rules of cuts, by example and against every point: that they give all they can.
struct CutRuleTests {
  private static let v = (0..<6).map { VariableID(index: $0) }

  private static func row(_ coefficients: [Int128], upper: Int128) -> RowSum.Reduced {
    RowSum.Reduced(
      terms: zip(coefficients, v).filter { $0.0 != 0 }.map { ($0.0, $0.1) }, upper: upper)
  }

  private static func text(_ row: RowSum.Reduced?) -> String? {
    row.map { row in
      row.terms.map { "\($0.coefficient)v\($0.variable.index)" }.joined(separator: " ")
        + " <= \(row.upper)"
    }
  }

  /// Numbers whose sums could pass 127 bits prove nothing, and harm nothing: a certificate
  /// from elsewhere may hold any. With numbers below that each rule gives its cut.
  @Test(arguments: [Int128(1) << 99, 1 << 100, 1 << 126, .max])
  func wideNumbersProveNothing(wide: Int128) {
    let isNarrow = wide < 1 << 100
    let most = isNarrow ? 2 * wide - 2 : wide
    let heavy = Self.row([wide, wide - 1], upper: most)
    let cover = CoverRule(variables: [Self.v[0], Self.v[1]], most: 1)
    #expect(
      (cover.cut(of: Self.row([wide, wide - 1], upper: wide)) { _ in nil } != nil) == isNarrow)
    for isNested in [false, true] {
      let rounding = RoundingRule(divisor: 3, isNested: isNested, opposites: [0, 1])
      // What is turned round leaves a side far below 0.
      let row = Self.row([wide, wide - 1, 1 - wide], upper: 3 - wide)
      #expect((rounding.cut(of: row) { _ in 0 } != nil) == isNarrow)
    }
    #expect((TighteningRule().cut(of: heavy) { _ in nil } != nil) == isNarrow)
    let clique = CliqueRule(variables: [Self.v[0], Self.v[1]], others: [])
    let pair = Self.row([wide, wide - 1], upper: wide)
    #expect((clique.cut(of: [pair]) { _ in nil } != nil) == isNarrow)
  }

  @Test func theLeastNumberIsNone() {
    #expect(Int128.min.adding(0, times: 0) == nil)
    #expect((Int128.min + 1).adding(-1, times: 1) == nil)
    #expect((Int128.min + 2).adding(-1, times: 1) == Int128.min + 1)
  }

  /// A clique is refused only if for some pair each row alone has a point with both.
  @Test func everyCliqueThatSingleRowsShowIsGiven() {
    var (given, refused) = (0, 0)
    for seed in 0..<3_000 {
      var choose = Chooser(seed: UInt64(seed))
      let count = choose.number(2...5)
      let sets: [Int?] = (0..<count).map { _ in choose.chance(0.6) ? choose.number(0...1) : nil }
      let rows = (0..<choose.number(1...3)).map { _ in
        Self.row(
          (0..<count).map { _ in Int128(choose.number(-3...9)) },
          upper: Int128(choose.number(0...9)))
      }
      let variables = (0..<count).filter { _ in choose.chance(0.7) }
      let cut = CliqueRule(variables: variables.map { Self.v[$0] }, others: [])
        .cut(of: rows) { sets[$0.index] }
      let isShown = variables.allSatisfy { one in
        variables.filter { $0 < one }.allSatisfy { other in
          sets[one] != nil && sets[one] == sets[other]
            || rows.contains { row in
              !Self.points(count, sets).contains { point in
                point[one] == 1 && point[other] == 1 && Self.isKept(row, by: point)
              }
            }
        }
      }
      #expect((cut != nil) == (isShown && !variables.isEmpty), "seed \(seed)")
      if cut == nil { refused += 1 } else { given += 1 }
    }
    #expect(given > 500 && refused > 500, "\(given) given, \(refused) refused")
  }

  @Test func cliquesThatDoNotFitAreRefused() {
    let rows = [Self.row([3, 3, 3], upper: 5)]
    func cut(_ variables: [VariableID], _ rows: [RowSum.Reduced] = rows) -> String? {
      Self.text(CliqueRule(variables: variables, others: []).cut(of: rows) { _ in nil })
    }
    #expect(cut(Array(Self.v.prefix(3))) == "1v0 1v1 1v2 <= 1")
    #expect(cut([Self.v[0]]) == "1v0 <= 1")
    #expect(cut([]) == nil)
    #expect(cut([Self.v[1], Self.v[0]]) == nil)
    #expect(cut([Self.v[0], Self.v[0]]) == nil)
    let most = CliqueRule.mostVariables
    for (count, isGiven) in [(most, true), (most + 1, false)] {
      let many = CliqueRule(variables: (0..<count).map { VariableID(index: $0) }, others: [])
      #expect((many.cut(of: []) { _ in 7 } != nil) == isGiven)
    }
    let wide = Int128(1) << 100
    #expect(cut(Array(Self.v.prefix(2)), [Self.row([wide - 1, 2], upper: wide - 1)]) != nil)
    #expect(cut(Array(Self.v.prefix(2)), [Self.row([wide, 3], upper: 5)]) == nil)
    #expect(cut([Self.v[0]], [Self.row([3, 7], upper: wide - 1)]) != nil)
    #expect(cut([Self.v[0]], [Self.row([3, 7], upper: wide)]) == nil)
    let kept = RowSum.Reduced(
      terms: [(3, Self.v[0]), (3, Self.v[1])],
      kept: [RowSum.Kept(coefficient: 1, variable: Self.v[5], bound: 0)], upper: 5)
    #expect(cut(Array(Self.v.prefix(2)), [kept]) == nil)
  }

  /// With positive coefficients a cover is refused only if a point breaks it.
  @Test func everyCoverThatHoldsIsGiven() {
    var (given, refused) = (0, 0)
    for seed in 0..<3_000 {
      var choose = Chooser(seed: UInt64(seed))
      let count = choose.number(2...6)
      let sets: [Int?] = (0..<count).map { _ in choose.chance(0.5) ? choose.number(0...1) : nil }
      let row = Self.row(
        (0..<count).map { _ in Int128(choose.number(1...9)) }, upper: Int128(choose.number(0...25)))
      let variables = (0..<count).filter { _ in choose.chance(0.8) }
      let most = choose.number(0...3)
      let cut = CoverRule(variables: variables.map { Self.v[$0] }, most: most)
        .cut(of: row) { sets[$0.index] }
      let isBroken = Self.points(count, sets).contains { point in
        Self.isKept(row, by: point) && variables.count { point[$0] == 1 } > most
      }
      #expect((cut == nil) == isBroken, "seed \(seed)")
      if cut == nil { refused += 1 } else { given += 1 }
    }
    #expect(given > 500 && refused > 500, "\(given) given, \(refused) refused")
  }

  /// 5a − 4b + 3c ≤ 4 is 5a + 4(1 − b) + 3c ≤ 8: two of three fit, but not all.
  @Test func coversCountOpposites() {
    let row = Self.row([5, -4, 3], upper: 4)
    func cut(_ variables: [VariableID], most: Int) -> String? {
      Self.text(CoverRule(variables: variables, most: most).cut(of: row) { _ in nil })
    }
    #expect(cut(Array(Self.v.prefix(3)), most: 2) == "1v0 -1v1 1v2 <= 1")
    #expect(cut(Array(Self.v.prefix(3)), most: 1) == nil)
    #expect(cut([Self.v[0], Self.v[1]], most: 1) == "1v0 -1v1 <= 0")
    #expect(cut([Self.v[1], Self.v[2]], most: 1) == nil)
    #expect(cut([Self.v[0]], most: 0) == nil)
    #expect(cut([Self.v[0]], most: -1) == nil)
    #expect(cut([Self.v[3]], most: 0) == nil)
    #expect(cut([], most: 0) == " <= 0")
  }

  /// 7a + 5b + 4c ≤ 9 over 4: q = 2, r = 1, so that 7 = 4 + 3 counts 3 + 2, 5 counts
  /// 3 + 0, 4 counts 3, and the side 2 · 3.
  @Test func roundingIsThatOfItsFormula() {
    let row = Self.row([7, 5, 4], upper: 9)
    func cut(_ divisor: Int64, _ opposites: [Int] = []) -> String? {
      Self.text(
        RoundingRule(divisor: divisor, isNested: false, opposites: opposites).cut(of: row) { _ in
          nil
        })
    }
    #expect(cut(4) == "5v0 3v1 3v2 <= 6")
    // 9 is a multiple of 3, and nothing is divided by 1.
    #expect(cut(3) == nil)
    #expect(cut(1) == nil)
    #expect(cut(0) == nil)
    // Sums of single variables stand from the last to the first: 0 is c. With its
    // opposite 7a + 5b − 4c' ≤ 5 over 3: q = 1, r = 2; 7 = 2 · 3 + 1 counts 2, 5 counts
    // 1, −4 = −2 · 3 + 2 counts −2; 2a + b − 2(1 − c) ≤ 1.
    #expect(cut(3, [0]) == "2v0 1v1 2v2 <= 3")
    #expect(cut(3, [0, 0]) == nil)
    #expect(cut(3, [3]) == nil)
    #expect(cut(3, [-1]) == nil)
  }

  /// A distance from a bound is written out again, if that fits.
  @Test func distancesAreWrittenOut() {
    func cut(_ coefficient: Int128, bound: Int64, kept: [VariableID] = [Self.v[5]]) -> String? {
      let row = RowSum.Reduced(
        terms: [(7, Self.v[0])],
        kept: [RowSum.Kept(coefficient: coefficient, variable: Self.v[5], bound: bound)], upper: 9)
      return Self.text(
        RoundingRule(divisor: 4, isNested: false, opposites: [], kept: kept).cut(of: row) { _ in
          nil
        })
    }
    // 7v0 − 2(y − 3) ≤ 9 over 4: 5v0 − 2(y − 3) ≤ 6.
    #expect(cut(-2, bound: 3) == "5v0 -2v5 <= 0")
    // 2(7 − y) instead: 5v0 + 2y ≤ 6 + 14.
    #expect(cut(2, bound: 7) == "5v0 2v5 <= 20")
    #expect(cut(2, bound: 7, kept: []) == nil)
    #expect(cut(Int128(1) << 100, bound: .max) == nil)
  }

  /// 3v0 + 5v1 + 5v2 + 2v3 ≤ 6, the first three of one set.
  @Test func sumsOfASetAreNested() {
    let terms = Self.row([3, 5, 5, 2], upper: 6).terms
    func sums(_ isNested: Bool) -> [String] {
      RoundingRule.sums(of: terms, isNested: isNested) { $0.index < 3 ? 4 : nil }
        .map { "\($0.coefficient): \($0.variables.map(\.index))" }
    }
    #expect(sums(false) == ["2: [3]", "5: [1, 2]", "3: [0]"])
    // The greater ones add 2 to what all three have.
    #expect(sums(true) == ["2: [3]", "2: [1, 2]", "3: [1, 2, 0]"])
  }

  /// 4a + 3b + 2c ≤ 8: all together ask for 1 too much, so that no coefficient says
  /// more than 1, and all lose that.
  @Test func tighteningIsThatOfItsFormula() {
    func cut(_ coefficients: [Int128], upper: Int128, _ sets: [Int?] = []) -> String? {
      Self.text(
        TighteningRule().cut(of: Self.row(coefficients, upper: upper)) {
          $0.index < sets.count ? sets[$0.index] : nil
        })
    }
    #expect(cut([4, 3, 2], upper: 8) == "1v0 1v1 1v2 <= 2")
    #expect(cut([4, 3, 2], upper: 9) == nil)
    #expect(cut([4, 3, 2], upper: 10) == nil)
    // An excess of 4 leaves them as they are.
    #expect(cut([4, 3, 2], upper: 5) == nil)
    #expect(cut([4, 3, 2], upper: 6) == "3v0 3v1 2v2 <= 5")
    // a and b exclude each other: 4 + 2 − 5 = 1; b counts at least 3, none of them 3.
    #expect(cut([4, 1, 2], upper: 5, [0, 0, nil]) == "1v0 1v2 <= 1")
    let wide = Int128(1) << 100
    #expect(cut([wide - 1, 1], upper: wide - 1) != nil)
    #expect(cut([wide, 1], upper: 1) == nil)
    #expect(cut([4, 3, 2], upper: wide) == nil)
    #expect(cut([4, 3, 2], upper: -wide) == nil)
    let kept = RowSum.Reduced(
      terms: [(4, Self.v[0]), (3, Self.v[1])],
      kept: [RowSum.Kept(coefficient: 1, variable: Self.v[5], bound: 0)], upper: 6)
    #expect(TighteningRule().cut(of: kept) { _ in nil } == nil)
  }

  /// A variable of no set is none of set 0, whichever number it has.
  @Test func variablesOfNoSetStandAlone() {
    for alone in 0..<3 {
      func set(_ variable: VariableID) -> Int? { variable.index == alone ? nil : 0 }
      func texts(_ set: (VariableID) -> Int?) -> [String?] {
        let row = Self.row([4, 3, 2], upper: 5)
        let worths = (0..<3).map { Term(1, Self.v[$0]) }
        return [
          TighteningRule().cut(of: row, set: set),
          KnapsackRule(worths: worths, most: 1).cut(of: row, set: set),
          KnapsackRule(worths: worths, most: 2).cut(of: row, set: set),
          CoverRule(variables: Array(Self.v.prefix(3)), most: 1).cut(of: row, set: set),
          RoundingRule(divisor: 3, isNested: true, opposites: []).cut(of: row, set: set),
          RoundingRule(divisor: 3, isNested: false, opposites: []).cut(of: row, set: set),
        ].map { Self.text($0) }
      }
      // The number of a set is a name: another one gives the same cuts.
      #expect(texts(set) == texts { set($0).map { $0 + 40 } }, "\(alone)")
    }
  }

  /// 3a + 2b − 2c ≤ 3: both only with c, which takes one point away.
  @Test func choicesMayBeWorthLessThanNothing() {
    func cut(most: Int64) -> String? {
      let worths = zip([1, 1, -1] as [Int64], Self.v).map { Term($0, $1) }
      return Self.text(
        KnapsackRule(worths: worths, most: most).cut(of: Self.row([3, 2, -2], upper: 3)) { _ in
          nil
        })
    }
    #expect(cut(most: 1) == "1v0 1v1 -1v2 <= 1")
    #expect(cut(most: 0) == nil)
  }

  @Test func knapsacksOfWideNumbersAreRefused() {
    func cut(_ coefficients: [Int128], upper: Int128, most: Int64) -> String? {
      let worths = coefficients.indices.map { Term(1, Self.v[$0]) }
      return Self.text(
        KnapsackRule(worths: worths, most: most).cut(of: Self.row(coefficients, upper: upper)) {
          _ in nil
        })
    }
    let wide = Int128.max / 2
    #expect(cut([wide, wide - 2], upper: wide, most: 1) == "1v0 1v1 <= 1")
    #expect(cut([wide, wide - 1, wide - 2], upper: wide, most: 1) == nil)
    // A table of 10,000 steps is filled, one of 10,001 is not.
    #expect(cut([3, 4], upper: 5, most: 9_999) == "1v0 1v1 <= 9999")
    #expect(cut([3, 4], upper: 5, most: 10_000) == nil)
    #expect(cut([3, 4], upper: 5, most: -1) == nil)
    #expect(cut([3, 4], upper: 2, most: 0) == "1v0 1v1 <= 0")
    #expect(cut([], upper: 2, most: 0) == nil)
  }

  private static func points(_ count: Int, _ sets: [Int?]) -> [[Int64]] {
    (0..<1 << count).map { bits in (0..<count).map { Int64(bits >> $0 & 1) } }.filter { point in
      [0, 1].allSatisfy { set in sets.indices.count { sets[$0] == set && point[$0] == 1 } <= 1 }
    }
  }

  private static func isKept(_ row: RowSum.Reduced, by point: [Int64]) -> Bool {
    row.terms.reduce(Int128(0)) { $0 + $1.coefficient * Int128(point[$1.variable.index]) }
      <= row.upper
  }
}
