/// Makes a table of a sheet's cells.
///
/// Rows and columns in which nothing stands are nothing, wherever they lie. The
/// first row that is left is the header.
///
/// Cells that are merged over several rows state one value for each of these
/// rows, in their first column; in their other columns they state nothing.
struct SheetTable {
  private let file: String
  private let sheet: String
  private let cells: SheetCells
  private let log: FaultLog

  /// The numbers of the rows and columns in which something stands.
  private var rows: [Int32] = []
  private var columns: [Int32] = []

  /// All cells, those of one row behind those of another.
  private var grid: [TextCell] = []

  /// The positions of flawed cells in the grid.
  private var flaws: [(position: Int32, flaw: SheetCells.Flaw)] = []

  /// The table in the cells of a sheet; what is wrong with cells is reported.
  ///
  /// **Missing** Nothing stands in the sheet.
  ///
  /// - Throws: ``WorkbookRefusal`` if there are more cells than are read.
  package static func read(
    _ cells: SheetCells, file: String, sheet: String, texts: inout CellTexts, log: FaultLog
  ) throws(WorkbookRefusal) -> SheetTable? {
    guard !cells.cells.isEmpty else { return nil }
    var table = SheetTable(file: file, sheet: sheet, cells: cells, log: log)
    try table.lay(spending: &texts)
    try table.merge(spending: &texts)
    return table
  }

  private init(file: String, sheet: String, cells: SheetCells, log: FaultLog) {
    self.file = file
    self.sheet = sheet
    self.cells = cells
    self.log = log
  }

  /// Where the sheet begins.
  package var start: SourceLocation { SourceLocation(file: file, sheet: sheet, line: 1, column: 1) }

  /// The table, once all texts are known; flawed cells are reported, but for
  /// those of notes.
  package func text(in texts: CellTexts) -> TableText {
    let notes = Set(columns.indices.filter { isNote(column: $0, texts) })
    for (position, flaw) in flaws where !notes.contains(Int(position) % columns.count) {
      let cell = grid[Int(position)]
      switch flaw {
      case .date: spoil(cell, .date)
      case .error: spoil(cell, .errorValue(texts.string(cell.start..<cell.end)))
      case .formula: spoil(cell, .formulaWithoutValue)
      }
    }
    return TableText(
      file: file, sheet: sheet, bytes: texts.bytes, cells: grid, width: columns.count)
  }

  private func spoil(_ cell: TextCell, _ fault: WorkbookFault) {
    log.spoil(location(cell), .workbook(fault))
  }

  private func location(_ cell: TextCell) -> SourceLocation {
    SourceLocation(file: file, sheet: sheet, line: Int(cell.line), column: Int(cell.column))
  }

  private func isNote(column: Int, _ texts: CellTexts) -> Bool {
    texts.string(grid[column].start..<grid[column].end).trimmed.hasPrefix("#")
  }

  // MARK: The grid

  private mutating func lay(spending texts: inout CellTexts) throws(WorkbookRefusal) {
    var position = [Int](repeating: 0, count: CellReference.most.column + 1)
    for cell in cells.cells {
      if cell.row != rows.last { rows.append(cell.row) }
      position[Int(cell.column)] = 1
    }
    for column in position.indices where position[column] == 1 {
      position[column] = columns.count
      columns.append(Int32(column))
    }
    let (size, overflow) = rows.count.multipliedReportingOverflow(by: columns.count)
    try texts.spend(cells: overflow ? Int.max / 2 : size - cells.cells.count)
    grid.reserveCapacity(size)
    var next = cells.cells.startIndex
    for row in rows {
      let start = grid.count
      for column in columns {
        grid.append(TextCell(start: 0, end: 0, line: row, column: column))
      }
      while next < cells.cells.endIndex, cells.cells[next].row == row {
        let cell = cells.cells[next]
        let place = start + position[Int(cell.column)]
        grid[place].start = cell.text.lowerBound
        grid[place].end = cell.text.upperBound
        grid[place].isNumber = cell.isNumber
        if let flaw = cell.flaw { flaws.append((Int32(place), flaw)) }
        next += 1
      }
    }
  }

  // MARK: Merged cells

  private mutating func merge(spending texts: inout CellTexts) throws(WorkbookRefusal) {
    guard let header = rows.first else { return }
    for merge in cells.merges {
      let top = index(of: Int32(merge.first.row), in: rows)
      let left = index(of: Int32(merge.first.column), in: columns)
      let right = index(of: Int32(merge.last.column) + 1, in: columns)
      let bottom = index(of: Int32(merge.last.row) + 1, in: rows)
      guard top < bottom, left < right else { continue }
      if rows[top] == header {
        log.report(.workbook(.mergedHeader), at: location(grid[top * columns.count + left]))
        continue
      }
      // Merged ranges lie beside one another, so that what they cover is less
      // than the sheet; if they do not, this ends before long.
      try texts.spend(cells: (bottom - top) * (right - left))
      fill(top..<bottom, left..<right, merge)
    }
  }

  private mutating func fill(
    _ rows: Range<Int>, _ columns: Range<Int>, _ merge: SheetCells.Merge
  ) {
    let width = self.columns.count
    let isFirstRow = self.rows[rows.lowerBound] == Int32(merge.first.row)
    let isFirstColumn = self.columns[columns.lowerBound] == Int32(merge.first.column)
    let source = grid[rows.lowerBound * width + columns.lowerBound]
    for row in rows {
      for column in columns {
        let isFirst = isFirstRow && isFirstColumn && column == columns.lowerBound
        if isFirst && row == rows.lowerBound { continue }
        let position = row * width + column
        if grid[position].start != grid[position].end {
          log.report(.workbook(.valueUnderMerge), at: location(grid[position]))
        } else if isFirst {
          grid[position].start = source.start
          grid[position].end = source.end
          grid[position].isNumber = source.isNumber
        }
      }
    }
  }

  /// The position of a number in ascending ones, or of the next greater one.
  private func index(of number: Int32, in numbers: [Int32]) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
