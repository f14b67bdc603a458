import MILP
import PetajalanFormulation
import PetajalanVerification

/// What a search tries to make as great as possible, and what it may not give up.
///
/// Ties are broken by searching again: for less money among the plans of the
/// best benefit, for earlier starts among those of the least money, and so on.
/// Weights in one objective would ask more digits of a solver than it has.
package struct SearchGoal: Sendable {
  /// A quantity that is counted exactly from a plan and stands as a linear row
  /// over the variables of a formulation.
  package enum Measure: Sendable {
    /// Benefit less penalties, in millionths of a point.
    case benefit
    /// Minus all money spent in the horizon, in rupiah.
    case totalCost
    /// Minus the sum over the chosen programs of the years from the first year
    /// of the horizon to the start.
    case earliness
    /// How early programs of a run in file order start, the first of them
    /// counting most: `places` choices each, a missing start last.
    case fileOrder(ClosedRange<Int>)
    /// Minus what must be added to ceilings, in the units of the rows.
    case addedMoney(ElasticCeilings)
  }

  /// What is made as great as possible.
  package let measure: Measure

  /// What has been reached in earlier goals and must be kept.
  package let kept: [(measure: Measure, value: Int128)]

  /// Creates it from its parts.
  package init(measure: Measure, kept: [(measure: Measure, value: Int128)]) {
    self.measure = measure
    self.kept = kept
  }
}

extension SearchGoal.Measure {
  /// The exact value for a plan, by the checker's arithmetic.
  ///
  /// - Parameter memory: what programs of the scenario earn, as far as it is known.
  package func value(of examination: Examination, _ memory: EarningsMemory) -> Int128 {
    let scenario = examination.scenario
    switch self {
    case .benefit:
      return Int128(Earnings(examination, memory).total.millionths)
    case .totalCost:
      return -examination.ledger.entries.reduce(Int128(0)) { $0 + Int128($1.rupiah) }
    case .earliness:
      return -examination.plan.starts.reduce(Int128(0)) { sum, start in
        sum + Int128(start.map { $0 - scenario.horizon.first } ?? 0)
      }
    case .fileOrder(let programs):
      return programs.reduce(Int128(0)) { sum, program in
        let rank = examination.plan.starts[program].map { scenario.horizon.last + 1 - $0 } ?? 0
        return sum * Int128(scenario.horizon.count + 1) + Int128(rank)
      }
    case .addedMoney(let added):
      return -added.need(of: examination.plan)
    }
  }

  /// The coefficient of each variable of a formulation's model, and a constant.
  func coefficients(in formulation: Formulation) -> (variables: [Int128], constant: Int128) {
    let scenario = formulation.scenario
    var variables: [Int128] = Array(repeating: 0, count: formulation.model.variables.count)
    var constant: Int128 = 0
    switch self {
    case .benefit:
      variables = formulation.model.variables.map { Int128($0.objective) }
    case .totalCost:
      for start in formulation.starts {
        let dues = formulation.economics.dues(of: start.program, start: start.year)
        variables[start.variable.index] = -dues.reduce(Int128(0)) { $0 + Int128($1.rupiah) }
      }
      for program in scenario.programs.indices {
        constant -= formulation.economics.standingDues(of: program).reduce(Int128(0)) {
          $0 + Int128($1.rupiah)
        }
      }
    case .earliness:
      for start in formulation.starts {
        variables[start.variable.index] = -Int128(start.year - scenario.horizon.first)
      }
    case .fileOrder(let programs):
      for start in formulation.starts where programs.contains(start.program) {
        let weight = (start.program..<programs.upperBound).reduce(Int128(1)) { weight, _ in
          weight * Int128(scenario.horizon.count + 1)
        }
        variables[start.variable.index] = weight * Int128(scenario.horizon.last + 1 - start.year)
      }
    case .addedMoney(let added):
      for variable in added.variables { variables[variable.index] = -1 }
    }
    return (variables, constant)
  }
}

extension SearchGoal {
  /// The formulation's model with this goal's objective and a row for everything
  /// that must be kept.
  ///
  /// - Returns: `nil` if a number passes 64 bits: what a rounded goal finds would be
  ///   nothing that could be told. Benefit alone always fits (`BenefitCheck`).
  package func model(of formulation: Formulation) -> Model? {
    var model = formulation.model
    let objective = measure.coefficients(in: formulation)
    guard let constant = Int64(exactly: objective.constant) else { return nil }
    model.objectiveConstant = constant
    for (index, coefficient) in objective.variables.enumerated() {
      guard let coefficient = Int64(exactly: coefficient) else { return nil }
      model.setObjective(coefficient, of: VariableID(index: index))
    }
    for (number, kept) in kept.enumerated() {
      let row = kept.measure.coefficients(in: formulation)
      guard let least = Int64(exactly: kept.value - row.constant) else { return nil }
      var terms: [Term] = []
      for (index, coefficient) in row.variables.enumerated() where coefficient != 0 {
        guard let coefficient = Int64(exactly: coefficient) else { return nil }
        terms.append(Term(coefficient, VariableID(index: index)))
      }
      model.add(LinearConstraint(name: "kept[\(number + 1)]", terms: terms, lower: least))
    }
    return model
  }

  /// Whether a plan keeps what earlier goals reached.
  func isKept(by examination: Examination, _ memory: EarningsMemory) -> Bool {
    kept.allSatisfy { $0.measure.value(of: examination, memory) >= $0.value }
  }
}
