import MILP
import PetajalanDomain
import PetajalanVerification

/// A formulation in which each ceiling may be raised, at a price.
///
/// For source *k* and year *t*, with *added[k,t]* ≥ 0:
///
///     …  −  added[k,t]  ≤  ceiling[k,t]
///
/// in the row `ceiling[k,t]`. What is added in all is the least that lets a plan be
/// paid, a whole number of the rows' units like the capacities of the network.
package struct ElasticCeilings: Sendable {
  /// The formulation: of a scenario whose ceilings no plan can reach.
  package let formulation: Formulation
  /// The variables `added`.
  package let variables: [VariableID]
  /// The scenario's own ceilings, by source, then year.
  private let ceilings: [[Amount]]
  /// Rupiah in one unit of the rows.
  package let unit: Int64

  /// States a scenario with ceilings to be raised.
  ///
  /// - Parameter relaxed: the scenario without its ceilings.
  package init(_ relaxed: Scenario, ceilings: [[Amount]]) {
    let scenario = relaxed.keepingUnit(of: ceilings)
    let plain = Formulation(scenario)
    unit = DueBundles(FormulationBuilder(scenario)).unit
    self.ceilings = ceilings
    var model = Model()
    for variable in plain.model.variables { model.add(variable) }
    model.objectiveConstant = plain.model.objectiveConstant
    var added: [Int: (variable: VariableID, most: Int64)] = [:]
    for (supply, row) in plain.payments.ceilings.sorted(by: { $0.value < $1.value }) {
      let index = scenario.horizon.index(of: supply.year)
      let source = scenario.sources[supply.source]
      let most = source.ceilings[index].rupiah / unit - ceilings[supply.source][index].rupiah / unit
      guard most > 0 else { continue }
      let variable = model.add(
        Variable(
          name: "added[\(source.id),\(supply.year)]", upper: most, isInteger: false))
      added[row] = (variable, most)
    }
    for (position, row) in plain.model.constraints.enumerated() {
      guard let added = added[position] else {
        model.add(row)
        continue
      }
      model.add(
        LinearConstraint(
          name: row.name, terms: row.terms + [Term(-1, added.variable)], lower: row.lower,
          upper: row.upper.map { PaymentRows.side(Int128($0) - Int128(added.most)) }))
    }
    variables = added.values.map(\.variable).sorted()
    formulation = plain.replacing(model: model)
  }

  /// What must be added for a plan to be paid.
  ///
  /// - Returns: by source, then year.
  package func additions(for plan: Plan) -> [CeilingAddition] {
    let scenario = formulation.scenario.replacing(
      sources: zip(formulation.scenario.sources, ceilings).map { $0.replacing(ceilings: $1) })
    var network = PaymentNetwork(Ledger(plan, in: scenario))
    return network.payWithAdditions().map {
      CeilingAddition(
        source: $0.source, year: $0.year, amount: Amount(rupiah: Int64(clamping: $0.rupiah)))
    }
  }

  /// The least that a plan needs, in units.
  package func need(of plan: Plan) -> Int128 {
    additions(for: plan).reduce(Int128(0)) { $0 + Int128($1.amount.rupiah) } / Int128(unit)
  }
}

extension Scenario {
  /// The scenario with a source that nobody uses, so that the unit of its money is
  /// one of other ceilings too.
  fileprivate func keepingUnit(of ceilings: [[Amount]]) -> Scenario {
    let divisor = ceilings.joined().reduce(Int64(0)) { greatestCommonDivisor($0, $1.rupiah) }
    var unit = [Amount](repeating: .zero, count: horizon.count)
    unit[0] = Amount(rupiah: divisor)
    let source = FundingSource(
      id: "", name: "", nameEN: nil, paysCapital: false, paysOM: false, carriesOver: false,
      ceilings: unit)
    return replacing(sources: sources + [source])
  }
}
