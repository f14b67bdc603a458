import Formats
import PetajalanDomain

extension English: BasisPhrases {
  /// The heading.
  public var basisHeading: String { "Basis of the Assessment, and Rules" }

  /// What a point is.
  public func pointMeaning(_ scenario: Scenario) -> String {
    let score =
      scenario.criteria.isEmpty
      ? "the score of a program"
      : "the mean of a program's scores by criterion, weighted by the criteria"
    let scale = hasScales(scenario) ? " and multiplied by its scale" : ""
    return "Points are \(score)\(scale); the benefit of a roadmap is the sum of the points of all "
      + "programs on it."
  }

  /// When points count, and what they are worth later.
  public func timingMeaning(_ scenario: Scenario) -> String {
    let timing =
      switch scenario.benefit.timing {
      case .completion: "They count once, in the year in which the program is finished"
      case .service:
        "They count in each year in which the program is in service, up to "
          + "\(scenario.horizon.last)"
      }
    guard scenario.benefit.discountPercent.coefficient != 0 else { return timing + "." }
    return timing + ", discounted by \(numbers.exact(scenario.benefit.discountPercent))% for each "
      + "year after \(scenario.horizon.first)."
  }

  /// What is meant by *proved*.
  public var proofMeaning: String {
    "Proved means that the bound of the benefit comes with a certificate that anyone can check, "
      + "without computing it again."
  }

  /// At what prices amounts stand.
  public func priceMeaning(_ scenario: Scenario) -> String {
    let base = "Costs are at prices of \(scenario.money.priceYear)"
    guard scenario.money.escalation != 0 else { return base + ", without any growth." }
    let percent = numbers.decimal(
      Int128(scenario.money.escalation), exponent: 2,
      fractionDigits: scenario.money.escalation.isMultiple(of: 100) ? 0 : 2)
    return base + ", and grow by \(percent)% in each year after it."
  }

  /// That amounts in tables are rounded.
  public var roundingMeaning: String {
    "Amounts in tables are rounded, and every total is that of the amounts before rounding, so that "
      + "it may differ in the last digit."
  }

  /// How the weights came about.
  public func weightOrigin(_ pairwise: PairwiseJudgements?) -> String {
    guard let pairwise else { return "The planners set the weights of the criteria themselves." }
    return
      "The weights of the criteria come from pairwise comparisons (AHP) with a consistency ratio "
      + "of \(numbers.exact(pairwise.consistencyRatio)); judgements count as consistent up to "
      + "\(numbers.exact(PairwiseJudgements.mostInconsistent))."
  }

  /// The caption of the criteria.
  public var criteriaCaption: String { "Criteria and their weights" }
  /// A criterion.
  public var criterionColumn: String { "Criterion" }
  /// Its weight.
  public var weightColumn: String { "Weight" }
  /// Its part of all weights.
  public var weightShareColumn: String { "Share" }
  /// The caption of the rules.
  public var rulesCaption: String { "Rules of the planning, with reasons" }
  /// A rule.
  public var ruleColumn: String { "Rule" }

  /// What a rule asks, in a sentence without a period.
  public func sentence(for rule: Rule, in scenario: Scenario) -> String {
    let scope = scope(of: rule, in: scenario, all: "all programs") { count, shared, areQuickWins in
      let programs = "\(numbers.whole(count)) \(areQuickWins ? "quick wins" : "programs")"
      return "the \(programs)" + (shared.map { " of \($0)" } ?? "")
    }
    switch rule.kind {
    case .count(let min, let max, let startBy, let finishBy):
      let number = bounds(min.map { numbers.whole($0) }, max.map { numbers.whole($0) })
      let start = startBy.map { ", started by \($0)" } ?? ""
      let finish = finishBy.map { ", finished by \($0)" } ?? ""
      return "\(number) of \(scope) on the roadmap\(start)\(finish)"
    case .spend(let min, let max, let years, let eachYear):
      let period = eachYear ? "in each year of \(self.years(years))" : "in \(self.years(years))"
      return "spending on \(scope) \(period): \(bounds(min.map(money.full), max.map(money.full)))"
    case .shareOfSpend(let min, let max):
      let share = bounds(
        min.map { "\(numbers.exact($0))%" }, max.map { "\(numbers.exact($0))%" })
      return "spending on \(scope): \(share) of all spending"
    case .parallel(let max):
      return "at most \(numbers.whole(max)) of \(scope) built at once"
    case .omAfterHorizon(let max):
      return "operation and maintenance of \(scope) after \(scenario.horizon.last): at most "
        + "\(money.full(max)) a year"
    case .together: return "all on the roadmap or none: \(scope)"
    }
  }

  private func bounds(_ least: String?, _ most: String?) -> String {
    [least.map { "at least \($0)" }, most.map { "at most \($0)" }].compactMap(\.self)
      .joined(separator: " and ")
  }

  /// The caption of the programs whose status is decided.
  public var decidedCaption: String { "Programs whose status is decided" }
  /// The status of a program.
  public var statusColumn: String { "Status" }

  /// What is decided about a program.
  public func word(for status: ProgramStatus) -> String {
    switch status {
    case .candidate: "candidate"
    case .mandatory: mandatory
    case .committed(let start): "\(committed), from \(start)"
    case .excluded: "excluded"
    case .done: done
    }
  }

  /// The heading of the appendix with the scores.
  public var scoresHeading: String { "Appendix: Scores and Details of the Programs" }
  /// What its table shows.
  public var scoresIntroduction: String {
    "The table has the scores of each program by criterion and its weighted score, before it counts "
      + "when the program is carried out."
  }
  /// The caption of the scores.
  public var scoresCaption: String { "Scores of the programs by criterion" }
  /// The weighted score.
  public var scoreColumn: String { "Score (points)" }
  /// The mission.
  public var missionColumn: String { "Mission" }
  /// Where a program is.
  public var locationColumn: String { "Location" }
  /// The tab of the basis.
  public var basisSheet: String { "Basis" }
  /// The tab of the scores.
  public var scoresSheet: String { "Scores" }
}
