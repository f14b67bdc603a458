import MILP

extension Planner {
  /// Calls without a better plan after which prices have little more to give.
  private static var mostIdle: Int { 8 }

  /// Searches exactly with what an earlier search learnt: what branching cost then
  /// guides it now, and the gap that was asked for ends it at once. Plans are
  /// improved by prices first: that is quick, and repaired plans are poor.
  ///
  /// - Returns: `nil` if there is no experience of use.
  func withExperience(
    _ presolved: PresolvedModel, _ judge: PlanJudge, _ goal: SearchGoal,
    _ formulation: Formulation, from beginning: ExactSearch.Beginning
  ) -> ExactSearch.Result? {
    guard let experience, experience.root != nil else { return nil }
    if options.gapFraction > 0 {
      var idle = 0
      var last = judge.best?.value
      scaleSearch(presolved, judge, formulation, isWanted: true)?
        .improve(turns: 1, deadline: deadline) {
          idle = judge.best?.value == last ? idle + 1 : 0
          last = judge.best?.value
          return idle > Self.mostIdle
        }
    }
    let limits = ExactSearch.Limits(
      nodes: .max, deadline: deadline, stop: options.stop, gapFraction: options.gapFraction,
      stepsBeforeGap: 0, isExperienced: true)
    var beginning = beginning
    beginning.scores = experience.scores(for: formulation)
    return tandem(presolved, judge, goal, formulation, from: beginning, limits: limits)
  }
}
