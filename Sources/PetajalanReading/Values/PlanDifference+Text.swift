import PetajalanDomain

extension PlanDifference {
  /// Reads a number of programs, as in `5`, or an amount, as in `5 miliar`,
  /// `Rp500 juta` or `250000000 rupiah`.
  ///
  /// - Returns: `nil` if it is neither, is not more than nothing, or is no whole
  ///   number of programs or rupiah.
  public init?(_ text: String) {
    let field = Field(text: text, location: SourceLocation(file: "", line: 0, column: 0))
    if let number = NumberReader(style: .plain).number(field).value {
      guard let count = number.scaledToInteger(byPowerOfTen: 0), 1...100_000 ~= count else {
        return nil
      }
      self = .programs(Int(count))
      return
    }
    guard let reading = NumberReader(style: .id).reading(text).value,
      let exponent = reading.unitExponent,
      let rupiah = reading.number.scaledToInteger(byPowerOfTen: exponent),
      1...Amount.greatest.rupiah ~= rupiah
    else { return nil }
    self = .capital(Amount(rupiah: rupiah))
  }
}
