import MILP
import PetajalanDomain

/// What is charged to each source in each year, until its rows are added.
struct CeilingRows {
  private let scenario: Scenario
  private let unit: Int64
  private var terms: [[[Term]]]
  private var standing: [[Int128]]
  /// The most that each source can pay in each year, in units.
  private let available: [[Int64]]

  init(_ scenario: Scenario, unit: Int64) {
    self.scenario = scenario
    self.unit = unit
    // The unit divides all ceilings.
    available = scenario.sources.map { $0.spendable.map { Int64($0 / Int128(unit)) } }
    terms = scenario.sources.map { _ in
      Array(repeating: [], count: scenario.horizon.count)
    }
    standing = scenario.sources.map { _ in Array(repeating: 0, count: scenario.horizon.count) }
  }

  /// The most that a source can pay in a year, in units.
  package func available(_ source: Int, _ year: Int) -> Int64 {
    available[source][scenario.horizon.index(of: year)]
  }

  /// Charges a source in a year.
  ///
  /// - Parameter standing: what is due whatever is chosen, in units; may pass 64
  ///   bits, and so all ceilings together.
  package mutating func charge(_ source: Int, _ year: Int, _ terms: [Term], standing: Int128) {
    let index = scenario.horizon.index(of: year)
    self.terms[source][index] += terms
    self.standing[source][index] += standing
  }

  /// Adds the rows of the sources that may have to pay.
  package func addRows(to builder: inout FormulationBuilder) {
    for (position, source) in scenario.sources.enumerated() {
      let isCharged = (0..<scenario.horizon.count).map {
        !terms[position][$0].isEmpty || standing[position][$0] > 0
      }
      guard let last = isCharged.lastIndex(of: true) else { continue }
      var carried: VariableID?
      for (index, year) in scenario.horizon.years.enumerated() {
        guard isCharged[index] || source.carriesOver, index <= last else { continue }
        var row = terms[position][index]
        if let carried { row.append(Term(-1, carried)) }
        carried = nil
        if source.carriesOver, index < last {
          let variable = builder.add(
            Variable(
              name: "carry[\(source.id),\(year)]", upper: available(position, year),
              isInteger: false))
          row.append(Term(1, variable))
          carried = variable
        }
        builder.payments.ceilings[Supply(source: position, year: year)] = builder.addRow(
          "ceiling[\(source.id),\(year)]", row,
          upper: PaymentRows.side(
            Int128(source.ceilings[index].rupiah / unit) - standing[position][index]),
          of: .ceiling(source: position, year: year))
      }
    }
  }
}
