import PetajalanKit

/// The sentences of the verdict on a plan.
public protocol VerifyPhrases: NumberPhrases {
  /// That the plan breaks nothing.
  var noViolations: String { get }
  /// How many violations there are.
  func violationCount(_ count: Int) -> String
  /// The plan's benefit.
  func planBenefit(_ benefit: Points) -> String
  /// How far a plan is from the best that is possible.
  ///
  /// **Missing** Without a gap the bound alone is told.
  func distance(_ quality: Quality) -> String
}
