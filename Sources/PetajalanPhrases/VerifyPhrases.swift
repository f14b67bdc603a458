import PetajalanDomain
import PetajalanResults

/// The sentences of the verdict on a plan.
public protocol VerifyPhrases: NumberPhrases {
  /// That the plan breaks nothing.
  var noViolations: String { get }
  /// How many violations there are.
  func violationCount(_ count: Int) -> String
  /// The plan's benefit.
  func planBenefit(_ benefit: Points) -> String
  /// The benefit of a plan that breaks something.
  func planBenefitIfPossible(_ benefit: Points) -> String
  /// That the files of an output folder agree.
  var filesAgree: String { get }
  /// That an output folder of another command than `solve` is as it was written.
  var filesAreUnchanged: String { get }
  /// That the certificates of so many clashes hold.
  func clashesProved(_ count: Int) -> String
  /// How many things in an output folder disagree.
  func findingCount(_ count: Int) -> String
  /// How far a plan is from the best that is possible.
  ///
  /// **Missing** Without a gap the bound alone is told.
  func distance(_ quality: Quality) -> String
}
