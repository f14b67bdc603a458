/// How tables are written for the program that will open them.
public struct CSVDialect: Equatable, Sendable {
  /// The dialect's name on the command line.
  public let name: String

  /// What stands between two cells.
  package let separator: Character

  /// What stands before the fraction of a number.
  package let decimalMark: Character

  /// Whether the file begins with a byte order mark, by which Excel recognizes
  /// UTF-8.
  let hasByteOrderMark: Bool

  /// Whether headings are Indonesian.
  let hasIndonesianHeadings: Bool

  /// What ends each row.
  ///
  /// **Source** RFC 4180 §2.1 demands CRLF; spreadsheets and the CSV readers of
  /// all common languages accept it.
  let lineEnd = "\r\n"

  /// RFC 4180 with decimal points.
  public static let plain = CSVDialect(
    name: "plain", separator: ",", decimalMark: ".", hasByteOrderMark: false,
    hasIndonesianHeadings: false)

  /// What Excel opens with a double click where Windows is set to Indonesian.
  public static let excelIndonesian = CSVDialect(
    name: "excel-id", separator: ";", decimalMark: ",", hasByteOrderMark: true,
    hasIndonesianHeadings: true)

  /// A heading as the dialect has it.
  package func heading(_ english: String) -> String {
    hasIndonesianHeadings ? CSVHeadings.indonesian[english] ?? english : english
  }

  /// What a heading of a file in the dialect is in English.
  package func englishHeading(_ heading: String) -> String {
    hasIndonesianHeadings ? CSVHeadings.english[heading] ?? heading : heading
  }

  /// All dialects, the default first.
  public static let all: [CSVDialect] = [.plain, .excelIndonesian]
}
