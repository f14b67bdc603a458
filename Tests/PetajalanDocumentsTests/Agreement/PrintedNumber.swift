/// A number as a person reads it in an Indonesian document.
struct PrintedNumber: Equatable {
  /// The digits without the mark.
  let digits: Int64
  /// How many of them stand behind the mark.
  let fraction: Int

  /// Reads `1.234,5`; a dash is nothing.
  ///
  /// **Missing** It is none.
  init?(_ text: String) {
    if text == "–" {
      self.init(digits: 0, fraction: 0)
      return
    }
    let parts = text.replacing(".", with: "").split(
      separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let digits = Int64(parts.joined()) else { return nil }
    self.init(digits: digits, fraction: parts.count == 2 ? parts[1].count : 0)
  }

  private init(digits: Int64, fraction: Int) {
    self.digits = digits
    self.fraction = fraction
  }

  /// Whether it is an amount in units of so many rupiah, rounded to its own last digit.
  func isRounded(_ rupiah: Int64, unit: Int64) -> Bool {
    var step = Int128(unit)
    for _ in 0..<fraction { step /= 10 }
    let distance = Int128(digits) * step - Int128(rupiah)
    return distance.magnitude * 2 <= step.magnitude
  }
}
