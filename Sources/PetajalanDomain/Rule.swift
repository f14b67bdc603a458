/// A condition on the roadmap as a whole, for one set of programs.
///
/// A rule of the scenario with `for-each` stands here once per value.
public struct Rule: Equatable, Sendable {
  /// The id in the scenario.
  public let id: String
  /// The value of the `for-each` column.
  ///
  /// **Missing** The rule has no `for-each`.
  public let value: String?
  /// What is demanded.
  public let kind: RuleKind
  /// The positions of the programs that it speaks of, in file order.
  public let programs: [Int]
  /// Why.
  public let reason: String?

  /// Creates it from its parts.
  package init(id: String, value: String?, kind: RuleKind, programs: [Int], reason: String?) {
    self.id = id
    self.value = value
    self.kind = kind
    self.programs = programs
    self.reason = reason
  }

  /// The id, with the value of `for-each` in brackets.
  public var label: String {
    if let value { "\(id)[\(value)]" } else { id }
  }
}

/// What a rule demands of its programs.
public enum RuleKind: Equatable, Sendable {
  /// The number of chosen programs that reach the milestones.
  case count(min: Int?, max: Int?, startBy: Int?, finishBy: Int?)
  /// The money spent on them over the years, or in each of them.
  case spend(min: Amount?, max: Amount?, years: ClosedRange<Int>, eachYear: Bool)
  /// Their part of all money spent in the horizon, in percent.
  case shareOfSpend(min: ExactDecimal?, max: ExactDecimal?)
  /// How many of them are built at once.
  case parallel(max: Int)
  /// Their O&M in the first year after the horizon.
  case omAfterHorizon(max: Amount)
  /// All or none of them.
  case together
}

/// The word of a kind of rule in a scenario's files, with the keys that it takes.
package enum RuleWord: String, CaseIterable, Sendable {
  case count
  case spend
  case shareOfSpend = "share-of-spend"
  case parallel
  case omAfterHorizon = "om-after-horizon"
  case together

  /// The bounds that the kind takes.
  package var bounds: [String] {
    switch self {
    case .count, .spend, .shareOfSpend: ["min", "max"]
    case .parallel, .omAfterHorizon: ["max"]
    case .together: []
    }
  }

  /// The keys that the kind takes inside of it or beside it.
  package var modifiers: [String] {
    switch self {
    case .count: ["start-by", "finish-by"]
    case .spend: ["years", "each-year"]
    case .shareOfSpend, .parallel, .omAfterHorizon, .together: []
    }
  }
}

extension RuleKind {
  /// Whether the least is at most the greatest.
  package var isOrdered: Bool {
    switch self {
    case .count(let min?, let max?, _, _): min <= max
    case .spend(let min?, let max?, _, _): min <= max
    case .shareOfSpend(let min?, let max?): min.compared(to: max) <= 0
    case .count, .spend, .shareOfSpend, .parallel, .omAfterHorizon, .together: true
    }
  }

  /// Whether it may be kept because one more program is chosen.
  package var canNeedPrograms: Bool {
    switch self {
    case .count(let min, _, _, _): (min ?? 0) > 0
    case .spend(let min, _, _, _): (min?.rupiah ?? 0) > 0
    case .together, .shareOfSpend: true
    case .parallel, .omAfterHorizon: false
    }
  }

  /// Whether what is spent on any program counts, also on those that it does not name.
  package var countsAllSpending: Bool {
    switch self {
    case .shareOfSpend: true
    case .count, .spend, .parallel, .omAfterHorizon, .together: false
    }
  }

  /// The years in which money that is spent on its programs counts, and whether each of
  /// them counts by itself.
  ///
  /// **Missing** It speaks of no spending.
  package func spending(in horizon: Horizon) -> (years: ClosedRange<Int>, eachYear: Bool)? {
    switch self {
    case .spend(_, _, let years, let eachYear): (years, eachYear)
    case .shareOfSpend: (horizon.years, false)
    case .count, .parallel, .omAfterHorizon, .together: nil
    }
  }

  /// How much has to be spent on its programs, and how much may be, where so much is spent
  /// in all: what a plan can only know once everything is on it.
  ///
  /// **Missing** Nothing has to be spent, and nothing depends on the whole.
  package func demandedSpending(
    of total: Int128
  ) -> (least: Int128?, most: Int128?)? {
    switch self {
    case .spend(let min?, _, let years, let eachYear):
      (Int128(min.rupiah) * (eachYear ? Int128(years.count) : 1), nil)
    case .shareOfSpend(let min, let max):
      (
        min.map { Int128(ExactFraction.percent($0, of: total).roundedUp) },
        max.map { Int128(ExactFraction.percent($0, of: total).roundedDown) }
      )
    case .spend, .count, .parallel, .omAfterHorizon, .together: nil
    }
  }
}
