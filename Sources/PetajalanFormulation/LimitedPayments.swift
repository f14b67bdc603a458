import MILP

/// The rows of one program's yearly payment whose payers have limits.
///
/// With *due[s]* what a start in *s* makes due in the year, *pays[k]* ≥ 0 what
/// payer *k* pays of it, and *least[k,s]* and *most[k,s]* its limits in whole
/// rupiah:
///
///     Σ_k pays[k]  =  Σ_s due[s] · start[p,s]
///     pays[k]  ≥  Σ_s least[k,s] · start[p,s]
///     pays[k]  ≤  Σ_s most[k,s] · start[p,s]
///
/// **Shape** One row `dueOf[p,t]`, and one row `atLeast[p,k,t]` or
/// `atMost[p,k,t]` per limit. A program's second bill of a year has `t#2` for
/// *t*, and so on: capital beside O&M, two cost lines, or starts of which the
/// year falls to different payers.
enum LimitedPayments {
  package static func add(
    _ bill: DueBundles.Limited, unit: Int64, pages: inout CeilingRows,
    to builder: inout FormulationBuilder
  ) {
    let program = builder.scenario.programs[bill.program].id
    let year = bill.number == 1 ? "\(bill.year)" : "\(bill.year)#\(bill.number)"
    func sum(_ amount: (Due) -> Int64) -> (terms: [Term], standing: Int64) {
      let terms = bill.dues.compactMap { entry in
        entry.start.map { Term(-amount(entry.due) / unit, $0) }
      }
      let standing = bill.dues.filter { $0.start == nil }.map { amount($0.due) / unit }
      return (terms, standing.reduce(0, +))
    }
    var paid: [Term] = []
    var shares: [PaymentRows.Limited.Share] = []
    for payer in bill.payers {
      let source = builder.scenario.sources[payer.source].id
      let name = "[\(program),\(source),\(year)]"
      let variable = builder.add(
        Variable(
          name: "pays\(name)", upper: pages.available(payer.source, bill.year), isInteger: false))
      pages.charge(payer.source, bill.year, [Term(1, variable)], standing: 0)
      paid.append(Term(1, variable))
      let atLeast = payer.atLeast.map { _ in
        let least = sum { $0.share(of: payer).atLeast }
        return builder.addRow(
          "atLeast\(name)", [Term(1, variable)] + least.terms, lower: least.standing,
          of: .payers(program: bill.program))
      }
      let atMost = payer.atMost.map { _ in
        let most = sum { $0.share(of: payer).atMost }
        return builder.addRow(
          "atMost\(name)", [Term(1, variable)] + most.terms, upper: most.standing,
          of: .payers(program: bill.program))
      }
      shares.append(
        PaymentRows.Limited.Share(source: payer.source, atLeast: atLeast, atMost: atMost))
    }
    let due = sum(\.rupiah)
    let row = builder.addRow(
      "dueOf[\(program),\(year)]", paid + due.terms, lower: due.standing,
      upper: due.standing, of: .structural)
    builder.payments.limited.append(
      PaymentRows.Limited(year: bill.year, row: row, shares: shares))
  }
}
