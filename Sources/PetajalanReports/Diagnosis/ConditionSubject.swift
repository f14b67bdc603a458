import PetajalanKit

/// What a condition speaks of, for other programs.
struct ConditionSubject {
  /// The kind of condition.
  let kind: String
  /// The id of the rule, program, source or owner, or the group's name.
  let id: String
  /// The year of a ceiling.
  ///
  /// **Missing** It is another kind.
  let year: Int?

  init(_ condition: Condition, in scenario: Scenario) {
    func of(program: Int) -> String { scenario.programs[program].id }
    var year: Int?
    switch condition {
    case .rule(let rule): (kind, id) = ("rule", scenario.rules[rule].label)
    case .status(let program): (kind, id) = ("status", of(program: program))
    case .finishBy(let program): (kind, id) = ("finish_by", of(program: program))
    case .latest(let program): (kind, id) = ("latest", of(program: program))
    case .earliest(let program): (kind, id) = ("earliest", of(program: program))
    case .ceiling(let source, let ofYear):
      (kind, id) = ("ceiling", scenario.sources[source].id)
      year = ofYear
    case .capacity(let owner): (kind, id) = ("capacity", scenario.owners[owner].id)
    case .payers(let program): (kind, id) = ("payers", of(program: program))
    case .dependency(let dependency):
      (kind, id) = ("dependency", of(program: scenario.dependencies[dependency].program))
    case .group(let name): (kind, id) = ("group", name)
    }
    self.year = year
  }
}

extension DataMistake {
  /// The kind, for other programs.
  var kind: String {
    switch self {
    case .tooDear: "too_dear"
    case .windowTooShort: "window_too_short"
    case .committedTooEarly: "committed_too_early"
    case .variantsRequired: "variants_required"
    case .ownerCommitted: "owner_committed"
    case .needsExcluded: "needs_excluded"
    }
  }

  /// The id of the program or owner, or the group's name.
  func subject(in scenario: Scenario) -> String {
    switch self {
    case .tooDear(let program), .windowTooShort(let program, _, _),
      .committedTooEarly(let program, _, _, _), .needsExcluded(let program, _):
      scenario.programs[program].id
    case .variantsRequired(let group, _): group
    case .ownerCommitted(let owner, _, _, _): scenario.owners[owner].id
    }
  }
}
