/// How much of a workbook is unpacked and kept.
///
/// A few kilobytes of an archive can stand for gigabytes, so every limit is kept
/// while reading, whatever the archive says of itself.
enum WorkbookLimits {
  /// Bytes of the file: twice what a sheet of ``partBytes`` is packed into.
  static let fileBytes = 32 << 20

  /// Files in the archive: a workbook has a few per sheet, picture and chart.
  package static let entries = 10_000

  /// Bytes of one part: a sheet of 100,000 programs, the most of a scenario, with
  /// 35 columns takes some 110 million.
  package static let partBytes = 128 << 20

  /// Bytes of all parts that are read: one such sheet and its texts, in less than two
  /// seconds.
  package static let totalBytes = 192 << 20

  /// Bytes of a part that is neither a sheet nor its texts: styles are the longest.
  static let smallPartBytes = 16 << 20

  /// How many times greater than its packed form a part may be, if it is greater
  /// than ``ratioBytes``. Sheets shrink to a tenth, seldom to a fiftieth; the
  /// packing of zip archives cannot do better than a thousandth, and only with
  /// the same byte over and over.
  package static let ratio = 250

  /// Parts of less than a megabyte may be packed as tightly as they like.
  static let ratioBytes = 1 << 20

  /// Sheets: ten are of use.
  package static let sheets = 1_000

  /// Cells of all sheets, empty ones between the first and the last of a table
  /// included: 100,000 programs with 35 columns.
  package static let cells = 3_500_000

  /// Bytes of the texts that cells share, and of those in cells, each counted as
  /// often as it is used, because a shared one is stored once and read often.
  package static let textBytes = 64 << 20

  /// Characters of one cell.
  ///
  /// **Source** Excel's own limit, as Microsoft documents it.
  package static let cellCharacters = 32_767

  /// Merged ranges of one sheet.
  package static let merges = 100_000

  /// Elements in one another: a workbook needs about a dozen.
  package static let depth = 100
}
