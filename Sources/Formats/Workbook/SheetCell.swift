/// A cell of a sheet.
package struct SheetCell: Equatable, Sendable {
  /// What it holds.
  package let content: Content

  /// How it looks.
  package var style: CellStyle

  /// Creates it from its parts.
  package init(content: Content, style: CellStyle) {
    self.content = content
    self.style = style
  }

  /// What a cell holds.
  package enum Content: Equatable, Sendable {
    /// Nothing.
    case empty
    /// Words, whatever they look like.
    case text(String)
    /// A number.
    case number(Double)
    /// A formula without `=`, and the value that it has.
    case formula(String, Double)
    /// A formula without `=`, and the words that it has.
    case textFormula(String, String)
  }

  /// The longest text of a cell in UTF-16 units.
  ///
  /// **Source** Microsoft, "Excel specifications and limits".
  package static let longestText = 32_767

  /// The largest whole number of which a spreadsheet shows every digit: it keeps 15,
  /// and the zeros behind them.
  ///
  /// **Source** Microsoft, "Excel specifications and limits": number precision.
  static let greatestExact: Int64 = 1_000_000_000_000_000

  /// A cell without anything.
  package static func empty(_ style: CellStyle = CellStyle()) -> SheetCell {
    SheetCell(content: .empty, style: style)
  }

  /// Words on one line, cut where a cell cannot hold them.
  package static func text(_ text: String, _ style: CellStyle = CellStyle()) -> SheetCell {
    verbatim(fitted(HarmlessText.line(text)), style)
  }

  /// Words as they are, but for characters that no XML can hold in any form.
  ///
  /// - Precondition: a cell can hold them.
  package static func verbatim(_ text: String, _ style: CellStyle = CellStyle()) -> SheetCell {
    precondition(text.utf16.count <= longestText, "too long for a cell")
    var text = text
    text.unicodeScalars.removeAll { $0 == "\0" || $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }
    return SheetCell(content: text.isEmpty ? .empty : .text(text), style: style)
  }

  /// A whole number; words where a spreadsheet would lose digits of it.
  package static func whole(_ value: Int64, _ style: CellStyle) -> SheetCell {
    guard value.magnitude <= greatestExact.magnitude else {
      var style = style
      style.alignment = .right
      return .verbatim(String(value), style)
    }
    return SheetCell(content: .number(Double(value)), style: style)
  }

  /// A year or a count.
  package static func whole(_ value: Int, _ style: CellStyle) -> SheetCell {
    whole(Int64(value), style)
  }

  /// A number with a fraction.
  ///
  /// - Precondition: it is finite.
  package static func number(_ value: Double, _ style: CellStyle) -> SheetCell {
    precondition(value.isFinite, "a cell cannot hold it")
    return SheetCell(content: .number(value), style: style)
  }

  /// A sum by a formula; the number itself where a spreadsheet could not add it exactly.
  ///
  /// - Parameters:
  ///   - formula: without `=`.
  ///   - value: what it comes to.
  ///   - parts: the numbers that it adds.
  package static func sum(
    _ formula: String, _ value: Int64, of parts: some Sequence<Int64>, _ style: CellStyle
  ) -> SheetCell {
    let isExact =
      value.magnitude <= greatestExact.magnitude
      && parts.allSatisfy { $0.magnitude <= greatestExact.magnitude }
    guard isExact else { return whole(value, style) }
    return SheetCell(content: .formula(formula, Double(value)), style: style)
  }

  /// The lines that it probably takes in a column of that width; words are not cut.
  ///
  /// Not all spreadsheet programs find it out themselves.
  package func lines(inWidth width: Double) -> Int {
    guard style.wraps, case .text(let text) = content else { return 1 }
    // The width counts digits of 11 points, of which letters take nine tenths.
    let room = max(1, width * 11 / Double(style.size) / 0.9 - (style.isBold ? 1.5 : 0.5))
    var lines = 1
    var used = 0.0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let length = Double(DisplayWidth.of(word)) * (style.isBold ? 1.1 : 1)
      if used > 0, used + 1 + length > room {
        lines += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + length
      while used > room {
        lines += 1
        used -= room
      }
    }
    return lines
  }

  private static func fitted(_ text: String) -> String {
    guard text.utf16.count > longestText else { return text }
    var kept = text.prefix(longestText)
    while kept.utf16.count >= longestText { kept.removeLast() }
    return kept + "…"
  }
}
