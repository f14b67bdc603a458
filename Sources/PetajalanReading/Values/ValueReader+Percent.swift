import PetajalanDomain

extension ValueReader {
  /// A percentage within bounds; one below 1 needs its sign.
  ///
  /// - Parameters:
  ///   - isSetting: Whether it stands in the YAML file, where both
  ///     decimal marks are read as long as the text has one reading with each.
  ///   - isKnown: Whether it is known to be a percentage by what stands beside it.
  package func percent(
    _ field: Field, _ label: String, in bounds: ClosedRange<Int64> = 0...100,
    isSetting: Bool = false, isKnown: Bool = false
  ) -> ExactDecimal? {
    var text = field.text
    var hasSign = false
    if let last = text.last, !last.isNumber {
      let end = text.suffix(10).lowercased()
      for sign in ["%", "persen", "percent"] where end.hasSuffix(sign) {
        text = text.dropLast(sign.count).trimmed
        hasSign = true
        break
      }
    }
    let number = Field(text: text, location: field.location, isNumber: field.isNumber)
    var result = unambiguous(number, atMost: bounds.upperBound)
    if isSetting, result.value == nil {
      let isComma = text.contains(",")
      let other = NumberReader(style: isComma ? .id : .plain).number(text)
      let isGroup = NumberReader.isGrouped(text, by: isComma ? "," : ".")
      if other.value != nil && !isGroup { result = other }
    }
    guard let percent = check(result, field, label).flatMap({ within(bounds, $0, field, label) })
    else { return nil }
    guard hasSign || isKnown || !percent.isProperFraction else {
      // Nobody can tell whether 0.07 was meant to be 7 %, as spreadsheets and other tools
      // would have it.
      let hundredfold = percent.hundredfold.text
      let mark = text.contains(",") ? "," : "."
      return refuse(
        field, label,
        .twoReadings("\(field.text)%", hundredfold.replacing(".", with: mark) + "%"))
    }
    return percent
  }

  /// A number, also one that could be a thousand times greater if that were too much.
  private func unambiguous(
    _ field: Field, atMost greatest: Int64
  ) -> Result<ExactDecimal, NumberProblem> {
    let result = numbers.number(field)
    guard numbers.style == .plain, case .failure(.twoReadings) = result,
      let thousands = NumberReader.thousands(field.text).flatMap({ NumberReader.plain($0) }),
      thousands.compared(to: ExactDecimal(coefficient: greatest)) > 0
    else { return result }
    return numbers.number(field.text)
  }

  /// A percentage in whole basis points.
  func basisPoints(_ field: Field, _ label: String) -> Int? {
    guard let percent = percent(field, label, isSetting: true) else { return nil }
    guard let points = percent.scaledToInteger(byPowerOfTen: 2) else {
      return refuse(field, label, .finerThanBasisPoint)
    }
    return Int(points)
  }
}

extension ExactDecimal {
  /// Whether it is more than 0 and less than 1.
  fileprivate var isProperFraction: Bool { coefficient > 0 && compared(to: .one) < 0 }

  /// A hundred times a proper fraction.
  fileprivate var hundredfold: ExactDecimal {
    fractionDigits >= 2
      ? ExactDecimal(coefficient: coefficient, fractionDigits: fractionDigits - 2)
      : ExactDecimal(coefficient: coefficient * 10)
  }
}
