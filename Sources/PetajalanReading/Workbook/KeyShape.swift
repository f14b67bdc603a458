/// What may stand behind a key of the YAML file, so that keys with points between
/// them can be taken apart: in `ceilings.set.A.B.2026` the source is `A.B`.
indirect enum KeyShape: Sendable {
  /// A text.
  case text
  /// A list of texts, in one cell separated by `|`.
  case list
  /// These keys.
  case keys([Key])
  /// Ids, each with this behind it.
  case names(KeyShape)
  /// A text; or the id of a source, years, or both, with a text behind them.
  case scales

  /// A key with what stands behind it.
  package struct Key: Sendable {
    package let name: String
    package let shape: KeyShape
  }

  /// Keys with texts behind them, but for some.
  package static func texts(_ keys: [String], but others: [String: KeyShape] = [:]) -> KeyShape {
    .keys(keys.map { Key(name: $0, shape: others[$0] ?? .text) })
  }

  /// What the sheet `scenario` holds: all of the YAML file but for what has sheets
  /// of its own.
  package static let scenario = texts(
    ScenarioKeys.scenario.filter { !keysElsewhere.contains($0) },
    but: [
      "horizon": .texts(ScenarioKeys.horizon),
      "terms": .names(.texts(ScenarioKeys.term.filter { $0 != "id" })),
      "money": .texts(ScenarioKeys.money), "benefit": .texts(ScenarioKeys.benefit),
      "stop": .texts(ScenarioKeys.stop),
      "criteria": .keys(ScenarioKeys.criteria.map { Key(name: $0, shape: .names(.text)) }),
    ])

  /// The keys of the YAML file that the sheet `scenario` has no place for.
  static let keysElsewhere = ["tables", "rules", "alternatives"]

  /// What the sheet `alternatives` holds of each; rules that are added stand in
  /// the sheet `rules`.
  package static let alternative = texts(
    ScenarioKeys.alternative.filter { $0 != "id" },
    but: [
      "ceilings": ceilings,
      "drop-sources": .list, "weights": .names(.text),
      "status": .names(.texts(ScenarioKeys.alternativeStatus)),
      "rules": .keys([Key(name: "drop", shape: .list)]),
      "horizon": .texts(ScenarioKeys.horizon),
    ])

  /// What an alternative says of ceilings.
  static let ceilings = texts(
    ScenarioKeys.alternativeCeilings, but: ["scale": .scales, "set": .names(.names(.text))])
}

extension KeyShape {
  /// The keys that lead to a value.
  ///
  /// They are compared as headers are, so that a spreadsheet that begins them with
  /// a capital letter does no harm.
  ///
  /// **Missing** They lead nowhere, which is reported.
  package func path(of field: Field, log: FaultLog) -> (keys: [String], isList: Bool)? {
    path(of: field.text, field, log: log)
  }

  private func path(
    of text: String, _ field: Field, log: FaultLog
  ) -> (keys: [String], isList: Bool)? {
    switch self {
    case .text, .list: return nil
    case .scales: return (Self.scaleKeys(text), false)
    case .keys(let known):
      let dot = text.firstIndex(of: ".")
      let name = text[..<(dot ?? text.endIndex)].trimmed
      guard let key = known.first(where: { headerKey($0.name) == headerKey(name) }) else {
        log.report(log.unknownKey(name, among: known.map(\.name)), at: field.location)
        return nil
      }
      return key.shape.path(
        behind: key.name, rest: dot.map { text[text.index(after: $0)...].trimmed }, field, log: log)
    case .names(let shape):
      switch shape {
      case .text, .list, .scales: return shape.path(behind: text, rest: nil, field, log: log)
      case .keys, .names:
        // An id may hold points: what belongs to it stands behind the last one.
        let dot = text.lastIndex(of: ".")
        return shape.path(
          behind: text[..<(dot ?? text.endIndex)].trimmed,
          rest: dot.map { text[text.index(after: $0)...].trimmed }, field, log: log)
      }
    }
  }

  /// The keys from one on, behind which this shape stands.
  private func path(
    behind key: String, rest: String?, _ field: Field, log: FaultLog
  ) -> (keys: [String], isList: Bool)? {
    switch (self, rest) {
    case (.text, nil), (.scales, nil): return ([key], false)
    case (.list, nil): return ([key], true)
    case (.text, let rest?), (.list, let rest?):
      log.report(.yaml(.unknownKey(key: rest, nearest: nil)), at: field.location)
      return nil
    case (.keys, let rest?), (.names, let rest?), (.scales, let rest?):
      guard let path = path(of: rest, field, log: log) else { return nil }
      return ([key] + path.keys, path.isList)
    case (.keys, nil), (.names, nil):
      log.report(.yaml(.wrongShape(key: key, expected: .mapping)), at: field.location)
      return nil
    }
  }

  /// A source and years apart: years are what stands behind a point and looks like
  /// them, such as `2027-2029` in `A.B.2027-2029`.
  private static func scaleKeys(_ text: String) -> [String] {
    guard CeilingScaleReader.years(text) == nil else { return [text] }
    for (dot, _) in zip(text.indices, text).filter({ $0.1 == "." }) {
      let years = text[text.index(after: dot)...].trimmed
      if dot > text.startIndex, CeilingScaleReader.years(years) != nil {
        return [text[..<dot].trimmed, years]
      }
    }
    return [text]
  }
}
