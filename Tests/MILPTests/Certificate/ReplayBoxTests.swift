import TestSupport
import Testing

@testable import MILP

/// What rows say of bounds, against a slow way to find out.
struct ReplayBoxTests {
  /// Settling draws every conclusion that a row alone allows, and no other.
  @Test func everyConclusionOfEachRowIsDrawn() {
    var (settled, narrowed, refused) = (0, 0, 0)
    for seed in 0..<3_000 {
      var choose = Chooser(seed: UInt64(seed))
      let model = Self.model(&choose)
      var box = Self.box(of: model)
      let (variable, value) = (choose.number(0...model.variables.count - 1), choose.number(-1...3))
      box.set(variable, to: Int64(value))
      let holds = box.settle()
      let expected = Self.fixpoint(of: model, setting: variable, to: Int64(value))
      #expect(holds == (expected != nil), "seed \(seed)")
      guard let expected, holds else {
        refused += 1
        continue
      }
      #expect(box.lower == expected.map(\.0) && box.upper == expected.map(\.1), "seed \(seed)")
      settled += 1
      narrowed += box.mark > 1 ? 1 : 0
    }
    #expect(settled > 800 && narrowed > 400 && refused > 400, "\(settled) \(narrowed) \(refused)")
  }

  /// Going back restores every bound, also after a clash, and what is concluded
  /// next is what would have been concluded at once.
  @Test func goingBackLeavesNoTrace() {
    for seed in 0..<1_000 {
      var choose = Chooser(seed: UInt64(seed))
      let model = Self.model(&choose)
      var box = Self.box(of: model)
      guard box.settle() else { continue }
      let (lower, upper, mark) = (box.lower, box.upper, box.mark)
      let variables = (0..<2).map { _ in choose.number(0...model.variables.count - 1) }
      let values = (0..<2).map { _ in Int64(choose.number(-1...3)) }
      box.set(variables[0], to: values[0])
      if choose.chance(0.7) { _ = box.settle() }
      box.undo(to: mark)
      #expect(box.lower == lower && box.upper == upper && box.mark == mark, "seed \(seed)")
      box.set(variables[1], to: values[1])
      let holds = box.settle()
      let expected = Self.fixpoint(of: model, setting: variables[1], to: values[1])
      #expect(holds == (expected != nil), "seed \(seed)")
      guard let expected, holds else { continue }
      #expect(box.lower == expected.map(\.0) && box.upper == expected.map(\.1), "seed \(seed)")
    }
  }

  /// x + y ≤ 1 leaves no 1 for y beside x; row 1 then asks for y.
  @Test func conflictNamesTheRowThatCannotHold() {
    var model = Model()
    let (x, y) = (model.add(Variable(name: "x")), model.add(Variable(name: "y")))
    model.add(LinearConstraint(name: "a", terms: [Term(1, x), Term(1, y)], upper: 1))
    model.add(LinearConstraint(name: "b", terms: [Term(1, x), Term(-1, y)], upper: 0))
    var box = Self.box(of: model)
    #expect(Self.settles(&box))
    #expect(box.conflict == nil)
    box.set(0, to: 1)
    #expect(!Self.settles(&box))
    #expect(box.conflict == 0 || box.conflict == 1)
    // What a fixing contradicts is the fixing's fault.
    var other = Self.box(of: model)
    other.set(0, to: 1, because: -1)
    other.set(0, to: 0, because: -2)
    #expect(!Self.settles(&other))
    #expect(other.conflict == -2)
    other.undo(to: 0)
    #expect(Self.settles(&other))
  }

