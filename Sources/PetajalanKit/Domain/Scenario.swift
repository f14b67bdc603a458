/// Everything needed for one solve. Exists only if it is free of faults.
///
/// Programs, sources and owners are named by their position, in file order.
public struct Scenario: Equatable, Sendable {
  /// What the scenario is called.
  public let name: String
  /// The language of its names and reports.
  public let language: Language
  /// The years planned.
  public let horizon: Horizon
  /// The terms, in the order of the file.
  public let terms: [PlanningTerm]
  /// How money is stated and grows.
  public let money: MoneySettings
  /// How benefit is counted.
  public let benefit: BenefitSettings
  /// The criteria, in file order; empty where programs have a `score`.
  public internal(set) var criteria: [Criterion]
  /// The judgements from which the criteria's weights come.
  ///
  /// **Missing** The weights were given.
  public internal(set) var pairwise: PairwiseJudgements?
  /// The funding sources, in file order.
  public let sources: [FundingSource]
  /// The owners, in file order; without the table, in the order in which the
  /// programs name them.
  public let owners: [Owner]
  /// The programs, in file order.
  public private(set) var programs: [Program]
  /// The dependencies: those of `requires` first, in file order, then those of
  /// the table, in an order that does not depend on its rows'.
  public let dependencies: [Dependency]
  /// The rules, one per value of `for-each`.
  public let rules: [Rule]
  /// When a search may stop.
  public let stop: StopSettings
}

extension Scenario {
  /// The scenario with something else decided about some programs, which every
  /// check of reading would pass as well.
  ///
  /// - Parameter statuses: the new statuses by the programs' positions.
  /// - Precondition: a committed start leaves the program inside the horizon.
  func deciding(_ statuses: [Int: ProgramStatus]) -> Scenario {
    var scenario = self
    for (position, status) in statuses { scenario.programs[position].decide(status) }
    return scenario
  }
}

/// A language of names, messages and reports.
public enum Language: String, CaseIterable, Sendable {
  /// Indonesian.
  case id
  /// English.
  case en
}

/// How a scenario states money.
public struct MoneySettings: Equatable, Sendable {
  /// The currency's code.
  public let currency: String
  /// The unit of every amount in the scenario's files.
  public let unit: MoneyUnit
  /// The year at whose prices amounts are stated.
  public let priceYear: Int
  /// The yearly growth of prices in basis points.
  public let escalation: Int
  /// How numbers are written.
  public let numbers: NumberStyle
}

/// How a scenario counts benefit.
public struct BenefitSettings: Equatable, Sendable {
  /// When a program earns.
  public let timing: BenefitTiming
  /// The yearly discount in percent.
  public let discountPercent: ExactDecimal
}

/// When a program earns its benefit.
public enum BenefitTiming: String, CaseIterable, Sendable {
  /// Once, in its last build year.
  case completion
  /// In every service year inside the horizon.
  case service
}

/// When a search may stop.
public struct StopSettings: Equatable, Sendable {
  /// The gap at which the search may stop, in percent.
  public let gapPercent: ExactDecimal
  /// The time limit in seconds.
  public let seconds: Double
}
