/// One cell of a table.
package enum CSVCell: Equatable, Sendable {
  /// Words, made harmless for spreadsheets.
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// A decimal number with a dot, as ``DecimalText`` writes it.
  case decimal(String)
  /// Nothing.
  case empty

  /// A year or a count.
  package static func integer(_ value: Int) -> CSVCell { .integer(Int64(value)) }

  /// The text, or nothing.
  package static func text(_ value: String?) -> CSVCell { value.map { .text($0) } ?? .empty }

  /// The year or count, or nothing.
  package static func integer(_ value: Int?) -> CSVCell { value.map { .integer($0) } ?? .empty }

  /// The decimal number, or nothing.
  package static func decimal(_ value: String?) -> CSVCell { value.map { .decimal($0) } ?? .empty }
}

/// A table with a header, to be written as CSV.
///
/// **Source** RFC 4180, doi:10.17487/RFC4180.
package struct CSVTable: Equatable, Sendable {
  /// The names of the columns.
  package let header: [String]

  /// The rows, each with one cell per column.
  package let rows: [[CSVCell]]

  /// Creates it from its parts.
  package init(header: [String], rows: [[CSVCell]]) {
    self.header = header
    self.rows = rows
  }

  /// The table in a dialect.
  package func text(in dialect: CSVDialect) -> String {
    // Bytes, because a text looks at its end again with all that is added to it.
    var bytes: [UInt8] = Array((dialect.hasByteOrderMark ? "\u{FEFF}" : "").utf8)
    Self.write(header.map { .text(dialect.heading($0)) }, to: &bytes, in: dialect)
    for row in rows { Self.write(row, to: &bytes, in: dialect) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ row: [CSVCell], to bytes: inout [UInt8], in dialect: CSVDialect) {
    let separator = String(dialect.separator)
    for (column, cell) in row.enumerated() {
      if column > 0 { bytes += separator.utf8 }
      bytes += field(cell, in: dialect).utf8
    }
    bytes += dialect.lineEnd.utf8
  }

  private static func field(_ cell: CSVCell, in dialect: CSVDialect) -> String {
    switch cell {
    case .empty: ""
    case .integer(let value): String(value)
    case .decimal(let number):
      dialect.decimalMark == "."
        ? number : String(number.map { $0 == "." ? dialect.decimalMark : $0 })
    case .text(let text): quoted(harmless(text), in: dialect)
    }
  }

  /// Text without characters that deceive the eye; behind an apostrophe if a spreadsheet
  /// would take it for a formula.
  ///
  /// **Source** OWASP, "CSV Injection":
  /// https://owasp.org/www-community/attacks/CSV_Injection
  package static func harmless(_ text: String) -> String {
    let text = HarmlessText.lines(text)
    // Scalars, not characters: CR and LF together are one character.
    switch text.unicodeScalars.first {
    // What a formula begins with, also in full width.
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return "'" + text
    default: return text
    }
  }

  private static func quoted(_ text: String, in dialect: CSVDialect) -> String {
    let separator = dialect.separator.asciiValue
    let isSpecial = text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\t"): true
      default: byte == separator
      }
    }
    // A combining mark behind a quote would hide it from a search by character.
    guard isSpecial else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append("\"") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
