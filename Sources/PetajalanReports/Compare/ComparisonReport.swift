import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// Everything that the reports of a comparison are made from.
public struct ComparisonReport: Sendable {
  /// The comparison.
  public let comparison: Comparison

  /// What was asked for, and what it was made from.
  public let provenance: Provenance

  /// The payments of each world's plan, added up.
  ///
  /// **Missing** The world has no plan.
  package let ledgers: [PaymentSums?]

  /// What each program earns less its penalties, for each world.
  ///
  /// **Missing** The world has no plan.
  package let benefits: [NetBenefit?]

  /// Creates the material of the reports.
  public init(_ comparison: Comparison, provenance: Provenance) {
    self.comparison = comparison
    self.provenance = provenance
    ledgers = comparison.worlds.map { $0.result.roadmap.map { PaymentSums($0) } }
    benefits = comparison.worlds.map { $0.result.roadmap.map { NetBenefit($0) } }
  }

  /// The worlds.
  package var worlds: [PlannedWorld] { comparison.worlds }

  /// The first and the last year of any world.
  package var years: ClosedRange<Int> {
    let horizons = worlds.map(\.scenario.horizon)
    let first = horizons.map(\.first).min() ?? 0
    return first...(horizons.map(\.last).max() ?? first)
  }

  /// What a world's plan spends in a year.
  ///
  /// **Missing** It has no plan, or does not plan that year.
  package func spent(in year: Int, of world: Int) -> Spent? {
    let horizon = worlds[world].scenario.horizon
    guard horizon.years.contains(year) else { return nil }
    return ledgers[world]?.years[horizon.index(of: year)]
  }

  /// The ids of all sources, in the order in which the worlds state them.
  package var sources: [String] {
    var known: Set<String> = []
    return worlds.flatMap(\.scenario.sources).map(\.id).filter { known.insert($0).inserted }
  }

  /// A source's position in a world.
  ///
  /// **Missing** The world has no such source.
  package func source(_ id: String, in world: Int) -> Int? {
    worlds[world].scenario.sources.firstIndex { $0.id == id }
  }

  /// A source's name.
  package func name(ofSource id: String, in language: Language) -> String {
    worlds.lazy.flatMap(\.scenario.sources).first { $0.id == id }?.name(in: language) ?? id
  }
}

extension PlannedWorld {
  /// The name for reports in a language.
  package func name(in language: Language) -> String { language == .en ? nameEN ?? name : name }

  /// What stands above its column for people.
  package func heading(_ phrases: any Phrasebook) -> String {
    id == Self.baseID ? phrases.baseWord : id
  }
}
