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
    rows = model.constraints.filter { row in
      row.terms.allSatisfy { model[$0.variable].isBinary }
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
  /// For any set *N* of supplies, what every start must at least draw from *N*
  /// is at most what *N* has: a row over start variables alone, the projection
  /// of the payments. The flow's minimum cut names the *N* that the plan breaks.
  ///
  /// **Source** Gale (1957), doi:10.2140/pjm.1957.7.1073; Hoffman (1960).
  private func payment(against plan: Plan, values: [Int64]) -> LinearConstraint? {
    let ledger = Ledger(plan, in: formulation.scenario)
    guard !ledger.entries.contains(where: \.limitsClash),
      let bottleneck = Affordability(ledger).bottleneck
    else { return nil }
    let supplies = Set(bottleneck.supplies.map { Supply(source: $0.source, year: $0.year) })
    let standing = formulation.scenario.programs.indices.reduce(Int128(0)) {
      $0 + leastDrawn(formulation.economics.standingDues(of: $1), from: supplies)
    }
    let terms = formulation.starts.map { start in
      let dues = formulation.economics.dues(of: start.program, start: start.year)
      return (leastDrawn(dues, from: supplies), start.variable)
    }
    return Knapsack(
      name: "ceilings", terms: terms, capacity: bottleneck.available - standing
    ).coverCut(brokenBy: values, exclusion: program)
  }

  private struct Supply: Hashable {
    let source: Int
    let year: Int
  }

  /// What dues must at least draw from some supplies.
  private func leastDrawn(_ dues: [Due], from supplies: Set<Supply>) -> Int128 {
    dues.reduce(0) { sum, due in
      var asked: Int128 = 0
      var left = Int128(due.rupiah)
      for payer in due.payers {
        let share = due.share(of: payer)
        if supplies.contains(Supply(source: payer.source, year: due.year)) {
          asked += Int128(share.atLeast)
        } else {
          left -= Int128(share.atMost)
        }
      }
      return sum + max(asked, left, 0)
    }
  }
}
