import PetajalanDomain
import PetajalanPhrases
import PetajalanVerification

/// What the plans of a comparison do for one dimension, term or agency.
package struct ComparedGroup: Sendable {
  /// What one plan does.
  package struct Share: Equatable, Sendable {
    /// How many programs are on the plan.
    package var programs = 0
    /// What they earn, less their penalties.
    package var benefit = Points.zero
    /// What is spent on them, those included that were done before.
    package var spent = Spent()
  }

  /// The dimension, the term's id or the owner's id.
  ///
  /// **Missing** Programs without a dimension, or outside of all terms.
  package let id: String?

  /// The name for people.
  package let title: String

  /// What each world's plan does.
  ///
  /// **Missing** The world has no plan.
  package var shares: [Share?]

  /// Whether any plan does anything.
  var isUsed: Bool { shares.contains { $0 != nil && $0 != Share() } }
}

extension ComparisonReport {
  /// What the plans do for the groups of a kind, in the order of the scenario.
  package func groups(by kind: GroupKind, phrases: any Phrasebook) -> [ComparedGroup] {
    var order: [String?: Int] = [:]
    var groups: [ComparedGroup] = []
    func group(_ id: String?, _ title: String) -> Int {
      if let known = order[id] { return known }
      order[id] = groups.count
      let shares = ledgers.map { $0.map { _ in ComparedGroup.Share() } }
      groups.append(ComparedGroup(id: id, title: title, shares: shares))
      return groups.count - 1
    }
    for world in worlds {
      for (id, title) in Self.titles(of: kind, in: world.scenario, phrases: phrases) {
        _ = group(id, title)
      }
    }
    for (number, world) in worlds.enumerated() {
      guard let roadmap = world.result.roadmap, let ledger = ledgers[number],
        let benefits = benefits[number]
      else { continue }
      for position in world.scenario.programs.indices {
        let (id, title) = Self.key(of: position, by: kind, in: roadmap, phrases: phrases)
        let isPlanned = roadmap.plan.starts[position] != nil
        guard isPlanned || world.scenario.programs[position].status == .done else { continue }
        let entry = group(id, title)
        groups[entry].shares[number]?.programs += isPlanned ? 1 : 0
        groups[entry].shares[number]?.spent += ledger.total(ofProgram: position)
        let earned = benefits.points(of: position)?.millionths ?? 0
        let sum = (groups[entry].shares[number]?.benefit.millionths ?? 0) + earned
        groups[entry].shares[number]?.benefit = Points(millionths: sum)
      }
    }
    return groups.filter(\.isUsed)
  }

  private static func titles(
    of kind: GroupKind, in scenario: Scenario, phrases: any Phrasebook
  ) -> [(id: String?, title: String)] {
    switch kind {
    case .dimension:
      scenario.programs.compactMap(\.dimension).map { ($0, $0) }
    case .term:
      scenario.terms.map { ($0.id, $0.name(in: phrases.language)) }
    case .owner:
      scenario.owners.map { ($0.id, $0.name(in: phrases.language)) }
    }
  }

  private static func key(
    of position: Int, by kind: GroupKind, in roadmap: Roadmap, phrases: any Phrasebook
  ) -> (id: String?, title: String) {
    let scenario = roadmap.scenario
    let program = scenario.programs[position]
    switch kind {
    case .dimension:
      return (program.dimension, program.dimension ?? phrases.withoutDimension)
    case .term:
      let term = roadmap.plan.starts[position].flatMap { scenario.term(of: $0) }
      return (term?.id, term?.name(in: phrases.language) ?? phrases.outsideTerms)
    case .owner:
      let owner = scenario.owners[program.owner]
      return (owner.id, owner.name(in: phrases.language))
    }
  }
}
