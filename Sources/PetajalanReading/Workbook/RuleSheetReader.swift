/// Reads the sheet `rules`: a rule per row.
struct RuleSheetReader {
  /// Where faults go.
  package let log: FaultLog

  /// What the sheet says.
  struct Reading {
    /// The scenario's rules, as the YAML file would list them.
    package var rules: [YAMLNode] = []
    /// The rules that alternatives add, each with the cell that names the
    /// alternative.
    package var added: [(alternative: Field, rule: YAMLNode)] = []
  }

  /// Reads the sheet.
  package func read(_ text: TableText) -> Reading {
    let table = TableOpener(log: log).open(text, as: .rules, of: RuleColumn.self)
    var reading = Reading()
    for row in table.rows {
      guard let rule = rule(table, row) else { continue }
      if let alternative = table.field(row, .alternative) {
        reading.added.append((alternative, rule))
      } else {
        reading.rules.append(rule)
      }
    }
    return reading
  }

  /// A rule as the YAML file would state it.
  ///
  /// **Missing** Its kind is not known, which is reported.
  private func rule(_ table: Table<RuleColumn>, _ row: Int) -> YAMLNode? {
    let start = table.location(row, .id)
    var rule = YAMLNode(content: .mapping([]), location: start)
    if let id = table.field(row, .id) { rule = rule.adding(id: id) }
    guard let field = table.field(row, .kind) else {
      if table.has(.kind) {
        log.report(.value(.missing(label: "kind")), at: table.location(row, .kind))
      }
      return nil
    }
    let kinds = ScenarioKeys.ruleKinds
    guard let kind = kinds.first(where: { headerKey($0) == headerKey(field.text) }) else {
      let nearest = log.nearest(to: field.text, among: kinds)
      log.report(
        .value(.word(label: "kind", text: field.text, allowed: kinds, nearest: nearest)),
        at: field.location)
      return nil
    }
    rule = rule.adding(kind, demand(kind, table, row, at: field.location))
    let others: [RuleColumn] = [.years, .eachYear, .startBy, .finishBy, .forEach, .reason]
    for column in others {
      guard let field = table.field(row, column) else { continue }
      rule = rule.adding(column.rawValue, YAMLNode(field, isList: false))
    }
    if let field = table.field(row, .conditions),
      let conditions = ConditionText.read(field, log: log)
    {
      rule = rule.adding(RuleColumn.conditions.rawValue, conditions)
    }
    return rule
  }

  /// What stands behind the kind in the YAML file: bounds, or programs.
  private func demand(
    _ kind: String, _ table: Table<RuleColumn>, _ row: Int, at place: SourceLocation
  ) -> YAMLNode {
    let isTogether = kind == "together"
    for column in isTogether ? [RuleColumn.min, .max] : [.programs] {
      guard let field = table.field(row, column) else { continue }
      log.report(
        .rule(.keyNotForKind(key: column.rawValue, kind: kind)), at: field.location)
    }
    if isTogether {
      return table.field(row, .programs).map { YAMLNode($0, isList: true) }
        ?? YAMLNode(content: .list([]), location: place)
    }
    return [RuleColumn.min, .max].reduce(YAMLNode(content: .mapping([]), location: place)) {
      demand, column in
      guard let field = table.field(row, column) else { return demand }
      return demand.adding(column.rawValue, YAMLNode(field, isList: false))
    }
  }
}
