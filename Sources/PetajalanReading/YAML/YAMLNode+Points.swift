import PetajalanDomain

extension YAMLNode {
  /// The mapping with keys that hold points taken apart, as the sheets of a workbook
  /// state them: `ceilings.scale.DAK_FISIK: 50%` in place of three mappings.
  ///
  /// Keys that lead nowhere, or to what stands already, are reported and left out.
  package func takingKeysApart(_ shape: KeyShape, log: FaultLog) -> YAMLNode {
    guard case .mapping(let entries) = content,
      entries.contains(where: { $0.key.text.contains(".") })
    else { return self }
    let plain = entries.filter { !$0.key.text.contains(".") }
    var node = YAMLNode(content: .mapping(plain), location: location)
    for entry in entries where entry.key.text.contains(".") {
      guard let path = shape.path(of: entry.key, log: log) else { continue }
      node = node.inserting(entry.value, at: path.keys[...], entry.key, log: log)
    }
    return node
  }

  private func inserting(
    _ value: YAMLNode, at path: ArraySlice<String>, _ field: Field, log: FaultLog
  ) -> YAMLNode {
    guard let name = path.first else { return value }
    guard case .mapping(var entries) = content else {
      let fault = YAMLFault.duplicateKey(key: field.text, firstLine: location.line)
      log.report(.yaml(fault), at: field.location)
      return self
    }
    let position = entries.firstIndex { nameKey($0.key.text) == nameKey(name) }
    if let position, path.count == 1 {
      let line = entries[position].key.location.line
      log.report(
        .yaml(.duplicateKey(key: field.text, firstLine: line)), at: field.location)
      return self
    }
    let nothing = YAMLNode(content: .mapping([]), location: field.location)
    if let position {
      let entry = entries[position]
      entries[position] = YAMLEntry(
        key: entry.key,
        value: entry.value.inserting(value, at: path.dropFirst(), field, log: log))
    } else {
      let inner = nothing.inserting(value, at: path.dropFirst(), field, log: log)
      entries.append(
        YAMLEntry(key: Field(text: name, location: field.location), value: inner))
    }
    return YAMLNode(content: .mapping(entries), location: location)
  }
}
