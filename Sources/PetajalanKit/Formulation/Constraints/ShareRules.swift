import MILP

/// Keeps a rule's programs within their part of all money spent.
///
/// With *spend[p,s]* what a start of *p* in *s* makes due in the horizon, the
/// programs *R* of a rule and a share of *a/b*:
///
///     Σ_p Σ_s (b · [p ∈ R] − a) · spend[p,s] · start[p,s]  ≤  0      (max)
///     Σ_p Σ_s (b · [p ∈ R] − a) · spend[p,s] · start[p,s]  ≥  0      (min)
///
/// **Shape** One row `shareMax[rule]` or `shareMin[rule]` per side of a rule.
///
/// **Units** Rupiah times *b*. What programs that are done cost counts.
struct ShareRules: ConstraintFamily {
  let id = "share"

  func addRows(to builder: inout FormulationBuilder) {
    for (position, rule) in builder.scenario.rules.enumerated() {
      guard case .shareOfSpend(let min, let max) = rule.kind else { continue }
      if let max {
        let row = row(of: rule, share: max, in: builder)
        builder.addWideRow(
          "shareMax[\(rule.label)]", row.terms, upper: -row.standing,
          of: .rule(position))
      }
      if let min {
        let row = row(of: rule, share: min, in: builder)
        builder.addWideRow(
          "shareMin[\(rule.label)]", row.terms, lower: -row.standing,
          of: .rule(position))
      }
    }
  }

  private func row(
    of rule: Rule, share: ExactDecimal, in builder: FormulationBuilder
  ) -> (terms: [(coefficient: Int128, variable: VariableID)], standing: Int128) {
    let (part, whole) = share.percentRatio
    let all = builder.spending(
      on: Array(builder.scenario.programs.indices), in: builder.scenario.horizon.years)
    let own = builder.spending(on: rule.programs, in: builder.scenario.horizon.years)
    let ownTerms = Dictionary(uniqueKeysWithValues: own.terms.map { ($0.variable, $0.coefficient) })
    let terms = all.terms.map { term in
      (whole * (ownTerms[term.variable] ?? 0) - part * term.coefficient, term.variable)
    }
    return (terms, whole * own.standing - part * all.standing)
  }

  func violations(in examination: Examination) -> [Violation] {
    examination.rules { position, rule in
      guard case .shareOfSpend(let min, let max) = rule.kind else { return [] }
      let years = examination.scenario.horizon.years
      let spent = examination.ledger.spent(on: rule.programs, in: years)
      let total = examination.ledger.spent(
        on: Array(examination.scenario.programs.indices), in: years)
      let isTooSmall = min.map { ExactFraction.percent($0, of: total) > spent } ?? false
      let isTooGreat = max.map { ExactFraction.percent($0, of: total) < spent } ?? false
      guard isTooSmall || isTooGreat else { return [] }
      return [.shareOutside(rule: position, spent: spent, total: total, min: min, max: max)]
    }
  }
}

extension ExactDecimal {
  /// A percentage as a ratio of whole numbers in lowest terms.
  fileprivate var percentRatio: (part: Int128, whole: Int128) {
    var whole: Int128 = 100
    for _ in 0..<fractionDigits { whole *= 10 }
    let divisor = Int128(greatestCommonDivisor(Int128(coefficient).magnitude, whole.magnitude))
    return (Int128(coefficient) / divisor, whole / divisor)
  }
}
