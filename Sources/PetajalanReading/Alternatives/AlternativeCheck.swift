import PetajalanDomain

/// Looks at the names in alternatives: what they change must be there.
struct AlternativeCheck {
  private let scenario: Scenario
  private let ruleIDs: [String]
  private let programs: KnownNames
  private let groups: KnownNames
  private let log: FaultLog

  /// Prepares to look at changes of a scenario.
  ///
  /// - Parameter rules: the rules as the file states them, one with `for-each`
  ///   once.
  init(_ scenario: Scenario, rules: [YAMLNode], log: FaultLog) {
    self.scenario = scenario
    self.log = log
    ruleIDs = rules.compactMap { RuleDraft(node: $0).id?.text }
    programs = KnownNames { scenario.programs.map(\.id) }
    groups = KnownNames { scenario.groups.map(\.name) }
  }

  /// Reports what alternatives are based on where that is unknown, or in a
  /// circle.
  static func checkBases(of drafts: [AlternativeDraft], log: FaultLog) {
    let ids = drafts.map(\.id.text)
    var told: Set<String> = []
    let chains = AlternativeChains(drafts)
    for (position, draft) in drafts.enumerated() {
      guard let base = draft.basedOn else { continue }
      guard chains.has(base.text) else {
        let others = ids.filter { $0 != draft.id.text }
        log.report(log.unknown(.alternative, base.text, among: others), at: base.location)
        continue
      }
      guard !told.contains(nameKey(draft.id.text)), let circle = chains.circle(from: position)
      else { continue }
      let isNew = circle.allSatisfy { !told.contains(nameKey($0)) }
      told.formUnion(circle.map(nameKey))
      if isNew { log.report(.alternative(.circle(alternatives: circle)), at: base.location) }
    }
  }

  /// Reports what the alternatives name and is not there.
  func checkNames(of drafts: [AlternativeDraft]) {
    let chains = AlternativeChains(drafts)
    for draft in drafts {
      guard let chain = chains.chain(of: draft.id.text) else {
        check(draft.changes, after: [])
        continue
      }
      check(draft.changes, after: chain.dropLast().flatMap(\.changes).map(\.change))
    }
  }

  /// Reports what changes name and is not there, when others were applied
  /// before.
  ///
  /// - Parameter horizons: for changes of one run, all horizons of the scenario and its
  ///   alternatives: a year in none of them, which changes nothing, is an error.
  package func check(
    _ changes: [LocatedChange], after before: [ScenarioChange],
    forOneRunAmong horizons: [Horizon] = []
  ) {
    var state = State(scenario, ruleIDs)
    for change in before { state.apply(change) }
    let horizon = changes.reduce(state.horizon) { horizon, located in
      if case .horizon(let horizon) = located.change { horizon } else { horizon }
    }
    for located in changes {
      check(located, state, horizon)
      if !horizons.isEmpty { checkYear(of: located, horizon, horizons) }
      state.apply(located.change)
    }
  }

  /// What is there after some changes.
  private struct State {
    var sources: [String]
    var rules: [String]
    var horizon: Horizon

    init(_ scenario: Scenario, _ rules: [String]) {
      sources = scenario.sources.map(\.id)
      self.rules = rules
      horizon = scenario.horizon
    }

    mutating func apply(_ change: ScenarioChange) {
      switch change {
      case .horizon(let years): horizon = years
      case .dropSource(let id): sources.removeAll { nameKey($0) == nameKey(id) }
      case .dropRule(let id): rules.removeAll { nameKey($0) == nameKey(id) }
      case .addRule(let rule): rules += [rule.id?.text].compactMap { $0 }
      case .discount, .escalation, .scaleCeilings, .setCeiling, .raiseCeiling, .liftCeilings,
        .weight, .status, .earliest, .latest, .score, .dropGroup, .parallel:
        break
      }
    }
  }

  private func check(_ located: LocatedChange, _ state: State, _ horizon: Horizon) {
    switch located.change {
    case .horizon, .discount, .escalation: break
    case .scaleCeilings(_, let source, let years):
      if let source { checkSource(source, state, located) }
      if let place = located.yearLocation, let years,
        let year = [years.lowerBound, years.upperBound].first(where: {
          !horizon.years.contains($0)
        })
      {
        log.report(.advice(.yearOutside(label: "scale", year: year, horizon: horizon)), at: place)
      }
    case .setCeiling(let source, let year, _):
      checkSource(source, state, located)
      if let place = located.yearLocation, !horizon.years.contains(year) {
        log.report(.advice(.yearOutside(label: "set", year: year, horizon: horizon)), at: place)
      }
    case .raiseCeiling(let source, _, _):
      checkSource(source, state, located)
    case .dropSource(let id), .liftCeilings(let id): checkSource(id, state, located)
    case .earliest(let id, _), .latest(let id, _), .score(let id, _):
      check(id, .program, programs, located)
    case .dropGroup(let id): check(id, .programOrGroup, groups, located)
    case .weight(let id, _): check(id, .criterion, scenario.criteria.map(\.id), located)
    case .status(let id, _, _): check(id, .program, programs, located)
    case .parallel(let id, _): check(id, .owner, scenario.owners.map(\.id), located)
    case .dropRule(let id): check(id, .rule, state.rules, located)
    case .addRule(let rule):
      guard let id = rule.id?.text,
        let other = state.rules.first(where: { nameKey($0) == nameKey(id) })
      else { break }
      log.report(.alternative(.ruleStands(rule: id, other: other)), at: located.location)
    }
  }

  private func checkYear(
    of located: LocatedChange, _ horizon: Horizon, _ horizons: [Horizon]
  ) {
    switch located.change {
    case .setCeiling(_, let year, _), .raiseCeiling(_, let year, _):
      guard !horizon.years.contains(year) else { break }
      let isElsewhere = horizons.contains { $0.years.contains(year) }
      log.report(
        isElsewhere
          ? .advice(.yearOutside(label: ChangeWord.ceiling.rawValue, year: year, horizon: horizon))
          : .setting(.changeOutside(year: year, horizon: horizon)), at: located.location)
    case .horizon, .discount, .escalation, .scaleCeilings, .liftCeilings, .dropSource, .weight,
      .status, .earliest, .latest, .score, .dropGroup, .parallel, .addRule, .dropRule:
      break
    }
  }

  private func checkSource(_ id: String, _ state: State, _ located: LocatedChange) {
    if let known = scenario.sources.first(where: { nameKey($0.id) == nameKey(id) }),
      !state.sources.contains(known.id)
    {
      log.report(.alternative(.sourceDropped(source: known.id)), at: located.location)
      return
    }
    check(id, .source, state.sources, located)
  }

  private func check(
    _ id: String, _ kind: ReferenceKind, _ names: [String], _ located: LocatedChange
  ) {
    check(id, kind, KnownNames { names }, located)
  }

  private func check(
    _ id: String, _ kind: ReferenceKind, _ names: KnownNames, _ located: LocatedChange
  ) {
    guard !names.has(id) else { return }
    log.report(log.unknown(kind, id, among: names.all), at: located.location)
  }
}

/// Names that many changes may be looked up among, gathered when the first one is.
private final class KnownNames {
  private let gather: () -> [String]
  private(set) lazy var all = gather()
  private lazy var keys = Set(all.map(nameKey))

  init(_ gather: @escaping () -> [String]) { self.gather = gather }

  /// Whether a name is one of them, without regard to case.
  func has(_ name: String) -> Bool { keys.contains(nameKey(name)) }
}
