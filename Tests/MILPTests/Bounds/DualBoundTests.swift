import TestSupport
import Testing

@testable import MILP

struct DualBoundTests {
  @Test func boundIsTheFormula() throws {
    var model = Model()
    let x = model.add(Variable(name: "x", objective: 7))
    let y = model.add(Variable(name: "y", objective: 5))
    model.add(LinearConstraint(name: "r", terms: [Term(4, x), Term(3, y)], upper: 5))
    model.objectiveConstant = 10
    // 10 + 1.5 · 5 + max(0, 7 − 6) + max(0, 5 − 4.5) = 19, whole as it is.
    let bound = try #require(DualBound(of: model, multipliers: [1.5]))
    #expect(bound.value == 19)
    #expect(bound.scaledValue == 19 << Int128(bound.shift))
    #expect(
      bound.reducedCosts.map { Double($0) } == [1, 0.5].map { $0 * Double(1 << bound.shift) })
    // With multiplier 0 everything that earns counts: 10 + 7 + 5.
    #expect(DualBound(of: model, multipliers: [0])?.value == 22)
    // A multiplier that asks for the lower side, which is not there, counts 0.
    #expect(DualBound(of: model, multipliers: [-3])?.value == 22)
    #expect(DualBound(of: model, multipliers: [.infinity]) == nil)
    #expect(DualBound(of: model, multipliers: [.nan]) == nil)
  }

  @Test func boundIsAValueThatAWholePointCanHave() throws {
    var model = Model()
    let x = model.add(Variable(name: "x", objective: 12))
    let y = model.add(Variable(name: "y", objective: -18))
    model.add(LinearConstraint(name: "r", terms: [Term(2, x), Term(-3, y)], upper: 1))
    model.objectiveConstant = -5
    // −5 + 1 · 1 + (12 − 2) + 0 = 6; objectives are −5 and multiples of 6.
    #expect(DualBound(of: model, multipliers: [1])?.value == 1)
    // A constant alone is its own bound.
    var constant = Model()
    constant.add(Variable(name: "x"))
    constant.objectiveConstant = -5
    #expect(DualBound(of: constant, multipliers: [])?.value == -5)
  }

  @Test func numbersThatAreTooWideHaveNoBound() {
    var model = Model()
    let x = model.add(Variable(name: "x"))
    model.add(LinearConstraint(name: "r", terms: [Term(.max, x)], upper: .max))
    #expect(DualBound(of: model, multipliers: [.max], shift: 62) != nil)
    var wide = Model()
    let y = wide.add(Variable(name: "y", upper: .max))
    wide.add(LinearConstraint(name: "r", terms: [Term(.min, y)], upper: .max))
    #expect(DualBound(of: wide, multipliers: [.max], shift: 0) == nil)
  }

  /// Whatever the multipliers, no point has a greater objective, nor has one
  /// within tighter bounds.
  @Test func boundIsNeverBelowTheBestPoint() throws {
    var compared = 0
    var within = 0
    for seed in 0..<250 {
      let model = AdversarialModels.model(seed: UInt64(seed))
      var generator = SeededGenerator(seed: UInt64(seed))
      let best = bestByEnumeration(of: model)
      var bounds = BoundPropagation(model)
      let one = VariableID(index: 0)
      bounds.set(one, lower: 1, upper: 1)
      let bestWithin = bestByEnumeration(of: model) { $0[0] == 1 }
      for _ in 0..<10 {
        let size: Double = [1e-9, 1e-3, 1, 1e3].randomElement(using: &generator) ?? 1
        let multipliers = model.constraints.map { _ in
          size * Double.random(in: -1...1, using: &generator)
        }
        if let best {
          let bound = try #require(DualBound(of: model, multipliers: multipliers))
          #expect(bound.value >= best, "seed \(seed)")
          compared += 1
        }
        if let bestWithin {
          let bound = try #require(DualBound(of: model, multipliers: multipliers, within: bounds))
          #expect(bound.value >= bestWithin, "seed \(seed)")
          within += 1
        }
      }
    }
    #expect(compared > 1_000 && within > 500)
  }

  /// A negative bound of no objective is a proof that there is no point.
  @Test func negativeBoundWithoutObjectiveProvesInfeasibility() throws {
    var proofs = 0
    for seed in 0..<600 {
      let model = AdversarialModels.model(seed: UInt64(seed))
      let isFeasible = bestByEnumeration(of: model) != nil
      for row in model.constraints.indices {
        for sign in [1.0, -1.0] {
          var multipliers = [Double](repeating: 0, count: model.constraints.count)
          multipliers[row] = sign
          let bound = try #require(
            DualBound(of: model, multipliers: multipliers, objective: false))
          guard bound.scaledValue < 0 else { continue }
          #expect(!isFeasible, "seed \(seed)")
          proofs += 1
        }
      }
    }
    #expect(proofs > 20, "\(proofs)")
  }
}
