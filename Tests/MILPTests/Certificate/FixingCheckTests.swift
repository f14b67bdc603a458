import TestSupport
import Testing

@testable import MILP

/// Fixings against every point of small models.
struct FixingCheckTests {
  /// Whatever the multipliers, a fixing that is accepted loses no point; and it
  /// is accepted for short rows wherever it is for long ones.
  @Test func noPointIsLost() {
    var (accepted, refused, long) = (0, 0, 0)
    for seed in 0..<10_000 {
      var choose = Chooser(seed: UInt64(seed))
      let model = Self.model(&choose)
      let rows = model.constraints.count
      let sums = [
        (0..<rows).map {
          Certificate.RowMultiplier(row: $0, multiplier: Int64(choose.number(-2...2)))
        }
      ]
      let fixing = Certificate.Fixing(
        variables: [VariableID(index: choose.number(0...1))], value: Int64(choose.number(0...1)),
        multipliers: (0...rows).compactMap { row in
          choose.chance(0.7)
            ? Certificate.RowMultiplier(row: row, multiplier: Int64(choose.number(-3...5))) : nil
        })
      let isHeld = [100, 1].map { mostShort in
        var check = FixingCheck(
          model, sums: sums, lower: model.variables.map(\.lower),
          upper: model.variables.map(\.upper), mostShort: mostShort)
        return check.holds(
          fixing, lower: model.variables.map(\.lower), upper: model.variables.map(\.upper))
      }
      #expect(isHeld[0] || !isHeld[1], "seed \(seed)")
      if isHeld[1] { long += 1 }
      guard isHeld[0] else {
        refused += 1
        continue
      }
      accepted += 1
      let lost = Self.points(of: model).filter { point in
        fixing.variables.contains { point[$0.index] != fixing.value }
      }
      #expect(lost.isEmpty, "seed \(seed): \(fixing)")
    }
    #expect(accepted > 200 && long > 100 && refused > 2_000, "\(accepted), \(long), \(refused)")
  }

