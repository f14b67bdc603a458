import MILP

/// Finds cuts against plans that the checker refused.
struct CutFinder: Sendable {
  private let formulation: Formulation
  private let rows: [LinearConstraint]
  private let programs: [Int?]

  /// Finds cuts for a model that may have more rows than its formulation.
  init(_ formulation: Formulation, model: Model) {
    self.formulation = formulation
    var programs: [Int?] = Array(repeating: nil, count: model.variables.count)
    for start in formulation.starts { programs[start.variable.index] = start.program }
    self.programs = programs
    rows = model.constraints.filter { row in
      row.terms.allSatisfy { model[$0.variable].isBinary }
    }
  }

  /// Cuts that the plan breaks and every good plan keeps.
  ///
  /// - Parameter values: the plan's point; only its binary variables count.
  func cuts(against plan: Plan, values: [Int64]) -> [LinearConstraint] {
    let broken = rows.lazy.filter { !$0.isSatisfied(by: values) }
    let covers = broken.compactMap { cover(of: $0, values: values) }
    return Array(covers) + [payment(against: plan, values: values)].compactMap { $0 }
  }

  private func cover(of row: LinearConstraint, values: [Int64]) -> LinearConstraint? {
    let terms = row.terms.map { (Int128($0.coefficient), $0.variable) }
    let sum = row.activity(of: values)
    if let upper = row.upper, sum > Int128(upper) {
      return CoverCut.cut(
        name: "cover[\(row.name)]", terms: terms, upper: Int128(upper), values: values,
        program: { programs[$0.index] })
    }
    guard let lower = row.lower else { return nil }
    return CoverCut.cut(
      name: "cover[\(row.name)]", terms: terms.map { (-$0.0, $0.1) }, upper: -Int128(lower),
      values: values, program: { programs[$0.index] })
  }

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
    return CoverCut.cut(
      name: "cover[ceilings]", terms: row.terms, upper: row.upper,
      values: values, program: { programs[$0.index] })
  }
}
