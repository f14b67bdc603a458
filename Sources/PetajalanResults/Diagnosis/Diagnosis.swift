import PetajalanDomain
import PetajalanVerification

/// Why a scenario has no roadmap, and how it could get one.
public struct Diagnosis: Sendable {
  /// What was found out.
  public enum Finding: Sendable {
    /// There is a roadmap: nothing clashes.
    case feasible(Roadmap)
    /// Something clashes.
    case clashing
    /// A limit passed before it was known.
    case undecided
  }

  /// The scenario.
  public let scenario: Scenario
  /// What was found out.
  public package(set) var finding: Finding
  /// Mistakes in the data that show without a search.
  public package(set) var mistakes: [DataMistake] = []
  /// Smallest sets that clash; there may be others.
  public package(set) var clashes: [Clash] = []
  /// The least money with which there is a roadmap.
  public package(set) var money: Repair<MoneyRepair> = .unknown
  /// The fewest rules and statuses without which there is a roadmap.
  public package(set) var drops: Repair<DropRepair> = .unknown
  /// Whether a limit or the user ended the search before everything was known.
  public package(set) var isCutShort: Bool

  /// Creates it from its parts.
  package init(
    scenario: Scenario, finding: Finding, mistakes: [DataMistake] = [], clashes: [Clash] = [],
    money: Repair<MoneyRepair> = .unknown, drops: Repair<DropRepair> = .unknown,
    isCutShort: Bool = false
  ) {
    self.scenario = scenario
    self.finding = finding
    self.mistakes = mistakes
    self.clashes = clashes
    self.money = money
    self.drops = drops
    self.isCutShort = isCutShort
  }
}

/// A smallest set of conditions that clash.
public struct Clash: Sendable {
  /// A condition of the set.
  public struct Member: Sendable {
    /// The condition.
    public let condition: Condition
    /// A roadmap of the other members of the set, which shows that this one is
    /// necessary.
    ///
    /// **Missing** It is not decided whether the set needs it.
    public let witness: Roadmap?

    /// Creates it from its parts.
    package init(condition: Condition, witness: Roadmap?) {
      self.condition = condition
      self.witness = witness
    }
  }

  /// The scenario with the set's conditions only and without benefits, of which the
  /// proof speaks.
  ///
  /// Programs that nothing asks for may be excluded in it: a roadmap with them would
  /// be one without them, too.
  public let scenario: Scenario
  /// The proof that no plan meets the set.
  public let proof: Proof
  /// The members, softest first.
  public let members: [Member]

  /// Creates it from its parts.
  package init(scenario: Scenario, proof: Proof, members: [Member]) {
    self.scenario = scenario
    self.proof = proof
    self.members = members
  }
}

/// What a look for one kind of repair came to.
public enum Repair<Found: Sendable>: Sendable {
  /// This repair makes a roadmap possible.
  case found(Found)
  /// It is proved that no repair of the kind does.
  case impossible
  /// Nobody looked, or a limit passed.
  case unknown

  /// The repair.
  ///
  /// **Missing** There is none, or none was found.
  public var found: Found? {
    if case .found(let repair) = self { repair } else { nil }
  }

  /// Whether more time can change nothing.
  package func isSettled(_ isBest: (Found) -> Bool) -> Bool {
    switch self {
    case .found(let repair): isBest(repair)
    case .impossible: true
    case .unknown: false
    }
  }
}

/// Money that makes a roadmap possible.
public struct MoneyRepair: Sendable {
  /// What is added, by source, then year.
  public let additions: [CeilingAddition]
  /// A roadmap of the scenario with it.
  public let roadmap: Roadmap
  /// Whether it is proved that less money would not do.
  public let isLeast: Bool

  /// Creates it from its parts.
  package init(additions: [CeilingAddition], roadmap: Roadmap, isLeast: Bool) {
    self.additions = additions
    self.roadmap = roadmap
    self.isLeast = isLeast
  }

  /// The sum.
  public var total: Amount { Amount(rupiah: additions.reduce(0) { $0 + $1.amount.rupiah }) }
}

/// Rules and statuses without which there is a roadmap.
public struct DropRepair: Sendable {
  /// What is dropped, in the order of the conditions.
  public let dropped: [Condition]
  /// A roadmap of the scenario without it.
  public let roadmap: Roadmap
  /// Whether it is proved that fewer would not do.
  public let isFewest: Bool

  /// Creates it from its parts.
  package init(dropped: [Condition], roadmap: Roadmap, isFewest: Bool) {
    self.dropped = dropped
    self.roadmap = roadmap
    self.isFewest = isFewest
  }
}
