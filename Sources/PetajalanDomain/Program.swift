/// Something that can be put on the roadmap, as a whole or not at all.
public struct Program: Equatable, Sendable {
  /// The id.
  public let id: String
  /// The name in the scenario's language.
  public let name: String
  /// The name in English.
  public let nameEN: String?
  /// The dimension.
  public let dimension: String?
  /// The sub-dimension.
  public let subdimension: String?
  /// The position of the leading agency among the scenario's owners.
  public let owner: Int
  /// The positions of the supporting agencies among the scenario's owners.
  public let supporting: [Int]
  /// Where it is.
  public let location: String?
  /// Free labels.
  public let tags: [String]
  /// The budget code; text, because leading zeros count.
  public let code: String?
  /// The mission that it serves.
  public let mission: String?
  /// What is measured.
  public let indicator: String?
  /// The target of the indicator.
  public let target: String?
  /// Whether citizens feel it early.
  public let isQuickWin: Bool
  /// What is already decided about it.
  public package(set) var status: ProgramStatus
  /// Why it has that status.
  public let reason: String?
  /// How long it is built, in years, at least 1.
  public let duration: Int
  /// The first year in which it may start.
  public package(set) var earliest: Int?
  /// The last year in which it may start.
  public package(set) var latest: Int?
  /// The last year in which its building may end.
  public package(set) var finishBy: Int?
  /// What building it costs.
  public package(set) var capital: CapitalCost
  /// What each service year costs, at prices of the price year.
  public let om: Amount
  /// Who may pay its O&M, in order of preference.
  public package(set) var omPayers: [Payer]
  /// The group of variants to which it belongs.
  public package(set) var group: String?
  /// What its score is multiplied by.
  public package(set) var scale: ExactDecimal
  /// One score per criterion of the scenario; the column `score` alone where
  /// the scenario has no criteria.
  public package(set) var scores: [ExactDecimal]
  /// Points by project year, replacing the scores.
  ///
  /// **Missing** The scores count.
  public package(set) var benefitLines: [BenefitLine]?

  /// Creates it from its parts.
  package init(
    id: String, name: String, nameEN: String?, dimension: String?, subdimension: String?,
    owner: Int, supporting: [Int], location: String?, tags: [String], code: String?,
    mission: String?, indicator: String?, target: String?, isQuickWin: Bool, status: ProgramStatus,
    reason: String?, duration: Int, earliest: Int? = nil, latest: Int? = nil, finishBy: Int? = nil,
    capital: CapitalCost, om: Amount, omPayers: [Payer], group: String? = nil, scale: ExactDecimal,
    scores: [ExactDecimal], benefitLines: [BenefitLine]? = nil
  ) {
    self.id = id
    self.name = name
    self.nameEN = nameEN
    self.dimension = dimension
    self.subdimension = subdimension
    self.owner = owner
    self.supporting = supporting
    self.location = location
    self.tags = tags
    self.code = code
    self.mission = mission
    self.indicator = indicator
    self.target = target
    self.isQuickWin = isQuickWin
    self.status = status
    self.reason = reason
    self.duration = duration
    self.earliest = earliest
    self.latest = latest
    self.finishBy = finishBy
    self.capital = capital
    self.om = om
    self.omPayers = omPayers
    self.group = group
    self.scale = scale
    self.scores = scores
    self.benefitLines = benefitLines
  }

  /// Decides something else about the program.
  mutating func decide(_ status: ProgramStatus) { self.status = status }
}

/// What is already decided about a program.
public enum ProgramStatus: Equatable, Sendable {
  /// It may be chosen or not.
  case candidate
  /// It must be on the roadmap.
  case mandatory
  /// It must be on the roadmap and start in that year.
  case committed(start: Int)
  /// It is never chosen.
  case excluded
  /// It was finished before the horizon and costs only its O&M.
  case done

  /// The word of the scenario format.
  public var word: String {
    switch self {
    case .candidate: "candidate"
    case .mandatory: "mandatory"
    case .committed: "committed"
    case .excluded: "excluded"
    case .done: "done"
    }
  }

  /// Whether the program has to be on the roadmap.
  public var isRequired: Bool {
    switch self {
    case .mandatory, .committed: true
    case .candidate, .excluded, .done: false
    }
  }
}

extension Program {
  /// The positions of all sources that may pay for any part of it.
  package var payingSources: Set<Int> {
    let payers =
      switch capital {
      case .spread(_, _, let payers): payers
      case .lines(let lines): lines.flatMap(\.payers)
      }
    return Set((payers + omPayers).map(\.source))
  }
}

/// What building a program costs, at prices of the price year.
public enum CapitalCost: Equatable, Sendable {
  /// One amount, split over the project years.
  ///
  /// - profile: percent per project year; as many elements as project years,
  ///   or empty for equal parts.
  case spread(Amount, profile: [ExactDecimal], payers: [Payer])

  /// Lines with payers of their own, in an order that does not depend on the
  /// table's rows.
  case lines([CostLine])

  /// All of it, at prices of the price year.
  public var total: Amount {
    switch self {
    case .spread(let amount, _, _): amount
    case .lines(let lines): Amount(rupiah: lines.reduce(0) { $0 + $1.amount.rupiah })
    }
  }
}

/// A row of `costs`.
public struct CostLine: Equatable, Sendable {
  /// The project year, from 1 to the program's duration.
  public let projectYear: Int
  /// The amount, at prices of the price year.
  public let amount: Amount
  /// Who may pay it, in order of preference.
  public let payers: [Payer]

  /// Creates it from its parts.
  package init(projectYear: Int, amount: Amount, payers: [Payer]) {
    self.projectYear = projectYear
    self.amount = amount
    self.payers = payers
  }
}

/// A row of `benefits`.
public struct BenefitLine: Equatable, Sendable {
  /// The project year, from 1; it may lie after the duration and the horizon.
  public let projectYear: Int
  /// The points earned in that year, before the discount.
  public let points: ExactDecimal

  /// Creates it from its parts.
  package init(projectYear: Int, points: ExactDecimal) {
    self.projectYear = projectYear
    self.points = points
  }
}
