import PetajalanDomain

extension JudgedRatio {
  /// Reads a number from 1 to 9, or one as the denominator of 1, as in `1/3`.
  ///
  /// - Returns: `nil` if it is neither.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { ExactDecimal($0.trimmed) }
    guard numbers.count == parts.count, let last = numbers.last,
      last.compared(to: .one) >= 0,
      last.compared(to: ExactDecimal(coefficient: Self.greatest)) <= 0
    else { return nil }
    switch numbers.count {
    case 1: self.init(last, .one)
    case 2 where numbers[0] == .one: self.init(.one, last)
    default: return nil
    }
  }
}
