/// Something that holds every plan down, and can be lifted as a whole.
public enum Limit: Hashable, Sendable {
  /// A rule, with all its values of `for-each`.
  case rule(id: String)
  /// The ceilings of a source, in all years.
  case ceilings(source: Int)
  /// How many programs an owner builds at once.
  case capacity(owner: Int)
  /// That only one variant of a group is built.
  case group(String)

  /// What lifts it.
  func lifting(in scenario: Scenario) -> ScenarioChange {
    switch self {
    case .rule(let id): .dropRule(id)
    case .ceilings(let source): .liftCeilings(source: scenario.sources[source].id)
    case .capacity(let owner): .parallel(owner: scenario.owners[owner].id, nil)
    case .group(let name): .dropGroup(name)
    }
  }
}

extension Scenario {
  /// Everything that holds plans down, in file order: rules, ceilings, owners that
  /// lead more programs than they can build at once, groups of several variants.
  public var limits: [Limit] {
    var known: Set<String> = []
    var limits: [Limit] = rules.map(\.id).filter { known.insert($0).inserted }
      .map { .rule(id: $0) }
    limits += sources.indices.map { .ceilings(source: $0) }
    let led = Dictionary(
      grouping: programs.filter { $0.status != .done && $0.status != .excluded }, by: \.owner)
    limits += owners.indices.filter { owner in
      owners[owner].parallel.map { $0 < led[owner]?.count ?? 0 } ?? false
    }.map { .capacity(owner: $0) }
    return limits + groups.filter { $0.members.count > 1 }.map { .group($0.name) }
  }
}

/// What may be asked about.
public enum ExplanationSubject: Hashable, Sendable {
  /// A program's place.
  case program(Int)
  /// What a limit costs.
  case limit(Limit)
}

extension Scenario {
  /// What an id names, without regard to case: a program before a rule, a source, an
  /// owner or a group.
  ///
  /// **Missing** Nothing that can be asked about.
  public func subject(named id: String) -> ExplanationSubject? {
    let key = nameKey(id)
    if let program = programs.firstIndex(where: { nameKey($0.id) == key }) {
      return .program(program)
    }
    if let rule = rules.first(where: { nameKey($0.id) == key }) {
      return .limit(.rule(id: rule.id))
    }
    if let source = sources.firstIndex(where: { nameKey($0.id) == key }) {
      return .limit(.ceilings(source: source))
    }
    if let owner = owners.firstIndex(where: { nameKey($0.id) == key && $0.parallel != nil }) {
      return .limit(.capacity(owner: owner))
    }
    return groups.first { nameKey($0.name) == key }.map { .limit(.group($0.name)) }
  }
}

extension Scenario {
  /// The id that a misspelt one was probably meant to be.
  ///
  /// **Missing** None is near enough.
  public func nearestSubject(to id: String) -> String? {
    NearestName.of(
      id,
      among: programs.map(\.id) + rules.map(\.id) + sources.map(\.id) + owners.map(\.id)
        + groups.map(\.name))
  }
}
