import PetajalanDomain

extension ExactDecimal {
  /// Reads digits with at most one decimal point.
  ///
  /// - Returns: `nil` if the text has another form, or too many digits.
  public init?(_ text: String) {
    guard let number = NumberReader.plain(text) else { return nil }
    self = number
  }
}
