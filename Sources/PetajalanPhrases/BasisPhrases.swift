import Formats
import PetajalanDomain

/// The sentences of what a roadmap was judged by: criteria, assumptions, rules, decisions.
public protocol BasisPhrases: NumberPhrases {
  /// The heading.
  var basisHeading: String { get }
  /// What a point is.
  func pointMeaning(_ scenario: Scenario) -> String
  /// When points count, and what they are worth later.
  func timingMeaning(_ scenario: Scenario) -> String
  /// What is meant by *proved*.
  var proofMeaning: String { get }
  /// At what prices amounts stand.
  func priceMeaning(_ scenario: Scenario) -> String
  /// How the weights came about.
  func weightOrigin(_ pairwise: PairwiseJudgements?) -> String
  /// The caption of the criteria.
  var criteriaCaption: String { get }
  /// A criterion.
  var criterionColumn: String { get }
  /// Its weight.
  var weightColumn: String { get }
  /// Its part of all weights.
  var weightShareColumn: String { get }
  /// The caption of the rules.
  var rulesCaption: String { get }
  /// A rule.
  var ruleColumn: String { get }
  /// What a rule asks, in a sentence without a period.
  func sentence(for rule: Rule, in scenario: Scenario) -> String
  /// The caption of the programs whose status is decided.
  var decidedCaption: String { get }
  /// The status of a program.
  var statusColumn: String { get }
  /// What is decided about a program.
  func word(for status: ProgramStatus) -> String
  /// The heading of the appendix with the scores.
  var scoresHeading: String { get }
  /// What its table shows.
  var scoresIntroduction: String { get }
  /// That amounts in tables are rounded.
  var roundingMeaning: String { get }
  /// The caption of the scores.
  var scoresCaption: String { get }
  /// The weighted score.
  var scoreColumn: String { get }
  /// The mission.
  var missionColumn: String { get }
  /// Where a program is.
  var locationColumn: String { get }
  /// The tab of the basis.
  var basisSheet: String { get }
  /// The tab of the scores.
  var scoresSheet: String { get }
}

extension BasisPhrases {
  /// The programs that a rule speaks of: a few by name, others by what they and no others
  /// share, or else by name too; those that have a value by it.
  ///
  /// - Parameter some: so many programs, with what they share and whether that is that they
  ///   are quick wins.
  func scope(
    of rule: Rule, in scenario: Scenario, all everything: String,
    some: (_ count: Int, _ shared: String?, _ areQuickWins: Bool) -> String
  ) -> String {
    let programs = rule.programs
    if programs.count == scenario.programs.count { return everything }
    let areFew = programs.count <= RuleScope.mostByName
    if rule.value != nil || !areFew, let shared = RuleScope(programs, of: scenario) {
      let name =
        switch shared.group {
        case .everyone: String?.none
        case .named(let name): HarmlessText.line(name)
        case .owner(let owner): ownerName(owner, in: scenario)
        }
      return some(programs.count, name, shared.areQuickWins)
    }
    if let value = rule.value {
      return some(programs.count, HarmlessText.line(value), false)
    }
    return all(of: programs.map { programName($0, in: scenario) })
  }

  /// Whether any program's score is multiplied by something.
  func hasScales(_ scenario: Scenario) -> Bool {
    scenario.programs.contains { $0.scale.compared(to: .one) != 0 }
  }
}
