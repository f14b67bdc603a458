extension TableText {
  /// Takes away what is none of the table's rows and columns, and reports what may have
  /// been meant as one.
  ///
  /// Nothing is said of rows and columns in which nothing stands, of rows that hold notes
  /// alone, and of the row below the header that numbers the columns.
  mutating func trim(as table: TableName, log: FaultLog) {
    let header = header
    let finder = HeaderFinder(table)
    let read = header.indices.filter { position in
      let text = header[position].text
      return !NoteHeader.isMarked(text)
        && (finder.column(text) != nil || !NoteHeader.isUsual(text))
    }
    let (dropped, odd) = oddRows(as: table, reading: read)
    if !odd.isEmpty { leavesRowsOut = true }
    for kind in OddRow.allCases {
      guard let fields = odd[kind], let first = fields.first else { continue }
      let fault = TableFault.oddRows(
        kind, text: first.text, table: table, others: fields.dropFirst().map(\.location.line),
        isSheet: sheet != nil)
      log.report(.table(fault), at: first.location)
    }
    remove(rows: dropped)
    removeEmptyColumns(header)
  }

  /// The rows that are none of the table's, and which of them a fault is to be told of.
  private func oddRows(
    as table: TableName, reading read: [Int]
  ) -> (dropped: [Int], odd: [OddRow: [Field]]) {
    var odd: [OddRow: [Field]] = [:]
    var dropped: [Int] = []
    let finder = OddRowFinder(self, as: table, columns: read)
    for row in 0..<rowCount {
      if row == 0, finder.numbersColumns(row) {
        dropped.append(row)
      } else if read.allSatisfy({ isBlank(row: row, column: $0) }) {
        dropped.append(row)
        if let (kind, field) = finder.kindOfNote(row) { odd[kind, default: []].append(field) }
      } else if let (kind, field) = finder.kind(row) {
        odd[kind, default: []].append(field)
        dropped.append(row)
      }
    }
    return (dropped, odd)
  }

  /// Takes rows away, in ascending order.
  private mutating func remove(rows: [Int]) {
    guard let first = rows.first else { return }
    var next = rows[...]
    var end = (first + 1) * width
    for row in first..<rowCount {
      if next.first == row {
        next.removeFirst()
        continue
      }
      for column in 0..<width { cells[end + column] = cells[(row + 1) * width + column] }
      end += width
    }
    cells.removeLast(cells.count - end)
  }

  private mutating func removeEmptyColumns(_ header: [Field]) {
    let kept = header.indices.filter { column in
      !header[column].text.isEmpty
        || (0..<rowCount).contains { !isBlank(row: $0, column: column) }
    }
    guard kept.count < width, !kept.isEmpty else { return }
    var end = 0
    for row in 0...rowCount {
      for column in kept {
        cells[end] = cells[row * width + column]
        end += 1
      }
    }
    cells.removeLast(cells.count - end)
    width = kept.count
  }
}
