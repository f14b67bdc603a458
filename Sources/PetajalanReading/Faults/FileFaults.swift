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
  /// It is a workbook under another name.
  case workbook
  /// It holds a control character.
  case controlCharacter(code: UInt8)
  /// It has the name of a table, misspelt or in another language or form, and is not read.
  case unreadTable(name: String, table: ScenarioTable)
}

/// What can be wrong with the form of the YAML file.
public enum YAMLFault: Hashable, Sendable {
  /// It is not YAML.
  case syntax(YAMLProblem)
  /// It is YAML, but holds something else than keys with values.
  case noSettings
  /// A value carries a tag, which asks for another type than text.
  case tag(String)
  /// It holds a second document.
  case secondDocument
  /// A key stands twice.
  case duplicateKey(key: String, firstLine: Int)
  /// It holds more values than that, those of aliases counted each time.
  case tooManyValues(limit: Int)
  /// A key is not a plain text.
  case complexKey
  /// A value has another shape than it needs.
  case wrongShape(key: String, expected: YAMLShape)
  /// A key is not known at this place.
  ///
  /// - known: the keys that would do, where none is near.
  case unknownKey(key: String, nearest: String?, known: [String] = [])
  /// A list has more elements than are read.
  case tooManyElements(key: String, limit: Int)
  /// A key is missing in the mapping that stands here.
  case missingKey(key: String)
  /// Another version of the format.
  case version(text: String)
}

/// What can be wrong with the form of YAML.
public enum YAMLProblem: Hashable, Sendable {
  /// Lists and mappings lie deeper in one another than that.
  case tooDeep(limit: Int)
  /// An alias names nothing that was named before.
  case unknownAlias(String)
  /// A tab stands where only blanks may.
  case tab
  /// No text may begin with this character.
  case badStart(Unicode.Scalar)
  /// A colon stands where no key can be.
  case strayColon
  /// What seems to be a key has no colon.
  case missingColon
  /// A key or element stands further in or out than its neighbors.
  case misplaced
  /// A list or mapping lacks a comma or its closing bracket.
  case unclosed(Character)
  /// A text in quotes does not end.
  case unclosedQuote
  /// An escape in quotes is none.
  case escape
  /// Something stands behind the end of the document.
  case behindEnd
  /// The file says that it is in another version of YAML.
  case version
  /// A tag begins with a handle that stands for nothing.
  case unknownTagHandle
  /// Anything else, in the words of the YAML library.
  case other(String)
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
  /// Rows are none of those that the table lists.
  ///
  /// - text: what stands in the first of them.
  /// - others: the lines of the others.
  case oddRows(OddRow, text: String, table: TableName, others: [Int], isSheet: Bool)
  /// A row of values stands above the header.
  case rowAboveHeader(headerLine: Int)
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
  /// There are more rows than the table may have.
  case tooManyRows(table: ScenarioTable, limit: Int)
  /// There are more columns than a table may have.
  case tooManyColumns(limit: Int)
  /// There are more cells than are read.
  case tooManyCells(limit: Int)
  /// A cell has more bytes than are read.
  case longCell(limit: Int)
}
