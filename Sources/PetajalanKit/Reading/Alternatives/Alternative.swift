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
  var id: Field
  /// The name.
  var name: String
  /// The name in English.
  var nameEN: String?
  /// What it is based on.
  var basedOn: Field?
  /// Its changes with their places.
  var changes: [LocatedChange] = []

  /// The years that it plans.
  ///
  /// **Missing** It does not say.
  var horizon: Horizon? {
    changes.reduce(nil) { horizon, located in
      if case .horizon(let horizon) = located.change { horizon } else { horizon }
    }
  }

  /// What stays of it when everything was checked.
  var alternative: Alternative {
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
    var chain: [AlternativeDraft] = []
    var next: String? = id
    while let id = next {
      guard chain.count < count, let draft = first(where: { nameKey($0.id.text) == nameKey(id) })
      else { return nil }
      chain.append(draft)
      next = draft.basedOn?.text
    }
    return chain.reversed()
  }
}
