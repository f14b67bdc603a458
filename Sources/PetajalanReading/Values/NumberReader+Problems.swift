extension NumberReader {
  /// Why a text is no plain number.
  static func plainProblem(_ text: String) -> NumberProblem {
    let lower = text.lowercased().replacing("\u{2212}", with: "-")
    if let problem = notationProblem(lower) { return problem }
    guard lower.contains(where: \.isNumber) else { return .notANumber }
    if lower != text.lowercased(), let result = plainNumber(lower.utf8, allowsDot: true) {
      if case .failure(let problem) = result { return problem }
      return .negative
    }
    let indonesian = NumberReader(style: .id).decorated(text)
    let isBare = lower.allSatisfy { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
    if !isBare {
      if case .failure(.notANumber) = indonesian { return .notANumber }
      return .currency
    }
    let dots = lower.count { $0 == "." }
    let commas = lower.count { $0 == "," }
    let withoutCommas = lower.replacing(",", with: "")
    if commas == 1 && dots == 0 {
      let asPoint = lower.replacing(",", with: ".")
      guard let number = plain(asPoint) else { return .notANumber }
      return isGrouped(lower, by: ",")
        ? .twoReadings(withoutCommas, unmistakable(number)) : .decimalComma(plain: asPoint)
    }
    if case .success(let reading) = indonesian, reading.unitExponent == nil {
      let plain = lower.replacing(".", with: "").replacing(",", with: ".")
      return .grouped(plain: plain)
    }
    if commas > 0, plain(withoutCommas) != nil,
      isGrouped(String(lower.prefix { $0 != "." }), by: ",")
    {
      return .grouped(plain: withoutCommas)
    }
    return .notANumber
  }

  /// What is written in no style.
  static func notationProblem(_ lower: String) -> NumberProblem? {
    var word = Substring(lower)
    if word.first == "-" || word.first == "+" { word.removeFirst() }
    if ["nan", ".nan", "inf", ".inf", "infinity", "∞"].contains(String(word)) {
      return .notFinite
    }
    let parts = word.split(separator: "e", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].contains(where: \.isNumber),
      parts.joined().allSatisfy({ $0.isNumber || "+-.,".contains($0) }),
      parts[1].contains(where: \.isNumber)
    {
      return .exponent
    }
    return nil
  }

  /// Whether the digits before the first other mark are parted in threes.
  static func isGrouped(_ text: String, by mark: Character) -> Bool {
    let groups = text.drop { $0 == "-" || $0 == "+" }
      .split(separator: mark, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first else { return false }
    return (1...3).contains(first.count) && first.first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}
