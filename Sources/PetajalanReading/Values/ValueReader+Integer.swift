import PetajalanDomain

extension ValueReader {
  /// A whole number within bounds.
  ///
  /// It is written in digits; marks are read in the style of the scenario, unless
  /// another style would read another number: nobody can tell whether a duration
  /// of `1.000` was meant to be 1 or 1000.
  package func integer(_ field: Field, _ label: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let number = check(wholeNumber(field), field, label) else { return nil }
    guard let value = number.scaledToInteger(byPowerOfTen: 0) else {
      return refuse(field, label, .notWhole)
    }
    guard bounds.contains(Int(value)) else {
      return refuse(
        field, label, .outside(least: "\(bounds.lowerBound)", greatest: "\(bounds.upperBound)"))
    }
    return Int(value)
  }

  private func wholeNumber(_ field: Field) -> Result<ExactDecimal, NumberProblem> {
    guard !field.isNumber, field.text.contains(where: { $0 == "." || $0 == "," }) else {
      return numbers.number(field)
    }
    let plain = NumberReader.plain(field.text)
    guard numbers.style == .id else {
      // A fraction cannot be meant: only the marks of thousands are left.
      if let plain, plain.fractionDigits > 0, let digits = NumberReader.thousands(field.text) {
        return .failure(.grouped(plain: digits))
      }
      return numbers.number(field)
    }
    let indonesian = numbers.number(field)
    if let first = indonesian.value, let second = plain, first != second {
      return .failure(.twoReadings(first.text, second.text))
    }
    return indonesian
  }
}
