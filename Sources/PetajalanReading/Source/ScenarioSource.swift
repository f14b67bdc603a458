/// What the files of a scenario say, before it is known what it means: the texts of
/// its settings and of its tables.
///
/// It is what a folder and a workbook have in common. Comments, and the names of the
/// tables' files, are no part of it.
public struct ScenarioSource: Equatable, Sendable {
  /// The settings: a mapping with the keys of the YAML file but `tables`.
  public var settings: SettingValue

  /// The tables that there are.
  public var tables: [ScenarioTable: Table]

  /// A table of texts.
  public struct Table: Equatable, Sendable {
    /// The headers.
    public var header: [String]
    /// The rows, each as long as the header.
    public var rows: [[String]]

    /// Creates a table.
    public init(header: [String], rows: [[String]]) {
      self.header = header
      self.rows = rows
    }
  }

  /// Creates a source.
  public init(settings: SettingValue, tables: [ScenarioTable: Table]) {
    self.settings = settings
    self.tables = tables
  }

  /// Reads the files of a scenario that was found free of errors.
  ///
  /// - Returns: `nil` if they cannot be read after all.
  /// - Throws: ``ScenarioFileError`` if a file is missing.
  public static func read(_ files: some ScenarioFiles) throws(ScenarioFileError) -> ScenarioSource?
  {
    let main = try files.bytes(of: files.mainFile)
    let log = FaultLog()
    if files.isWorkbook {
      var reader = WorkbookReader.open(main, file: files.mainFile, log: log)
      guard let content = reader?.read([]) else { return nil }
      return ScenarioSource(content.root, content.tables)
    }
    guard let root = YAMLDocument.read(main, file: files.mainFile, log: log) else { return nil }
    let stated = SettingValue(root)["tables"]
    var tables: [ScenarioTable: TableText] = [:]
    for table in ScenarioTable.allCases {
      let name = stated?[table.rawValue]?.text
      let bytes: [UInt8]
      do throws(ScenarioFileError) {
        bytes = try files.bytes(of: name ?? table.defaultFile)
      } catch {
        // A table that nobody names need not be there.
        if name == nil, error.problem == .missing { continue }
        throw error
      }
      guard let text = CSVReader.read(bytes, file: table.defaultFile, of: table, log: log)
      else { return nil }
      tables[table] = text
    }
    return ScenarioSource(root, tables)
  }

  private init(_ root: YAMLNode, _ tables: [ScenarioTable: TableText]) {
    settings = .mapping(SettingValue(root).entries.filter { $0.key != "tables" })
    self.tables = Dictionary(
      uniqueKeysWithValues: tables.map { ($0, Table($1, isNumeric: $0.isNumeric)) })
  }
}

extension ScenarioSource.Table {
  /// The texts of a table.
  ///
  /// - Parameter isNumeric: whether numbers stand below a header.
  fileprivate init(_ text: TableText, isNumeric: (String) -> Bool) {
    let header = text.header.map(\.text)
    let numeric = header.map(isNumeric)
    self.init(
      header: header,
      rows: (0..<text.rowCount).map { row in
        (0..<text.width).map { column in
          let field = text.field(row: row, column: column)
          return numeric[column] ? field.unmistakable : field.text
        }
      })
  }
}

extension ScenarioTable {
  /// Whether numbers stand below a header: those of a column of that name, or of a year or
  /// criterion.
  fileprivate func isNumeric(_ header: String) -> Bool {
    let key = headerKey(header)
    let column = columns.first { $0.headers.contains { headerKey($0) == key } }
    guard let column else { return !header.hasPrefix("#") }
    let numbers: [any TableColumn] = [
      ProgramColumn.capital, ProgramColumn.om, ProgramColumn.scale, ProgramColumn.score,
      CriterionColumn.weight, CostColumn.amount, BenefitColumn.points,
    ]
    return numbers.contains { type(of: $0) == type(of: column) && $0.rawValue == column.rawValue }
  }
}

extension Field {
  /// The text, which as a text has the one reading that a cell's number has.
  fileprivate var unmistakable: String {
    guard isNumber, let number = NumberReader.plain(text) else { return text }
    return NumberReader.unmistakable(number)
  }
}

/// A value of the settings, as texts.
public indirect enum SettingValue: Equatable, Sendable {
  /// One text.
  case text(String)
  /// A list.
  case list([SettingValue])
  /// Keys with values, in their order.
  case mapping([Entry])

  /// A key with its value.
  public struct Entry: Equatable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: SettingValue

    /// Creates an entry.
    public init(key: String, value: SettingValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text, if it is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The elements of a list; a text alone is one.
  public var elements: [SettingValue] {
    switch self {
    case .list(let elements): elements
    case .text(let text): text.isEmpty ? [] : [self]
    case .mapping: []
    }
  }

  /// The entries of a mapping.
  public var entries: [Entry] { if case .mapping(let entries) = self { entries } else { [] } }

  /// The value of a key.
  public subscript(key: String) -> SettingValue? { entries.first { $0.key == key }?.value }
}

extension SettingValue {
  init(_ node: YAMLNode) {
    switch node.content {
    case .text(let text): self = .text(node.field?.unmistakable ?? text)
    case .list(let nodes): self = .list(nodes.map { SettingValue($0) })
    case .mapping(let entries):
      self = .mapping(entries.map { Entry(key: $0.key.text, value: SettingValue($0.value)) })
    }
  }
}
