import TestSupport
import Testing

@testable import MILP

/// What is left of a model at a certificate's root.
struct ReplayGroundTests {
  /// Whatever is dropped, fixed and divided: a point with the fixed values keeps
  /// the model exactly when it keeps the rows that are left.
  @Test func reducedRowsHaveTheSamePoints() {
    var (dropped, fixed, kept) = (0, 0, 0)
    for seed in 0..<3_000 {
      var choose = Chooser(seed: UInt64(seed))
      let model = Self.model(&choose)
      var (lower, upper) = (model.variables.map(\.lower), model.variables.map(\.upper))
      if choose.chance(0.5) { lower[0] = upper[0] } else { upper[0] = lower[0] }
      let ground = ReplayGround(model, lower: lower, upper: upper)
      for (index, value) in ground.fixed.enumerated() {
        let isBound = model.constraints.enumerated().contains { number, row in
          row.terms.contains { $0.variable.index == index }
            && Self.canBeBroken(row, lower, upper)
        }
        let isFixed = lower[index] == upper[index] || !isBound
        #expect((value != nil) == isFixed, "seed \(seed)")
        guard let value else { continue }
        fixed += 1
        let better = model.variables[index].objective > 0 ? upper[index] : lower[index]
        #expect(value == better, "seed \(seed)")
      }
      for (number, row) in model.constraints.enumerated() {
        let reduced = ground.rows[number]
        if reduced == nil { dropped += 1 } else { kept += 1 }
        if let reduced, reduced.terms.allSatisfy({ model[$0.variable].isInteger }) {
          let divisor = reduced.terms.reduce(0) { greatestCommonDivisor($0, $1.coefficient) }
          #expect(divisor == 1, "seed \(seed)")
        }
        for point in Self.points(lower, upper) {
          guard zip(point, ground.fixed).allSatisfy({ $1 == nil || $0 == $1 }) else { continue }
          let holds = reduced.map { reduced in
            let sum = reduced.terms.reduce(Int128(0)) {
              $0 + Int128($1.coefficient) * Int128(point[$1.variable.index])
            }
            return sum >= reduced.lower ?? sum && sum <= reduced.upper ?? sum
          }
          let isFree = !Self.canBeBroken(row, lower, upper)
          #expect((holds ?? true) == (isFree || Self.holds(row, point, reduced)), "seed \(seed)")
        }
      }
    }
    #expect(dropped > 500 && fixed > 500 && kept > 500, "\(dropped) \(fixed) \(kept)")
  }

  @Test func leastObjectiveIsTheNextThatAWholePointCanHave() {
    var model = Model()
    let (a, b, c) = (
      model.add(Variable(name: "a", objective: 6)), model.add(Variable(name: "b", objective: -4)),
      model.add(Variable(name: "c", objective: 5))
    )
    model.objectiveConstant = 1
    model.add(LinearConstraint(name: "r", terms: [Term(1, a), Term(1, b)], upper: 1))
    _ = c
    // c has no row and earns 5: objectives are 6 and multiples of 2 from there.
    let ground = ReplayGround(model, lower: [0, 0, 0], upper: [1, 1, 1])
    #expect(ground.fixed == [nil, nil, 1])
    for (most, least) in [(5, 6), (6, 8), (7, 8), (-3, -2), (-2, 0)] as [(Int128, Int128)] {
      #expect(ground.leastObjective(above: most, in: model) == least, "above \(most)")
    }
    // Where everything is fixed there is one objective, 1 + 6 + 5.
    let one = ReplayGround(model, lower: [1, 0, 0], upper: [1, 0, 1])
    #expect(one.leastObjective(above: 3, in: model) == 12)
    #expect(one.leastObjective(above: 11, in: model) == 12)
    #expect(one.leastObjective(above: 12, in: model) == 13)
  }

  @Test func objectivesThatAreTooWideHaveNone() {
    var model = Model()
    for number in 0..<3 {
      model.add(Variable(name: "x\(number)", lower: .max - 1, upper: .max, objective: .max))
    }
    let ground = ReplayGround(
      model, lower: [.max, .max, .max], upper: [.max, .max, .max])
    #expect(ground.leastObjective(above: 0, in: model) == nil)
  }

  private static func canBeBroken(
    _ row: LinearConstraint, _ lower: [Int64], _ upper: [Int64]
  ) -> Bool {
    let ends = row.terms.map { term in
      [
        lower[term.variable.index] * term.coefficient,
        upper[term.variable.index] * term.coefficient,
      ]
    }
    let least = ends.reduce(0) { $0 + min($1[0], $1[1]) }
    let most = ends.reduce(0) { $0 + max($1[0], $1[1]) }
    return row.lower.map { least < $0 } ?? false || row.upper.map { most > $0 } ?? false
  }

  /// Whether a point keeps a row; one of fixed variables alone is settled before.
  private static func holds(
    _ row: LinearConstraint, _ point: [Int64], _ reduced: ReplayBox.Row?
  ) -> Bool { reduced == nil || row.isSatisfied(by: point) }

  private static func points(_ lower: [Int64], _ upper: [Int64]) -> [[Int64]] {
    zip(lower, upper).reduce([[]]) { points, bounds in
      points.flatMap { point in (bounds.0...bounds.1).map { point + [$0] } }
    }
  }

  private static func model(_ choose: inout Chooser) -> Model {
    var model = Model()
    let count = choose.number(2...4)
    for index in 0..<count {
      model.add(
        Variable(
          name: "x\(index)", lower: Int64(choose.number(-1...0)),
          upper: Int64(choose.number(1...2)),
          isInteger: choose.chance(0.8), objective: Int64(choose.number(-2...2))))
    }
    for row in 0..<choose.number(1...3) {
      let scale = Int64(choose.number(1...3))
      let terms = (0..<count).compactMap { index in
        let coefficient = Int64(choose.number(-2...2)) * scale
        return coefficient == 0 ? nil : Term(coefficient, VariableID(index: index))
      }
      model.add(
        LinearConstraint(
          name: "r\(row)", terms: terms,
          lower: choose.chance(0.5) ? Int64(choose.number(-6...3)) : nil,
          upper: choose.chance(0.7) ? Int64(choose.number(-1...7)) : nil))
    }
    return model
  }
}
