import Foundation
import TestSupport
import Testing

@testable import GLPKSolver
@testable import MILP

extension SolverSuite {
  @Suite struct SearchTests {
    let solver = GLPKSolver()

    /// Half of the units of every row of a market split problem: the relaxation
    /// is feasible at once, the tree enormous (Cornuéjols & Dawande 1998,
    /// doi:10.1007/3-540-69346-7_22). The last variable gives way, so that
    /// points exist.
    private func marketSplit(rows: Int = 5, seed: UInt64 = 7) -> Model {
      var generator = SeededGenerator(seed: seed)
      var model = Model()
      let count = 10 * (rows - 1)
      for index in 0..<count { model.add(Variable(name: "x[\(index)]")) }
      for row in 0..<rows {
        let weights = (0..<count).map { _ in Int64.random(in: 0..<100, using: &generator) }
        let over = model.add(Variable(name: "over[\(row)]", upper: 10_000, objective: -1))
        let under = model.add(Variable(name: "under[\(row)]", upper: 10_000, objective: -1))
        var terms = weights.enumerated().map { Term($0.element, VariableID(index: $0.offset)) }
        terms += [Term(-1, over), Term(1, under)]
        let half = weights.reduce(0, +) / 2
        model.add(LinearConstraint(name: "r[\(row)]", terms: terms, lower: half, upper: half))
      }
      return model
    }

    private func knapsack(count: Int, seed: UInt64) -> Model {
      var generator = SeededGenerator(seed: seed)
      var model = Model()
      for index in 0..<count {
        model.add(
          Variable(
            name: "x[\(index)]", objective: Int64.random(in: 500...1_000, using: &generator)))
      }
      for row in 0..<6 {
        let terms = (0..<count).map {
          Term(Int64.random(in: 100...1_000, using: &generator), VariableID(index: $0))
        }
        model.add(
          LinearConstraint(name: "r[\(row)]", terms: terms, upper: Int64(count) * 200))
      }
      return model
    }

    @Test func deadlineIsHonored() throws {
      let solution = try solver.solve(
        marketSplit(), options: SolveOptions(deadline: .now + .milliseconds(300)))
      #expect(solution.status == .feasible(.deadline))
      #expect(solution.rootBound != nil)
    }

    @Test func deadlineInThePastStillReturns() throws {
      let solution = try solver.solve(
        marketSplit(), options: SolveOptions(deadline: .now - .seconds(1)))
      #expect(
        solution.status == .undecided(.deadline) || solution.status == .feasible(.deadline))
    }

    @Test func stopSignalIsHonored() throws {
      let stop = StopSignal()
      let raiser = Thread {
        Thread.sleep(forTimeInterval: 0.2)
        stop.raise()
      }
      raiser.start()
      let solution = try solver.solve(marketSplit(), options: SolveOptions(stop: stop))
      #expect(solution.status == .feasible(.stopSignal))
    }

    /// A monitor that never answers stands for a linear program that never ends.
    @Test func callerReturnsEvenIfTheThreadHangs() throws {
      final class Sleeper: SolveMonitor {
        let mayAnswer = DispatchSemaphore(value: 0)
        func judge(_ values: [Int64]) -> Judgement {
          mayAnswer.wait()
          return .accepted
        }
        func progressed(to progress: SolveProgress) {}
      }
      let sleeper = Sleeper()
      // Nobody answers before the caller has returned.
      defer { sleeper.mayAnswer.signal() }
      var model = Model()
      model.add(Variable(name: "x", objective: 1))
      let solution = try solver.solve(
        model, options: SolveOptions(deadline: .now + .milliseconds(100)), monitor: sleeper)
      #expect(solution.status == .undecided(.deadline))
      #expect(solution.bound == 1)
    }

