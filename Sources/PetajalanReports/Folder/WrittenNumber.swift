import PetajalanPhrases

/// Reads the numbers of an output folder, exactly.
enum WrittenNumber {
  /// The most digits read: more than any sum of a scenario has, and few enough
  /// for an `Int128` of billionths.
  private static let mostDigits = 28

  /// A decimal number times `10^digits`.
  ///
  /// - Parameter mark: what stands before the fraction.
  /// - Returns: `nil` if the text is no such number, or is finer than that.
  static func scaled(_ text: String, mark: Character, digits: Int) -> Int128? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, isDigits(whole) else { return nil }
    var fraction = parts.count == 2 ? parts[1] : ""
    if parts.count == 2, !isDigits(fraction) { return nil }
    while fraction.last == "0" { fraction.removeLast() }
    guard fraction.count <= digits else { return nil }
    let zeros = String(repeating: "0", count: digits - fraction.count)
    let magnitude = Int128(whole + fraction + zeros)
    return magnitude.map { isNegative ? -$0 : $0 }
  }

  /// A whole number.
  package static func whole(_ text: String) -> Int128? { scaled(text, mark: ".", digits: 0) }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= mostDigits
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension FindingValue {
  /// What a text says, read as the kind of value that is expected.
  package static func reading(
    _ text: String, like expected: FindingValue, mark: Character
  ) -> FindingValue {
    guard !text.isEmpty else { return .nothing }
    func number(_ digits: Int) -> Int128? {
      WrittenNumber.scaled(text, mark: mark, digits: digits)
    }
    let value: FindingValue? =
      switch expected {
      case .nothing, .text: nil
      case .rupiah: number(0).map { .rupiah($0) }
      case .year: number(0).map { .year($0) }
      case .count: number(0).map { .count($0) }
      case .points: number(6).map { .points(millionths: $0) }
      case .fraction: number(9).map { .fraction(billionths: $0) }
      }
    return value ?? .text(text)
  }
}
