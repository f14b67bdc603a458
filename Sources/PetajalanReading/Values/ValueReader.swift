import PetajalanDomain

/// Reads single values and reports those that do not fit.
///
/// Every function returns nil for a value that it reported.
struct ValueReader {
  /// How numbers are written.
  package let numbers: NumberReader
  /// The unit of amounts.
  package let unit: MoneyUnit
  /// Where faults go.
  package let log: FaultLog

  /// Creates a reader.
  init(style: NumberStyle, unit: MoneyUnit, log: FaultLog) {
    numbers = NumberReader(style: style)
    self.unit = unit
    self.log = log
  }

  /// An id: 1–100 letters, digits, `-`, `_` or `.`.
  package func id(_ field: Field, _ label: String) -> String? {
    let isID =
      field.text.utf8.allSatisfy(Self.isIDByte) && field.text.utf8.count <= 100
      || field.text.unicodeScalars.count <= 100 && field.text.allSatisfy(Self.isIDCharacter)
    guard isID, !field.text.isEmpty else {
      log.report(.value(.notID(label: label, text: field.text)), at: field.location)
      return nil
    }
    return field.text
  }

  /// Whether a byte is a character of an id by itself, as most are.
  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isIDCharacter(_ character: Character) -> Bool {
    guard character.isLetter || character.isNumber else {
      return character == "-" || character == "_" || character == "."
    }
    // What nobody sees, such as a joiner, would make two ids that look the same.
    return character.unicodeScalars.allSatisfy {
      !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .format
    }
  }

  /// A decimal number, optionally within bounds.
  package func decimal(
    _ field: Field, _ label: String, in bounds: ClosedRange<Int64>? = nil
  ) -> ExactDecimal? {
    check(numbers.number(field), field, label).flatMap { within(bounds, $0, field, label) }
  }

  /// A decimal number that is not negative.
  package func magnitude(_ field: Field, _ label: String) -> ExactDecimal? {
    guard let number = decimal(field, label) else { return nil }
    guard number.coefficient >= 0 else { return refuse(field, label, .negative) }
    return number
  }

  /// A calendar year.
  package func year(_ field: Field, _ label: String) -> Int? {
    integer(field, label, in: 1...9_999)
  }

  /// Yes or no, in English or Indonesian.
  package func yesNo(_ field: Field, _ label: String) -> Bool? {
    switch nameKey(field.text) {
    case "yes", "ya", "true": return true
    case "no", "tidak", "false": return false
    default:
      refuse(field, label, words: ["yes", "no", "ya", "tidak", "true", "false"])
      return nil
    }
  }

  /// One of the words of a list, each with the words that stand for it.
  package func word<Value>(
    _ field: Field, _ label: String, _ words: KeyValuePairs<String, Value>
  ) -> Value? {
    if let match = words.first(where: { $0.key == field.text }) { return match.value }
    let key = headerKey(field.text)
    if let match = words.first(where: { headerKey($0.key) == key }) { return match.value }
    refuse(field, label, words: words.map(\.key))
    return nil
  }

  private func refuse(_ field: Field, _ label: String, words: [String]) {
    let nearest = log.nearest(to: field.text, among: words)
    let fault = ValueFault.word(
      label: label, text: field.text, allowed: words, nearest: nearest)
    log.report(.value(fault), at: field.location)
  }

  func check<Value>(
    _ result: Result<Value, NumberProblem>, _ field: Field, _ label: String
  ) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let problem): return refuse(field, label, problem)
    }
  }

  func within(
    _ bounds: ClosedRange<Int64>?, _ number: ExactDecimal, _ field: Field, _ label: String
  ) -> ExactDecimal? {
    guard let bounds else { return number }
    let low = number.compared(to: ExactDecimal(coefficient: bounds.lowerBound))
    let high = number.compared(to: ExactDecimal(coefficient: bounds.upperBound))
    guard low >= 0, high <= 0 else {
      if low < 0 && bounds.lowerBound == 0 { return refuse(field, label, .negative) }
      return refuse(
        field, label, .outside(least: "\(bounds.lowerBound)", greatest: "\(bounds.upperBound)"))
    }
    return number
  }

  func refuse<Value>(
    _ field: Field, _ label: String, _ problem: NumberProblem
  ) -> Value? {
    let fault = ValueFault.number(label: label, text: field.text, problem: problem)
    log.report(.value(fault), at: field.location)
    return nil
  }
}
