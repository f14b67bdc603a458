import MILP
import PetajalanDomain

/// Writes sums of money for people.
public struct MoneyText: Equatable, Sendable {
  /// The marks of the numbers.
  package let numbers: NumberText

  /// A sum to the rupiah: `Rp1.234.567`.
  package func full(_ rupiah: some BinaryInteger) -> String {
    (rupiah < 0 ? "-Rp" : "Rp") + numbers.whole(rupiah.magnitude)
  }

  /// A sum to the rupiah.
  package func full(_ amount: Amount) -> String { full(amount.rupiah) }
}

/// The unit and the digits of a column of money.
package struct MoneyScale: Equatable, Sendable {
  /// The unit.
  package let unit: MoneyUnit

  /// How many digits stand behind the mark.
  package let fractionDigits: Int

  /// The scale for a column.
  ///
  /// The unit is the greatest one that leaves the sum at least five digits, as
  /// budget tables have them, but not above a million: tables of Indonesian
  /// cities are in rupiah, thousands or millions until trillions make them too
  /// wide. One digit behind the mark is enough to tell amounts apart; it is
  /// dropped where every amount is whole.
  ///
  /// **Source** Own choice.
  package init(sum: Int64, amounts: some Sequence<Int64>) {
    unit =
      if sum >= 10_000_000_000_000_000 {
        .miliar
      } else if sum >= 100_000_000 {
        .juta
      } else if sum >= 10_000_000 {
        .ribu
      } else {
        .rupiah
      }
    let rupiah = unit.rupiah
    fractionDigits = amounts.allSatisfy { $0.isMultiple(of: rupiah) } ? 0 : 1
  }

  /// Creates a scale.
  package init(unit: MoneyUnit, fractionDigits: Int) {
    self.unit = unit
    self.fractionDigits = fractionDigits
  }

  /// A sum in the unit, without its name.
  package func text(_ rupiah: Int64, numbers: NumberText) -> String {
    numbers.decimal(Int128(rupiah), exponent: unit.exponent, fractionDigits: fractionDigits)
  }
}
