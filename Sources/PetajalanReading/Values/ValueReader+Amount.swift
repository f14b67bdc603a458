import PetajalanDomain

extension ValueReader {
  /// An amount of money.
  package func amount(_ field: Field, _ label: String) -> Amount? {
    guard let reading = check(money(field), field, label) else { return nil }
    let number = reading.number
    guard number.coefficient >= 0 else { return refuse(field, label, .negative) }
    let exponent = reading.unitExponent ?? unit.exponent
    guard number.fractionDigits <= exponent else {
      return refuse(field, label, .fractionOfRupiah(unit: unit))
    }
    let greatest = Amount.greatest.rupiah
    guard let rupiah = number.scaledToInteger(byPowerOfTen: exponent), rupiah <= greatest else {
      if reading.unitExponent == nil, let meant = meant(byRupiah: number) {
        return refuse(field, label, .rupiahInUnit(unit: unit, meant: meant))
      }
      return refuse(field, label, .amountTooGreat(rupiah: greatest))
    }
    return Amount(rupiah: rupiah)
  }

  /// A number of money; a point that would part less than a rupiah parts thousands.
  private func money(_ field: Field) -> Result<NumberReader.Reading, NumberProblem> {
    let result = numbers.reading(field)
    guard numbers.style == .plain, case .failure(.twoReadings) = result,
      let plain = NumberReader.plain(field.text), plain.fractionDigits > unit.exponent,
      let digits = NumberReader.thousands(field.text)
    else { return result }
    return .failure(.grouped(plain: digits))
  }

  /// What an amount in rupiah is in the unit.
  ///
  /// **Missing** It would be too much in rupiah, too.
  private func meant(byRupiah number: ExactDecimal) -> String? {
    // Nobody budgets odd rupiah.
    guard unit != .rupiah, number.fractionDigits == 0,
      number.coefficient.isMultiple(of: unit.rupiah),
      number.coefficient <= Amount.greatest.rupiah
    else { return nil }
    return text(
      of: ExactDecimal(coefficient: number.coefficient, fractionDigits: unit.exponent))
  }

  /// A number as the scenario would write it.
  func text(of number: ExactDecimal) -> String {
    switch numbers.style {
    case .plain: NumberReader.unmistakable(number)
    case .id: number.text.replacing(".", with: ",")
    }
  }
}
