/// The cells of a sheet that hold something, row by row.
struct SheetCells {
  /// The cells, in the order of rows and columns.
  var cells: [Cell] = []
  /// The ranges of merged cells.
  var merges: [Merge] = []

  /// A cell.
  struct Cell {
    /// The row, from 1.
    let row: Int32
    /// The column, from 1.
    let column: Int32
    /// Its text.
    let text: Range<Int32>
    /// What is wrong with it.
    let flaw: Flaw?
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
    let first: CellReference
    let last: CellReference
  }
}
