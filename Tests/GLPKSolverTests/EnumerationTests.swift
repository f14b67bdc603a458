import TestSupport
import Testing

@testable import GLPKSolver
@testable import MILP

extension SolverSuite {
  @Suite struct EnumerationTests {
    let solver = GLPKSolver()

    @Test func optimumEqualsEnumerationOnAdversarialModels() throws {
      for seed in 0..<1_000 {
        let model = AdversarialModels.model(seed: UInt64(seed))
        let solution = try solver.solve(model)
        let expected = bestByEnumeration(of: model)
        #expect(solution.values.map(model.objective) == expected, "seed \(seed)")
        #expect(solution.status == (expected == nil ? .infeasible : .optimal), "seed \(seed)")
      }
    }

    /// The solver sees no row at all: everything comes from the monitor.
    @Test(arguments: [true, false])
    func optimumEqualsEnumerationWhenOnlyTheMonitorKnowsTheRows(givesCuts: Bool) throws {
      for seed in 5_000..<(givesCuts ? 5_150 : 5_030) {
        let model = AdversarialModels.model(seed: UInt64(seed))
        var bare = Model()
        for variable in model.variables { bare.add(variable) }
        let monitor = ConstraintMonitor(model: model, givesCuts: givesCuts)
        let solution = try solver.solve(bare, options: SolveOptions(), monitor: monitor)
        let expected = bestByEnumeration(of: model)
        #expect(solution.values.map(model.objective) == expected, "seed \(seed)")
        #expect(solution.status == (expected == nil ? .infeasible : .optimal), "seed \(seed)")
      }
    }
  }
}
