import MILP
import PetajalanDomain
import PetajalanVerification

/// Keeps the money spent on a rule's programs within its bounds.
///
/// With *due[p,s,t]* what a start of *p* in *s* makes due in year *t*, for the
/// programs *R* and years *T* of a rule:
///
///     min  ≤  Σ_{p ∈ R} Σ_s Σ_{t ∈ T} due[p,s,t] · start[p,s]  ≤  max
///
/// **Shape** One row `spend[rule]` per rule, or one `spend[rule,t]` per year if
/// it holds for each year.
///
/// **Units** Rupiah, capital and O&M. What programs that are done cost counts
/// and is moved to the sides.
struct SpendRules: ConstraintFamily {
  package let id = "spend"

  package func addRows(to builder: inout FormulationBuilder) {
    for (position, rule) in builder.scenario.rules.enumerated() {
      guard case .spend(let min, let max, let years, let eachYear) = rule.kind else { continue }
      if eachYear {
        for year in years {
          add("spend[\(rule.label),\(year)]", position, year...year, min, max, to: &builder)
        }
      } else {
        add("spend[\(rule.label)]", position, years, min, max, to: &builder)
      }
    }
  }

  private func add(
    _ name: String, _ rule: Int, _ years: ClosedRange<Int>, _ min: Amount?, _ max: Amount?,
    to builder: inout FormulationBuilder
  ) {
    let spending = builder.spending(on: builder.scenario.rules[rule].programs, in: years)
    builder.addWideRow(
      name, spending.terms, lower: min.map { Int128($0.rupiah) - spending.standing },
      upper: max.map { Int128($0.rupiah) - spending.standing }, of: .rule(rule))
  }

  package func violations(in examination: Examination) -> [Violation] {
    examination.rules { position, rule in
      guard case .spend(let min, let max, let years, let eachYear) = rule.kind else { return [] }
      let periods = eachYear ? years.map { $0...$0 } : [years]
      return periods.compactMap { period in
        let spent = examination.ledger.spent(on: rule.programs, in: period)
        guard spent < Int128(min?.rupiah ?? 0) || spent > max.map({ Int128($0.rupiah) }) ?? spent
        else { return nil }
        return .spendOutside(rule: position, years: period, spent: spent, min: min, max: max)
      }
    }
  }
}

extension FormulationBuilder {
  /// What is spent on programs in some years: terms in rupiah, and what is
  /// spent whatever is chosen.
  package func spending(
    on programs: [Int], in years: ClosedRange<Int>
  ) -> (terms: [(coefficient: Int128, variable: VariableID)], standing: Int128) {
    func sum(_ dues: [Due]) -> Int128 {
      dues.reduce(0) { years.contains($1.year) ? $0 + Int128($1.rupiah) : $0 }
    }
    let terms = programs.flatMap { program in
      startsOfProgram[program].map {
        (sum(economics.dues(of: program, start: $0.year)), $0.variable)
      }
    }
    let standing = programs.reduce(Int128(0)) { $0 + sum(economics.standingDues(of: $1)) }
    return (terms, standing)
  }
}
