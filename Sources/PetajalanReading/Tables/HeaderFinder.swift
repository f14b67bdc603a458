/// Finds the row with the headers of a table, above which titles may stand.
struct HeaderFinder {
  /// Among how many rows it is looked for: a letterhead is shorter.
  package static let mostRows = 10

  /// The columns by the forms of their headers.
  private let positions: [String: Int]
  private let required: Set<Int>
  private let needsYear: Bool

  /// Knows the headers of a table.
  init(_ name: TableName) {
    self.init(name.columns, needsYear: name.table?.hasYearColumns ?? false)
  }

  /// Knows these columns.
  ///
  /// - Parameter needsYear: whether a header names a year as well.
  init(_ columns: [any TableColumn], needsYear: Bool = false) {
    positions = Dictionary(
      columns.enumerated().flatMap { position, column in
        column.headers.map { (headerKey($0), position) }
      }, uniquingKeysWith: { first, _ in first })
    required = Set(columns.indices.filter { columns[$0].isRequired })
    self.needsYear = needsYear
  }

  /// The column that a header stands for, counted in the order of the columns.
  package func column(_ header: String) -> Int? { positions[headerKey(header)] }

  /// Whether these cells can be nothing else than the headers.
  package func isHeader(_ cells: [String]) -> Bool {
    let columns = Set(cells.compactMap(column))
    let years = needsYear ? cells.count { YearHeader.mentionsYear($0) } : 0
    return columns.isSuperset(of: required) && columns.count + years >= 2
      && (years > 0 || !needsYear)
  }

  /// The position of the header among the first rows in which something stands.
  ///
  /// It is the first row that names all columns that must be there. If there is none,
  /// and the first row names no two columns, it is the first one that names two or more
  /// and little else, so that what is missing is told of the header and not of a title.
  package func position(in rows: [[String]]) -> Int {
    if let position = rows.firstIndex(where: isHeader) { return position }
    guard let first = rows.first, names(first) < 2 else { return 0 }
    return rows.firstIndex { row in
      names(row) >= 2 && 2 * names(row) > row.count { !$0.isEmpty }
    } ?? 0
  }

  private func names(_ cells: [String]) -> Int { Set(cells.compactMap(column)).count }
}
