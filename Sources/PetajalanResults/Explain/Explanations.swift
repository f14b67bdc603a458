import PetajalanDomain

/// Answers about a scenario and its roadmap.
public struct Explanations: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Today's roadmap and what is proved about it.
  public let base: PlanningResult
  /// The programs asked about.
  public package(set) var programs: [Explanation]
  /// The limits asked about, the dearest first.
  public package(set) var limits: [LimitCost]
  /// Whether a limit or the user came before everything was answered.
  public package(set) var isCutShort = false

  /// Between what the best benefit lies, after everything that was found.
  ///
  /// **Missing** There is no roadmap.
  public package(set) var best: ClosedRange<Points>?

  /// A better plan than today's that was found on the way.
  ///
  /// **Missing** None was found.
  package var betterPlan: Plan?

  /// Creates it from its parts.
  package init(
    scenario: Scenario, base: PlanningResult, programs: [Explanation], limits: [LimitCost],
    best: ClosedRange<Points>? = nil, betterPlan: Plan? = nil
  ) {
    self.scenario = scenario
    self.base = base
    self.programs = programs
    self.limits = limits
    self.best = best
    self.betterPlan = betterPlan
  }

  /// What a program's way in costs the best roadmap; less than nothing if it is
  /// gained where the program was excluded.
  ///
  /// **Missing** It is not known.
  public func cost(of entry: Explanation.Entry, for program: Int) -> ClosedRange<Points>? {
    let status = scenario.programs[program].status
    return loss(by: entry.trial, isRestriction: status == .candidate || status == .mandatory)
  }

  /// What removing a program costs the best roadmap; less than nothing if it is
  /// gained where the program is mandatory or committed.
  ///
  /// **Missing** It is not known.
  public func replacementValue(
    of removal: Explanation.Removal, for program: Int
  ) -> ClosedRange<Points>? {
    loss(by: removal.trial, isRestriction: scenario.programs[program].status == .candidate)
  }

  /// What a limit costs the best roadmap.
  ///
  /// **Missing** It is not known.
  public func cost(of limit: LimitCost) -> ClosedRange<Points>? {
    guard let best, let lifted = limit.trial?.result.bestBenefit else { return nil }
    return lifted.loss(to: best)
  }

  /// What a trial's roadmap does otherwise than today's.
  ///
  /// **Missing** One of the two is missing.
  public func changes(by trial: Trial?) -> [ProgramChange]? {
    guard let before = base.roadmap, let after = trial?.result.roadmap else { return nil }
    return before.plan.starts.indices.compactMap { program in
      ProgramChange(
        program: program, from: before.plan.starts[program], to: after.plan.starts[program])
    }
  }

  private func loss(by trial: Trial?, isRestriction: Bool) -> ClosedRange<Points>? {
    guard let best, let forced = trial?.result.bestBenefit else { return nil }
    if isRestriction { return best.loss(to: forced) }
    return Points(
      millionths: best.lowerBound.millionths - forced.upperBound.millionths)...Points(
        millionths: best.upperBound.millionths - forced.lowerBound.millionths)
  }
}
