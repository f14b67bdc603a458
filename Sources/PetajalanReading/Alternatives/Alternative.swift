import PetajalanDomain

/// Named changes to a scenario.
public struct Alternative: Sendable {
  /// The id.
  public let id: String
  /// The name in the scenario's language; the id where none is given.
  public let name: String
  /// The name in English.
  public let nameEN: String?
  /// The id of the alternative that it changes further.
  ///
  /// **Missing** It changes the scenario itself.
  public let basedOn: String?
  /// Its own changes, in the order in which they apply.
  public let changes: [ScenarioChange]
}

/// An alternative as it was written, before the tables are known.
struct AlternativeDraft: Sendable {
  /// The id; empty if it was reported.
  package var id: Field
  /// The name.
  package var name: String
  /// The name in English.
  package var nameEN: String?
  /// What it is based on.
  var basedOn: Field?
  /// Its changes with their places.
  package var changes: [LocatedChange] = []

  /// The years that it plans.
  ///
  /// **Missing** It does not say.
  package var horizon: Horizon? {
    changes.reduce(nil) { horizon, located in
      if case .horizon(let horizon) = located.change { horizon } else { horizon }
    }
  }

  /// What stays of it when everything was checked.
  package var alternative: Alternative {
    Alternative(
      id: id.text, name: name, nameEN: nameEN, basedOn: basedOn?.text,
      changes: changes.map(\.change))
  }
}

extension [AlternativeDraft] {
  /// An alternative and those that it is based on, the first of them first.
  ///
  /// - Returns: `nil` if there is none of that id, or a circle.
  func chain(of id: String) -> [AlternativeDraft]? {
    AlternativeChains(self).chain(of: id)
  }
}

/// What alternatives are based on, found by their ids once for all.
struct AlternativeChains {
  private let drafts: [AlternativeDraft]
  private let positions: [String: Int]
  /// The position of what each alternative is based on.
  private let bases: [Int?]

  /// Looks at alternatives.
  init(_ drafts: [AlternativeDraft]) {
    self.drafts = drafts
    let positions = Dictionary(
      drafts.enumerated().map { (nameKey($1.id.text), $0) }, uniquingKeysWith: { first, _ in first }
    )
    bases = drafts.map { draft in draft.basedOn.flatMap { positions[nameKey($0.text)] } }
    self.positions = positions
  }

  /// Whether an alternative has that id.
  package func has(_ id: String) -> Bool { positions[nameKey(id)] != nil }

  /// An alternative and those that it is based on, the first of them first.
  ///
  /// - Returns: `nil` if there is none of that id, or a circle.
  package func chain(of id: String) -> [AlternativeDraft]? {
    var chain: [AlternativeDraft] = []
    var next = positions[nameKey(id)]
    while let position = next {
      guard chain.count < drafts.count else { return nil }
      chain.append(drafts[position])
      next = bases[position]
      if next == nil, drafts[position].basedOn != nil { return nil }
    }
    return chain.isEmpty ? nil : chain.reversed()
  }

  /// The ids from an alternative back to itself, the first again last.
  ///
  /// - Returns: `nil` if it is not part of a circle.
  package func circle(from position: Int) -> [String]? {
    var way = [position]
    while let last = way.last, let base = bases[last], way.count <= drafts.count {
      way.append(base)
      if base == position { return way.map { drafts[$0].id.text } }
    }
    return nil
  }
}
