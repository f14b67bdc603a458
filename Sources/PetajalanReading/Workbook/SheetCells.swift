/// The cells of a sheet that hold something, row by row.
struct SheetCells {
  /// The cells, in the order of rows and columns.
  package var cells: [Cell] = []
  /// The ranges of merged cells.
  package var merges: [Merge] = []

  /// A cell, in 16 bytes: a sheet has millions.
  package struct Cell {
    /// The row, from 1.
    package let row: Int32
    /// Its text.
    package let text: Range<Int32>
    /// The column, from 1.
    package let column: UInt16
    /// What is wrong with it.
    let flaw: Flaw?
    /// Whether the file states a number and no text.
    let isNumber: Bool
  }

  /// What leaves no value in a cell.
  enum Flaw: UInt8 {
    /// It is a date or a time.
    case date
    /// It shows an error.
    case error
    /// It holds a formula without a stored value.
    case formula
  }

  /// Merged cells, corners included.
  struct Merge {
    package let first: CellReference
    package let last: CellReference
  }
}
