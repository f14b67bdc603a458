import TestSupport

/// The workbook of a case, composed of its sheets.
///
/// | cell | is |
/// |---|---|
/// | `40`, `40%` | a number, a number shown as a percentage |
/// | `=A1*2`, `=A1*2 -> 40` | a formula without or with a stored value |
/// | `#REF!` | an error |
/// | `date:45658`, `bool:1`, `text:40` | a date, a truth value, a text |
/// | `<c …>` | itself, as it stands in the file |
/// | anything else | a text |
struct CaseWorkbook {
  /// The sheets, in the order of their tabs.
  let sheets: [(name: String, text: String)]
  /// Parts that take the place of others, or join them.
  let parts: [String: [UInt8]]
  /// Parts that are left out.
  let missing: [String]

  /// The bytes of the file.
  var bytes: [UInt8] {
    get throws {
      var workbook = WorkbookText()
      for (name, text) in sheets {
        let rows = text.split(separator: "\n").map { row in
          row.split(separator: ",", omittingEmptySubsequences: false).map { Self.cell(String($0)) }
        }
        workbook = workbook.sheet(name, rows)
      }
      for (name, bytes) in parts { workbook = workbook.part(name, bytes) }
      for name in missing { workbook = workbook.without(name) }
      return try workbook.bytes
    }
  }

  private static func cell(_ text: String) -> WorkbookText.Cell {
    func behind(_ mark: String) -> String? {
      text.hasPrefix(mark) ? String(text.dropFirst(mark.count)) : nil
    }
    if text.isEmpty { return .empty }
    if text.hasPrefix("<") { return .raw(text) }
    if let number = behind("date:") { return .date(number) }
    if let truth = behind("bool:") { return .truth(truth == "1") }
    if let words = behind("text:") { return .inline(words) }
    if let formula = behind("=") {
      let ends = formula.split(separator: " -> ").map(String.init)
      return .formula(ends[0], value: ends.count > 1 ? ends[1] : nil)
    }
    if text.hasPrefix("#"), text.dropFirst().first?.isUppercase == true { return .error(text) }
    if text.hasSuffix("%"), let number = Double(text.dropLast()) {
      return .percent(String(number / 100))
    }
    let isNumber = text.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/) != nil
    return isNumber ? .number(text) : .inline(text)
  }
}
