/// A table of cells as it stands in a file.
package struct TableText: Sendable {
  /// The path of the file.
  package let file: String
  /// The sheet of the workbook.
  ///
  /// **Missing** The file is a CSV file.
  package var sheet: String?
  /// The bytes that hold the cells' texts, all valid UTF-8.
  package let bytes: [UInt8]
  /// The header's cells and then those of each row, all rows equally long.
  var cells: [TextCell]
  /// How many cells a row has.
  package var width: Int
  /// Whether rows were left out that a fault was told of.
  var leavesRowsOut = false

  /// Where it begins.
  package var start: SourceLocation {
    SourceLocation(
      file: file, sheet: sheet, line: cells.first.map { Int($0.line) } ?? 1,
      column: cells.first.map { Int($0.column) } ?? 1)
  }

  /// How many rows there are below the header.
  package var rowCount: Int { cells.count / width - 1 }

  /// The header's cells.
  var header: [Field] { (0..<width).map { field(cells[$0]) } }

  /// The cell of a row below the header, both counted from 0.
  func field(row: Int, column: Int) -> Field { field(cells[(row + 1) * width + column]) }

  /// Where a cell of a row below the header begins.
  package func location(row: Int, column: Int) -> SourceLocation {
    location(cells[(row + 1) * width + column])
  }

  /// Whether a cell of a row below the header holds nothing.
  package func isEmpty(row: Int, column: Int) -> Bool {
    let cell = cells[(row + 1) * width + column]
    return cell.start == cell.end
  }

  /// Whether nobody sees anything in a cell of a row below the header.
  func isBlank(row: Int, column: Int) -> Bool {
    isEmpty(row: row, column: column) || BlankText.isBlank(bytes(row: row, column: column))
  }

  /// The bytes of a cell of a row below the header.
  func bytes(row: Int, column: Int) -> ArraySlice<UInt8> {
    let cell = cells[(row + 1) * width + column]
    return bytes[Int(cell.start)..<Int(cell.end)]
  }

  private func location(_ cell: TextCell) -> SourceLocation {
    // A list in quotes begins behind the quote.
    let column = Int(cell.column) + (cell.isQuoted ? 1 : 0)
    return SourceLocation(file: file, sheet: sheet, line: Int(cell.line), column: column)
  }

  private func field(_ cell: TextCell) -> Field {
    let end = Int(cell.end)
    var start = Int(cell.start)
    let text = bytes.withUnsafeBufferPointer { bytes in
      while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
    let place = location(cell).advanced(by: start - Int(cell.start))
    guard cell.hasDoubledQuotes else {
      return Field(text: text.trimmed, location: place, isNumber: cell.isNumber)
    }
    let parts = text.split(separator: "\"\"", omittingEmptySubsequences: false)
    return Field(text: parts.joined(separator: "\"").trimmed, location: place)
  }
}

/// Where a cell lies in its file.
struct TextCell: Sendable {
  /// The position of its first byte, behind the opening quote.
  package var start: Int32
  /// The position behind its last byte, before the closing quote.
  package var end: Int32
  /// The line on which it begins, or its row in a sheet, from 1.
  package var line: Int32
  /// The column of its first byte or its opening quote, or its column in a sheet,
  /// from 1.
  package var column: Int32
  /// Whether it stands in quotes.
  var isQuoted = false
  /// Whether two quotes in it stand for one.
  var hasDoubledQuotes = false
  /// Whether it is a number of a spreadsheet's cell.
  var isNumber = false
}
