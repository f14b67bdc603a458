/// A cut, and the proof that every good plan keeps it.
package struct Cut: Sendable {
  /// The cut.
  package let row: LinearConstraint
  /// How it follows from the formulation's rows.
  package let derivation: DerivedCut

  /// Creates it from its parts.
  package init(row: LinearConstraint, derivation: DerivedCut) {
    self.row = row
    self.derivation = derivation
  }
}

extension Cut {
  /// A cover of a sum of rows that a point breaks.
  ///
  /// - Parameters:
  ///   - name: what the cut is named after.
  ///   - set: the exclusive set of a variable, or `nil`.
  /// - Returns: `nil` if the point keeps the sum.
  package init?(
    coverOf sum: RowSum, from source: [Certificate.RowMultiplier], name: String,
    brokenBy point: [Int64], set: (VariableID) -> Int?
  ) {
    let knapsack = Knapsack(name: name, terms: sum.terms, capacity: sum.upper)
    guard let row = knapsack.coverCut(brokenBy: point, exclusion: set) else { return nil }
    self.init(row: row, derivation: DerivedCut(source: source, rule: .cover(CoverRule(row))))
  }

  /// The cut of a smaller model, stated for the formulation's variables.
  package func widened(from presolved: PresolvedModel) -> Cut {
    Cut(
      row: LinearConstraint(
        name: row.name,
        terms: row.terms.map { Term($0.coefficient, presolved.kept[$0.variable.index]) },
        upper: row.upper),
      derivation: derivation)
  }

  /// The cut stated for a part of the model that it was derived in.
  ///
  /// - Returns: `nil` if no variable of it is left.
  package func narrowed(to presolved: PresolvedModel) -> Cut? {
    presolved.restrict(row).map { Cut(row: $0, derivation: derivation) }
  }

  /// The cut of a cover, stated for a smaller model.
  ///
  /// - Returns: `nil` if no variable of it is left.
  package func restricted(to presolved: PresolvedModel) -> Cut? {
    guard let restricted = presolved.restrict(row) else { return nil }
    let original = LinearConstraint(
      name: row.name,
      terms: restricted.terms.map { Term($0.coefficient, presolved.kept[$0.variable.index]) },
      upper: restricted.upper)
    return Cut(
      row: restricted,
      derivation: DerivedCut(source: derivation.source, rule: .cover(CoverRule(original))))
  }
}

extension CoverRule {
  /// The rule of a row `Σ ±x ≤ upper`, whose opposites have a minus.
  package init(_ row: LinearConstraint) {
    let opposites = row.terms.count { $0.coefficient < 0 }
    self.init(variables: row.terms.map(\.variable), most: Int(row.upper ?? 0) + opposites)
  }
}
