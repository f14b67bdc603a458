import PetajalanDomain

/// Reads what a rule demands.
struct RuleKindReader {
  /// Reads single values.
  package let values: ValueReader
  /// The years planned.
  package let horizon: Horizon

  private var log: FaultLog { values.log }

  /// What the kind of a rule demands.
  ///
  /// **Missing** A fault was reported.
  package func read(_ kind: String, _ rule: MappingReader, rule id: String) -> RuleKind? {
    guard let node = rule[kind], let word = RuleWord(rawValue: kind) else { return nil }
    let (bounds, allowed) = (word.bounds, word.modifiers)
    for key in ScenarioKeys.ruleModifiers where !allowed.contains(key) {
      guard let field = rule.key(key) else { continue }
      log.report(.rule(.keyNotForKind(key: key, kind: kind)), at: field.location)
    }
    guard let inner = MappingReader(node, key: kind, known: bounds + allowed, log: log) else {
      return nil
    }
    let given = bounds.filter { inner[$0] != nil }
    guard !given.isEmpty else {
      log.report(.rule(.noBound(rule: id, keys: bounds)), at: node.location)
      return nil
    }
    let demand = demand(word, inner, rule)
    if let demand, !demand.isOrdered {
      log.report(.rule(.leastAboveGreatest(rule: id)), at: node.location)
    }
    return demand
  }

  private func demand(
    _ kind: RuleWord, _ inner: MappingReader, _ rule: MappingReader
  ) -> RuleKind? {
    func count(_ key: String) -> Int? {
      inner.text(key).flatMap { values.integer($0, key, in: 0...ProgramReader.mostPrograms) }
    }
    func amount(_ key: String) -> Amount? { inner.text(key).flatMap { values.amount($0, key) } }
    func percent(_ key: String) -> ExactDecimal? {
      inner.text(key).flatMap { values.percent($0, key, isSetting: true) }
    }
    switch kind {
    case .count:
      return .count(
        min: count("min"), max: count("max"), startBy: year("start-by", inner, rule),
        finishBy: year("finish-by", inner, rule))
    case .spend:
      let isEachYear = text("each-year", inner, rule).flatMap { values.yesNo($0, "each-year") }
      return .spend(
        min: amount("min"), max: amount("max"), years: years(inner, rule),
        eachYear: isEachYear ?? false)
    case .shareOfSpend: return .shareOfSpend(min: percent("min"), max: percent("max"))
    case .parallel: return count("max").map { .parallel(max: $0) }
    case .omAfterHorizon: return amount("max").map { .omAfterHorizon(max: $0) }
    // Its value is a list and no mapping.
    case .together: return nil
    }
  }

  /// The text of a key that may stand inside the kind or beside it.
  private func text(_ key: String, _ inner: MappingReader, _ rule: MappingReader) -> Field? {
    if let first = inner.key(key), let second = rule.key(key) {
      let (early, late) =
        first.location.line <= second.location.line ? (first, second) : (second, first)
      log.report(
        .yaml(.duplicateKey(key: key, firstLine: early.location.line)), at: late.location)
    }
    return inner.text(key) ?? rule.text(key)
  }

  private func year(_ key: String, _ inner: MappingReader, _ rule: MappingReader) -> Int? {
    guard let field = text(key, inner, rule), let year = values.year(field, key) else { return nil }
    warnOutside(year, key, field)
    return year
  }

  private func years(_ inner: MappingReader, _ rule: MappingReader) -> ClosedRange<Int> {
    guard let field = text("years", inner, rule) else { return horizon.years }
    let parts = field.text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first.flatMap({ Int($0.trimmed) }),
      let last = parts.last.flatMap({ Int($0.trimmed) }),
      (1...9_999).contains(first), (1...9_999).contains(last)
    else {
      log.report(.value(.yearRange(label: "years", text: field.text)), at: field.location)
      return horizon.years
    }
    guard first <= last else {
      log.report(.setting(.yearsReversed(first: first, last: last)), at: field.location)
      return horizon.years
    }
    for year in Set([first, last]).sorted() { warnOutside(year, "years", field) }
    return first...last
  }

  private func warnOutside(_ year: Int, _ key: String, _ field: Field) {
    guard !horizon.years.contains(year) else { return }
    log.report(
      .advice(.yearOutside(label: key, year: year, horizon: horizon)), at: field.location)
  }
}
