import TestSupport
import Testing

@testable import MILP
@testable import PetajalanDomain

/// Rules of cuts against every point of small rows.
struct DerivedCutTests {
  /// Whatever the parameters, a cut that a rule gives is kept by every point
  /// that keeps the row and the exclusive sets.
  @Test func everyGoodPointKeepsEveryDerivedCut() {
    var (rounding, cover, knapsack) = (0, 0, 0)
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
      let worths = row.terms.map(\.variable).compactMap { variable -> Term? in
        let worth = Int64(choose.number(-1...3))
        return worth == 0 ? nil : Term(worth, variable)
      }
      let sack = KnapsackRule(worths: worths, most: Int64(choose.number(0...5)))
      if let cut = sack.cut(of: row, set: set) {
        knapsack += 1
        #expect(points.allSatisfy { Self.isKept(cut, by: $0) }, "seed \(seed): \(sack)")
      }
    }
    let counts = "\(rounding) by rounding, \(cover) covers, \(knapsack) knapsacks"
    #expect(rounding > 800 && cover > 500 && knapsack > 800, "\(counts)")
  }

  /// The table of the knapsack rule misses nothing: it refuses a cut only if a
  /// point of the row breaks it.
  @Test func knapsackRuleGivesEveryCutThatHolds() {
    var (given, refused) = (0, 0)
    for seed in 0..<3_000 {
      var choose = Chooser(seed: UInt64(seed))
      let count = choose.number(2...6)
      let sets: [Int?] = (0..<count).map { _ in choose.chance(0.6) ? choose.number(0...1) : nil }
      let row = RowSum.Reduced(
        terms: (0..<count).map { (Int128(choose.number(1...12)), VariableID(index: $0)) },
        upper: Int128(choose.number(0...25)))
      let worths = (0..<count).map { Term(Int64(choose.number(1...3)), VariableID(index: $0)) }
      let most = Int64(choose.number(0...6))
      let wanted = RowSum.Reduced(
        terms: worths.map { (Int128($0.coefficient), $0.variable) }, upper: Int128(most))
      let isKept = Self.points(count).allSatisfy { point in
        let isGood =
          Self.isKept(row, by: point)
          && [0, 1].allSatisfy { number in
            sets.indices.count { sets[$0] == number && point[$0] == 1 } <= 1
          }
        return !isGood || Self.isKept(wanted, by: point)
      }
      let cut = KnapsackRule(worths: worths, most: most).cut(of: row) { sets[$0.index] }
      #expect((cut != nil) == isKept, "seed \(seed)")
      if isKept { given += 1 } else { refused += 1 }
    }
    #expect(given > 500 && refused > 500, "\(given) given, \(refused) refused")
  }

  /// A tightened row has the same whole points, and no fractional one that the row
  /// has not.
  @Test func tightenedRowsHaveTheSamePoints() {
    var (tightened, sharper) = (0, 0)
    for seed in 0..<4_000 {
      var choose = Chooser(seed: UInt64(seed))
      let count = choose.number(2...6)
      let sets: [Int?] = (0..<count).map { _ in choose.chance(0.6) ? choose.number(0...1) : nil }
      let row = RowSum.Reduced(
        terms: (0..<count).compactMap { index in
          let coefficient = choose.number(-6...12)
          return coefficient == 0 ? nil : (Int128(coefficient), VariableID(index: index))
        }, upper: Int128(choose.number(-3...25)))
      guard let cut = TighteningRule().cut(of: row, set: { sets[$0.index] }) else { continue }
      tightened += 1
      for point in Self.points(count) where Self.isExclusive(point.map(Double.init), sets) {
        #expect(Self.isKept(cut, by: point) == Self.isKept(row, by: point), "seed \(seed)")
      }
      for _ in 0..<50 {
        let point = (0..<count).map { _ in Double(choose.number(0...4)) / 4 }
        guard Self.isExclusive(point, sets) else { continue }
        let (old, new) = (Self.excess(row, point), Self.excess(cut, point))
        #expect(new > 1e-9 || old <= 1e-9, "seed \(seed): \(point)")
        if new > 1e-9, old <= 1e-9 { sharper += 1 }
      }
    }
    #expect(tightened > 500 && sharper > 500, "\(tightened) rows, \(sharper) points")
  }

  private static func isExclusive(_ point: [Double], _ sets: [Int?]) -> Bool {
    [0, 1].allSatisfy { number in
      point.indices.reduce(0) { $0 + (sets[$1] == number ? point[$1] : 0) } <= 1
    }
  }

  private static func excess(_ row: RowSum.Reduced, _ point: [Double]) -> Double {
    row.terms.reduce(-Double(row.upper)) {
      $0 + Double($1.coefficient) * point[$1.variable.index]
    }
  }

  /// A clique of several rows is kept by every point that keeps them all.
  @Test func everyGoodPointKeepsEveryClique() {
    var (given, refused) = (0, 0)
    for seed in 0..<3_000 {
      var choose = Chooser(seed: UInt64(seed))
      let count = choose.number(2...6)
      let sets: [Int?] = (0..<count).map { _ in choose.chance(0.6) ? choose.number(0...1) : nil }
      let rows = (0..<choose.number(1...3)).map { _ in
        RowSum.Reduced(
          terms: (0..<count).compactMap { index in
            let coefficient = choose.number(-3...9)
            return coefficient == 0 ? nil : (Int128(coefficient), VariableID(index: index))
          }, upper: Int128(choose.number(0...10)))
      }
      let variables = (0..<count).filter { _ in choose.chance(0.6) }.map { VariableID(index: $0) }
      let rule = DerivedCut.Rule.clique(CliqueRule(variables: variables, others: []))
      guard let cut = rule.cut(of: rows, set: { sets[$0.index] }) else {
        refused += 1
        continue
      }
      given += 1
      let points = Self.points(count).filter { point in
        rows.allSatisfy { Self.isKept($0, by: point) }
          && [0, 1].allSatisfy { number in
            sets.indices.count { sets[$0] == number && point[$0] == 1 } <= 1
          }
      }
      #expect(points.allSatisfy { Self.isKept(cut, by: $0) }, "seed \(seed): \(rule)")
    }
    #expect(given > 800 && refused > 800, "\(given) given, \(refused) refused")
  }

  /// A cut with continuous variables is kept by every point of a model: for each
  /// choice of the yes-or-no variables, by the corners of what the row leaves of
  /// the continuous ones.
  @Test func everyMixedPointKeepsEveryRoundingCut() throws {
    var derived = 0
    for seed in 0..<3_000 {
      var choose = Chooser(seed: UInt64(seed))
      var model = Model()
      let binaries = (0..<choose.number(1...3)).map { model.add(Variable(name: "x\($0)")) }
      let amounts = (0..<choose.number(1...2)).map { number in
        let lower = Int64(choose.number(-3...2))
        return model.add(
          Variable(
            name: "y\(number)", lower: lower, upper: lower + Int64(choose.number(1...6)),
            isInteger: false))
      }
      let terms = (binaries + amounts).compactMap { variable -> Term? in
        let coefficient = Int64(choose.number(-9...9))
        return coefficient == 0 ? nil : Term(coefficient, variable)
      }
      let row = LinearConstraint(name: "row", terms: terms, upper: Int64(choose.number(-9...20)))
      model.add(row)
      let kept = amounts.filter { amount in
        row.terms.contains { $0.variable == amount } && choose.chance(0.7)
      }
      let source = [Certificate.RowMultiplier(row: 0, multiplier: 1)]
      let sum = try #require(RowSum(of: source, in: model, keeping: kept.contains))
      let rule = RoundingRule(
        divisor: Int64(choose.number(2...9)), isNested: false,
        opposites: binaries.indices.filter { _ in choose.chance(0.4) }, kept: kept)
      guard let reduced = sum.reduced(fixed: { _ in nil }),
        let cut = rule.cut(of: reduced, set: { _ in nil })
      else { continue }
      derived += 1
      for point in Self.points(binaries.count) {
        for corner in Self.corners(of: row, amounts: amounts, at: point, in: model) {
          let activity = cut.terms.reduce(0.0) {
            $0 + Double($1.coefficient) * corner[$1.variable.index]
          }
          #expect(activity <= Double(cut.upper) + 1e-9, "seed \(seed): \(rule)")
        }
      }
    }
    #expect(derived > 1_000, "\(derived) cuts")
  }

  /// The corners of what a row allows continuous variables beside fixed others.
  private static func corners(
    of row: LinearConstraint, amounts: [VariableID], at point: [Int64], in model: Model
  ) -> [[Double]] {
    let coefficient = Dictionary(
      uniqueKeysWithValues: row.terms.map { ($0.variable, Double($0.coefficient)) })
    func activity(_ values: [Double]) -> Double {
      row.terms.reduce(0) { $0 + Double($1.coefficient) * values[$1.variable.index] }
    }
    var boxes = [point.map { Double($0) }]
    for amount in amounts {
      boxes = boxes.flatMap { values in
        [model[amount].lower, model[amount].upper].map { values + [Double($0)] }
      }
    }
    let side = Double(row.upper ?? 0)
    var corners = boxes.filter { activity($0) <= side }
    // Where an edge of the box crosses the row.
    for values in boxes {
      for amount in amounts {
        guard let slope = coefficient[amount], slope != 0 else { continue }
        var moved = values
        moved[amount.index] += (side - activity(values)) / slope
        let range = Double(model[amount].lower)...Double(model[amount].upper)
        if range.contains(moved[amount.index]) { corners.append(moved) }
      }
    }
    return corners
  }

  /// A cover that fits, and a rule that asks for sums that are not there.
  @Test func rulesThatDoNotFitGiveNothing() {
    let row = RowSum.Reduced(
      terms: [(3, VariableID(index: 0)), (4, VariableID(index: 1))], upper: 7)
    let both = [VariableID(index: 0), VariableID(index: 1)]
    #expect(CoverRule(variables: both, most: 1).cut(of: row) { _ in nil } == nil)
    #expect(CoverRule(variables: both + both, most: 1).cut(of: row) { _ in nil } == nil)
    let ones = both.map { Term(1, $0) }
    #expect(KnapsackRule(worths: ones, most: 1).cut(of: row) { _ in nil } == nil)
    #expect(KnapsackRule(worths: ones.reversed(), most: 2).cut(of: row) { _ in nil } == nil)
    #expect(KnapsackRule(worths: ones + ones, most: 5).cut(of: row) { _ in nil } == nil)
    let elsewhere = [Term(1, VariableID(index: 2))]
    #expect(KnapsackRule(worths: elsewhere, most: 1).cut(of: row) { _ in nil } == nil)
    #expect(KnapsackRule(worths: ones, most: 100_000).cut(of: row) { _ in nil } == nil)
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
