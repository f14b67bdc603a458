/// Reads what a rule is for as one cell states it:
/// `quick_win=yes; owner=DLH|Dinas PU; name="A; B"`.
///
/// Conditions are parted by `;`, the values of one by `|`. A column or value that
/// holds one of these marks, `=` or a quote stands in double quotes, in which two
/// quotes stand for one.
struct ConditionText {
  private var rest: Substring

  /// The conditions in a cell, as the YAML file would state them under `where`.
  ///
  /// **Missing** The text cannot be read, which is reported.
  package static func read(_ field: Field, log: FaultLog) -> YAMLNode? {
    var text = ConditionText(rest: field.text[...])
    guard let conditions = text.read() else {
      log.report(.workbook(.conditions(text: field.text)), at: field.location)
      return nil
    }
    var entries: [YAMLEntry] = []
    for (column, values) in conditions {
      if entries.contains(where: { $0.key.text == column }) {
        let fault = YAMLFault.duplicateKey(key: column, firstLine: field.location.line)
        log.report(.yaml(fault), at: field.location)
        continue
      }
      let list = values.map { YAMLNode(content: .text($0), location: field.location) }
      entries.append(
        YAMLEntry(
          key: Field(text: column, location: field.location),
          value: YAMLNode(content: .list(list), location: field.location)))
    }
    return YAMLNode(content: .mapping(entries), location: field.location)
  }

  private mutating func read() -> [(column: String, values: [String])]? {
    var conditions: [(column: String, values: [String])] = []
    while true {
      guard let column = word(until: "=;|"), take("=") else { return nil }
      var values: [String] = []
      repeat {
        guard let value = word(until: ";|") else { return nil }
        values.append(value)
      } while take("|")
      conditions.append((column, values))
      guard take(";") else { return rest.isEmpty ? conditions : nil }
      // Nothing need follow the last mark.
      if rest.allSatisfy(\.isWhitespace) { return conditions }
    }
  }

  /// A word in quotes, or up to a mark.
  private mutating func word(until marks: String) -> String? {
    rest = rest.drop { $0.isWhitespace }
    guard rest.first == "\"" else {
      let text = rest.prefix { !marks.contains($0) && $0 != "\"" }
      rest = rest[text.endIndex...]
      let word = text.trimmed
      return word.isEmpty ? nil : word
    }
    var word = ""
    rest = rest.dropFirst()
    while let end = rest.firstIndex(of: "\"") {
      word += rest[..<end]
      rest = rest[rest.index(after: end)...]
      guard rest.first == "\"" else {
        rest = rest.drop { $0.isWhitespace }
        return word.isEmpty ? nil : word
      }
      word.append("\"")
      rest = rest.dropFirst()
    }
    return nil
  }

  private mutating func take(_ mark: Character) -> Bool {
    guard rest.first == mark else { return false }
    rest = rest.dropFirst()
    return true
  }
}
