/// What the files of a scenario call their tables and columns, so that messages can use
/// the words that stand there.
public struct FileWords: Hashable, Sendable {
  /// The words of a table.
  private struct Names: Hashable, Sendable {
    /// The sheet's name; that of the format where the table is a file.
    let name: String
    /// The headers by those of the format.
    let headers: [String: String]
    /// Whether some of its words are the Indonesian ones.
    let isIndonesian: Bool
  }

  private var tables: [TableName: Names] = [:]
  private var parts: [String: TableName] = [:]
  /// The table in which the fault lies.
  private var here: TableName?

  /// The words of the format.
  public init() {}

  /// Notes what a table is called, and its columns.
  ///
  /// - Parameter headers: the headers that were found, by those of the format.
  mutating func note(_ table: TableName, in text: TableText, headers: [String: String]) {
    let isIndonesian =
      text.sheet.map { table.aliases.map(headerKey).contains(headerKey($0)) } ?? false
      || table.columns.contains { column in
        let indonesian = IndonesianWords.header(column)
        return indonesian != column.rawValue
          && headers[column.rawValue].map { headerKey($0) == indonesian } ?? false
      }
    tables[table] = Names(
      name: text.sheet ?? table.rawValue, headers: headers, isIndonesian: isIndonesian)
    parts[text.start.part] = table
  }

  /// The words for a fault that lies at a place.
  public func at(_ place: SourceLocation) -> FileWords {
    var words = self
    words.here = parts[place.part]
    return words
  }

  /// The name of a table.
  public func name(of table: TableName) -> String {
    if let known = tables[table] { return known.name }
    // Sheets are told by what the others are called.
    let isIndonesian = tables.contains { $0.value.name != $0.key.rawValue }
    return isIndonesian ? table.aliases.last ?? table.rawValue : table.rawValue
  }

  /// The header of a column.
  public func header<Column: TableColumn>(_ column: Column, of table: TableName) -> String {
    header(of: column.rawValue, in: table)
  }

  /// The header by which the fault's table calls a column of the format; a key that is
  /// none stays as it is.
  public func label(_ label: String) -> String { here.map { header(of: label, in: $0) } ?? label }

  /// The header of a column by that of the format.
  public func header(of column: String, in table: TableName) -> String {
    let names = tables[table]
    if let header = names?.headers[column] { return header }
    guard names?.isIndonesian ?? false else { return column }
    return table.columns.first { $0.rawValue == column }.map(IndonesianWords.header) ?? column
  }

  /// A word of the format as the table of programs would state it, such as `wajib`.
  public func value(_ word: String) -> String {
    guard tables[here ?? .programs]?.isIndonesian ?? false else { return word }
    return IndonesianWords.value(word) ?? word
  }

  /// The words to choose from, in the language of the fault's table where they stand in
  /// two.
  public func choices(_ words: [String]) -> [String] {
    guard let here, tables[here]?.isIndonesian ?? false else { return words }
    return words.filter { word in
      IndonesianWords.value(word).map { !words.contains($0) } ?? true
    }
  }
}
