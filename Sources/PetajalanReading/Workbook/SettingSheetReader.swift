/// Reads the sheet `scenario`: keys with points between them, and their values.
struct SettingSheetReader {
  /// Where faults go.
  package let log: FaultLog

  /// What the sheet says, as the YAML file would say it.
  ///
  /// A row without a value is as if it were not there.
  package func read(_ text: TableText) -> [YAMLEntry] {
    let table = TableOpener(log: log).open(text, as: .scenario, of: SettingColumn.self)
    let tree = KeyTree(Field(text: "scenario", location: text.start))
    for row in table.rows {
      guard let value = table.field(row, .value) else { continue }
      guard let key = table.field(row, .key) else {
        if table.has(.key) {
          log.report(.value(.missing(label: "key")), at: table.location(row, .key))
        }
        continue
      }
      let first = key.text.prefix { $0 != "." }.trimmed
      if KeyShape.keysElsewhere.contains(headerKey(first)) {
        log.report(.workbook(.keyElsewhere(key: first)), at: key.location)
      } else if let path = KeyShape.scenario.path(of: key, log: log) {
        tree.insert(YAMLNode(value, isList: path.isList), at: path.keys[...], key, log: log)
      }
    }
    return tree.entries.map { $0.key.text == "terms" ? Self.listed($0) : $0 }
  }

  /// Terms as the YAML file lists them, each with its id.
  private static func listed(_ terms: YAMLEntry) -> YAMLEntry {
    guard case .mapping(let entries) = terms.value.content else { return terms }
    let list = entries.map { $0.value.adding(id: $0.key) }
    return YAMLEntry(
      key: terms.key, value: YAMLNode(content: .list(list), location: terms.value.location))
  }
}

extension YAMLNode {
  /// The mapping with an id in front.
  func adding(id: Field) -> YAMLNode {
    var entries: [YAMLEntry] = []
    if case .mapping(let present) = content { entries = present }
    let key = Field(text: "id", location: id.location)
    entries.insert(YAMLEntry(key: key, value: YAMLNode(id, isList: false)), at: 0)
    return YAMLNode(content: .mapping(entries), location: id.location)
  }

  /// The mapping with an entry behind.
  func adding(_ key: String, _ value: YAMLNode) -> YAMLNode {
    guard case .mapping(let entries) = content else { return self }
    let entry = YAMLEntry(key: Field(text: key, location: value.location), value: value)
    return YAMLNode(content: .mapping(entries + [entry]), location: location)
  }
}
