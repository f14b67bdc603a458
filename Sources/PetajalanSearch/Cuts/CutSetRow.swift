import MILP
import PetajalanFormulation

/// What a set of supplies asks of start variables alone.
///
/// For any set *N* of supplies that contains, with a carrying source's year, all
/// its earlier years, what starts must at least draw from *N* is at most what
/// *N* has: the payments are projected out. The row is a sum of the model's:
/// the ceilings of *N*, and the dues that nobody outside *N* may pay.
///
/// **Units** Those of the rows of payments.
///
/// **Source** Gale (1957), doi:10.2140/pjm.1957.7.1073; Hoffman (1960).
struct CutSetRow {
  /// The rows of the model that are added up.
  package let source: [Certificate.RowMultiplier]

  /// Their sum.
  package let sum: RowSum

  /// Projects the payments out.
  ///
  /// - Parameter values: how much each variable counts where payers' limits
  ///   leave a choice of rows.
  /// - Returns: `nil` if no supply has a row, or a number passes 127 bits.
  init?(
    drawingFrom supplies: Set<Supply>, in formulation: Formulation,
    values: (VariableID) -> Double
  ) {
    let payments = formulation.payments
    let model = formulation.model
    var source: [Certificate.RowMultiplier] = []
    for (supply, row) in payments.ceilings where supplies.contains(supply) {
      source.append(Certificate.RowMultiplier(row: row, multiplier: 1))
    }
    for due in payments.shared
    where due.sources.allSatisfy({ supplies.contains(Supply(source: $0, year: due.year)) }) {
      source.append(Certificate.RowMultiplier(row: due.row, multiplier: 1))
    }
    for due in payments.limited {
      let choices = [due.asked(of: supplies), due.left(to: supplies)].compactMap(\.self).map {
        (rows: $0, drawn: Self.drawn(by: $0, in: model, values))
      }
      guard let most = choices.max(by: { $0.drawn < $1.drawn }), most.drawn > 0 else { continue }
      source += most.rows
    }
    source.sort { $0.row < $1.row }
    guard !source.isEmpty, let sum = RowSum(of: source, in: model) else { return nil }
    self.source = source
    self.sum = sum
  }

  /// What rows say that starts draw, at a point.
  private static func drawn(
    by rows: [Certificate.RowMultiplier], in model: Model, _ values: (VariableID) -> Double
  ) -> Double {
    rows.reduce(0) { sum, entry in
      let row = model.constraints[entry.row]
      let side = entry.multiplier > 0 ? row.upper : row.lower
      let terms = row.terms.filter { model[$0.variable].isInteger }
      let activity = terms.reduce(0.0) { $0 + Double($1.coefficient) * values($1.variable) }
      return sum + Double(entry.multiplier) * (activity - Double(side ?? 0))
    }
  }
}

extension PaymentRows.Limited {
  /// The rows that say what payers of some supplies must at least pay.
  ///
  /// - Returns: `nil` if nothing is asked of them.
  package func asked(of supplies: Set<Supply>) -> [Certificate.RowMultiplier]? {
    let rows = shares.filter { supplies.contains(Supply(source: $0.source, year: year)) }
      .compactMap(\.atLeast)
    return rows.isEmpty ? nil : rows.map { Certificate.RowMultiplier(row: $0, multiplier: -1) }
  }

  /// The rows that say what all others leave to pay.
  ///
  /// - Returns: `nil` if another payer may pay it all.
  package func left(to supplies: Set<Supply>) -> [Certificate.RowMultiplier]? {
    let others = shares.filter { !supplies.contains(Supply(source: $0.source, year: year)) }
    let limits = others.compactMap(\.atMost)
    guard limits.count == others.count, others.count < shares.count else { return nil }
    return [Certificate.RowMultiplier(row: row, multiplier: -1)]
      + limits.map { Certificate.RowMultiplier(row: $0, multiplier: 1) }
  }
}
