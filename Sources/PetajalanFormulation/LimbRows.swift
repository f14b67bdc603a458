import MILP

/// Writes rows whose whole numbers may have any length in numbers of 64 bits, exactly.
///
/// A number that is too long is written with digits, as on paper. With a base *B* each
/// coefficient is *a = a¹·B + a⁰* and the side *b = b¹·B + b⁰*, where *0 ≤ a⁰, b⁰ < B*.
/// Then *Σ a·x ≤ b* holds exactly if there is an *excess* with
///
///     Σ a⁰ · x  −  B · excess  ≤  b⁰
///     Σ a¹ · x  +      excess  ≤  b¹
///
/// for *excess = (Σ a⁰·x − b⁰) / B* is the least that keeps the first row, and the second
/// row times *B*, plus the first, is the row itself. The excess is continuous, as
/// payments are, so no whole point is lost or gained. *a¹* and *b¹* are written in the same
/// way if they are still too long.
///
/// So nothing that follows from the model can be false of the scenario because a number
/// was rounded.
///
/// **Source** Positional notation; the rows are our own choice. Cook, Koch, Steffy &
/// Wolter (2013), doi:10.1007/s12532-013-0055-6, for what rounded rows do to proofs.
struct LimbRows<Number: SignedInteger> {
  /// One row of the model.
  package struct Row {
    package let terms: [Term]
    package let upper: Int64
    /// The excess that it takes over from the row before; `nil` for the first.
    let takesOver: Bool
    /// The greatest excess that it hands to the next row; `nil` for the last.
    package let most: Int64?
  }

  /// The rows, that of the last digits first.
  package let rows: [Row]

  /// What digits count in: far enough below 64 bits for sums of a million digits.
  package static var base: Int64 { 1 << 40 }

  /// The greatest magnitude that is written as it is.
  package static var greatest: Int64 { .max / 2 - 1 }

  /// Writes the row `Σ coefficient · x ≤ upper` over yes-or-no variables.
  init(_ terms: [(coefficient: Number, variable: VariableID)], upper: Number) {
    let base = Number(Self.base)
    var terms = terms
    var upper = upper
    var rows: [Row] = []
    var handed: Int64?
    while !Self.isNarrow(terms, [upper]) {
      let digits = terms.map {
        Int64($0.coefficient - flooredQuotient($0.coefficient, by: base) * base)
      }
      let quotient = flooredQuotient(upper, by: base)
      let side = Int64(upper - quotient * base)
      // The excess is counted from its least value, −1 or 0, so that it is at least 0.
      let least: Int64 = side > 0 ? -1 : 0
      let most = ceiledQuotient(
        digits.reduce(handed ?? 0, +) - side - least * Self.base, by: Self.base)
      rows.append(
        Row(
          terms: zip(digits, terms).map { Term($0, $1.variable) }.filter { $0.coefficient != 0 },
          upper: side + least * Self.base, takesOver: handed != nil, most: max(0, most)))
      terms = terms.map { (flooredQuotient($0.coefficient, by: base), $0.variable) }
      upper = quotient - Number(least)
      handed = max(0, most)
    }
    rows.append(
      Row(
        terms: terms.map { Term(Int64($0.coefficient), $0.variable) }
          .filter { $0.coefficient != 0 },
        upper: Int64(upper), takesOver: handed != nil, most: nil))
    self.rows = rows
  }

  /// Whether a row's numbers fit 64 bits with room for a sign and a sum.
  package static func isNarrow(
    _ terms: [(coefficient: Number, variable: VariableID)], _ sides: [Number]
  ) -> Bool {
    let greatest = Number(Self.greatest)
    return terms.allSatisfy { $0.coefficient.magnitude <= greatest.magnitude }
      && sides.allSatisfy { $0.magnitude <= greatest.magnitude }
  }
}
