import MILP
import PetajalanDomain
import PetajalanVerification

/// Pays everything that falls due from sources that may pay it, within their
/// ceilings.
///
/// Dues of one year that the same set *C* of sources may pay, without limits,
/// are paid together. With *due[p,s,C,t]* what a start of *p* in *s* makes due
/// for *C* in year *t*, *pays[C,k,t]* ≥ 0 what source *k* pays of it, and
/// *carry[k,t]* ≥ 0 what a carrying source hands to the next year:
///
///     Σ_p Σ_s due[p,s,C,t] · start[p,s]  ≤  Σ_{k ∈ C} pays[C,k,t]
///     Σ_C pays[C,k,t] + carry[k,t] − carry[k,t−1]  ≤  ceiling[k,t]
///
/// A set of one source needs no variable: its dues stand in the ceiling's row.
/// A start with a due that nobody may pay has no variable.
/// Dues with limits are paid each by variables of their own (`LimitedPayments`).
///
/// The variables are continuous: for a fixed plan the rows are those of a flow
/// network with whole capacities, which has a whole solution if it has any.
///
/// **Shape** One row `due[C,t]` per set and year, one row `ceiling[k,t]` per
/// source and year in which it may have to pay.
///
/// **Units** The greatest common divisor of all money in the rows. What
/// programs that are done cost is moved to the sides.
///
/// **Source** Gale (1957), doi:10.2140/pjm.1957.7.1073, for the flow.
package struct Payments: ConstraintFamily {
  package let id = "payments"

  /// Creates the family.
  package init() {}

  package func admits(start: Int, of program: Program, in scenario: Scenario) -> Bool {
    let isPaid =
      switch program.capital {
      case .spread(let amount, _, let payers): amount == .zero || !payers.isEmpty
      case .lines(let lines): lines.allSatisfy { $0.amount == .zero || !$0.payers.isEmpty }
      }
    let hasService = start + program.duration <= scenario.horizon.last
    return isPaid && (program.om == .zero || !program.omPayers.isEmpty || !hasService)
  }

  package func addRows(to builder: inout FormulationBuilder) {
    let bills = DueBundles(builder)
    var pages = CeilingRows(builder.scenario, unit: bills.unit)
    for bill in bills.shared {
      let names = bill.sources.map { builder.scenario.sources[$0].id }
      if bill.sources.count == 1 {
        pages.charge(bill.sources[0], bill.year, bill.terms, standing: bill.standing)
        continue
      }
      let label = names.joined(separator: "|")
      var paid: [Term] = []
      for (source, name) in zip(bill.sources, names) {
        let variable = builder.add(
          Variable(
            name: "pays[\(label),\(name),\(bill.year)]",
            upper: pages.available(source, bill.year), isInteger: false))
        paid.append(Term(-1, variable))
        pages.charge(source, bill.year, [Term(1, variable)], standing: 0)
      }
      let row = builder.addRow(
        "due[\(label),\(bill.year)]", bill.terms + paid, upper: PaymentRows.side(-bill.standing),
        of: .structural)
      builder.payments.shared.append(
        PaymentRows.Shared(sources: bill.sources, year: bill.year, row: row))
    }
    for bill in bills.limited {
      LimitedPayments.add(bill, unit: bills.unit, pages: &pages, to: &builder)
    }
    pages.addRows(to: &builder)
  }

  package func violations(in examination: Examination) -> [Violation] {
    let clashes = examination.ledger.entries.filter(\.limitsClash).map {
      Violation.limitsClash(
        program: $0.program, year: $0.year, kind: $0.kind, due: Amount(rupiah: $0.rupiah))
    }
    let unpaid = examination.ledger.entries.filter(\.payers.isEmpty).map {
      Violation.nobodyPays(
        program: $0.program, year: $0.year, kind: $0.kind, due: Amount(rupiah: $0.rupiah))
    }
    guard clashes.isEmpty, unpaid.isEmpty else { return clashes + unpaid }
    guard let bottleneck = Affordability(examination.ledger).bottleneck else { return [] }
    return [
      .unaffordable(
        sources: bottleneck.sources, years: bottleneck.years, due: bottleneck.due,
        available: bottleneck.available)
    ]
  }
}
