import PetajalanDomain
import PetajalanReading

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
  package func lifting(in scenario: Scenario) -> ScenarioChange {
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
