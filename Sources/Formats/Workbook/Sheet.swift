/// A sheet of a workbook.
///
/// Rows and columns count from 0.
package struct Sheet: Equatable, Sendable {
  /// What its tab says.
  package var name: SheetName

  /// The widths of its columns, in about the characters that fit.
  package var widths: [Double]

  /// The looks of empty cells, by column.
  package var columnStyles: [Int: CellStyle] = [:]

  /// Its cells, row by row.
  package private(set) var rows: [[SheetCell]] = []

  /// The heights of rows in points; the others follow their text.
  package var heights: [Int: Double] = [:]

  /// Cells that are one; the first holds the content of all.
  package var merged: [SheetRange] = []

  /// The rows at the top that stay in sight.
  package var frozenRows = 0

  /// The columns at the left that stay in sight.
  package var frozenColumns = 0

  /// The table whose rows a reader can hide, with its header.
  package var filter: SheetRange?

  /// The rows that are printed at the top of every page.
  package var repeatedRows: ClosedRange<Int>?

  /// How it is printed.
  package var page = Page()

  /// The color of its tab.
  package var tabColor: SheetColor?

  /// What cells look like while something holds.
  package var conditions: [SheetCondition] = []

  /// What may be entered.
  package var entries: [EntryRule] = []

  /// What is said about cells.
  package var comments: [Comment] = []

  /// Its charts.
  package var charts: [SheetChart] = []

  /// Creates a sheet without cells.
  package init(_ name: String, widths: [Double]) {
    self.name = SheetName(name)
    self.widths = widths
  }

  /// Adds a row below the others, as high as its longest text probably needs.
  ///
  /// - Returns: its number.
  @discardableResult
  package mutating func append(_ cells: [SheetCell]) -> Int {
    let lines = zip(cells, widths).reduce(1) { max($0, $1.0.lines(inWidth: $1.1)) }
    if lines > 1 { heights[rows.count] = Self.height(ofLines: lines) }
    rows.append(cells)
    return rows.count - 1
  }

  /// The height of lines of text of the usual size in points, as far as a row can be
  /// so high.
  package static func height(ofLines lines: Int) -> Double {
    min(greatestHeight, Double(lines) * 13.5 + 2)
  }

  /// The greatest height of a row in points.
  ///
  /// **Source** Microsoft, "Excel specifications and limits".
  static let greatestHeight = 409.0

  /// Adds a row without cells.
  package mutating func skip() { rows.append([]) }

  /// How a sheet is printed: as wide as one page, and as long as it takes.
  package struct Page: Equatable, Sendable {
    /// The size of the paper.
    package var paper = Paper.a4
    /// Whether it lies on its side.
    package var isLandscape = true
  }

  /// A size of paper, with its number in the file format.
  ///
  /// **Source** ECMA-376 part 1, section 18.3.1.63.
  package enum Paper: UInt8, Sendable {
    case a3 = 8
    case a4 = 9
  }

  /// Something said about a cell.
  package struct Comment: Equatable, Sendable {
    /// The cell's row.
    package let row: Int
    /// Its column.
    package let column: Int
    /// What is said.
    package let text: String

    /// Creates it from its parts.
    package init(row: Int, column: Int, text: String) {
      self.row = row
      self.column = column
      self.text = text
    }
  }
}

/// What cells look like while something holds.
package struct SheetCondition: Equatable, Sendable {
  /// The cells.
  package let range: SheetRange
  /// When.
  package let test: Test
  /// What they look like then.
  package let style: CellStyle

  /// Creates it from its parts.
  package init(range: SheetRange, test: Test, style: CellStyle) {
    self.range = range
    self.test = test
    self.style = style
  }

  /// When cells look otherwise.
  package enum Test: Equatable, Sendable {
    /// Their number is that or greater.
    case atLeast(Double)
    /// The formula, without `=` and for the first cell, is true.
    case formula(String)
    /// Always: a bar whose length is their number, 1 being all of it.
    case bar(SheetColor)
  }
}

/// What may be entered into cells.
package struct EntryRule: Equatable, Sendable {
  /// The cells.
  package let range: SheetRange
  /// What may stand there.
  package let allowed: Allowed
  /// What happens to other entries.
  package var others = Others.asked

  /// Creates it from its parts.
  package init(range: SheetRange, allowed: Allowed, others: Others = .asked) {
    self.range = range
    self.allowed = allowed
    self.others = others
  }

  /// What happens to an entry that is not among those.
  package enum Others: Equatable, Sendable {
    /// The user is asked.
    case asked
    /// Nothing: the list is only an offer.
    case taken
  }

  /// What may stand in a cell.
  package enum Allowed: Equatable, Sendable {
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
package struct SheetChart: Equatable, Sendable {
  /// What stands above it.
  package let title: String
  /// The sheet with its numbers.
  package let data: SheetName
  /// The cell at its top left corner.
  package let row: Int
  /// That cell's column.
  package let column: Int
  /// Its width in pixels.
  package let width: Int
  /// Its height in pixels.
  package let height: Int
  /// What the columns stand for.
  package let categories: SheetRange
  /// What is stacked, from the bottom.
  package let series: [Series]
  /// What the numbers are.
  package let valueTitle: String

  /// Creates it from its parts.
  package init(
    title: String, data: SheetName, row: Int, column: Int, width: Int, height: Int,
    categories: SheetRange, series: [Series], valueTitle: String
  ) {
    self.title = title
    self.data = data
    self.row = row
    self.column = column
    self.width = width
    self.height = height
    self.categories = categories
    self.series = series
    self.valueTitle = valueTitle
  }

  /// One layer of the columns.
  package struct Series: Equatable, Sendable {
    /// The row that holds its numbers.
    package let values: SheetRange
    /// The cell that holds its name: its row and column.
    package let nameRow: Int
    /// The column of that cell.
    package let nameColumn: Int
    /// Its color.
    package let color: SheetColor
    /// Whether it is what is not used: drawn lightly.
    package var isRest = false

    /// Creates it from its parts.
    package init(
      values: SheetRange, nameRow: Int, nameColumn: Int, color: SheetColor, isRest: Bool = false
    ) {
      self.values = values
      self.nameRow = nameRow
      self.nameColumn = nameColumn
      self.color = color
      self.isRest = isRest
    }
  }
}
