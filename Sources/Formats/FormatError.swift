/// Why a file of a format cannot be made.
public enum FormatError: Error, Equatable, Sendable {
  /// A library failed with that message.
  case library(name: String, message: String)
  /// A sheet of that name would have more rows or columns than a workbook can hold.
  case sheetTooLarge(sheet: String)
  /// A text there is longer than a cell of a workbook can hold.
  case textTooLong(place: String)
}
