import PetajalanDomain

/// Reads the alternatives of the YAML file, as far as that needs no table.
struct AlternativeReader {
  /// Reads single values.
  package let values: ValueReader

  private var log: FaultLog { values.log }

  /// Creates a reader.
  init(values: ValueReader) { self.values = values }

  /// The alternatives of a list.
  package func read(_ nodes: [YAMLNode]) -> [AlternativeDraft] {
    var ids = UniqueIDs(kind: .alternative, log: log)
    return nodes.enumerated().compactMap { position, node in
      let node = node.takingKeysApart(.alternative, log: log)
      guard
        let mapping = MappingReader(
          node, key: "alternatives", known: ScenarioKeys.alternative, log: log)
      else { return nil }
      let id = mapping.required("id").flatMap { values.id($0, "id") == nil ? nil : $0 }
      if let id { ids.insert(id, at: position) }
      var draft = AlternativeDraft(
        id: id ?? Field(text: "", location: node.location),
        name: mapping.text("name")?.text ?? id?.text ?? "",
        nameEN: mapping.text("name_en")?.text, basedOn: mapping.text("based-on"))
      if case .mapping(let entries) = node.content {
        draft.changes = entries.flatMap { changes($0.key.text, mapping) }
      }
      return draft
    }
  }

  /// The changes that one key states.
  private func changes(_ key: String, _ mapping: MappingReader) -> [LocatedChange] {
    guard let node = mapping[key] else { return [] }
    func located(_ change: ScenarioChange?) -> [LocatedChange] {
      change.map { [LocatedChange(change: $0, location: node.location)] } ?? []
    }
    switch key {
    case "horizon":
      return located(SettingsReader(log: log).horizon(node).map { .horizon($0) })
    case "discount":
      return located(
        mapping.text(key).flatMap { values.percent($0, key, isSetting: true) }
          .map { .discount(percent: $0) })
    case "escalation":
      return located(
        mapping.text(key).flatMap { values.basisPoints($0, key) }
          .map { .escalation(basisPoints: $0) })
    case "ceilings": return ceilings(node)
    case "drop-sources":
      return names(node, key).map {
        LocatedChange(change: .dropSource($0.text), location: $0.location)
      }
    case "weights":
      return entries(node, key).compactMap { entry in
        entry.value.text(entry.key.text, log: log)
          .flatMap { values.magnitude($0, entry.key.text) }
          .map {
            LocatedChange(
              change: .weight(criterion: entry.key.text, $0), location: entry.key.location)
          }
      }
    case "status": return entries(node, key).compactMap(status)
    case "rules": return rules(node)
    default: return []
    }
  }

  // MARK: Ceilings

  private func ceilings(_ node: YAMLNode) -> [LocatedChange] {
    guard
      let mapping = MappingReader(
        node.takingKeysApart(.ceilings, log: log), key: "ceilings",
        known: ScenarioKeys.alternativeCeilings, log: log)
    else { return [] }
    // What is set is not scaled, whichever is written first.
    let scales = mapping["scale"].map { CeilingScaleReader(values: values).read($0) } ?? []
    return scales + (mapping["set"].map(set) ?? [])
  }

  private func set(_ node: YAMLNode) -> [LocatedChange] {
    entries(node, "set").flatMap { source in
      entries(source.value, source.key.text).compactMap { entry -> LocatedChange? in
        guard let year = values.year(entry.key, "set"),
          let field = entry.value.text(entry.key.text, log: log),
          let amount = values.amount(field, entry.key.text)
        else { return nil }
        return LocatedChange(
          change: .setCeiling(source: source.key.text, year: year, amount),
          location: source.key.location, yearLocation: entry.key.location)
      }
    }
  }

  // MARK: Statuses and rules

  private func status(_ entry: YAMLEntry) -> LocatedChange? {
    let id = entry.key.text
    guard
      let mapping = MappingReader(
        entry.value, key: id, known: ScenarioKeys.alternativeStatus, log: log)
    else { return nil }
    let word = mapping.required("status").flatMap {
      values.word($0, "status", ProgramReader.statusWords)
    }
    let start = mapping.text("start").flatMap { values.year($0, "start") }
    let reason = mapping.text("reason")?.text
    guard let word else { return nil }
    if word != "committed", let field = mapping.key("start") {
      log.report(.advice(.startUnused(program: id, status: word)), at: field.location)
    }
    if word != "candidate", word != "done", mapping["reason"] == nil {
      log.report(
        .alternative(.reasonMissing(program: id, status: word)), at: entry.key.location)
    }
    let status: ProgramStatus
    switch word {
    case "mandatory": status = .mandatory
    case "excluded": status = .excluded
    case "done": status = .done
    case "committed":
      guard let start else {
        if mapping["start"] == nil {
          log.report(.alternative(.startMissing(program: id)), at: entry.key.location)
        }
        return nil
      }
      status = .committed(start: start)
    default: status = .candidate
    }
    return LocatedChange(
      change: .status(program: id, status, reason: reason), location: entry.key.location)
  }

  private func rules(_ node: YAMLNode) -> [LocatedChange] {
    guard
      let mapping = MappingReader(
        node, key: "rules", known: ScenarioKeys.alternativeRules, log: log),
      case .mapping(let entries) = node.content
    else { return [] }
    return entries.flatMap { entry -> [LocatedChange] in
      switch entry.key.text {
      case "add":
        return mapping.list("add").map { node in
          let draft = RuleDraft(node: node)
          return LocatedChange(
            change: .addRule(draft), location: draft.id?.location ?? node.location)
        }
      case "drop":
        return names(entry.value, "drop").map {
          LocatedChange(change: .dropRule($0.text), location: $0.location)
        }
      default: return []
      }
    }
  }

  // MARK: Names

  /// The names of a list; one that stands twice is reported.
  private func names(_ node: YAMLNode, _ key: String) -> [Field] {
    unique(node.texts(key, log: log)) { $0 }
  }

  /// The entries of a mapping whose keys are names.
  private func entries(_ node: YAMLNode, _ key: String) -> [YAMLEntry] {
    guard case .mapping(let entries) = node.content else {
      log.report(.yaml(.wrongShape(key: key, expected: .mapping)), at: node.location)
      return []
    }
    return unique(entries, by: \.key)
  }

  private func unique<Element>(_ elements: [Element], by name: (Element) -> Field) -> [Element] {
    var seen: Set<String> = []
    return elements.filter { element in
      let name = name(element)
      if seen.insert(nameKey(name.text)).inserted { return true }
      log.report(.reference(.twiceInList(name: name.text)), at: name.location)
      return false
    }
  }
}
