import PetajalanDomain

/// Reads the sheet `alternatives`: the id of an alternative, a key with points, and
/// its value.
struct AlternativeSheetReader {
  /// Where faults go.
  package let log: FaultLog

  /// The alternatives, as the YAML file would list them.
  ///
  /// - Parameter added: the rules that alternatives add, each with the cell that
  ///   names the alternative.
  package func read(_ text: TableText?, adding added: [(alternative: Field, rule: YAMLNode)])
    -> [YAMLNode]
  {
    var trees: [(id: Field, tree: KeyTree)] = []
    var positions: [String: Int] = [:]
    if let text { read(text, into: &trees, &positions) }
    var rules = [[YAMLNode]](repeating: [], count: trees.count)
    for (alternative, rule) in added {
      if let position = positions[nameKey(alternative.text)] {
        rules[position].append(rule)
      } else {
        let fault = log.unknown(.alternative, alternative.text, among: trees.map(\.id.text))
        log.report(fault, at: alternative.location)
      }
    }
    return zip(trees, rules).map { alternative, rules in
      let node = alternative.tree.node.adding(id: alternative.id)
      return rules.isEmpty ? node : node.adding(rules: rules)
    }
  }

  private func read(
    _ text: TableText, into trees: inout [(id: Field, tree: KeyTree)],
    _ positions: inout [String: Int]
  ) {
    let table = TableOpener(log: log).open(text, as: .alternatives, of: AlternativeColumn.self)
    for row in table.rows {
      guard let id = table.field(row, .id) else {
        if table.has(.id) {
          log.report(.value(.missing(label: "id")), at: table.location(row, .id))
        }
        continue
      }
      let position = positions[nameKey(id.text)] ?? trees.count
      if position == trees.count {
        positions[nameKey(id.text)] = position
        trees.append((id, KeyTree(id)))
      }
      guard let key = table.field(row, .key) else {
        // A row may do no more than name an alternative.
        if table.field(row, .value) != nil, table.has(.key) {
          log.report(.value(.missing(label: "key")), at: table.location(row, .key))
        }
        continue
      }
      guard let value = table.field(row, .value),
        let path = KeyShape.alternative.path(of: key, log: log)
      else { continue }
      let node = YAMLNode(value, isList: path.isList)
      trees[position].tree.insert(node, at: path.keys[...], key, log: log)
    }
  }
}

extension YAMLNode {
  /// The alternative with rules that it adds, behind those that it drops.
  fileprivate func adding(rules: [YAMLNode]) -> YAMLNode {
    guard case .mapping(var entries) = content, let first = rules.first else { return self }
    let list = YAMLNode(content: .list(rules), location: first.location)
    if let position = entries.firstIndex(where: { $0.key.text == "rules" }) {
      let entry = entries[position]
      entries[position] = YAMLEntry(key: entry.key, value: entry.value.adding("add", list))
      return YAMLNode(content: .mapping(entries), location: location)
    }
    let nothing = YAMLNode(content: .mapping([]), location: first.location)
    return adding("rules", nothing.adding("add", list))
  }
}
