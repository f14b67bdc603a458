import TestSupport
import Testing

@testable import MILP

struct PresolveTests {
  @Test func whatCannotFitIsFixedAndWhatCannotBindIsDropped() throws {
    var model = Model()
    let x = (0..<3).map { model.add(Variable(name: "x[\($0)]", objective: 1)) }
    // x[0] does not fit; the others fit together.
    model.add(
      LinearConstraint(name: "r", terms: [Term(9, x[0]), Term(3, x[1]), Term(4, x[2])], upper: 8))
    guard case .reduced(let presolved) = Presolve.apply(to: model) else {
      Issue.record("infeasible")
      return
    }
    #expect(presolved.fixed == [0, 1, 1])
    #expect(presolved.model.constraints.isEmpty)
    #expect(presolved.offset == 2)
    #expect(presolved.expand([]) == [0, 1, 1])
  }

  @Test func rowsAreDividedAndRoundedInward() throws {
    var model = Model()
    let x = (0..<3).map { model.add(Variable(name: "x[\($0)]", objective: 1)) }
    model.add(
      LinearConstraint(
        name: "r", terms: x.map { Term(6, $0) }, lower: 5, upper: 17))
    guard case .reduced(let presolved) = Presolve.apply(to: model) else {
      Issue.record("infeasible")
      return
    }
    // 5/6 goes up to 1, 17/6 down to 2.
    #expect(
      presolved.model.constraints == [
        LinearConstraint(name: "r", terms: x.map { Term(1, $0) }, lower: 1, upper: 2)
      ])
  }

  @Test func limitThatPassedLeavesNothing() {
    var model = Model()
    let x = model.add(Variable(name: "x"))
    model.add(LinearConstraint(name: "r", terms: [Term(1, x)], upper: 1))
    let stop = StopSignal()
    stop.raise()
    guard case .unfinished = Presolve.apply(to: model, within: WorkLimit(stop: stop)) else {
      Issue.record("finished")
      return
    }
  }

  @Test func rowThatCannotHoldIsNamed() throws {
    var model = Model()
    let x = model.add(Variable(name: "x"))
    model.add(LinearConstraint(name: "possible", terms: [Term(1, x)], upper: 1))
    model.add(LinearConstraint(name: "impossible", terms: [Term(1, x)], lower: 2))
    guard case .infeasible(let row) = Presolve.apply(to: model) else {
      Issue.record("reduced")
      return
    }
    #expect(row == "impossible")
  }

  /// The best points are the same before and after, point by point.
  @Test func bestPointsAreKept() throws {
    var infeasible = 0
    var smaller = 0
    for seed in 0..<400 {
      let model = AdversarialModels.model(seed: UInt64(seed))
      let points = Self.points(of: model)
      let best = points.map(model.objective).max()
      guard case .reduced(let presolved) = Presolve.apply(to: model) else {
        #expect(best == nil, "seed \(seed)")
        infeasible += 1
        continue
      }
      let small = Self.points(of: presolved.model)
      let smallBest = small.map { presolved.model.objective(of: $0) + presolved.offset }.max()
      #expect(smallBest == best, "seed \(seed)")
      for point in small {
        let expanded = presolved.expand(point)
        #expect(model.constraints.allSatisfy { $0.isSatisfied(by: expanded) }, "seed \(seed)")
        #expect(
          model.objective(of: expanded) == presolved.model.objective(of: point) + presolved.offset)
        #expect(presolved.restrict(expanded) == point)
      }
      if model.variables.allSatisfy({ $0.objective != 0 }) {
        for point in points where model.objective(of: point) == best {
          let restricted = try #require(presolved.restrict(point), "seed \(seed)")
          #expect(small.contains(restricted), "seed \(seed)")
        }
      }
      if presolved.kept.count < model.variables.count { smaller += 1 }
    }
    #expect(infeasible > 10 && smaller > 50, "\(infeasible) infeasible, \(smaller) smaller")
  }

  private static func points(of model: Model) -> [[Int64]] {
    (0..<(1 << model.variables.count)).map { bits in
      model.variables.indices.map { Int64(bits >> $0 & 1) }
    }.filter { point in model.constraints.allSatisfy { $0.isSatisfied(by: point) } }
  }
}
