/// A place in a scenario's files, as editors and spreadsheets name it.
public struct SourceLocation: Hashable, Sendable {
  /// The path of the file, as the user can open it.
  public let file: String
  /// The sheet of the workbook.
  ///
  /// **Missing** The file is a text, or the place is a workbook as a whole.
  public let sheet: String?
  /// The line, or the row of a sheet, from 1.
  public let line: Int
  /// The column, from 1: of a text in Unicode scalars, as YAML counts; of a
  /// sheet in cells.
  public let column: Int

  /// Creates a location.
  public init(file: String, sheet: String? = nil, line: Int, column: Int) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
  }

  /// A workbook as a whole, whatever it holds.
  public init(workbook file: String) {
    self.init(file: file, line: 0, column: 0)
  }

  /// The place so many characters further on in the same line; in a sheet, where
  /// places are cells, the same one.
  func advanced(by characters: Int) -> SourceLocation {
    guard sheet == nil else { return self }
    return SourceLocation(file: file, line: line, column: column + characters)
  }

  /// The cell as spreadsheets name it, `C14`.
  ///
  /// **Missing** The place lies in a text.
  package var cell: String? {
    sheet.map { _ in "\(CellReference(row: line, column: column))" }
  }

  /// What lines are counted in: the file, or a sheet of it.
  package var part: String { sheet.map { "\(file):\($0)" } ?? file }
}

extension SourceLocation: CustomStringConvertible {
  /// The place as editors find it, `path:line:column`, or as spreadsheets do,
  /// `path:sheet!C14`; of a workbook as a whole, the path.
  public var description: String {
    if let sheet {
      return "\(file):\(Self.quoted(sheet))!\(CellReference(row: line, column: column))"
    }
    return line == 0 ? file : "\(file):\(line):\(column)"
  }

  /// A sheet's name in apostrophes where a spreadsheet would ask for them, on one
  /// line.
  private static func quoted(_ sheet: String) -> String {
    if sheet.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) { return sheet }
    let visible = sheet.map { character in
      character.unicodeScalars.contains { $0.value < 0x20 } ? " " : String(character)
    }
    return "'" + visible.joined().replacing("'", with: "''") + "'"
  }
}
