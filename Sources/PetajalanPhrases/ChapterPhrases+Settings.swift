import MILP

/// Settings of a search as they stand in a record, in words.
extension ChapterPhrases {
  /// A time such as `20s`, with the language's names of units by their letters.
  func durationText(_ text: String, units: [String: String]) -> String {
    let digits = text.prefix { $0.isNumber || $0 == "." }
    guard let unit = units[String(text.dropFirst(digits.count))] else { return text }
    return "\(digits.replacing(".", with: numbers.decimalMark))\u{A0}\(unit)"
  }

  /// A list of ids, or all that there are.
  func list(_ text: String, all everything: String) -> String {
    text == "all" ? everything : text.replacing(",", with: ", ")
  }

  /// Levels of ceilings such as `all=60%..140%:20%`.
  func curve(_ text: String, all everything: String, to: String, by: String) -> String {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard let source = parts.first, let levels = parts.dropFirst().first else { return text }
    let range =
      levels.replacing("..", with: " \(to) ").replacing(":", with: " \(by) ")
      .replacing(",", with: ", ").replacing(".", with: numbers.decimalMark)
    return "\(source == "all" ? everything : String(source)) \(range)"
  }
}
