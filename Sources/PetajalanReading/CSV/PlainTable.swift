/// A table as a CSV file states it, for whoever knows its columns.
///
/// It is read as strictly as the tables of a scenario: by the same reader, which
/// guesses nothing but the separator.
public struct PlainTable: Equatable, Sendable {
  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// The text, without blanks around it.
    public let text: String
    /// Where it begins.
    public let location: SourceLocation
  }

  /// What stands between two cells.
  public let separator: Character

  /// The header's cells.
  public let header: [Cell]

  /// The rows below the header, each as long as the header.
  public let rows: [[Cell]]

  /// Reads the table in the bytes of a file.
  ///
  /// - Parameter file: the path under which the user can open it.
  /// - Returns: the table without its uneven rows, or `nil` if nothing could be
  ///   read; and what is wrong with its form, in the order of lines and columns.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (table: PlainTable?, faults: [ScenarioFault]) {
    let log = FaultLog()
    let table = CSVReader.read(bytes, file: file, log: log).map { text in
      PlainTable(
        separator: Character(Unicode.Scalar(CSVReader.separator(of: text.bytes))),
        header: text.header.map(Cell.init),
        rows: (0..<text.rowCount).map { row in
          (0..<text.width).map { Cell(text.field(row: row, column: $0)) }
        })
    }
    return (table, log.sorted(files: [file]))
  }
}

extension PlainTable.Cell {
  fileprivate init(_ field: Field) {
    self.init(text: field.text, location: field.location)
  }
}
