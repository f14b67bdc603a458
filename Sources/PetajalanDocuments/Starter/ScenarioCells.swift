import Formats
import PetajalanReading

/// Cells of a scenario's workbook, which read back as the texts that they were.
enum ScenarioCells {
  /// The rows for which lists and rules of entry are prepared below the last one.
  private static let spareRows = 500

  /// How numbers are written.
  enum Style {
    /// A dot before the fraction.
    case plain
    /// A comma before the fraction.
    case comma
    /// Digits alone: marks mean something else elsewhere.
    case whole

    /// What stands before the fraction.
    ///
    /// **Missing** There is none.
    fileprivate var mark: Character? {
      switch self {
      case .plain: "."
      case .comma: ","
      case .whole: nil
      }
    }
  }

  /// How a scenario writes numbers.
  static func style(of source: ScenarioSource) -> Style {
    source.settings["money"]?["numbers"]?.text == "id" ? .comma : .plain
  }

  /// Words.
  package static func text(_ text: String) -> SheetCell {
    .verbatim(text, SheetStyles.text.with { $0.numbers = .text })
  }

  /// A number as a number if it reads back as the same text; words otherwise.
  package static func value(_ text: String, _ style: Style, isYear: Bool = false) -> SheetCell {
    guard let number = number(text, style) else { return self.text(text) }
    let isWhole = number == number.rounded()
    // Nobody wants a mark in a year.
    let numbers: CellStyle.Numbers = isWhole && !isYear && text.count > 4 ? .money : .general
    return .number(number, SheetStyles.number(numbers))
  }

  /// The number that a text is, without zeros that a number would lose.
  package static func number(_ text: String, _ style: Style) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts =
      style.mark.map { digits.split(separator: $0, omittingEmptySubsequences: false) } ?? [digits]
    guard parts.count <= 2, digits.utf8.count <= 15,
      parts.allSatisfy({ part in
        !part.isEmpty
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }),
      let whole = parts.first, whole == "0" || !whole.hasPrefix("0"),
      parts.count == 1 || !parts[1].hasSuffix("0"), text != "-0"
    else { return nil }
    return Double((text.hasPrefix("-") ? "-" : "") + parts.joined(separator: "."))
  }

  /// The rows of a column below the header, with some to spare.
  static func entryRows(of sheet: Sheet, column: Int) -> SheetRange {
    SheetRange(rows: 1...sheet.rows.count + spareRows, column: column)
  }
}
