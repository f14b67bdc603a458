import PetajalanDomain

/// Tells what a reader of a sheet does not see and petajalan reads: hidden rows and
/// columns, and numbers that are shown divided.
struct SheetAdvice {
  /// The cells of the sheet.
  package let cells: SheetCells
  /// Where they stand.
  package let file: String
  package let sheet: String
  /// The numbers of the rows of the table, the header's first.
  package let rows: [Int32]
  /// The numbers of the columns that are read.
  package let columns: [Int32]
  /// Where faults go.
  package let log: FaultLog

  /// Reports all of it.
  ///
  /// - Parameters:
  ///   - unit: the unit of amounts.
  ///   - text: what stands in a cell of the table, by row and column.
  package func report(unit: MoneyUnit, _ text: (Int32, Int32) -> String) {
    guard let first = columns.first,
      !cells.hiddenRows.isEmpty || !cells.hiddenColumns.isEmpty || !cells.scaled.isEmpty
    else { return }
    let below = Set(rows.dropFirst())
    let hidden = cells.hiddenRows.filter(below.contains)
    if let row = hidden.first {
      log.report(
        .advice(.hiddenRows(sheet: sheet, rows: hidden.map(Int.init))), at: place(row, first))
    }
    let columnsHidden = Set(cells.hiddenColumns.joined())
    let unseen = columns.filter { columnsHidden.contains(Int($0)) }
    if let column = unseen.first {
      let names = unseen.map { String(name(1, $0).dropLast()) }
      log.report(
        .advice(.hiddenColumns(sheet: sheet, columns: names)), at: place(rows[0], column))
    }
    reportScaled(below, unit, text)
  }

  private func reportScaled(
    _ below: Set<Int32>, _ unit: MoneyUnit, _ text: (Int32, Int32) -> String
  ) {
    guard !cells.scaled.isEmpty else { return }
    let read = Set(columns)
    let scaled = cells.scaled.filter {
      below.contains($0.row) && read.contains(Int32($0.column))
    }
    for thousands in Set(scaled.map(\.thousands)).sorted() {
      let alike = scaled.filter { $0.thousands == thousands }
      guard let first = alike.first else { continue }
      let advice = ScenarioAdvice.scaledNumbers(
        cells: ranges(of: alike), cell: name(first.row, Int32(first.column)),
        number: text(first.row, Int32(first.column)),
        divisor: (0..<thousands).reduce(1) { divisor, _ in divisor * 1_000 }, unit: unit)
      log.report(.advice(advice), at: place(first.row, Int32(first.column)))
    }
  }

  /// Cells as ranges within columns: `C2:C9`.
  private func ranges(of scaled: [SheetCells.Scaled]) -> [String] {
    let positions = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    var ranges: [(column: UInt16, first: Int32, last: Int32)] = []
    for cell in scaled.sorted(by: { ($0.column, $0.row) < ($1.column, $1.row) }) {
      if let last = ranges.last, last.column == cell.column, let before = positions[last.last],
        positions[cell.row] == before + 1
      {
        ranges[ranges.count - 1].last = cell.row
      } else {
        ranges.append((cell.column, cell.row, cell.row))
      }
    }
    return ranges.map { column, first, last in
      let start = name(first, Int32(column))
      return first == last ? start : "\(start):\(name(last, Int32(column)))"
    }
  }

  private func name(_ row: Int32, _ column: Int32) -> String {
    CellReference(row: Int(row), column: Int(column)).description
  }

  private func place(_ row: Int32, _ column: Int32) -> SourceLocation {
    SourceLocation(file: file, sheet: sheet, line: Int(row), column: Int(column))
  }
}