  /// A fixing of short rows is accepted exactly when the rows, each taken so many
  /// times, ask for more than they leave: within bounds that earlier fixings changed.
  @Test func inequalityDecides() {
    var (accepted, refused) = (0, 0)
    for seed in 0..<10_000 {
      var choose = Chooser(seed: UInt64(seed))
      let model = Self.model(&choose)
      var (lower, upper) = (model.variables.map(\.lower), model.variables.map(\.upper))
      let set = choose.number(0...model.variables.count - 2)
      if choose.chance(0.5) { lower[set] = 1 } else { upper[set] = 0 }
      let fixing = Certificate.Fixing(
        variables: (0..<choose.number(1...2)).map { _ in VariableID(index: choose.number(0...1)) },
        value: Int64(choose.number(0...1)),
        multipliers: model.constraints.indices.map { row in
          Certificate.RowMultiplier(row: row, multiplier: Int64(choose.number(-2...4)))
        })
      var check = FixingCheck(
        model, sums: [], lower: model.variables.map(\.lower),
        upper: model.variables.map(\.upper),
        mostShort: model.constraints.map(\.terms.count).max() ?? 0)
      let holds = check.holds(fixing, lower: lower, upper: upper)
      #expect(
        holds == Self.asksForMore(fixing, of: model, lower: lower, upper: upper), "seed \(seed)")
      if holds { accepted += 1 } else { refused += 1 }
    }
    #expect(accepted > 300 && refused > 2_000, "\(accepted), \(refused)")
  }

  private static func asksForMore(
    _ fixing: Certificate.Fixing, of model: Model, lower: [Int64], upper: [Int64]
  ) -> Bool {
    var room: Int64 = 0
    var prices = model.variables.map { _ in Int64(0) }
    for entry in fixing.multipliers where entry.multiplier != 0 {
      let row = model.constraints[entry.row]
      guard let side = entry.multiplier > 0 ? row.upper : row.lower else { return false }
      room += entry.multiplier * side
      for term in row.terms {
        prices[term.variable.index] += entry.multiplier * term.coefficient
      }
    }
    return fixing.variables.allSatisfy { variable in
      let excluded = 1 - fixing.value
      guard (lower[variable.index]...upper[variable.index]).contains(excluded) else { return true }
      let asked = prices.indices.map { index in
        index == variable.index
          ? prices[index] * excluded
          : min(prices[index] * lower[index], prices[index] * upper[index])
      }
      return asked.reduce(0, +) > room
    }
  }

  /// 3x + 2y ≤ 4 and y ≥ 1: x must be 0. Without the second row it may be 1.
  @Test func rowsTogetherRuleOutWhatNoneDoesAlone() {
    var model = Model()
    let (x, y, z) = (
      model.add(Variable(name: "x")), model.add(Variable(name: "y")),
      model.add(Variable(name: "z"))
    )
    model.add(
      LinearConstraint(name: "room", terms: [Term(3, x), Term(2, y), Term(2, z)], upper: 4))
    model.add(LinearConstraint(name: "one", terms: [Term(1, y), Term(1, z)], lower: 1))
    func isHeld(_ multipliers: [Int64]) -> Bool {
      var check = FixingCheck(model, sums: [], lower: [0, 0, 0], upper: [1, 1, 1])
      return check.holds(
        Certificate.Fixing(
          variables: [x], value: 0,
          multipliers: multipliers.enumerated().map {
            Certificate.RowMultiplier(row: $0.offset, multiplier: $0.element)
          }), lower: [0, 0, 0], upper: [1, 1, 1])
    }
    #expect(isHeld([1, -2]))
    #expect(!isHeld([1, 0]))
    #expect(!isHeld([1, 2]))
    #expect(!isHeld([-1, -2]))
  }

  /// A variable that has its other value already has none left only if the rows
  /// say so.
  @Test func valueThatIsLeftIsNotRuledOut() {
    var model = Model()
    let x = model.add(Variable(name: "x"))
    model.add(LinearConstraint(name: "r", terms: [Term(1, x)], upper: 1))
    for (value, isHeld) in [(0, false), (1, true)] {
      var check = FixingCheck(model, sums: [], lower: [0], upper: [1])
      let fixing = Certificate.Fixing(
        variables: [x], value: Int64(value),
        multipliers: [Certificate.RowMultiplier(row: 0, multiplier: 1)])
      #expect(check.holds(fixing, lower: [1], upper: [1]) == isHeld)
    }
  }

  @Test func unknownRowsAndVariablesAreRefused() {
    var model = Model()
    let x = model.add(Variable(name: "x"))
    model.add(LinearConstraint(name: "r", terms: [Term(2, x)], upper: 1))
    func isHeld(_ variable: VariableID, row: Int, value: Int64 = 0) -> Bool {
      var check = FixingCheck(model, sums: [], lower: [0], upper: [1])
      return check.holds(
        Certificate.Fixing(
          variables: [variable], value: value,
          multipliers: [Certificate.RowMultiplier(row: row, multiplier: 1)]), lower: [0],
        upper: [1])
    }
    #expect(isHeld(x, row: 0))
    #expect(!isHeld(x, row: 0, value: 2))
    #expect(!isHeld(x, row: 1))
    #expect(!isHeld(x, row: -1))
    #expect(!isHeld(VariableID(index: 1), row: 0))
  }

  /// Products that pass 127 bits rule nothing out, wherever they come up.
  @Test func tooWideNumbersProveNothing() {
    func isHeld(
      _ terms: [Int64], bounds: [(Int64, Int64)], side: Int64 = 0, multipliers: [Int64],
      mostShort: Int = 100, sums: [[Certificate.RowMultiplier]] = []
    ) -> Bool {
      var model = Model()
      let x = model.add(Variable(name: "x"))
      let others = bounds.map { lower, upper in
        model.add(Variable(name: "y", lower: lower, upper: upper, isInteger: false))
      }
      model.add(
        LinearConstraint(
          name: "r", terms: zip(terms, [x] + others).map { Term($0, $1) }, upper: side))
      let (lower, upper) = (model.variables.map(\.lower), model.variables.map(\.upper))
      var check = FixingCheck(
        model, sums: sums, lower: lower, upper: upper, mostShort: mostShort)
      let fixing = Certificate.Fixing(
        variables: [x], value: 0,
        multipliers: multipliers.map {
          Certificate.RowMultiplier(row: sums.isEmpty ? 0 : 1, multiplier: $0)
        })
      return check.holds(fixing, lower: lower, upper: upper)
    }
    #expect(isHeld([.max], bounds: [], multipliers: [.max]))
    // Of coefficients, of the side, and of bounds.
    #expect(!isHeld([.max], bounds: [], multipliers: [.max, .max, .max]))
    #expect(!isHeld([.max], bounds: [], side: .max - 1, multipliers: [.max, .max, .max]))
    #expect(isHeld([3, -1], bounds: [(0, 2)], multipliers: [.max]))
    let opposite = -Int64(1) << 40
    let one: [Int64] = [.max, opposite]
    let range = [(Int64(0), -opposite)]
    #expect(!isHeld(one, bounds: range, multipliers: [.max]))
    // Of all terms of a long row together, and of one whose part is given back.
    #expect(isHeld([3, -1], bounds: [(0, 2)], multipliers: [1], mostShort: 1))
    let wide = [(Int64(0), Int64.max), (0, .max), (0, .max)]
    let least: [Int64] = [1, -.max, -.max, -.max]
    #expect(!isHeld(least, bounds: wide, multipliers: [1], mostShort: 1))
    let (far, top, many) = (Int64(1) << 40, Int64(1) << 62, Int64(1) << 30)
    let ranges = [(Int64(0), far), (far, far)]
    let (two, repeated): ([Int64], [Int64]) = ([1, -top, top], [many])
    #expect(
      !isHeld(
        two, bounds: ranges, multipliers: repeated,
        mostShort: 1))
    // Of sums, which also speak of rows that are there.
    func sum(_ row: Int, _ multiplier: Int64) -> [[Certificate.RowMultiplier]] {
      [[Certificate.RowMultiplier(row: row, multiplier: multiplier)]]
    }
    #expect(isHeld([1], bounds: [], multipliers: [2], sums: sum(0, 3)))
    #expect(!isHeld([1], bounds: [], multipliers: [2], sums: sum(0, .max)))
    #expect(!isHeld([1], bounds: [], multipliers: [2], sums: sum(1, 3)))
    #expect(!isHeld([1], bounds: [], multipliers: [2], sums: sum(-1, 3)))
  }

  /// Yes-or-no variables and one in between, small coefficients, both sides.
  private static func model(_ choose: inout Chooser) -> Model {
    var model = Model()
    let count = choose.number(2...5)
    for index in 0..<count { model.add(Variable(name: "x[\(index)]")) }
    model.add(Variable(name: "y", upper: 3, isInteger: false))
    for row in 0..<choose.number(1...3) {
      let terms = (0...count).compactMap { index in
        let coefficient = choose.number(-2...5)
        return coefficient == 0 ? nil : Term(Int64(coefficient), VariableID(index: index))
      }
      model.add(
        LinearConstraint(
          name: "r[\(row)]", terms: terms,
          lower: choose.chance(0.4) ? Int64(choose.number(-2...3)) : nil,
          upper: choose.chance(0.8) ? Int64(choose.number(0...8)) : nil))
    }
    return model
  }

  private static func points(of model: Model) -> [[Int64]] {
    var points: [[Int64]] = [[]]
    for variable in model.variables {
      points = points.flatMap { point in (variable.lower...variable.upper).map { point + [$0] } }
    }
    return points.filter { point in model.constraints.allSatisfy { $0.isSatisfied(by: point) } }
  }
}
