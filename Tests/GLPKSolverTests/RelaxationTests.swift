import TestSupport
import Testing

@testable import GLPKSolver
@testable import MILP

extension SolverSuite {
  @Suite struct RelaxationTests {
    let solver = GLPKSolver()

    /// A random linear program in a box whose rows go through or past a random
    /// point, so that about half of them have no point.
    static func linearProgram(seed: UInt64) -> Model {
      var generator = SeededGenerator(seed: seed)
      var model = Model()
      let count = Int.random(in: 1...8, using: &generator)
      let size: Int64 = [10, 1_000_000, 1_000_000_000].randomElement(using: &generator) ?? 10
      for index in 0..<count {
        let lower = Int64.random(in: -5...5, using: &generator)
        let isInteger = Bool.random(using: &generator)
        let width = isInteger ? 6 : Int64.random(in: 0...size, using: &generator)
        model.add(
          Variable(
            name: "x[\(index)]", lower: lower, upper: lower + width, isInteger: isInteger,
            objective: Int64.random(in: -1_000...1_000, using: &generator)))
      }
      for row in 0..<Int.random(in: 1...8, using: &generator) {
        model.add(constraint(row: row, size: size, model: model, using: &generator))
      }
      return model
    }

    private static func constraint(
      row: Int, size: Int64, model: Model, using generator: inout SeededGenerator
    ) -> LinearConstraint {
      let terms = model.variables.indices.map {
        Term(Int64.random(in: -size...size, using: &generator), VariableID(index: $0))
      }
      let point = model.variables.map { Int64.random(in: $0.lower...$0.upper, using: &generator) }
      let draft = LinearConstraint(name: "r[\(row)]", terms: terms)
      let through = Int64(clamping: draft.activity(of: point))
      let beside = through + Int64.random(in: -2...2, using: &generator) * size
      return switch Int.random(in: 0..<3, using: &generator) {
      case 0: LinearConstraint(name: draft.name, terms: terms, lower: beside)
      case 1: LinearConstraint(name: draft.name, terms: terms, lower: beside, upper: beside)
      default: LinearConstraint(name: draft.name, terms: terms, upper: beside)
      }
    }

    func solve(_ model: Model) throws -> RelaxationResult {
      try solver.withRelaxation(of: model) { relaxation throws(SolverFailure) in
        try relaxation.solve(deadline: nil)
      }
    }

    /// The sum of rows by a tableau row has what the basis says of it.
    @Test func tableauRowsLeaveOneBasicVariable() throws {
      var (basic, others) = (0, 0)
      for seed in 0..<400 {
        let model = Self.linearProgram(seed: UInt64(seed))
        let (places, rows) = try solver.withRelaxation(of: model) {
          relaxation throws(SolverFailure) in
          guard try relaxation.solve(deadline: nil).status == .optimal else {
            return ([SimplexBasis.Place](), [[Double]?]())
          }
          var rows: [[Double]?] = []
          for index in model.variables.indices {
            rows.append(try relaxation.tableauRow(of: VariableID(index: index)))
          }
          return (try relaxation.basis().variables, rows)
        }
        for (index, row) in rows.enumerated() {
          #expect((row == nil) == (places[index] != .basic))
          guard let row else { continue }
          basic += 1
          var sum = Array(repeating: 0.0, count: places.count)
          for (multiplier, constraint) in zip(row, model.constraints) {
            for term in constraint.terms {
              sum[term.variable.index] += multiplier * Double(term.coefficient)
            }
          }
          for (other, place) in places.enumerated() where place == .basic {
            let expected = other == index ? 1.0 : 0
            #expect(abs(sum[other] - expected) < 1e-5, "seed \(seed)")
            others += other == index ? 0 : 1
          }
        }
      }
      #expect(basic > 200 && others > 200, "\(basic) \(others)")
    }

    @Test func dualsGiveATightExactBoundAndRaysProveInfeasibility() throws {
      var counts = (optimal: 0, infeasible: 0)
      for seed in 0..<1_500 {
        let model = Self.linearProgram(seed: UInt64(seed))
        let result = try solve(model)
        switch result.status {
        case .optimal:
          counts.optimal += 1
          let objective = model.variables.map(\.objective)
          let bound = exactBound(of: model, multipliers: result.rowDuals, objective: objective)
          let slack = Self.slack(of: model)
          #expect(bound >= result.objective - slack, "seed \(seed)")
          #expect(bound <= result.objective + slack, "seed \(seed)")
          expectReducedCosts(of: model, result, seed: seed)
        case .infeasible:
          counts.infeasible += 1
          let ray = try #require(result.infeasibilityRay, "seed \(seed)")
          let zero = model.variables.map { _ in Int64(0) }
          #expect(exactBound(of: model, multipliers: ray, objective: zero) < 0, "seed \(seed)")
        case .cutOff, .limitReached, .numericalTrouble:
          Issue.record("seed \(seed): \(result.status)")
        }
      }
      #expect(counts.optimal > 300 && counts.infeasible > 300)
    }

    @Test func elasticProblemProvesInfeasibilityToo() throws {
      var proved = 0
      for seed in 0..<400 {
        let model = Self.linearProgram(seed: UInt64(seed))
        let ray = try SolverThread.run { () throws(SolverFailure) -> [Double]? in
          let columns = model.variables.map(ScaledColumn.init)
          let rows = model.constraints.map {
            RowScaling.row(of: $0, columns: columns, purpose: .relaxation)
          }
          return try InfeasibilityRay(columns: columns, rows: rows)
            .fromElasticProblem(deadline: nil)
        }
        let isInfeasible = try solve(model).status == .infeasible
        #expect((ray != nil) == isInfeasible, "seed \(seed)")
        guard let ray else { continue }
        let zero = model.variables.map { _ in Int64(0) }
        #expect(exactBound(of: model, multipliers: ray, objective: zero) < 0, "seed \(seed)")
        proved += 1
      }
      #expect(proved > 80)
    }

