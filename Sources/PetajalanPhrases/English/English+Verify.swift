import PetajalanDomain
import PetajalanResults

extension English: VerifyPhrases {
  /// That the plan breaks nothing.
  public var noViolations: String { "No violations." }
  /// How many violations there are.
  public func violationCount(_ count: Int) -> String {
    plural(count, "violation", "violations") + ":"
  }
  /// The plan's benefit.
  public func planBenefit(_ benefit: Points) -> String {
    "Its benefit is \(atLeast(benefit)) points."
  }
  /// The benefit of a plan that breaks something.
  public func planBenefitIfPossible(_ benefit: Points) -> String {
    "If it could be carried out, its benefit would be \(atLeast(benefit)) points."
  }
  /// That the files of an output folder agree.
  public var filesAgree: String {
    "The files of the folder agree with each other and with the scenario, to the rupiah."
  }
  /// That an output folder of another command is as it was written.
  public var filesAreUnchanged: String {
    "The files of the folder are as they were written, from this scenario."
  }
  /// That the certificates of so many clashes hold.
  public func clashesProved(_ count: Int) -> String {
    count == 1
      ? "The certificate of the clash holds: no roadmap can meet the scenario."
      : "The certificates of \(count) clashes hold: no roadmap can meet the scenario."
  }
  /// How many things in an output folder disagree.
  public func findingCount(_ count: Int) -> String {
    plural(count, "disagreement", "disagreements") + " in the folder:"
  }
  /// How far a plan is from the best.
  public func distance(_ quality: Quality) -> String {
    let bound = "No roadmap has more than \(atMost(quality.bound)) points"
    guard let gap = quality.gap else { return bound + "." }
    guard gap.billionths > 0 else { return "No roadmap has more; that is proved." }
    return bound + ": this one is at most \(percent(gap.billionths)) below the best."
  }
}
