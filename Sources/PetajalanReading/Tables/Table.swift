/// A table whose columns are known.
package struct Table<Column: TableColumn & CaseIterable> {
  /// The cells.
  package let text: TableText
  /// Where each column stands.
  let positions: ColumnPositions<Column>
  /// The columns of years or criteria, by year or by the criterion's position.
  let extras: [Int: Int]
  /// Years that headers were probably meant to state; a fault was told of each.
  var meant: Set<Int> = []
  /// Whether a fault left no header where one is, so that any may be missing.
  var hasSpoiltHeader = false

  /// The positions of the rows, from 0.
  package var rows: Range<Int> { 0..<text.rowCount }

  /// Whether the table has a column.
  package func has(_ column: Column) -> Bool { positions[column] != nil }

  /// The cell of a column.
  ///
  /// **Missing** The table lacks the column, or the cell is empty.
  func field(_ row: Int, _ column: Column) -> Field? {
    positions[column].flatMap { cell(row, at: $0) }
  }

  /// The cell of a year or criterion.
  ///
  /// **Missing** The table lacks the column, or the cell is empty.
  func extra(_ row: Int, _ extra: Int) -> Field? {
    extras[extra].flatMap { cell(row, at: $0) }
  }

  /// Where the cell of a column stands, or would stand: its row's beginning.
  package func location(_ row: Int, _ column: Column) -> SourceLocation {
    text.location(row: row, column: positions[column] ?? 0)
  }

  /// Where the cell of a year or criterion stands.
  package func location(_ row: Int, extra: Int) -> SourceLocation {
    text.location(row: row, column: extras[extra] ?? 0)
  }

  private func cell(_ row: Int, at position: Int) -> Field? {
    guard !text.isEmpty(row: row, column: position) else { return nil }
    let field = text.field(row: row, column: position)
    return field.isEmptyList ? nil : field
  }
}

extension Field {
  /// Whether it is empty, or a list of nothing but separators.
  fileprivate var isEmptyList: Bool {
    guard let first = text.utf8.first else { return true }
    return first == UInt8(ascii: "|") && text.allSatisfy { $0 == "|" || $0.isWhitespace }
  }
}

/// Finds the columns of a table by its headers.
struct TableOpener {
  /// The year or criterion columns that a table expects besides its own.
  struct Extras {
    /// What an unregistered header stands for; nil if it is unknown.
    package var find: (Field) -> Meaning? = { _ in nil }
    /// The names to suggest for a misspelt one.
    package var names: [String] = []
    /// The keys that an unknown header was probably meant to state.
    var meant: (String) -> [Int] = { _ in [] }

    /// What a header stands for.
    enum Meaning {
      /// A column of that key.
      case column(Int)
      /// A column that is passed over; the finder has said so.
      case ignored
    }
  }

  private let log: FaultLog

  /// Creates an opener.
  init(log: FaultLog) { self.log = log }

  /// The table in these cells; unknown, repeated and missing columns are
  /// reported.
  ///
  /// - Parameter optional: Required columns that may be missing all the same.
  package func open<Column>(
    _ text: TableText, as table: TableName, of: Column.Type, extras: Extras = Extras(),
    optional: Set<Column> = []
  ) -> Table<Column> {
    let known = Self.known(Column.self)
    var positions = ColumnPositions<Column>()
    var extraPositions: [Int: Int] = [:]
    let headers = text.header
    var meant: Set<Int> = []
    var hasSpoiltHeader = false
    for (position, header) in headers.enumerated() where !NoteHeader.isMarked(header.text) {
      if header.text.isEmpty {
        log.report(.table(.emptyHeader), at: header.location)
        hasSpoiltHeader = hasSpoiltHeader || log.spoilt.contains(header.location)
        continue
      }
      if NoteHeader.isError(header.text) {
        log.report(.workbook(.errorValue(header.text)), at: header.location)
        hasSpoiltHeader = true
        continue
      }
      let before: Int
      if let meaning = extras.find(header) {
        guard case .column(let key) = meaning else { continue }
        before = extraPositions[key, default: position]
        extraPositions[key] = before
      } else if let column = known[headerKey(header.text)] {
        before = positions[column] ?? position
        positions[column] = before
      } else if NoteHeader.isUsual(header.text) {
        continue
      } else {
        let years = extras.meant(header.text)
        meant.formUnion(years)
        hasSpoiltHeader = hasSpoiltHeader || log.spoilt.contains(header.location)
        let names = Column.allCases.flatMap(\.headers) + extras.names
        let nearest =
          years.first.map(String.init) ?? log.nearest(to: header.text, among: names)
        let fault = TableFault.unknownHeader(header: header.text, table: table, nearest: nearest)
        log.report(.table(fault), at: header.location)
        continue
      }
      if before != position {
        let fault = TableFault.duplicateHeader(
          header: header.text, first: headers[before].text)
        log.report(.table(fault), at: header.location)
      }
    }
    // What is missing may be what a fault was told of.
    for column in hasSpoiltHeader ? [] : Array(Column.allCases)
    where column.isRequired && positions[column] == nil && !optional.contains(column) {
      log.report(
        .table(.missingColumn(column: column.rawValue, table: table)), at: text.start)
    }
    note(positions, of: text, as: table)
    return Table(
      text: text, positions: positions, extras: extraPositions, meant: meant,
      hasSpoiltHeader: hasSpoiltHeader)
  }

  /// Notes the words of a table for what else is to be said of it.
  private func note<Column>(
    _ positions: ColumnPositions<Column>, of text: TableText, as table: TableName
  ) {
    let headers = text.header
    let found = Column.allCases.compactMap { column in
      positions[column].map { (column.rawValue, headers[$0].text) }
    }
    log.words.note(
      table, in: text, headers: Dictionary(found, uniquingKeysWith: { first, _ in first }))
  }

  private static func known<Column: TableColumn & CaseIterable>(
    _: Column.Type
  ) -> [String: Column] {
    Dictionary(
      Column.allCases.flatMap { column in column.headers.map { (headerKey($0), column) } },
      uniquingKeysWith: { first, _ in first })
  }
}
