import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanVerification

/// Finds cuts against plans that the checker refused.
struct CandidateSeparator: Sendable {
  private let formulation: Formulation
  private let model: Model
  private let rows: [Int]
  private let sets: ExclusiveSets

  /// Finds cuts for a model that may have more rows than its formulation.
  init(_ formulation: Formulation, model: Model) {
    self.formulation = formulation
    self.model = model
    sets = ExclusiveSets(model)
    let isBinary = model.variables.map(\.isBinary)
    rows = model.constraints.indices.filter { position in
      model.constraints[position].terms.allSatisfy { isBinary[$0.variable.index] }
    }
  }

  /// Cuts that the plan breaks and every good plan keeps.
  ///
  /// - Parameter values: the plan's point; only its binary variables count.
  func cuts(against plan: Plan, values: [Int64]) -> [Cut] {
    let covers = rows.lazy.filter { !model.constraints[$0].isSatisfied(by: values) }
      .flatMap { row in
        [1, -1].compactMap { side in
          cover(
            of: [Certificate.RowMultiplier(row: row, multiplier: side)],
            name: model.constraints[row].name, brokenBy: values)
        }
      }
    let wide = formulation.wideRows.lazy.compactMap {
      cover(of: $0, name: model.constraints[$0[0].row].name, brokenBy: values)
    }
    return Array(covers) + Array(wide)
      + [payment(against: plan, values: values)].compactMap { $0 }
  }

  private func cover(
    of source: [Certificate.RowMultiplier], name: String, brokenBy values: [Int64]
  ) -> Cut? {
    guard let sum = RowSum(of: source, in: model) else { return nil }
    return Cut(coverOf: sum, from: source, name: name, brokenBy: values) { sets[$0] }
  }

  /// The cover of the ceilings that a plan's dues overburden.
  ///
  /// The flow's minimum cut names the supplies whose row the plan breaks.
  private func payment(against plan: Plan, values: [Int64]) -> Cut? {
    let ledger = Ledger(plan, in: formulation.scenario)
    guard !ledger.entries.contains(where: \.limitsClash),
      let bottleneck = Affordability(ledger).bottleneck
    else { return nil }
    let supplies = Set(bottleneck.supplies.map { Supply(source: $0.source, year: $0.year) })
    guard
      let row = CutSetRow(
        drawingFrom: supplies, in: formulation, values: { Double(values[$0.index]) })
    else { return nil }
    return Cut(coverOf: row.sum, from: row.source, name: "ceilings", brokenBy: values) {
      sets[$0]
    }
  }
}
