import PetajalanDomain
import PetajalanFormulation

/// What rules' upper limits still leave to a plan in the making.
struct RuleAllowances {
  /// What a start takes of one allowance.
  struct Use {
    fileprivate let rule: Int
    /// The position of the year among those that the rule judges one by one, or 0.
    fileprivate let period: Int
    fileprivate let amount: Int128
  }

  private let scenario: Scenario
  private let economics: Economics
  private let rulesOf: [[Int]]
  /// By rule and period.
  private var left: [[Int128]]

  init(_ scenario: Scenario, economics: Economics) {
    self.scenario = scenario
    self.economics = economics
    var rulesOf: [[Int]] = Array(repeating: [], count: scenario.programs.count)
    for (position, rule) in scenario.rules.enumerated() {
      for program in rule.programs { rulesOf[program].append(position) }
    }
    self.rulesOf = rulesOf
    left = scenario.rules.map { $0.kind.allowances(in: scenario.horizon) }
    for (position, rule) in scenario.rules.enumerated()
    where rule.kind.spending(in: scenario.horizon) != nil {
      for program in rule.programs {
        for use in spending(economics.standingDues(of: program), rule: position) {
          left[position][use.period] -= use.amount
        }
      }
    }
  }

  /// Leaves no more than so many rupiah to the programs of a rule that limits their part of
  /// all money.
  mutating func restrict(_ rule: Int, to rupiah: Int128) {
    left[rule][0] = min(left[rule][0], rupiah)
  }

  /// What a start takes, if all of it is left.
  func uses(of start: StartVariable, dues: [Due]) -> [Use]? {
    var uses: [Use] = []
    for rule in rulesOf[start.program] { uses += self.uses(of: rule, by: start, dues: dues) }
    return uses.allSatisfy { $0.amount <= left[$0.rule][$0.period] } ? uses : nil
  }

  /// Takes what a start uses.
  package mutating func take(_ uses: [Use]) {
    for use in uses { left[use.rule][use.period] -= use.amount }
  }

  private func uses(of rule: Int, by start: StartVariable, dues: [Due]) -> [Use] {
    let duration = scenario.programs[start.program].duration
    switch scenario.rules[rule].kind {
    case .count:
      let counts = scenario.rules[rule].kind.counts(start.year, duration: duration)
      return counts ? [Use(rule: rule, period: 0, amount: 1)] : []
    case .spend, .shareOfSpend:
      return spending(dues, rule: rule)
    case .omAfterHorizon:
      let amount = Int128(economics.omAfterHorizon(of: start.program))
      return [Use(rule: rule, period: 0, amount: amount)]
    case .parallel:
      let first = scenario.horizon.index(of: start.year)
      return (first..<first + duration).map { Use(rule: rule, period: $0, amount: 1) }
    case .together:
      return []
    }
  }

  private func spending(_ dues: [Due], rule: Int) -> [Use] {
    guard let (years, eachYear) = scenario.rules[rule].kind.spending(in: scenario.horizon) else {
      return []
    }
    var amounts: [Int: Int128] = [:]
    for due in dues where years.contains(due.year) {
      amounts[eachYear ? due.year - years.lowerBound : 0, default: 0] += Int128(due.rupiah)
    }
    return amounts.map { Use(rule: rule, period: $0.key, amount: $0.value) }
  }
}

extension RuleKind {
  /// Whether a program that starts in a year reaches the milestones of a number.
  func counts(_ start: Int, duration: Int) -> Bool {
    guard case .count(_, _, let startBy, let finishBy) = self else { return false }
    let finish = start + duration - 1
    return start <= startBy ?? start && finish <= finishBy ?? finish
  }

  /// What an empty plan has left, by period.
  fileprivate func allowances(in horizon: Horizon) -> [Int128] {
    switch self {
    case .count(_, let max, _, _): [max.map { Int128($0) } ?? .max]
    case .spend(_, let max, let years, let eachYear):
      Array(
        repeating: max.map { Int128($0.rupiah) } ?? .max / 2, count: eachYear ? years.count : 1)
    case .omAfterHorizon(let max): [Int128(max.rupiah)]
    case .parallel(let max): Array(repeating: Int128(max), count: horizon.count)
    case .shareOfSpend, .together: [.max / 2]
    }
  }
}
