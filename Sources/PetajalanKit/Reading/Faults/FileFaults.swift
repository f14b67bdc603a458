/// What can be wrong with the bytes of a file.
public enum FileFault: Hashable, Sendable {
  /// A table's file is missing or cannot be read.
  case unavailable(ScenarioFileError)
  /// It holds nothing.
  case empty
  /// A byte is not UTF-8.
  case invalidUTF8(byte: UInt8)
  /// It is UTF-16.
  case utf16
  /// It holds a control character.
  case controlCharacter(code: UInt8)
}

/// What can be wrong with the form of the YAML file.
public enum YAMLFault: Hashable, Sendable {
  /// It is not YAML; the problem is in the words of the YAML library.
  case syntax(problem: String)
  /// It holds a second document.
  case secondDocument
  /// A key stands twice.
  case duplicateKey(key: String, firstLine: Int)
  /// Aliases blow it up to more values than that.
  case tooManyValues(limit: Int)
  /// A key is not a plain text.
  case complexKey
  /// A value has another shape than it needs.
  case wrongShape(key: String, expected: YAMLShape)
  /// A key is not known at this place.
  case unknownKey(key: String, nearest: String?)
  /// A key is missing in the mapping that stands here.
  case missingKey(key: String)
  /// Another version of the format.
  case version(text: String)
}

/// The shapes of YAML values.
public enum YAMLShape: Hashable, Sendable {
  /// One text or number.
  case text
  /// A list.
  case list
  /// Keys with values.
  case mapping
}

/// What can be wrong with the form of a table.
public enum TableFault: Hashable, Sendable {
  /// A quoted cell does not end.
  case unclosedQuote
  /// Something stands between a closing quote and the next separator.
  case textAfterQuote
  /// A quote stands in a cell that does not begin with one.
  case quoteInsideCell
  /// A row has another number of cells than the header.
  case unevenRow(cells: Int, columns: Int)
  /// A line before the last row is empty.
  case blankLine
  /// A header stands twice, perhaps by two of its names.
  case duplicateHeader(header: String, first: String)
  /// A header is empty.
  case emptyHeader
  /// No column has that name.
  case unknownHeader(header: String, table: TableName, nearest: String?)
  /// A column is missing.
  case missingColumn(column: String, table: TableName)
  /// The columns of these years are missing.
  case missingYears([Int])
  /// The table has a header and nothing else.
  case noRows(table: ScenarioTable)
  /// A criterion has the name of a column of `programs`.
  case criterionIsColumn(criterion: String)
  /// There are more programs than a scenario may have.
  case tooManyPrograms(limit: Int)
}
