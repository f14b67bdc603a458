import PetajalanDomain

/// Keys that stand in the rows of a sheet, put together to what they are in the
/// YAML file.
final class KeyTree {
  private let key: Field
  private var value: YAMLNode?
  private var children: [KeyTree] = []
  private var positions: [String: Int] = [:]

  /// Creates a tree without keys.
  ///
  /// - Parameter key: what leads to it, with its place.
  init(_ key: Field) { self.key = key }

  /// Adds a value; one that stands already is reported.
  ///
  /// - Parameter field: the cell that states the keys.
  package func insert(_ value: YAMLNode, at path: ArraySlice<String>, _ field: Field, log: FaultLog)
  {
    guard let name = path.first else {
      if self.value == nil, children.isEmpty {
        self.value = value
      } else {
        let fault = YAMLFault.duplicateKey(key: field.text, firstLine: key.location.line)
        log.report(.yaml(fault), at: field.location)
      }
      return
    }
    guard self.value == nil else {
      let fault = YAMLFault.duplicateKey(key: key.text, firstLine: key.location.line)
      return log.report(.yaml(fault), at: field.location)
    }
    let position = positions[nameKey(name)] ?? children.count
    if position == children.count {
      positions[nameKey(name)] = position
      children.append(KeyTree(Field(text: name, location: field.location)))
    }
    children[position].insert(value, at: path.dropFirst(), field, log: log)
  }

  /// The keys below, with what they hold.
  package var entries: [YAMLEntry] { children.map { YAMLEntry(key: $0.key, value: $0.node) } }

  /// What it holds.
  package var node: YAMLNode {
    value ?? YAMLNode(content: .mapping(entries), location: key.location)
  }
}

extension YAMLNode {
  /// The value of a cell: a text, or a list of texts.
  init(_ field: Field, isList: Bool) {
    self.init(
      content: isList
        ? .list(field.idElements.map { YAMLNode($0, isList: false) }) : .text(field.text),
      location: field.location, isNumber: field.isNumber && !isList)
  }
}
