import MILP

/// Finds rounding cuts of projected ceilings and of the model's own rows.
///
/// The supplies of a projected row are those that the relaxation finds scarce:
/// in each year the sources whose ceilings have the greatest multipliers, one
/// more at a time, together with the earlier years of carrying sources.
struct RoundingCutFinder {
  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let knapsacks: [LinearConstraint]
  private let programs: [Int?]
  private var projected: [Set<Supply>: ProjectedRow] = [:]

  /// By how much a point must break a cut, measured as a distance.
  private static let leastEfficacy = 0.001

  /// The most cuts of one round.
  private static let mostCuts = 40

  init(_ formulation: Formulation, presolved: PresolvedModel) {
    self.formulation = formulation
    self.presolved = presolved
    var programs: [Int: Int] = [:]
    for start in formulation.starts { programs[start.variable.index] = start.program }
    self.programs = presolved.kept.map { programs[$0.index] }
    let isBinary = presolved.model.variables.map(\.isBinary)
    knapsacks = presolved.model.constraints.filter { row in
      row.upper != nil && row.terms.contains { $0.coefficient > 1 }
        && row.terms.allSatisfy { isBinary[$0.variable.index] }
    }
  }

  /// Cuts that a point of the presolved model's relaxation breaks.
  ///
  /// - Parameter rowDuals: one multiplier per constraint of the presolved model;
  ///   more are passed over.
  mutating func cuts(values: [Double], rowDuals: [Double]) -> [LinearConstraint] {
    var found: [(cut: LinearConstraint, efficacy: Double)] = []
    for supplies in scarce(rowDuals) {
      let row = projected[supplies] ?? ProjectedRow(drawingFrom: supplies, in: formulation)
      projected[supplies] = row
      let restricted = presolved.restrict(row.terms, upper: row.upper)
      add(restricted.terms, restricted.upper, values, to: &found)
    }
    for row in knapsacks {
      guard let upper = row.upper else { continue }
      add(
        row.terms.map { (Int128($0.coefficient), $0.variable) }, Int128(upper), values,
        to: &found)
    }
    found.sort { $0.efficacy > $1.efficacy }
    return found.prefix(Self.mostCuts).map(\.cut)
  }

  private func add(
    _ terms: [(coefficient: Int128, variable: VariableID)], _ upper: Int128, _ values: [Double],
    to found: inout [(cut: LinearConstraint, efficacy: Double)]
  ) {
    let activity = terms.reduce(0.0) { $0 + Double($1.coefficient) * values[$1.variable.index] }
    // A row with much room to spare has no strong cut.
    guard activity > 0.7 * Double(upper) else { return }
    let best = [false, true].compactMap { isNested in
      var cut = RoundingCut(
        terms: terms, upper: upper, isNested: isNested, value: { values[$0.index] },
        program: { programs[$0.index] })
      return cut.best(name: "rounding", atLeast: Self.leastEfficacy)
    }.max { $0.efficacy < $1.efficacy }
    if let best, !found.contains(where: { $0.cut.terms == best.cut.terms }) { found.append(best) }
  }

  /// The sets of supplies worth a look, in year order.
  private func scarce(_ rowDuals: [Double]) -> [Set<Supply>] {
    var prices: [Int: [(price: Double, source: Int)]] = [:]
    for (row, dual) in zip(presolved.model.constraints, rowDuals) where dual > 1e-9 {
      guard let supply = formulation.supplies[row.name] else { continue }
      prices[supply.year, default: []].append((dual, supply.source))
    }
    var sets: [Set<Supply>] = []
    for (year, sources) in prices.sorted(by: { $0.key < $1.key }) {
      let order = sources.sorted { ($1.price, $0.source) < ($0.price, $1.source) }
      for count in 1...order.count {
        sets.append(closure(of: order.prefix(count).map(\.source), year: year))
      }
      // All sources but one are often what a general payment can fall back on.
      for left in formulation.scenario.sources.indices {
        let others = formulation.scenario.sources.indices.filter { $0 != left }
        sets.append(closure(of: others, year: year))
      }
      sets.append(closure(of: Array(formulation.scenario.sources.indices), year: year))
    }
    var isKnown: Set<Set<Supply>> = []
    return sets.filter { isKnown.insert($0).inserted }
  }

  private func closure(of sources: [Int], year: Int) -> Set<Supply> {
    var supplies: Set<Supply> = []
    for source in sources {
      let first =
        formulation.scenario.sources[source].carriesOver
        ? formulation.scenario.horizon.first : year
      for year in first...year { supplies.insert(Supply(source: source, year: year)) }
    }
    return supplies
  }
}

extension PresolvedModel {
  /// A row over original variables, stated for the smaller model.
  fileprivate func restrict(
    _ terms: [(coefficient: Int128, variable: VariableID)], upper: Int128
  ) -> (terms: [(coefficient: Int128, variable: VariableID)], upper: Int128) {
    var left = upper
    var kept: [(coefficient: Int128, variable: VariableID)] = []
    for (coefficient, variable) in terms {
      if let value = fixed[variable.index] {
        left -= coefficient * Int128(value)
      } else {
        kept.append((coefficient, position(of: variable)))
      }
    }
    let common = kept.reduce(Int128(0)) { greatestCommonDivisor($0, $1.coefficient) }
    guard common > 1 else { return (kept, left) }
    return (kept.map { ($0.coefficient / common, $0.variable) }, flooredQuotient(left, by: common))
  }
}
