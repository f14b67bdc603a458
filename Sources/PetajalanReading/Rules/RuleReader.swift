import PetajalanDomain

/// Reads the rules of a scenario.
struct RuleReader {
  /// Reads single values.
  package let values: ValueReader
  /// The years planned.
  package let horizon: Horizon
  /// The ids of the programs.
  package let ids: UniqueIDs
  /// Finds programs by their values.
  package var index: ProgramIndex

  private var log: FaultLog { values.log }

  /// Creates a reader.
  init(values: ValueReader, horizon: Horizon, ids: UniqueIDs, index: ProgramIndex) {
    self.values = values
    self.horizon = horizon
    self.ids = ids
    self.index = index
  }

  /// The rules of a list, one per value of `for-each`.
  package mutating func read(_ nodes: [YAMLNode]) -> [Rule] {
    var rules: [Rule] = []
    var ruleIDs = UniqueIDs(kind: .rule, log: log)
    for (position, node) in nodes.enumerated() {
      guard
        let mapping = MappingReader(node, key: "rules", known: ScenarioKeys.rule, log: log)
      else { continue }
      let id = mapping.required("id").flatMap { values.id($0, "id") == nil ? nil : $0 }
      if let id { ruleIDs.insert(id, at: position) }
      rules += read(mapping, id: id?.text ?? "")
    }
    return rules
  }

  private mutating func read(_ mapping: MappingReader, id: String) -> [Rule] {
    let reason = mapping.text("reason")?.text
    let given = ScenarioKeys.ruleKinds.filter { mapping[$0] != nil }
    guard let kind = given.first, given.count == 1 else {
      let fault: RuleFault =
        given.isEmpty
        ? .noKind(rule: id, kinds: ScenarioKeys.ruleKinds) : .severalKinds(rule: id, kinds: given)
      log.report(.rule(fault), at: mapping.location)
      return []
    }
    if kind == "together" { return together(mapping, id: id, reason: reason) }
    let kindReader = RuleKindReader(values: values, horizon: horizon)
    let ruleKind = kindReader.read(kind, mapping, rule: id)
    let matching = matchingPrograms(mapping, rule: id)
    guard mapping["for-each"] != nil else {
      guard let ruleKind else { return [] }
      return [Rule(id: id, value: nil, kind: ruleKind, programs: matching, reason: reason)]
    }
    guard let field = mapping.text("for-each"), let column = column(field) else { return [] }
    let members = Set(matching)
    let isAll = mapping["where"] == nil
    return index.values(of: column).entries.compactMap { entry in
      let programs = isAll ? entry.programs : entry.programs.filter(members.contains)
      guard let ruleKind else { return nil }
      let rule = Rule(
        id: id, value: entry.value, kind: ruleKind, programs: programs, reason: reason)
      if programs.isEmpty {
        log.report(.advice(.ruleWithoutPrograms(rule: rule.label)), at: mapping.location)
      }
      return rule
    }
  }

  private func together(_ mapping: MappingReader, id: String, reason: String?) -> [Rule] {
    for key in ["where", "for-each"] + ScenarioKeys.ruleModifiers {
      guard let field = mapping.key(key) else { continue }
      log.report(.rule(.keyNotForKind(key: key, kind: "together")), at: field.location)
    }
    guard let node = mapping["together"] else { return [] }
    let names = node.texts("together", log: log)
    var programs: Set<Int> = []
    for name in names {
      guard let program = ids.resolve(name) else { continue }
      if !programs.insert(program).inserted {
        log.report(.reference(.twiceInList(name: name.text)), at: name.location)
      }
    }
    if names.count < 2 {
      log.report(.rule(.tooFewTogether(rule: id)), at: node.location)
    }
    return [
      Rule(id: id, value: nil, kind: .together, programs: programs.sorted(), reason: reason)
    ]
  }

  private func column(_ field: Field) -> ProgramIndex.Column? {
    if let column = index.column(field.text) { return column }
    let nearest = log.nearest(to: field.text, among: index.columnNames)
    let fault = ReferenceFault.unknown(kind: .column, name: field.text, nearest: nearest)
    log.report(.reference(fault), at: field.location)
    return nil
  }

  private mutating func matchingPrograms(_ mapping: MappingReader, rule: String) -> [Int] {
    var matching = Array(0..<index.programCount)
    guard let node = mapping["where"] else { return matching }
    guard case .mapping(let entries) = node.content else {
      log.report(.yaml(.wrongShape(key: "where", expected: .mapping)), at: node.location)
      return matching
    }
    for entry in entries {
      guard let column = column(entry.key) else { continue }
      var found: Set<Int> = []
      for value in entry.value.texts(entry.key.text, log: log) {
        if let programs = index.programs(with: value.text, in: column) {
          found.formUnion(programs)
        } else {
          report(value, in: column, named: entry.key.text, rule: rule)
        }
      }
      matching = matching.filter(found.contains)
    }
    if matching.isEmpty && entries.count > 1 {
      log.report(.advice(.ruleWithoutPrograms(rule: rule)), at: node.location)
    }
    return matching
  }

  private mutating func report(
    _ value: Field, in column: ProgramIndex.Column, named name: String, rule: String
  ) {
    let known = index.values(of: column).entries.map(\.value)
    let advice = ScenarioAdvice.matchesNothing(
      rule: rule, column: name, value: value.text,
      nearest: log.nearest(to: value.text, among: known))
    log.report(.advice(advice), at: value.location)
  }
}
