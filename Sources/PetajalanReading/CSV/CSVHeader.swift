/// Finds the line of a CSV file that is its header.
///
/// It does so before anything is cut into cells: a title above the header has another
/// number of cells than the rows, and shows no separator.
enum CSVHeader {
  /// Where the header begins.
  struct Start {
    /// The position of its first byte.
    package let index: Int
    /// Its line, from 1.
    package let line: Int
    /// What stands between its cells.
    package let separator: UInt8
  }

  /// How far it is looked for, in bytes: a letterhead is shorter.
  private static let mostBytes = 1 << 16

  /// A line, or several with a cell in quotes that goes on.
  private struct Record {
    let bytes: Range<Int>
    let line: Int
  }

  /// The header's line, if it is not the first one in which something stands; rows of values
  /// above it are reported.
  package static func find(
    _ finder: HeaderFinder, in bytes: [UInt8], file: String, log: FaultLog
  ) -> Start? {
    let records = records(of: bytes)
    var found: (separator: UInt8, rows: [[String]], position: Int)?
    for separator in CSVReader.separators {
      let rows = records.map { cells(of: bytes[$0.bytes], separator) }
      let position = finder.position(in: rows)
      guard rows.indices.contains(position) else { continue }
      if finder.isHeader(rows[position]) {
        found = (separator, rows, position)
        break
      }
      if found == nil, position > 0 { found = (separator, rows, position) }
    }
    guard let (separator, rows, position) = found else { return nil }
    let filled = rows.map { row in row.count { !$0.isEmpty } }
    for above in 0..<position where filled[above] >= max(3, (filled[position] + 1) / 2) {
      log.report(
        .table(.rowAboveHeader(headerLine: records[position].line)),
        at: SourceLocation(file: file, line: records[above].line, column: 1))
    }
    return Start(
      index: records[position].bytes.lowerBound, line: records[position].line,
      separator: separator)
  }

  /// The first lines in which something stands.
  private static func records(of bytes: [UInt8]) -> [Record] {
    var records: [Record] = []
    var start = 0
    var line = 1
    var firstLine = 1
    var isInQuotes = false
    for index in 0..<min(bytes.count, mostBytes) {
      if bytes[index] == UInt8(ascii: "\"") { isInQuotes.toggle() }
      guard bytes[index] == 0x0A || index == bytes.count - 1 else { continue }
      line += 1
      guard !isInQuotes else { continue }
      let record = start..<(index + 1)
      let marks = CSVReader.separators + Array("\"".utf8)
      if !BlankText.isBlank(bytes[record].filter { !marks.contains($0) }) {
        records.append(Record(bytes: record, line: firstLine))
        if records.count == HeaderFinder.mostRows { break }
      }
      start = index + 1
      firstLine = line
    }
    return records
  }

  /// The cells of a record, without the quotes around them.
  private static func cells(of bytes: ArraySlice<UInt8>, _ separator: UInt8) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isInQuotes = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isInQuotes.toggle()
      } else if byte == separator, !isInQuotes {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
    }
    return cells.map { String(decoding: $0, as: UTF8.self).trimmed }
  }
}
