import Formats
import PetajalanDomain
import PetajalanPhrases
import PetajalanReading

/// A table of an output folder, its columns known by name.
struct WrittenTable {
  /// One row.
  package struct Row {
    fileprivate let cells: [PlainTable.Cell]
    fileprivate let positions: [String: Int]

    /// The cell of a column.
    ///
    /// **Missing** The table lacks the column.
    package subscript(_ column: String) -> PlainTable.Cell? { positions[column].map { cells[$0] } }

    /// Whether a cell holds a text, perhaps made harmless for spreadsheets and eyes.
    func says(_ text: String, in column: String) -> Bool {
      guard let cell = self[column] else { return false }
      return cell.text == text || cell.text == CSVTable.harmless(text)
    }

    /// Where the row begins.
    package var location: SourceLocation {
      cells.first?.location ?? SourceLocation(file: "", line: 1, column: 1)
    }
  }

  /// Where the file begins.
  package let start: SourceLocation

  /// The rows.
  package let rows: [Row]

  /// What stands before the fraction of a number.
  private let mark: Character

  private let log: FindingLog

  /// Opens a table and reports what is wrong with its form.
  ///
  /// - Parameter columns: all columns that it has, in any order.
  init(_ file: WrittenFolder.TableFile, columns: [String], log: FindingLog) {
    self.log = log
    start = SourceLocation(file: file.path, line: 1, column: 1)
    log.report(file.faults)
    let header = file.table?.header ?? []
    let dialect = CSVDialect.all.first { $0.separator == file.table?.separator } ?? .plain
    var positions: [String: Int] = [:]
    for (position, cell) in header.enumerated() {
      let name = dialect.englishHeading(cell.text)
      if !columns.contains(name) {
        log.report(.columnUnknown(cell.text), at: cell.location)
      } else if positions[name] != nil {
        log.report(.columnTwice(name), at: cell.location)
      } else {
        positions[name] = position
      }
    }
    if file.table != nil {
      for column in columns where positions[column] == nil {
        log.report(.columnMissing(column), at: start)
      }
    }
    rows = (file.table?.rows ?? []).map { Row(cells: $0, positions: positions) }
    mark = dialect.decimalMark
  }

  /// Reports a cell that is not what it should be.
  func expect(
    _ expected: FindingValue, in column: String, of row: Row, _ subject: FindingSubject,
    by basis: FindingBasis
  ) {
    guard let cell = row[column] else { return }
    if case .text(let text) = expected, row.says(text, in: column) { return }
    let found = FindingValue.reading(cell.text, like: expected, mark: mark)
    guard found != expected else { return }
    log.report(
      .differs(subject: subject, label: column, found: found, expected: expected, basis: basis),
      at: cell.location)
  }

  /// The position of what a cell names.
  ///
  /// - Returns: `nil` if there is no such thing, which is reported, or no such
  ///   column.
  func resolve(
    _ column: String, of row: Row, among ids: [String: Int], _ kind: ReferenceKind
  ) -> Int? {
    guard let cell = row[column] else { return nil }
    if let position = ids[cell.text] { return position }
    let fault = ReferenceFault.unknown(kind: kind, name: cell.text, nearest: nil)
    log.report(.form(.reference(fault)), at: cell.location)
    return nil
  }

  /// The whole number of a cell, inside bounds.
  ///
  /// - Returns: `nil` if it is none, which is reported, or there is no such
  ///   column.
  package func integer(_ column: String, of row: Row, in bounds: ClosedRange<Int64>) -> Int64? {
    guard let cell = row[column] else { return nil }
    func report(_ problem: NumberProblem) {
      let fault = ValueFault.number(label: column, text: cell.text, problem: problem)
      log.report(.form(.value(fault)), at: cell.location)
    }
    guard !cell.text.isEmpty else {
      log.report(.form(.value(.missing(label: column))), at: cell.location)
      return nil
    }
    guard let number = WrittenNumber.whole(cell.text) else {
      let isNumber = WrittenNumber.scaled(cell.text, mark: mark, digits: 9) != nil
      report(isNumber ? .notWhole : .notANumber)
      return nil
    }
    guard let value = Int64(exactly: number), bounds.contains(value) else {
      report(.outside(least: "\(bounds.lowerBound)", greatest: "\(bounds.upperBound)"))
      return nil
    }
    return value
  }

  /// The year of a cell, inside a horizon.
  package func year(_ column: String, of row: Row, in horizon: Horizon) -> Int? {
    integer(column, of: row, in: Int64(horizon.first)...Int64(horizon.last)).map { Int($0) }
  }

  /// Reports the rows that are missing of those that should be there.
  func expectRows(_ subjects: [FindingSubject], among known: [FindingSubject: Row]) {
    for subject in subjects where known[subject] == nil {
      log.report(.rowMissing(subject), at: start)
    }
  }

  /// Notes a row by its subject.
  ///
  /// - Returns: whether it is the first one; another one is reported.
  package func note(_ row: Row, _ subject: FindingSubject, in known: inout [FindingSubject: Row])
    -> Bool
  {
    if let first = known[subject] {
      log.report(.rowTwice(subject, firstLine: first.location.line), at: row.location)
      return false
    }
    known[subject] = row
    return true
  }
}

extension Sequence where Element == String {
  /// The position of each id, as it is and as tables have it.
  var positions: [String: Int] {
    let exact = enumerated().map { ($1, $0) }
    return Dictionary(
      exact + exact.map { (CSVTable.harmless($0.0), $0.1) }, uniquingKeysWith: { first, _ in first }
    )
  }
}
