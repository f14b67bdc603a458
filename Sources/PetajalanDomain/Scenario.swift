/// Everything needed for one solve. Exists only if it is free of faults.
///
/// Programs, sources and owners are named by their position, in file order.
public struct Scenario: Equatable, Sendable {
  /// What the scenario is called.
  public package(set) var name: String
  /// The language of its names and reports.
  public package(set) var language: Language
  /// The years planned.
  public package(set) var horizon: Horizon
  /// The terms, in the order of the file.
  public package(set) var terms: [PlanningTerm]
  /// How money is stated and grows.
  public package(set) var money: MoneySettings
  /// How benefit is counted.
  public package(set) var benefit: BenefitSettings
  /// The criteria, in file order; empty where programs have a `score`.
  public package(set) var criteria: [Criterion]
  /// The judgements from which the criteria's weights come.
  ///
  /// **Missing** The weights were given.
  public package(set) var pairwise: PairwiseJudgements?
  /// The funding sources, in file order.
  public package(set) var sources: [FundingSource]
  /// The owners, in file order; without the table, in the order in which the
  /// programs name them.
  public package(set) var owners: [Owner]
  /// The programs, in file order.
  public package(set) var programs: [Program]
  /// The dependencies: those of `requires` first, in file order, then those of
  /// the table, in an order that does not depend on its rows'.
  public package(set) var dependencies: [Dependency]
  /// The rules, one per value of `for-each`.
  public package(set) var rules: [Rule]
  /// When a search may stop.
  public package(set) var stop: StopSettings

  /// Creates it from its parts.
  package init(
    name: String, language: Language, horizon: Horizon, terms: [PlanningTerm], money: MoneySettings,
    benefit: BenefitSettings, criteria: [Criterion], pairwise: PairwiseJudgements? = nil,
    sources: [FundingSource], owners: [Owner], programs: [Program], dependencies: [Dependency],
    rules: [Rule], stop: StopSettings
  ) {
    self.name = name
    self.language = language
    self.horizon = horizon
    self.terms = terms
    self.money = money
    self.benefit = benefit
    self.criteria = criteria
    self.pairwise = pairwise
    self.sources = sources
    self.owners = owners
    self.programs = programs
    self.dependencies = dependencies
    self.rules = rules
    self.stop = stop
  }
}

extension Scenario {
  /// The scenario with something else decided about some programs, which every
  /// check of reading would pass as well.
  ///
  /// - Parameter statuses: the new statuses by the programs' positions.
  /// - Precondition: a committed start leaves the program inside the horizon.
  package func deciding(_ statuses: [Int: ProgramStatus]) -> Scenario {
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

  /// Creates it from its parts.
  package init(
    currency: String, unit: MoneyUnit, priceYear: Int, escalation: Int, numbers: NumberStyle
  ) {
    self.currency = currency
    self.unit = unit
    self.priceYear = priceYear
    self.escalation = escalation
    self.numbers = numbers
  }
}

/// How a scenario counts benefit.
public struct BenefitSettings: Equatable, Sendable {
  /// When a program earns.
  public let timing: BenefitTiming
  /// The yearly discount in percent.
  public let discountPercent: ExactDecimal

  /// Creates it from its parts.
  package init(timing: BenefitTiming, discountPercent: ExactDecimal) {
    self.timing = timing
    self.discountPercent = discountPercent
  }
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

  /// Creates it from its parts.
  package init(gapPercent: ExactDecimal, seconds: Double) {
    self.gapPercent = gapPercent
    self.seconds = seconds
  }
}
