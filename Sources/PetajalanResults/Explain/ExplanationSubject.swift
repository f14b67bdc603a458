import PetajalanDomain
import PetajalanReading

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
