import PetajalanDomain

extension NumberReader {
  /// Reads the Indonesian forms: `1.234,5`, `Rp1.234,5`, `Rp 2,2 miliar`,
  /// `Rp. 1. 020.646.925.110`, `(40.000,00)`, `Rp0,-`.
  func decorated(_ text: String) -> Result<Reading, NumberProblem> {
    var rest = text.lowercased().replacing("\u{2212}", with: "-").trimmed
    if let problem = Self.notationProblem(rest) { return .failure(problem) }
    var isNegative = false
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      isNegative = true
      rest = String(rest.dropFirst().dropLast()).trimmed
    }
    Self.removeSign(&rest, &isNegative)
    for currency in ["rp.", "rp", "idr"] where rest.hasPrefix(currency) {
      rest = String(rest.dropFirst(currency.count)).trimmed
      break
    }
    Self.removeSign(&rest, &isNegative)
    let exponent = Self.removeUnit(&rest)
    for tail in [",-", ",–", ",—"] where rest.hasSuffix(tail) {
      rest = String(rest.dropLast(tail.count))
    }
    return Self.grouped(rest).flatMap { number in
      if isNegative && number == .zero { return .failure(.negativeZero) }
      let signed = ExactDecimal(
        coefficient: isNegative ? -number.coefficient : number.coefficient,
        fractionDigits: number.fractionDigits)
      return .success(Reading(number: signed, unitExponent: exponent))
    }
  }

  private static func removeSign(_ text: inout String, _ isNegative: inout Bool) {
    guard text.first == "-", !isNegative else { return }
    isNegative = true
    text = String(text.dropFirst()).trimmed
  }

  private static func removeUnit(_ text: inout String) -> Int? {
    let letters = String(text.reversed().prefix { $0.isLetter }.reversed())
    guard let unit = units.first(where: { $0.word == letters }) else { return nil }
    text = String(text.dropLast(letters.count)).trimmed
    return unit.exponent
  }

  /// Reads an unsigned number with dots between groups of three digits and a
  /// decimal comma.
  private static func grouped(_ text: String) -> Result<ExactDecimal, NumberProblem> {
    // Line breaks in print leave a blank behind a dot.
    let text = text.replacing(". ", with: ".")
    guard let first = text.first, first.isNumber,
      text.allSatisfy({ ("0"..."9").contains($0) || $0 == "." || $0 == "," })
    else { return .failure(.notANumber) }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    if parts.count > 2 {
      let dotted = text.replacing(",", with: ".")
      return .failure(
        isGrouped(text, by: ",") ? .englishGroups(indonesian: dotted) : .notANumber)
    }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    if fraction.contains(".") {
      return .failure(misplacedDot(text, fraction: fraction))
    }
    if parts.count == 2 && fraction.isEmpty { return .failure(.notANumber) }
    if whole.contains("."), !isGrouped(whole, by: ".") {
      let without = text.replacing(".", with: "")
      let dots = whole.count { $0 == "." }
      guard dots == 1, fraction.isEmpty, plain(text) != nil else { return .failure(.notANumber) }
      return .failure(.twoReadings(text.replacing(".", with: ","), without))
    }
    let plainText = whole.replacing(".", with: "") + (fraction.isEmpty ? "" : "." + fraction)
    return plainNumber(plainText.utf8, allowsDot: true) ?? .failure(.notANumber)
  }

  /// `1,234.5`: English marks, or a comma that is decimal and a stray dot.
  private static func misplacedDot(_ text: String, fraction: String) -> NumberProblem {
    guard fraction.count(where: { $0 == "." }) == 1, fraction.first != ".", fraction.last != "."
    else { return .notANumber }
    let english = text.replacing(",", with: "").replacing(".", with: ",")
    return .twoReadings(english, text.replacing(".", with: ""))
  }
}
