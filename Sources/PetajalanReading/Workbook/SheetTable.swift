import PetajalanDomain

/// Makes a table of a sheet's cells.
///
/// Rows and columns in which nothing stands are nothing, wherever they lie. Titles
/// may stand above the header; see ``HeaderFinder``.
///
/// Cells that are merged over several rows state one value for each of these
/// rows, in their first column; in their other columns they state nothing.
struct SheetTable {
  private let file: String
  private let sheet: String
  private let cells: SheetCells
  private let log: FaultLog

  /// The numbers of the rows and columns that are left, the header's first.
  private var rows: [Int32] = []
  private var columns: [Int32] = []

  /// All cells, those of one row behind those of another.
  private var grid: [TextCell] = []

  /// The cells without a value.
  private var flaws: [SheetCells.Cell] = []

  /// The positions of the columns that are notes.
  private var notes: Set<Int> = []

  /// Whether rows were left out that a fault was told of.
  private var leavesRowsOut = false

  /// The table in the cells of a sheet; what is wrong with cells is reported.
  ///
  /// **Missing** Nothing stands in the sheet.
  ///
  /// - Parameter unit: the unit of amounts in it.
  /// - Throws: ``WorkbookRefusal`` if there are more cells than are read.
  package static func read(
    _ cells: SheetCells, as name: TableName, file: String, sheet: String, unit: MoneyUnit,
    texts: inout CellTexts, log: FaultLog
  ) throws(WorkbookRefusal) -> SheetTable? {
    guard !cells.cells.isEmpty else { return nil }
    var table = SheetTable(file: file, sheet: sheet, cells: cells, log: log)
    try table.lay(spending: &texts)
    try table.merge(as: name, spending: &texts)
    table.trim(as: name, texts)
    SheetAdvice(
      cells: cells, file: file, sheet: sheet, rows: table.rows,
      columns: table.columns.indices.filter { !table.notes.contains($0) }.map {
        table.columns[$0]
      }, log: log
    ).report(unit: unit) { row, column in
      let position = table.index(of: row, in: table.rows) * table.columns.count
      let cell = table.grid[position + table.index(of: column, in: table.columns)]
      return texts.string(cell.start..<cell.end)
    }
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
  /// those of notes, and of rows and columns that are left out.
  package func text(in texts: CellTexts) -> TableText {
    for cell in flaws {
      let column = index(of: Int32(cell.column), in: columns)
      let row = index(of: cell.row, in: rows)
      guard row < rows.count, rows[row] == cell.row, column < columns.count,
        columns[column] == Int32(cell.column), !notes.contains(column)
      else { continue }
      let text = texts.string(cell.text)
      let fault: WorkbookFault? =
        switch cell.flaw {
        case .date: .date(year: Int(text))
        case .shownAsYear:
          .numberShownAsYear(
            number: text, shown: Double(text).flatMap { SerialDate.year($0, .year1900) } ?? 1905)
        case .error: .errorValue(text)
        case .formula: .formulaWithoutValue
        case nil: nil
        }
      if let fault {
        let place = SourceLocation(
          file: file, sheet: sheet, line: Int(cell.row), column: Int(cell.column))
        log.spoil(place, .workbook(fault))
      }
    }
    return TableText(
      file: file, sheet: sheet, bytes: texts.bytes, cells: grid, width: columns.count,
      leavesRowsOut: leavesRowsOut)
  }

  private func location(_ cell: TextCell) -> SourceLocation {
    SourceLocation(file: file, sheet: sheet, line: Int(cell.line), column: Int(cell.column))
  }

  /// Takes away what is none of the table's rows and columns.
  private mutating func trim(as name: TableName, _ texts: CellTexts) {
    var text = TableText(
      file: file, sheet: sheet, bytes: texts.bytes, cells: grid, width: columns.count)
    // The only reference to the cells is the text's now, so that changing them copies none.
    grid = []
    text.trim(as: name, log: log)
    rows = (-1..<text.rowCount).map { text.cells[($0 + 1) * text.width].line }
    columns = (0..<text.width).map { text.cells[$0].column }
    leavesRowsOut = text.leavesRowsOut
    let finder = HeaderFinder(name)
    let top = rows[0]
    let errors = Set(flaws.filter { $0.flaw == .error && $0.row == top }.map(\.column))
    for (position, header) in text.header.enumerated() {
      let isNote =
        NoteHeader.isMarked(header.text)
        || NoteHeader.isUsual(header.text) && finder.column(header.text) == nil
      if isNote, !errors.contains(UInt16(columns[position])) { notes.insert(position) }
    }
    grid = text.cells
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
        if cell.flaw != nil { flaws.append(cell) }
        next += 1
      }
    }
  }

  // MARK: Merged cells and the header

  /// Merged cells as they lie in the grid.
  private struct LaidMerge {
    let rows: Range<Int>
    let columns: Range<Int>
  }

  /// Fills merged cells, finds the header, and takes away what stands above it.
  private mutating func merge(
    as name: TableName, spending texts: inout CellTexts
  ) throws(WorkbookRefusal) {
    var merges: [LaidMerge] = []
    var covered: [(row: Int, location: SourceLocation)] = []
    for merge in cells.merges {
      let top = index(of: Int32(merge.first.row), in: rows)
      let left = index(of: Int32(merge.first.column), in: columns)
      let right = index(of: Int32(merge.last.column) + 1, in: columns)
      let bottom = index(of: Int32(merge.last.row) + 1, in: rows)
      guard top < bottom, left < right else { continue }
      // Merged ranges lie beside one another, so that what they cover is less
      // than the sheet; if they do not, this ends before long.
      try texts.spend(cells: (bottom - top) * (right - left))
      fill(top..<bottom, left..<right, merge, &covered)
      if top < HeaderFinder.mostRows {
        merges.append(LaidMerge(rows: top..<bottom, columns: left..<right))
      }
    }
    let header = header(as: name, merges, texts)
    for merge in merges where merge.rows.contains(header) {
      guard merge.columns.count > 1 || merge.rows.upperBound > header + 1 else { continue }
      let cell = grid[merge.rows.lowerBound * columns.count + merge.columns.lowerBound]
      log.report(.workbook(.mergedHeader), at: location(cell))
      // That headers are unknown or missing below it follows from it.
      for column in merge.columns {
        log.silence(location(grid[header * columns.count + column]))
      }
    }
    for value in covered where value.row > header {
      log.report(.workbook(.valueUnderMerge), at: value.location)
    }
    reportValues(above: header)
    grid.removeSubrange(0..<(header * columns.count))
    rows.removeFirst(header)
  }

  /// The position of the header's row.
  ///
  /// Where headers are merged over two rows and others divided below a common one, it is
  /// the lower row.
  private func header(as name: TableName, _ merges: [LaidMerge], _ texts: CellTexts) -> Int {
    let finder = HeaderFinder(name)
    let first = (0..<min(rows.count, HeaderFinder.mostRows)).map { row in
      grid[(row * columns.count)..<((row + 1) * columns.count)].map {
        texts.string($0.start..<$0.end).trimmed
      }
    }
    var header = finder.position(in: first)
    while header + 1 < first.count, finder.isHeader(first[header + 1]),
      merges.contains(where: { $0.rows.contains(header) && $0.rows.contains(header + 1) })
    {
      header += 1
    }
    return header
  }

  /// Reports rows above the header that hold as much as rows of the table do.
  private func reportValues(above header: Int) {
    func cells(_ row: Int) -> ArraySlice<TextCell> {
      grid[(row * columns.count)..<((row + 1) * columns.count)].filter { $0.start != $0.end }[...]
    }
    let headers = cells(header)
    for row in 0..<header {
      // Headers that are merged over both rows stand in both.
      let own = cells(row).filter { cell in !headers.contains { $0.start == cell.start } }
      guard let first = own.first, own.count >= max(3, (headers.count + 1) / 2) else { continue }
      log.report(
        .table(.rowAboveHeader(headerLine: Int(rows[header]))), at: location(first))
    }
  }

  private mutating func fill(
    _ rows: Range<Int>, _ columns: Range<Int>, _ merge: SheetCells.Merge,
    _ covered: inout [(row: Int, location: SourceLocation)]
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
          covered.append((row, location(grid[position])))
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