    @Test func gapEndsTheSearchOnlyAfterTheNodesAskedFor() throws {
      let model = knapsack(count: 40, seed: 3)
      let early = try solver.solve(model, options: SolveOptions(gapFraction: 0.02))
      let bound = try #require(early.bound)
      let value = Double(model.objective(of: try #require(early.values)))
      #expect(early.status == .feasible(.gap))
      #expect((bound - value) / bound <= 0.02)

      let exact = try solver.solve(
        model, options: SolveOptions(gapFraction: 0.02, nodesBeforeGap: 1_000_000))
      #expect(exact.status == .optimal)
      #expect(exact.bound == Double(model.objective(of: try #require(exact.values))))
      #expect(exact.nodes > early.nodes)
      #expect(try #require(exact.bound) <= bound)
    }

    @Test func incumbentHandedInIsKept() throws {
      let model = marketSplit()
      let first = try solver.solve(
        model, options: SolveOptions(deadline: .now + .milliseconds(300)))
      let values = try #require(first.values)
      let monitor = ConstraintMonitor(model: model)
      let second = try solver.solve(
        model, options: SolveOptions(deadline: .now + .milliseconds(50), incumbent: values),
        monitor: monitor)
      let better = model.objective(of: try #require(second.values))
      #expect(better >= model.objective(of: values))
    }

    @Test func optimalIncumbentIsProved() throws {
      let model = knapsack(count: 15, seed: 8)
      let first = try solver.solve(model)
      let second = try solver.solve(model, options: SolveOptions(incumbent: first.values))
      #expect(second.status == .optimal)
      #expect(second.values.map(model.objective) == first.values.map(model.objective))
    }

    @Test func brokenIncumbentIsIgnored() throws {
      var model = Model()
      let x = model.add(Variable(name: "x", objective: 5))
      let y = model.add(Variable(name: "y", objective: 4))
      model.add(LinearConstraint(name: "one", terms: [Term(1, x), Term(1, y)], upper: 1))
      for incumbent in [[1, 1], [1], [7, 0]] as [[Int64]] {
        let solution = try solver.solve(model, options: SolveOptions(incumbent: incumbent))
        #expect(solution.values == [1, 0])
        #expect(solution.status == .optimal)
      }
    }

    @Test func modelWithoutRowsTakesEveryGain() throws {
      var model = Model()
      model.objectiveConstant = 1_000_000_000
      model.add(Variable(name: "good", upper: 9, objective: 2))
      model.add(Variable(name: "bad", lower: -3, objective: -2))
      let solution = try solver.solve(model)
      #expect(solution.values == [9, -3])
      #expect(solution.bound == 24)
      #expect(solution.status == .optimal)
    }

    @Test func modelWithoutVariablesHasOnePoint() throws {
      var model = Model()
      #expect(try solver.solve(model).values == [])
      model.add(LinearConstraint(name: "holds", terms: [], lower: -1, upper: 0))
      #expect(try solver.solve(model).status == .optimal)
      model.add(LinearConstraint(name: "never", terms: [], lower: 1))
      #expect(try solver.solve(model).status == .infeasible)
    }

    @Test func infeasibleModelsAreSaidToBe() throws {
      var byRow = Model()
      let x = byRow.add(Variable(name: "x"))
      byRow.add(LinearConstraint(name: "r", terms: [Term(1, x)], lower: 2))
      #expect(try solver.solve(byRow).status == .infeasible)

      // Only whole points are missing: 2x + 2y = 3, and with a divisor of 1 6x + 10y + 15z = 7.
      var byParity = Model()
      let terms = [6, 10, 15].map { weight in
        Term(weight, byParity.add(Variable(name: "v\(weight)", objective: 1)))
      }
      byParity.add(LinearConstraint(name: "r", terms: terms, lower: 7, upper: 7))
      #expect(try solver.solve(byParity).status == .infeasible)
    }

    @Test func continuousVariablesAreRoundedForTheMonitor() throws {
      var model = Model()
      let start = model.add(Variable(name: "start", objective: 10))
      let paid = model.add(Variable(name: "paid", upper: 1_000_000_000_000, isInteger: false))
      let cost: Int64 = 700_000_000_001
      model.add(
        LinearConstraint(name: "r", terms: [Term(cost, start), Term(-1, paid)], lower: 0, upper: 0))
      let solution = try solver.solve(model)
      let values = try #require(solution.values)
      #expect(values[0] == 1)
      #expect(abs(values[1] - cost) < 1_000)
      #expect(solution.status == .optimal)
    }

    /// General integers without a cut: the point can only be given up.
    @Test func rejectionWithoutACutIsNoOptimum() throws {
      final class Refuser: SolveMonitor {
        func judge(_ values: [Int64]) -> Judgement {
          values[0] == 5 ? .rejected(cuts: []) : .accepted
        }
        func progressed(to progress: SolveProgress) {}
      }
      var model = Model()
      let x = model.add(Variable(name: "x", upper: 9, objective: 1))
      model.add(LinearConstraint(name: "r", terms: [Term(2, x)], upper: 11))
      let solution = try solver.solve(model, options: SolveOptions(), monitor: Refuser())
      #expect(solution.status == .undecided(.rejectedCandidates))
    }

    @Test func progressIsReportedWithAFallingBound() throws {
      let model = knapsack(count: 30, seed: 5)
      let monitor = ConstraintMonitor(model: model)
      _ = try solver.solve(model, options: SolveOptions(), monitor: monitor)
      let bounds = monitor.counts.reports.compactMap(\.bound)
      #expect(bounds.count > 1)
      #expect(bounds == bounds.sorted(by: >))
    }

    @Test func sameModelGivesTheSamePoint() throws {
      let model = knapsack(count: 25, seed: 11)
      let first = try solver.solve(model)
      for _ in 0..<3 { #expect(try solver.solve(model) == first) }
    }

    @Test func identityNamesTheLibrary() {
      #expect(solver.identity.name == "GLPK")
      #expect(solver.identity.version.hasPrefix("5."))
    }
  }
}
