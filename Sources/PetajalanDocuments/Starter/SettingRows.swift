import PetajalanReading

/// Settings as rows of keys and values, as the sheets of a workbook state them.
enum SettingRows {
  /// The keys that lead to each value of the sheet `scenario`, with the value.
  static func settings(_ settings: SettingValue) -> [(key: String, value: String)] {
    settings.entries.filter { !["rules", "alternatives"].contains($0.key) }.flatMap { entry in
      guard entry.key == "terms" else { return flat(entry.value, below: entry.key) }
      return entry.value.elements(orMappings: true).flatMap { term in
        flat(
          .mapping(term.entries.filter { $0.key != "id" }),
          below: "terms.\(term["id"]?.text ?? "")")
      }
    }
  }

  /// The rows of the sheet `alternatives`: the id, the keys, and the value.
  package static func alternatives(_ settings: SettingValue) -> [[String]] {
    mappings(settings["alternatives"]).flatMap { alternative -> [[String]] in
      let id = alternative["id"]?.text ?? ""
      let rows = alternative.entries.filter { $0.key != "id" }.flatMap { entry in
        // Rules that it adds stand in a sheet of their own.
        entry.key == "rules"
          ? flat(.mapping(entry.value.entries.filter { $0.key != "add" }), below: "rules")
          : flat(entry.value, below: entry.key)
      }
      return rows.isEmpty ? [[id, "", ""]] : rows.map { [id, $0.key, $0.value] }
    }
  }

  /// The mappings of a list.
  static func mappings(_ list: SettingValue?) -> [SettingValue] {
    list?.elements(orMappings: true) ?? []
  }

  private static func flat(
    _ value: SettingValue, below key: String
  ) -> [(key: String, value: String)] {
    switch value {
    case .text(let text): text.isEmpty ? [] : [(key, text)]
    case .list: [(key, list(value))]
    case .mapping(let entries): entries.flatMap { flat($0.value, below: "\(key).\($0.key)") }
    }
  }

  /// A list in one cell.
  package static func list(_ value: SettingValue) -> String {
    value.elements.compactMap(\.text).joined(separator: "|")
  }
}

extension SettingValue {
  /// The elements of a list, whatever they are.
  func elements(orMappings: Bool) -> [SettingValue] {
    if case .mapping = self { return orMappings ? [self] : [] }
    return elements
  }
}
