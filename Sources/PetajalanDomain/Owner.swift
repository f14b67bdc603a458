/// The agency that leads programs: a row of `owners`, or a free text where the
/// scenario has no such table.
public struct Owner: Equatable, Sendable {
  /// The id, or the free text.
  public let id: String
  /// The name in the scenario's language; the id where none is given.
  public let name: String
  /// The name in English.
  public let nameEN: String?
  /// The name for narrow columns.
  public let short: String?
  /// What kind of agency it is.
  public let kind: String?
  /// Other names under which programs may state it.
  public let aliases: [String]
  /// How many programs it can build at once.
  ///
  /// **Missing** No limit.
  public package(set) var parallel: Int?

  /// Creates it from its parts.
  package init(
    id: String, name: String, nameEN: String?, short: String?, kind: String?, aliases: [String],
    parallel: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.nameEN = nameEN
    self.short = short
    self.kind = kind
    self.aliases = aliases
    self.parallel = parallel
  }
}

/// What programs are scored by: a row of `criteria`.
public struct Criterion: Equatable, Sendable {
  /// The id, which is also the scores' column in `programs`.
  public let id: String
  /// The name in the scenario's language; the id where none is given.
  public let name: String
  /// The name in English.
  public let nameEN: String?
  /// The weight.
  public let weight: ExactDecimal

  /// Creates it from its parts.
  package init(id: String, name: String, nameEN: String?, weight: ExactDecimal) {
    self.id = id
    self.name = name
    self.nameEN = nameEN
    self.weight = weight
  }
}

extension Scenario {
  /// The position of the agency that has an id, a short name or another name, however
  /// its letters are written.
  ///
  /// **Missing** There is none.
  public func owner(named name: String) -> Int? {
    let wanted = nameKey(name)
    return owners.firstIndex { nameKey($0.id) == wanted }
      ?? owners.firstIndex { owner in
        ([owner.name, owner.short, owner.nameEN].compactMap(\.self) + owner.aliases)
          .contains { nameKey($0) == wanted }
      }
  }
}
