import MILP

/// Finds rounding cuts of projected ceilings and of the model's own rows.
///
/// The supplies of a projected row are those that the relaxation finds scarce:
/// in each year the sources whose ceilings have the greatest multipliers, one
/// more at a time, together with the earlier years of carrying sources.
struct RoundingCutFinder {
  private let formulation: Formulation
  private let presolved: PresolvedModel
  private let knapsacks: [(row: LinearConstraint, origin: Int)]
  private let supplies: [Int: Supply]
  private let sets: ExclusiveSets
  private var projected: [Set<Supply>: Projected?] = [:]

  /// A projected row as the presolve leaves it.
  private struct Projected {
    let source: [Certificate.RowMultiplier]
    let row: RowSum.Reduced
  }

  /// By how much a point must break a cut, measured as a distance.
  private static let leastEfficacy = 0.001

  /// The most cuts of one round.
  private static let mostCuts = 40

  init(_ formulation: Formulation, presolved: PresolvedModel) {
    self.formulation = formulation
    self.presolved = presolved
    sets = ExclusiveSets(presolved.original)
    supplies = Dictionary(
      uniqueKeysWithValues: formulation.payments.ceilings.map { ($0.value, $0.key) })
    let isBinary = presolved.model.variables.map(\.isBinary)
    knapsacks = zip(presolved.model.constraints, presolved.rowOrigins).filter { row, _ in
      row.upper != nil && row.terms.contains { $0.coefficient > 1 }
        && row.terms.allSatisfy { isBinary[$0.variable.index] }
    }
  }

  /// Cuts that a point of the presolved model's relaxation breaks.
  ///
  /// - Parameter rowDuals: one multiplier per constraint of the presolved model;
  ///   more are passed over.
  mutating func cuts(values: [Double], rowDuals: [Double]) -> [Cut] {
    var found: [(cut: Cut, efficacy: Double)] = []
    for supplies in scarce(rowDuals) {
      guard let projected = project(supplies, values) else { continue }
      add(projected.row, from: projected.source, values, to: &found)
    }
    for (row, origin) in knapsacks {
      guard let upper = row.upper else { continue }
      let terms = row.terms.map { (Int128($0.coefficient), $0.variable) }
      add(
        RowSum.Reduced(terms: terms, upper: Int128(upper)),
        from: [Certificate.RowMultiplier(row: origin, multiplier: 1)], values, to: &found)
    }
    found.sort { $0.efficacy > $1.efficacy }
    return found.prefix(Self.mostCuts).map(\.cut)
  }

  private mutating func project(_ supplies: Set<Supply>, _ values: [Double]) -> Projected? {
    if let known = projected[supplies] { return known }
    let weights = presolved.expand(relaxed: values)
    let result = ProjectedRow(
      drawingFrom: supplies, in: formulation, values: { weights[$0.index] }
    ).flatMap { row in
      presolved.restrict(row.sum).map { Projected(source: row.source, row: $0) }
    }
    projected[supplies] = .some(result)
    return result
  }

  private func add(
    _ row: RowSum.Reduced, from source: [Certificate.RowMultiplier], _ values: [Double],
    to found: inout [(cut: Cut, efficacy: Double)]
  ) {
    let activity = row.terms.reduce(0.0) {
      $0 + Double($1.coefficient) * values[$1.variable.index]
    }
    // A row with much room to spare has no strong cut.
    guard activity > 0.7 * Double(row.upper) else { return }
    let best = [false, true].compactMap { isNested in
      var cut = RoundingCut(
        terms: row.terms, upper: row.upper, isNested: isNested, value: { values[$0.index] },
        set: { sets[presolved.kept[$0.index]] })
      return cut.best(name: "rounding", atLeast: Self.leastEfficacy, isNested: isNested)
    }.max { $0.efficacy < $1.efficacy }
    guard let best, !found.contains(where: { $0.cut.row.terms == best.cut.terms }) else { return }
    let derivation = DerivedCut(source: source, rule: .rounding(best.rule))
    found.append((Cut(row: best.cut, derivation: derivation), best.efficacy))
  }

  /// The sets of supplies worth a look, in year order.
  private func scarce(_ rowDuals: [Double]) -> [Set<Supply>] {
    var prices: [Int: [(price: Double, source: Int)]] = [:]
    for (origin, dual) in zip(presolved.rowOrigins, rowDuals) where dual > 1e-9 {
      guard let supply = supplies[origin] else { continue }
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
  /// A sum of original rows, stated for the smaller model.
  ///
  /// - Returns: `nil` if a number passes 127 bits.
  fileprivate func restrict(_ sum: RowSum) -> RowSum.Reduced? {
    sum.reduced { fixed[$0.index] }.map { row in
      RowSum.Reduced(
        terms: row.terms.map { ($0.coefficient, position(of: $0.variable)) }, upper: row.upper)
    }
  }
}
