/// A rectangle of cells; rows and columns count from 0, both ends inclusive.
package struct SheetRange: Hashable, Sendable {
  /// The rows.
  package let rows: ClosedRange<Int>
  /// The columns.
  package let columns: ClosedRange<Int>

  /// Creates a rectangle.
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Part of a column.
  package init(rows: ClosedRange<Int>, column: Int) {
    self.init(rows: rows, columns: column...column)
  }

  /// Part of a row.
  package init(row: Int, columns: ClosedRange<Int>) { self.init(rows: row...row, columns: columns) }

  /// The rectangle as formulas write it, such as `B3:D9`.
  package var text: String {
    let first = Self.cell(row: rows.lowerBound, column: columns.lowerBound)
    let last = Self.cell(row: rows.upperBound, column: columns.upperBound)
    return first == last ? first : "\(first):\(last)"
  }

  /// The rectangle with every part fixed, such as `$B$3:$D$9`.
  package var fixed: String {
    "$\(Self.column(columns.lowerBound))$\(rows.lowerBound + 1)"
      + ":$\(Self.column(columns.upperBound))$\(rows.upperBound + 1)"
  }

  /// A cell as formulas write it, such as `B3`.
  package static func cell(row: Int, column: Int) -> String { "\(Self.column(column))\(row + 1)" }

  /// A column as formulas write it, such as `AB`.
  package static func column(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : Self.column(column / 26 - 1) + letter
  }
}
