import PetajalanDomain

/// The keys of the YAML file, by the mapping in which they stand.
///
/// The reader knows no others. Keys are compared letter by letter, unlike the
/// headers of tables.
enum ScenarioKeys {
  /// The keys of the file itself.
  package static let scenario = [
    "petajalan", "name", "language", "horizon", "terms", "money", "benefit", "criteria", "tables",
    "rules", "alternatives", "stop",
  ]
  /// The keys of `horizon`.
  package static let horizon = ["first", "last"]
  /// The keys of each of `terms`.
  package static let term = ["id", "name", "name_en", "first", "last"]
  /// The keys of `money`.
  package static let money = ["currency", "unit", "price-year", "escalation", "numbers"]
  /// The keys of `benefit`.
  package static let benefit = ["timing", "discount"]
  /// The keys of `criteria`.
  package static let criteria = ["pairwise"]
  /// The keys of `tables`.
  package static let tables = ScenarioTable.allCases.map(\.rawValue)
  /// The keys of `stop`.
  package static let stop = ["gap", "time"]

  /// The kinds of rules.
  static let ruleKinds = RuleWord.allCases.map(\.rawValue)
  /// The keys that some kinds of rules take inside the kind or beside it.
  static let ruleModifiers = RuleWord.allCases.flatMap(\.modifiers).reduce(into: [String]()) {
    if !$0.contains($1) { $0.append($1) }
  }
  /// The keys of each of `rules`.
  package static let rule = ruleKinds + ["id", "where", "for-each", "reason"] + ruleModifiers

  /// The keys of each of `alternatives`.
  package static let alternative = [
    "id", "name", "name_en", "based-on", "ceilings", "drop-sources", "weights", "status", "rules",
    "horizon", "discount", "escalation",
  ]
  /// The keys of an alternative's `ceilings`.
  static let alternativeCeilings = ["scale", "set"]
  /// The keys of each program in an alternative's `status`.
  static let alternativeStatus = ["status", "start", "reason"]
  /// The keys of an alternative's `rules`.
  static let alternativeRules = ["add", "drop"]

  /// The keys to tell in place of one that is not known.
  ///
  /// Among ceilings the other one is most likely a source, which has its place further
  /// down.
  static func shown(_ keys: [String], insteadOf key: String) -> [String] {
    guard keys == alternativeCeilings else { return keys }
    return ["scale", "scale.\(key)", "scale.\(key).2027-2029", "set.\(key).2027"]
  }

  /// Every mapping with its keys, named by the keys that lead to it.
  package static var mappings: [(path: [String], keys: [String])] {
    // All or none has no bounds, and so no mapping of its own.
    let kinds = RuleWord.allCases.filter { !$0.bounds.isEmpty }.map { kind in
      (path: ["rules", kind.rawValue], keys: kind.bounds + kind.modifiers)
    }
    return [
      ([], scenario), (["horizon"], horizon), (["terms"], term), (["money"], money),
      (["benefit"], benefit), (["criteria"], criteria), (["tables"], tables), (["rules"], rule),
      (["stop"], stop),
      (["alternatives"], alternative), (["alternatives", "ceilings"], alternativeCeilings),
      (["alternatives", "rules"], alternativeRules),
      (["alternatives", "horizon"], horizon),
    ] + kinds
  }
}
