import Formats
import PetajalanDomain
import PetajalanResults

/// What a condition speaks of, for other programs.
struct ConditionSubject: Hashable {
  /// What a dependency asks for.
  struct Need: Hashable {
    /// The ids of the programs of which one is enough.
    package let requires: [String]
    /// The lag of each, in years.
    let lags: [String]
    /// Which times are compared.
    package let type: String
  }

  /// The kind of condition.
  package let kind: String
  /// The id of the rule, program, source or owner, or the group's name.
  package let id: String
  /// The year of a ceiling.
  ///
  /// **Missing** It is another kind.
  package let year: String?
  /// What a dependency asks for: a program may have several.
  ///
  /// **Missing** It is another kind.
  let need: Need?

  init(kind: String, id: String, year: String? = nil, need: Need? = nil) {
    self.kind = kind
    self.id = id
    self.year = year
    self.need = need
  }

  init(_ condition: Condition, in scenario: Scenario) {
    func of(program: Int) -> String { scenario.programs[program].id }
    switch condition {
    case .rule(let rule): self.init(kind: "rule", id: scenario.rules[rule].label)
    case .status(let program): self.init(kind: "status", id: of(program: program))
    case .finishBy(let program): self.init(kind: "finish_by", id: of(program: program))
    case .latest(let program): self.init(kind: "latest", id: of(program: program))
    case .earliest(let program): self.init(kind: "earliest", id: of(program: program))
    case .ceiling(let source, let year):
      self.init(kind: "ceiling", id: scenario.sources[source].id, year: "\(year)")
    case .capacity(let owner): self.init(kind: "capacity", id: scenario.owners[owner].id)
    case .payers(let program): self.init(kind: "payers", id: of(program: program))
    case .dependency(let position):
      let dependency = scenario.dependencies[position]
      self.init(
        kind: "dependency", id: of(program: dependency.program),
        need: Need(
          requires: dependency.anyOf.map { of(program: $0.program) },
          lags: dependency.anyOf.map { "\($0.lag)" }, type: dependency.type.rawValue))
    case .group(let name): self.init(kind: "group", id: name)
    }
  }

  /// The members of a JSON object.
  var members: [(key: String, value: JSONValue)] {
    let members: [(key: String, value: JSONValue)] = [
      ("kind", .string(kind)), ("id", .string(id)),
      ("year", year.flatMap { Int($0) }.map { .integer($0) } ?? .null),
    ]
    guard let need else { return members }
    return members + [
      ("requires", .array(need.requires.map { .string($0) })),
      ("lags", .array(need.lags.compactMap { Int($0) }.map { .integer($0) })),
      ("type", .string(need.type)),
    ]
  }
}

extension DataMistake {
  /// The kind, for other programs.
  package var kind: String {
    switch self {
    case .tooDear: "too_dear"
    case .windowTooShort: "window_too_short"
    case .committedTooEarly: "committed_too_early"
    case .variantsRequired: "variants_required"
    case .ownerCommitted: "owner_committed"
    case .needsExcluded: "needs_excluded"
    case .tooManyAsked: "too_many_asked"
    }
  }

  /// The id of the program or owner, or the group's name.
  package func subject(in scenario: Scenario) -> String {
    switch self {
    case .tooDear(let program), .windowTooShort(let program, _, _),
      .committedTooEarly(let program, _, _, _), .needsExcluded(let program, _):
      scenario.programs[program].id
    case .variantsRequired(let group, _): group
    case .ownerCommitted(let owner, _, _, _): scenario.owners[owner].id
    case .tooManyAsked(let rule, _, _, _): scenario.rules[rule].label
    }
  }
}
