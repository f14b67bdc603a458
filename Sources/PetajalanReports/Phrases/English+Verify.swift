import PetajalanKit

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
  /// How far a plan is from the best.
  public func distance(_ quality: Quality) -> String {
    let bound = "No roadmap has more than \(atMost(quality.bound)) points"
    guard let gap = quality.gap else { return bound + "." }
    guard gap.billionths > 0 else { return "No roadmap has more; that is proved." }
    return bound + ": this one is at most \(percent(gap.billionths)) below the best."
  }
}
