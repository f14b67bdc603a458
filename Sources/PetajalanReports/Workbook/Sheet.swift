/// A sheet of a workbook.
///
/// Rows and columns count from 0.
struct Sheet: Equatable, Sendable {
  /// What its tab says.
  var name: SheetName

  /// The widths of its columns, in about the characters that fit.
  var widths: [Double]

  /// The looks of empty cells, by column.
  var columnStyles: [Int: CellStyle] = [:]

  /// Its cells, row by row.
  private(set) var rows: [[SheetCell]] = []

  /// The heights of rows in points; the others follow their text.
  var heights: [Int: Double] = [:]

  /// Cells that are one; the first holds the content of all.
  var merged: [SheetRange] = []

  /// The rows at the top that stay in sight.
  var frozenRows = 0

  /// The columns at the left that stay in sight.
  var frozenColumns = 0

  /// The table whose rows a reader can hide, with its header.
  var filter: SheetRange?

  /// The rows that are printed at the top of every page.
  var repeatedRows: ClosedRange<Int>?

  /// How it is printed.
  var page = Page()

  /// The color of its tab.
  var tabColor: SheetColor?

  /// What cells look like while something holds.
  var conditions: [SheetCondition] = []

  /// What may be entered.
  var entries: [EntryRule] = []

  /// What is said about cells.
  var comments: [Comment] = []

  /// Its charts.
  var charts: [SheetChart] = []

  /// Creates a sheet without cells.
  init(_ name: String, widths: [Double]) {
    self.name = SheetName(name)
    self.widths = widths
  }

  /// Adds a row below the others, as high as its longest text probably needs.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func append(_ cells: [SheetCell]) -> Int {
    let lines = zip(cells, widths).reduce(1) { max($0, $1.0.lines(inWidth: $1.1)) }
    if lines > 1 { heights[rows.count] = Self.height(ofLines: lines) }
    rows.append(cells)
    return rows.count - 1
  }

  /// The height of lines of text of the usual size in points, as far as a row can be
  /// so high.
  static func height(ofLines lines: Int) -> Double {
    min(greatestHeight, Double(lines) * 13.5 + 2)
  }

  /// The greatest height of a row in points.
  ///
  /// **Source** Microsoft, "Excel specifications and limits".
  static let greatestHeight = 409.0

  /// Adds a row without cells.
  mutating func skip() { rows.append([]) }

  /// How a sheet is printed: as wide as one page, and as long as it takes.
  struct Page: Equatable, Sendable {
    /// The size of the paper.
    var paper = Paper.a4
    /// Whether it lies on its side.
    var isLandscape = true
  }

  /// A size of paper, with its number in the file format.
  ///
  /// **Source** ECMA-376 part 1, section 18.3.1.63.
  enum Paper: UInt8, Sendable {
    case a3 = 8
    case a4 = 9
  }

  /// Something said about a cell.
  struct Comment: Equatable, Sendable {
    /// The cell's row.
    let row: Int
    /// Its column.
    let column: Int
    /// What is said.
    let text: String
  }
}

/// What cells look like while something holds.
struct SheetCondition: Equatable, Sendable {
  /// The cells.
  let range: SheetRange
  /// When.
  let test: Test
  /// What they look like then.
  let style: CellStyle

  /// When cells look otherwise.
  enum Test: Equatable, Sendable {
    /// Their number is that or greater.
    case atLeast(Double)
    /// The formula, without `=` and for the first cell, is true.
    case formula(String)
    /// Always: a bar whose length is their number, 1 being all of it.
    case bar(SheetColor)
  }
}

/// What may be entered into cells.
struct EntryRule: Equatable, Sendable {
  /// The cells.
  let range: SheetRange
  /// What may stand there.
  let allowed: Allowed
  /// What happens to other entries.
  var others = Others.asked

  /// What happens to an entry that is not among those.
  enum Others: Equatable, Sendable {
    /// The user is asked.
    case asked
    /// Nothing: the list is only an offer.
    case taken
  }

  /// What may stand in a cell.
  enum Allowed: Equatable, Sendable {
    /// One of these words.
    ///
    /// - Precondition: with commas between them they have no more than 255 characters.
    case words([String])
    /// What stands in a range, written as in formulas.
    case range(String)
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// A number that is not negative.
    case amount
  }
}

/// A chart of stacked columns on a sheet.
struct SheetChart: Equatable, Sendable {
  /// What stands above it.
  let title: String
  /// The sheet with its numbers.
  let data: SheetName
  /// The cell at its top left corner.
  let row: Int
  /// That cell's column.
  let column: Int
  /// Its width in pixels.
  let width: Int
  /// Its height in pixels.
  let height: Int
  /// What the columns stand for.
  let categories: SheetRange
  /// What is stacked, from the bottom.
  let series: [Series]
  /// What the numbers are.
  let valueTitle: String

  /// One layer of the columns.
  struct Series: Equatable, Sendable {
    /// The row that holds its numbers.
    let values: SheetRange
    /// The cell that holds its name: its row and column.
    let nameRow: Int
    /// The column of that cell.
    let nameColumn: Int
    /// Its color.
    let color: SheetColor
    /// Whether it is what is not used: drawn lightly.
    var isRest = false
  }
}
