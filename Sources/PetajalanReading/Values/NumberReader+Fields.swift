import PetajalanDomain

extension NumberReader {
  /// The number that a field states.
  package func number(_ field: Field) -> Result<ExactDecimal, NumberProblem> {
    reading(field).flatMap { reading in
      reading.unitExponent == nil ? .success(reading.number) : .failure(.unitWord)
    }
  }

  /// The number that a field states, with its unit.
  ///
  /// What a person wrote in groups of three digits, such as `7.200`, is refused in the
  /// style `plain`: it may mean seven thousand. A number of a spreadsheet's cell is what
  /// it is.
  package func reading(_ field: Field) -> Result<Reading, NumberProblem> {
    if field.isNumber, let number = Self.plain(field.text.replacing(",", with: ".")) {
      return .success(Reading(number: number))
    }
    let result = reading(field.text)
    guard style == .plain, case .success(let reading) = result,
      let thousands = Self.thousands(field.text)
    else { return result }
    return .failure(.twoReadings(Self.unmistakable(reading.number), thousands))
  }

  /// The digits of a number whose point may part thousands.
  ///
  /// **Missing** It has no point, or one that can only be decimal, as in `0.125`.
  static func thousands(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: ".")), isGrouped(text, by: ".") else { return nil }
    return text.replacing(".", with: "").replacing("+", with: "")
  }

  /// A number with a decimal point that nobody takes for a mark of thousands: `1.2340`
  /// where `1.234` could be.
  package static func unmistakable(_ number: ExactDecimal) -> String {
    let text = number.text
    return isGrouped(text, by: ".") ? text + "0" : text
  }
}