  /// What leaves a variable without a value is laid to the last row that narrowed it,
  /// not to what narrowed another one since.
  @Test func conflictNamesTheRowThatNarrowedTheVariable() {
    var model = Model()
    let (x, y) = (
      model.add(Variable(name: "x", upper: 9)), model.add(Variable(name: "y", upper: 9))
    )
    var box = ReplayBox(model)
    // The last row is looked at first.
    box.add(ReplayBox.Row(number: 6, terms: [Term(1, y)], lower: nil, upper: 2))
    box.add(ReplayBox.Row(number: 5, terms: [Term(1, x)], lower: nil, upper: 3))
    #expect(Self.settles(&box))
    #expect(box.trail.map(\.cause) == [5, 6])
    box.set(0, to: 7)
    #expect(!Self.settles(&box))
    #expect(box.conflict == 5)
  }

  @Test func forgottenRowsSayNothing() {
    var model = Model()
    let x = model.add(Variable(name: "x", upper: 9))
    model.add(LinearConstraint(name: "a", terms: [Term(2, x)], upper: 7))
    var box = Self.box(of: model)
    #expect(Self.settles(&box))
    #expect(box.upper == [3])
    box.forgetRows()
    box.set(0, to: 3)
    #expect(Self.settles(&box))
    #expect(box.lower == [3])
  }

  private static func settles(_ box: inout ReplayBox) -> Bool { box.settle() }

  private static func box(of model: Model) -> ReplayBox {
    var box = ReplayBox(model)
    for (number, row) in model.constraints.enumerated() {
      box.add(
        ReplayBox.Row(
          number: number, terms: row.terms, lower: row.lower.map { Int128($0) },
          upper: row.upper.map { Int128($0) }))
    }
    return box
  }

  /// Whole variables and one between, rows with both signs and sides.
  private static func model(_ choose: inout Chooser) -> Model {
    var model = Model()
    let count = choose.number(1...4)
    for index in 0..<count {
      model.add(
        Variable(name: "x\(index)", lower: Int64(choose.number(-1...0)), upper: 3))
    }
    model.add(Variable(name: "y", upper: 2, isInteger: false))
    for row in 0..<choose.number(1...4) {
      let terms = (0...count).compactMap { index in
        let coefficient = Int64(choose.number(-3...3))
        return coefficient == 0 ? nil : Term(coefficient, VariableID(index: index))
      }
      model.add(
        LinearConstraint(
          name: "r\(row)", terms: terms,
          lower: choose.chance(0.5) ? Int64(choose.number(-6...4)) : nil,
          upper: choose.chance(0.6) ? Int64(choose.number(-2...8)) : nil))
    }
    return model
  }

  /// Bounds after a variable was set: values are taken from the ends one by one as
  /// long as a row, with the others at their best, forbids them.
  ///
  /// **Missing** A row cannot hold, or nothing is left.
  private static func fixpoint(
    of model: Model, setting variable: Int, to value: Int64
  ) -> [(Int64, Int64)]? {
    var bounds = model.variables.map { ($0.lower, $0.upper) }
    bounds[variable] = (max(bounds[variable].0, value), min(bounds[variable].1, value))
    guard bounds[variable].0 <= bounds[variable].1 else { return nil }
    func holds(_ row: LinearConstraint, _ bounds: [(Int64, Int64)]) -> Bool {
      let ends = row.terms.map { term in
        [bounds[term.variable.index].0, bounds[term.variable.index].1].map {
          $0 * term.coefficient
        }
      }
      let least = ends.reduce(0) { $0 + min($1[0], $1[1]) }
      let most = ends.reduce(0) { $0 + max($1[0], $1[1]) }
      return least <= row.upper ?? least && most >= row.lower ?? most
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for row in model.constraints {
        guard holds(row, bounds) else { return nil }
        for index in bounds.indices where model.variables[index].isInteger {
          for end in [bounds[index].0, bounds[index].1]
          where bounds[index].0 < bounds[index].1 {
            var one = bounds
            one[index] = (end, end)
            if holds(row, one) { continue }
            isChanged = true
            if end == bounds[index].0 { bounds[index].0 += 1 } else { bounds[index].1 -= 1 }
          }
        }
      }
    }
    return bounds
  }
}
