import BigInt
import MILP
import PetajalanDomain
import PetajalanVerification

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
/// **Units** Rupiah times *b*, which may pass 64 bits (``LimbRows``). What programs that
/// are done cost counts.
struct ShareRules: ConstraintFamily {
  package let id = "share"

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, rule) in builder.scenario.rules.enumerated() {
      guard case .shareOfSpend(let min, let max) = rule.kind else { continue }
      let sides = [("shareMax", max, true), ("shareMin", min, false)]
      for (name, share, isMost) in sides {
        guard let share else { continue }
        let name = "\(name)[\(rule.label)]"
        if let row = Row<Int128>(rule.programs, share: share, in: builder) {
          row.add(to: &builder, name, isMost: isMost, of: .rule(position))
        } else if let row = Row<BigInt>(rule.programs, share: share, in: builder) {
          row.add(to: &builder, name, isMost: isMost, of: .rule(position))
        }
      }
    }
  }

  /// One side of a rule, in numbers that are long enough.
  private struct Row<Number: SignedInteger> {
    let terms: [(coefficient: Number, variable: VariableID)]
    let standing: Number

    /// - Returns: `nil` if a number could pass 127 bits and `Number` has no more.
    init?(_ programs: [Int], share: ExactDecimal, in builder: FormulationBuilder) {
      let years = builder.scenario.horizon.years
      let all = builder.spending(on: Array(builder.scenario.programs.indices), in: years)
      let own = builder.spending(on: programs, in: years)
      let (part, whole) = share.percentRatio
      let greatest = all.terms.reduce(all.standing) { Swift.max($0, $1.coefficient) }
      // The difference of two products that have as many bits as both factors together.
      let bits = [greatest, whole].reduce(1) { $0 + Int128.bitWidth - $1.leadingZeroBitCount }
      if Number.self == Int128.self, bits >= Int128.bitWidth { return nil }
      let ownTerms = Dictionary(
        uniqueKeysWithValues: own.terms.map { ($0.variable, $0.coefficient) })
      func product(_ own: Int128, _ all: Int128) -> Number {
        Number(whole) * Number(own) - Number(part) * Number(all)
      }
      terms = all.terms.map { (product(ownTerms[$0.variable] ?? 0, $0.coefficient), $0.variable) }
      standing = product(own.standing, all.standing)
    }

    func add(
      to builder: inout FormulationBuilder, _ name: String, isMost: Bool, of statement: Statement
    ) {
      let side = 0 - standing
      builder.addWideRow(
        name, terms, lower: isMost ? nil : side, upper: isMost ? side : nil, of: statement)
    }
  }

  package func violations(in examination: Examination) -> [Violation] {
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
