import PetajalanDomain

/// Reads numbers as a scenario writes them, without rounding and without
/// guessing.
///
/// In the style `plain` a dot is the decimal mark, and there are no marks of
/// thousands; `1.234`, which could be a thousand and more, is refused where a field
/// states it. In the style `id` a comma is the decimal mark and dots part groups of
/// three digits, so that `1.234` is a thousand and more, and `1,234` a little more than
/// one. What the declared style cannot read is refused with the readings that it may
/// have had.
struct NumberReader {
  /// How numbers are written.
  package let style: NumberStyle

  /// A number with the unit written beside it.
  struct Reading: Equatable {
    /// The number.
    package var number: ExactDecimal
    /// The power of ten that a unit beside it stands for.
    ///
    /// **Missing** No unit is written.
    var unitExponent: Int?
  }

  /// The words for units, as print uses them, with their powers of ten.
  package static let units: [(word: String, exponent: Int)] = [
    ("rupiah", 0), ("ribu", 3), ("rb", 3), ("juta", 6), ("jt", 6), ("miliar", 9),
    ("milyar", 9), ("mlr", 9), ("triliun", 12), ("trilyun", 12),
  ]

  /// The longest text that is looked at for why it is no number, in bytes: nobody
  /// writes one of more digits with their marks.
  private static let longestText = 1_000

  /// The number that a text states.
  package func number(_ text: String) -> Result<ExactDecimal, NumberProblem> {
    reading(text).flatMap { reading in
      reading.unitExponent == nil ? .success(reading.number) : .failure(.unitWord)
    }
  }

  /// The number that a text states, with its unit.
  package func reading(_ text: String) -> Result<Reading, NumberProblem> {
    if let quick = Self.plainNumber(text.utf8, allowsDot: style == .plain) {
      return quick.map { Reading(number: $0) }
    }
    guard text.utf8.count <= Self.longestText else { return .failure(.notANumber) }
    switch style {
    case .plain: return .failure(Self.plainProblem(text))
    case .id: return decorated(text)
    }
  }
}

extension NumberReader: Sendable {}

extension Result {
  /// The value of a success.
  package var value: Success? { try? get() }
}

extension NumberReader {
  /// Reads digits with at most one dot.
  ///
  /// - Returns: nil if the text has another form.
  package static func plainNumber(
    _ text: some Collection<UInt8>, allowsDot: Bool
  ) -> Result<ExactDecimal, NumberProblem>? {
    var digits = text[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    var coefficient: UInt64 = 0
    var significant = 0
    var fraction: Int?
    var pendingZeros = 0
    var hasDigit = false
    for byte in digits {
      if byte == UInt8(ascii: ".") {
        guard allowsDot, fraction == nil, hasDigit else { return nil }
        fraction = 0
        // Zeros before the mark count; those at the end behind it do not.
        guard append(zeros: pendingZeros, to: &coefficient, &significant) else {
          return .failure(.tooManyDigits(limit: ExactDecimal.mostDigits))
        }
        pendingZeros = 0
        hasDigit = false
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      hasDigit = true
      if byte == UInt8(ascii: "0") {
        pendingZeros += 1
        continue
      }
      if let places = fraction { fraction = places + pendingZeros + 1 }
      guard (fraction ?? 0) <= ExactDecimal.mostDigits,
        append(zeros: pendingZeros, to: &coefficient, &significant),
        significant < ExactDecimal.mostDigits
      else { return unreadable(digits) }
      pendingZeros = 0
      coefficient = coefficient * 10 + UInt64(byte - UInt8(ascii: "0"))
      significant += 1
    }
    guard hasDigit else { return nil }
    if fraction == nil {
      guard append(zeros: pendingZeros, to: &coefficient, &significant) else {
        return unreadable(digits)
      }
    }
    if isNegative && coefficient == 0 { return .failure(.negativeZero) }
    let signed = isNegative ? -Int64(coefficient) : Int64(coefficient)
    return .success(ExactDecimal(coefficient: signed, fractionDigits: fraction ?? 0))
  }

  /// Too many digits, unless what follows them is no number either.
  private static func unreadable(
    _ digits: some Collection<UInt8>
  ) -> Result<ExactDecimal, NumberProblem>? {
    let isNumber = digits.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
    }
    return isNumber ? .failure(.tooManyDigits(limit: ExactDecimal.mostDigits)) : nil
  }

  private static func append(
    zeros: Int, to coefficient: inout UInt64, _ significant: inout Int
  ) -> Bool {
    guard coefficient > 0 else { return true }
    guard significant + zeros <= ExactDecimal.mostDigits else { return false }
    for _ in 0..<zeros { coefficient *= 10 }
    significant += zeros
    return true
  }

  /// The number of a text with a dot as its only mark, whatever the style.
  package static func plain(_ text: String) -> ExactDecimal? {
    plainNumber(text.utf8, allowsDot: true)?.value
  }
}
