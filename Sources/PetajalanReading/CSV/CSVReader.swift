/// Cuts a CSV file into cells.
///
/// Nothing is guessed but the separator, which the header line shows: a row
/// that is too short or too long, a quote that does not end or a text behind a
/// quote is a fault, because each of them shifts money into other columns. Lines of
/// nothing but separators, blanks and empty quotes are nothing.
///
/// **Source** RFC 4180; beyond it, `;` and tab as separators and lines that end
/// in LF alone.
struct CSVReader {
  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private let log: FaultLog
  private let table: ScenarioTable?

  private var index = 0
  private var line = 1
  private var column = 1
  private var cells: [TextCell] = []
  private var isBroken = false
  private var hasUnevenRows = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Reads the table of a file; its faults are reported.
  ///
  /// - Parameters:
  ///   - table: the table that it is to be, which limits its rows.
  ///   - finder: what knows its header, above which titles may stand then.
  /// - Returns: The table without its uneven rows.
  /// **Missing** The file's quotes do not close, it is no text, or it is more
  /// than is read.
  package static func read(
    _ bytes: [UInt8], file: String, as table: ScenarioTable? = nil,
    header finder: HeaderFinder? = nil, log: FaultLog
  ) -> TableText? {
    guard let text = TextCheck.text(bytes, file: file, log: log) else { return nil }
    let start = finder.flatMap { CSVHeader.find($0, in: text, file: file, log: log) }
    var reader = CSVReader(
      bytes: text, file: file, separator: start?.separator ?? separator(of: text), table: table,
      log: log)
    reader.index = start?.index ?? 0
    reader.line = start?.line ?? 1
    return reader.readTable()
  }

  /// Reads a table of a scenario: titles above its header are passed over, and what is none
  /// of its rows and columns is taken away.
  package static func read(
    _ bytes: [UInt8], file: String, of table: ScenarioTable, log: FaultLog
  ) -> TableText? {
    let name = TableName(table)
    var text = read(bytes, file: file, as: table, header: HeaderFinder(name), log: log)
    text?.trim(as: name, log: log)
    return text
  }

  private init(
    bytes: [UInt8], file: String, separator: UInt8, table: ScenarioTable?, log: FaultLog
  ) {
    self.bytes = bytes
    self.file = file
    self.separator = separator
    self.table = table
    self.log = log
  }

