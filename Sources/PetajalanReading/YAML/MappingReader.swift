/// Reads the keys of one YAML mapping and reports what does not belong.
struct MappingReader {
  /// Where the mapping begins.
  package let location: SourceLocation
  private let entries: [String: YAMLEntry]
  private let log: FaultLog

  /// Opens a mapping; unknown keys are reported.
  ///
  /// **Missing** The value is no mapping, which is reported.
  init?(_ node: YAMLNode, key: String, known: [String], log: FaultLog) {
    guard case .mapping(let list) = node.content else {
      log.report(.yaml(.wrongShape(key: key, expected: .mapping)), at: node.location)
      return nil
    }
    var entries: [String: YAMLEntry] = [:]
    for entry in list {
      if known.contains(entry.key.text) {
        entries[entry.key.text] = entry
      } else {
        log.report(log.unknownKey(entry.key.text, among: known), at: entry.key.location)
      }
    }
    self.entries = entries
    self.log = log
    location = node.location
  }

  /// The value of a key.
  package subscript(key: String) -> YAMLNode? { entries[key]?.value }

  /// A key with its value.
  package func entry(_ key: String) -> YAMLEntry? { entries[key] }

  /// The key itself, where it stands.
  package func key(_ key: String) -> Field? { entries[key]?.key }

  /// The text of a key; a value of another shape, or an empty one, is reported.
  package func text(_ key: String) -> Field? {
    guard let node = self[key] else { return nil }
    return node.text(key, log: log)
  }

  /// The text of a key that has to be there.
  package func required(_ key: String) -> Field? {
    if entries[key] == nil { log.report(.yaml(.missingKey(key: key)), at: location) }
    return text(key)
  }

  /// The elements of a key's list.
  ///
  /// - Parameter most: how many are read; that there are more is reported.
  package func list(_ key: String, atMost most: Int = .max) -> [YAMLNode] {
    guard let node = self[key] else { return [] }
    guard case .list(let list) = node.content else {
      log.report(.yaml(.wrongShape(key: key, expected: .list)), at: node.location)
      return []
    }
    guard list.count > most else { return list }
    log.report(.yaml(.tooManyElements(key: key, limit: most)), at: list[most].location)
    return Array(list.prefix(most))
  }
}

extension YAMLNode {
  /// The text of the node; another shape, or an empty text, is reported.
  package func text(_ key: String, log: FaultLog) -> Field? {
    guard let field else {
      log.report(.yaml(.wrongShape(key: key, expected: .text)), at: location)
      return nil
    }
    guard !field.text.isEmpty else {
      log.report(.value(.missing(label: key)), at: location)
      return nil
    }
    return field
  }

  /// The texts of the node, which is one or a list of them.
  package func texts(_ key: String, log: FaultLog) -> [Field] {
    if case .list(let list) = content { return list.compactMap { $0.text(key, log: log) } }
    return text(key, log: log).map { [$0] } ?? []
  }
}
