import MILP

/// Finds cuts against plans that the checker refused.
struct CutFinder: Sendable {
  private let formulation: Formulation
  private let model: Model
  private let rows: [LinearConstraint]
  private let programs: [Int?]

  /// Finds cuts for a model that may have more rows than its formulation.
  init(_ formulation: Formulation, model: Model) {
    self.formulation = formulation
    self.model = model
    var programs: [Int?] = Array(repeating: nil, count: model.variables.count)
    for start in formulation.starts { programs[start.variable.index] = start.program }
    self.programs = programs
    let isBinary = model.variables.map(\.isBinary)
    rows = model.constraints.filter { row in
      row.terms.allSatisfy { isBinary[$0.variable.index] }
    }
  }

  /// Cuts that the plan breaks and every good plan keeps.
  ///
  /// - Parameter values: the plan's point; only its binary variables count.
  func cuts(against plan: Plan, values: [Int64]) -> [LinearConstraint] {
    let covers = rows.lazy.filter { !$0.isSatisfied(by: values) }.flatMap {
      $0.coverCuts(brokenBy: values, in: model, exclusion: program)
    }
    return Array(covers) + [payment(against: plan, values: values)].compactMap { $0 }
  }

  /// The program that a variable starts: it has one start at most.
  private func program(_ variable: VariableID) -> Int? { programs[variable.index] }

  /// The cover of the ceilings that a plan's dues overburden.
  ///
  /// The flow's minimum cut names the supplies whose row the plan breaks.
  private func payment(against plan: Plan, values: [Int64]) -> LinearConstraint? {
    let ledger = Ledger(plan, in: formulation.scenario)
    guard !ledger.entries.contains(where: \.limitsClash),
      let bottleneck = Affordability(ledger).bottleneck
    else { return nil }
    let supplies = Set(bottleneck.supplies.map { Supply(source: $0.source, year: $0.year) })
    let row = ProjectedRow(drawingFrom: supplies, in: formulation)
    return Knapsack(name: "ceilings", terms: row.terms, capacity: row.upper)
      .coverCut(brokenBy: values, exclusion: program)
  }
}