  /// What may stand between cells.
  static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]

  /// The separator that the header line holds most of, outside quotes.
  package static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = separators
    var counts = [0, 0, 0]
    var isInQuotes = false
    for byte in bytes {
      if byte == quote { isInQuotes.toggle() }
      if byte == lineFeed && !isInQuotes { break }
      if !isInQuotes, let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private mutating func readTable() -> TableText? {
    var width = 0
    // How many cells of the header hold something or stand before one that does.
    var filledWidth = 0
    // No more than can be needed: an array that grows is copied at its greatest.
    cells.reserveCapacity(min(bytes.count / 2 + 1, TableLimits.cells) + 1)
    while index < bytes.count && !isBroken {
      let start = cells.count
      let place = SourceLocation(file: file, line: line, column: 1)
      readRow()
      let count = cells.count - start
      if isBlank(from: start) {
        cells.removeLast(count)
        continue
      }
      if width == 0 {
        width = count
        filledWidth = cells.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? count
      } else if count == filledWidth, count < width, !isBroken, let last = cells.last {
        // A header that ends in empty cells is no longer than what stands in it.
        let empty = TextCell(
          start: last.end, end: last.end, line: last.line, column: last.column)
        cells += repeatElement(empty, count: width - count)
      } else if count != width {
        // A row whose quote does not end is not short for another reason.
        if !isBroken {
          log.report(.table(.unevenRow(cells: count, columns: width)), at: place)
        }
        hasUnevenRows = true
        cells.removeLast(count)
      }
      checkRows(width, at: place)
    }
    if width == 0 && !isBroken {
      // Nothing but separators and blank lines.
      log.report(.file(.empty), at: SourceLocation(file: file, line: 1, column: 1))
    }
    guard !isBroken, width > 0 else { return nil }
    return TableText(
      file: file, bytes: bytes, cells: cells, width: width, leavesRowsOut: hasUnevenRows)
  }

  /// Whether nobody sees anything in the cells from a position on.
  private func isBlank(from start: Int) -> Bool { cells[start...].allSatisfy(isBlank) }

  private func isBlank(_ cell: TextCell) -> Bool {
    cell.start == cell.end || BlankText.isBlank(bytes[Int(cell.start)..<Int(cell.end)])
  }

  /// Ends the reading of a table with more rows or cells than are read.
  private mutating func checkRows(_ width: Int, at place: SourceLocation) {
    if let table, cells.count > (table.mostRows + 1) * width {
      log.report(.table(.tooManyRows(table: table, limit: table.mostRows)), at: place)
      isBroken = true
    } else if cells.count > TableLimits.cells {
      log.report(.table(.tooManyCells(limit: TableLimits.cells)), at: place)
      isBroken = true
    }
  }

  /// Reads up to and with the end of the line.
  private mutating func readRow() {
    let first = cells.count
    while true {
      readCell()
      checkCell(first)
      guard index < bytes.count, !isBroken else { return }
      let byte = bytes[index]
      index += 1
      if byte == separator {
        column += 1
      } else {
        if byte == Self.carriageReturn { index += 1 }
        startLine()
        return
      }
    }
  }

  /// Ends the reading of a table whose last cell is too long, or one too many.
  private mutating func checkCell(_ first: Int) {
    guard let cell = cells.last, !isBroken else { return }
    let place = SourceLocation(file: file, line: Int(cell.line), column: Int(cell.column))
    if Int(cell.end - cell.start) > TableLimits.cellBytes {
      log.report(.table(.longCell(limit: TableLimits.cellBytes)), at: place)
      isBroken = true
    } else if cells.count - first > TableLimits.columns {
      log.report(.table(.tooManyColumns(limit: TableLimits.columns)), at: place)
      isBroken = true
    }
  }

  private mutating func readCell() {
    let start = TextCell(
      start: Int32(index), end: Int32(index), line: Int32(line), column: Int32(column))
    if index < bytes.count, bytes[index] == Self.quote {
      readQuoted(start)
    } else {
      readPlain(start)
    }
  }

  private mutating func readPlain(_ start: TextCell) {
    var cell = start
    var isReported = false
    bytes.withUnsafeBufferPointer { buffer in
      while index < buffer.count {
        let byte = buffer[index]
        if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
        if byte == Self.quote && !isReported {
          let place = SourceLocation(file: file, line: line, column: column)
          log.report(.table(.quoteInsideCell), at: place)
          isReported = true
        }
        if byte & 0xC0 != 0x80 { column += 1 }
        index += 1
      }
    }
    cell.end = Int32(index)
    cells.append(cell)
  }

  private mutating func readQuoted(_ start: TextCell) {
    var cell = start
    cell.start += 1
    cell.isQuoted = true
    index += 1
    column += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
        cell.hasDoubledQuotes = true
        index += 1
        column += 1
      }
      index += 1
      if byte == Self.lineFeed { startLine() } else if byte & 0xC0 != 0x80 { column += 1 }
    }
    cell.end = Int32(index)
    cells.append(cell)
    guard index < bytes.count else {
      let place = SourceLocation(file: file, line: Int(cell.line), column: Int(cell.column))
      log.report(.table(.unclosedQuote), at: place)
      isBroken = true
      return
    }
    index += 1
    column += 1
    skipTextAfterQuote()
  }

  private mutating func skipTextAfterQuote() {
    let place = SourceLocation(file: file, line: line, column: column)
    let end = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != Self.lineFeed,
      bytes[index] != Self.carriageReturn
    {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    if index > end { log.report(.table(.textAfterQuote), at: place) }
  }

  private mutating func startLine() {
    line += 1
    column = 1
  }
}
