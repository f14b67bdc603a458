/// The cells of a sheet that hold something, row by row.
struct SheetCells {
  /// The cells, in the order of rows and columns.
  package var cells: [Cell] = []
  /// The ranges of merged cells.
  package var merges: [Merge] = []
  /// The rows that are hidden, ascending.
  package var hiddenRows: [Int32] = []
  /// The columns that are hidden, ascending.
  package var hiddenColumns: [ClosedRange<Int>] = []
  /// The cells that show their numbers divided, in the order of rows and columns.
  package var scaled: [Scaled] = []

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
    /// It is a date or a time; its text is the year, if it can be told.
    case date
    /// It is a number that looks like a year and is shown as another one.
    case shownAsYear
    /// It shows an error.
    case error
    /// It holds a formula without a stored value.
    case formula
  }

  /// A cell that shows its number divided.
  struct Scaled {
    package let row: Int32
    package let column: UInt16
    /// How often it is divided by a thousand.
    package let thousands: UInt8
  }

  /// Merged cells, corners included.
  struct Merge {
    package let first: CellReference
    package let last: CellReference
  }
}
