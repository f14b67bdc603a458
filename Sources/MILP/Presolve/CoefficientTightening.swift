/// Tightens the coefficients of rows of yes-or-no variables.
///
/// `TighteningRule` has the formula, and why no roadmap is lost: the tightened row
/// has the same whole points. It takes the place of its row as soon as a point of the
/// relaxation breaks it, and stands in the certificate as a cut.
package struct CoefficientTightening {
  /// The tightened rows, by the order of the rows.
  package let rows: [Cut]

  /// Tightens the rows of a presolved model, each for itself.
  package init(_ presolved: PresolvedModel) {
    let sets = ExclusiveSets(presolved.original)
    let rule = DerivedCut.Rule.tightening(TighteningRule())
    var rows: [Cut] = []
    for (position, row) in presolved.model.constraints.enumerated()
    where row.terms.allSatisfy({ presolved.model[$0.variable].isBinary }) {
      for (weight, side) in [(Int64(1), row.upper), (-1, row.lower)] where side != nil {
        let source = [
          Certificate.RowMultiplier(row: presolved.rowOrigins[position], multiplier: weight)
        ]
        guard let derived = rule.cut(ofRows: source, in: presolved, set: { sets[$0] }),
          let tightened = LinearConstraint(derived, named: rule.name, in: presolved)
        else { continue }
        rows.append(Cut(row: tightened, derivation: DerivedCut(source: source, rule: rule)))
      }
    }
    self.rows = rows
  }
}
