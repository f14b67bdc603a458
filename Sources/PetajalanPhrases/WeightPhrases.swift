import PetajalanDomain
import PetajalanResults

/// The sentences about the weights of criteria.
public protocol WeightPhrases: ComparisonPhrases {
  /// The weights that follow from judgements in pairs, and their consistency ratio.
  ///
  /// **Missing** The weights were given.
  func judged(_ scenario: Scenario) -> String?
  /// The title of a study.
  func weightsTitle(_ scenario: String) -> String
  /// What was looked at.
  func lookedAt(_ study: WeightStudy) -> String
  /// In how many weightings a better roadmap is known than the base plan.
  func beaten(_ study: WeightStudy) -> String
  /// What the base plan loses at most in any of the weightings.
  func greatestLoss(_ loss: ClosedRange<Points>) -> String
  /// The heading of the programs that stay, or flip, or are never on the plan.
  func weightsHeading(_ membership: Membership, count: Int) -> String
  /// The heading of the share of the plans that have a program.
  func shareHeading(_ kind: Weighting.Kind) -> String
  /// The heading of the plan for the scenario's own weights.
  var ownPlanHeading: String { get }
  /// The word for a program that is on that plan, or not.
  func isOn(_ isOn: Bool) -> String
  /// The heading of where the plan flips.
  var flipsHeading: String { get }
  /// What that means.
  var flipsExplanation: String { get }
  /// How far a plan stays if one weight moves down and up.
  func axis(_ criterion: String, weight: String, down: String, up: String) -> String
  /// How far it stays on one way.
  ///
  /// - Parameters:
  ///   - stays: the points of the way up to which it stays; `nil`: none are known.
  ///   - flips: the points at which another roadmap is better; `nil`: to the wall none is.
  ///   - gap: how far it can be from the best there; `nil`: it is proved best.
  func way(stays: String?, flips: String?, gap: String?, isComplete: Bool) -> String
  /// What the other roadmap does otherwise there.
  func flip(_ points: String) -> String
  /// That not everything was solved.
  var weightsIncomplete: String { get }
  /// That a scenario has no criteria.
  var noCriteria: String { get }
  /// That something else than weights was asked to be compared as well.
  var weightsAlone: String { get }
}
