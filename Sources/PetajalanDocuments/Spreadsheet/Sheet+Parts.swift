import Formats

extension Sheet {
  /// Adds the title, and what is said below it.
  mutating func open(_ title: String, note: String? = nil) {
    heights[append([.text(title, SheetStyles.title)])] = 24
    if let note { append([.text(note, SheetStyles.note)]) }
  }

  /// Adds a row of headings.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func appendHeader(_ titles: [String]) -> Int {
    append(titles.map { .text($0, SheetStyles.header) })
  }

  /// Adds sentences across columns, as high as they probably need.
  mutating func appendParagraph(_ text: String, columns: Int) {
    let row = append(
      [.text(text, SheetStyles.paragraph)]
        + Array(repeating: .empty(SheetStyles.paragraph), count: columns - 1))
    if columns > 1 { merged.append(SheetRange(row: row, columns: 0...columns - 1)) }
    // It is as wide as all columns together, in which a sixth is kept in reserve.
    let width = widths.prefix(columns).reduce(0, +) / 1.15
    let cell = SheetCell.text(text, SheetStyles.paragraph)
    heights[row] = Self.height(ofLines: cell.lines(inWidth: width))
  }

  /// Makes a table with a header easy to read and to print: the header stays in sight
  /// and is repeated on each page, and rows can be filtered.
  mutating func finishTable(header: Int, last: Int, columns: Int, frozenColumns: Int = 0) {
    frozenRows = header + 1
    self.frozenColumns = frozenColumns
    repeatedRows = header...header
    filter = SheetRange(rows: header...max(header, last), columns: 0...columns - 1)
  }
}

extension SheetCell {
  /// The sum of part of a column.
  static func sum(
    ofRows rows: Range<Int>, column: Int, _ amounts: [Int64], _ style: CellStyle
  ) -> SheetCell {
    let value = amounts.reduce(0, +)
    guard !rows.isEmpty else { return whole(value, style) }
    let range = SheetRange(rows: rows.lowerBound...rows.upperBound - 1, column: column)
    return sum("SUM(\(range.text))", value, of: amounts, style)
  }

  /// The sum of the rows of a column that a filter leaves in sight, without other such
  /// sums among them.
  static func visibleSum(
    ofRows rows: Range<Int>, column: Int, _ amounts: [Int64], _ style: CellStyle
  ) -> SheetCell {
    let value = amounts.reduce(0, +)
    guard !rows.isEmpty else { return whole(value, style) }
    let range = SheetRange(rows: rows.lowerBound...rows.upperBound - 1, column: column)
    return sum("SUBTOTAL(9,\(range.text))", value, of: amounts, style)
  }

  /// The sum of part of a row.
  static func sum(
    ofRow row: Int, columns: Range<Int>, _ amounts: [Int64], _ style: CellStyle
  ) -> SheetCell {
    let range = SheetRange(row: row, columns: columns.lowerBound...columns.upperBound - 1)
    return sum("SUM(\(range.text))", amounts.reduce(0, +), of: amounts, style)
  }
}