    /// How far objectives may be apart: GLPK's tolerance for a reduced cost is
    /// relative to the largest one, each measured over its column's box.
    private static func slack(of model: Model) -> Double {
      model.variables.reduce(1e-6) {
        $0 + 1e-8 * abs(Double($1.objective)) * Double(max(abs($1.lower), abs($1.upper)))
      }
    }

    private func expectReducedCosts(of model: Model, _ result: RelaxationResult, seed: Int) {
      var expected = model.variables.map { Double($0.objective) }
      for (constraint, dual) in zip(model.constraints, result.rowDuals) {
        for term in constraint.terms {
          expected[term.variable.index] -= dual * Double(term.coefficient)
        }
      }
      for (left, right) in zip(expected, result.reducedCosts) {
        #expect(abs(left - right) <= 1e-6 * (1_000 + abs(left)), "seed \(seed)")
      }
    }

    @Test func warmChangesGiveTheSameAsAFreshStart() throws {
      for seed in 0..<60 {
        let model = Self.linearProgram(seed: UInt64(9_000 + seed))
        // The columns keep the units that they were given at first.
        let slack = Self.slack(of: model)
        let steps = try solver.withRelaxation(of: model) { relaxation throws(SolverFailure) in
          var generator = SeededGenerator(seed: UInt64(seed))
          var model = model
          var steps: [(Model, RelaxationResult)] = []
          for step in 0..<12 {
            try Self.change(&model, relaxation, step: step, using: &generator)
            steps.append((model, try relaxation.solve(deadline: nil)))
          }
          return steps
        }
        for (model, warm) in steps {
          let cold = try solve(model)
          #expect(warm.status == cold.status, "seed \(seed)")
          if warm.status == .optimal {
            #expect(abs(warm.objective - cold.objective) <= slack, "seed \(seed)")
            #expect(warm.rowDuals.count == model.constraints.count)
          }
        }
      }
    }

    /// Makes the same change to a model and to its relaxation.
    private static func change(
      _ model: inout Model, _ relaxation: any LinearRelaxation, step: Int,
      using generator: inout SeededGenerator
    ) throws(SolverFailure) {
      switch step % 4 {
      case 0, 1:
        let index = Int.random(in: model.variables.indices, using: &generator)
        let lower = Int64.random(in: -5...5, using: &generator)
        let variable = VariableID(index: index)
        model.setBounds(of: variable, lower: lower, upper: lower + Int64(step % 2))
        try relaxation.setBounds(of: variable, lower: lower, upper: lower + Int64(step % 2))
      case 2:
        let added = constraint(row: 100 + step, size: 50, model: model, using: &generator)
        model.add(added)
        try relaxation.add([added])
      default:
        let removed = Int.random(in: model.constraints.indices, using: &generator)
        var fewer = Model()
        for variable in model.variables { fewer.add(variable) }
        for (index, row) in model.constraints.enumerated() where index != removed {
          fewer.add(row)
        }
        model = fewer
        try relaxation.removeConstraints(at: [removed])
      }
    }

    @Test func emptyModelsHaveARelaxation() throws {
      var model = Model()
      #expect(try solve(model).status == .optimal)
      model.add(LinearConstraint(name: "never", terms: [], lower: 1))
      let result = try solve(model)
      #expect(result.status == .infeasible)
      let ray = try #require(result.infeasibilityRay)
      #expect(exactBound(of: model, multipliers: ray, objective: []) < 0)
    }

    @Test func contradictorySidesAreInfeasible() throws {
      var model = Model()
      let x = model.add(Variable(name: "x"))
      model.add(LinearConstraint(name: "r", terms: [Term(1, x)], lower: 1, upper: 0))
      #expect(try solve(model).status == .infeasible)
    }
  }
}

/// The dual bound Σ y_i b_i + Σ_j max(l_j d_j, u_j d_j) with d = c − yA, in
/// integers of 2^-s where `s` fits the multipliers.
///
/// Shares no code with the solver. A multiplier on a side that a row does not
/// have counts as 0.
func exactBound(of model: Model, multipliers: [Double], objective: [Int64]) -> Double {
  let largest = multipliers.reduce(1e-300) { max($0, abs($1)) }
  // 34 bits of each multiplier: with 30 bits of coefficient, 30 of bound and sums well in Int128.
  let hasObjective = objective.contains { $0 != 0 }
  let shift = min(34 - Int(largest.exponent), hasObjective ? 80 : 1_000)
  let unit = Double(sign: .plus, exponent: shift, significand: 1)
  var total: Int128 = 0
  var prices = objective.map { Int128(Double($0) * unit) }
  for (multiplier, row) in zip(multipliers, model.constraints) {
    let units = Int128((multiplier * unit).rounded())
    guard units != 0, let side = units > 0 ? row.upper : row.lower else { continue }
    total += units * Int128(side)
    for term in row.terms { prices[term.variable.index] -= units * Int128(term.coefficient) }
  }
  for (price, variable) in zip(prices, model.variables) {
    total += max(price * Int128(variable.lower), price * Int128(variable.upper))
  }
  return Double(total) / unit
}
