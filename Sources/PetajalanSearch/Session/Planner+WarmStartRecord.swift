import MILP
import PetajalanFormulation

extension Planner {
  /// Searches exactly with what an earlier search learnt: its relaxation begins where
  /// the earlier one was solved, what branching cost then guides it now, and the gap
  /// that was asked for ends it at once.
  ///
  /// - Returns: `nil` if there is no experience of use.
  func withExperience(
    _ presolved: PresolvedModel, _ judge: IncumbentStore, _ goal: SearchGoal,
    _ formulation: Formulation, from beginning: ExactSearch.Beginning
  ) -> ExactSearch.Result? {
    guard let experience, experience.root != nil else { return nil }
    let limits = ExactSearch.Limits(
      nodes: .max, deadline: deadline, stop: options.stop, gapFraction: options.gapFraction,
      stepsBeforeGap: 0, isExperienced: true)
    var beginning = beginning
    beginning.scores = experience.scores(for: formulation)
    beginning.basis = experience.basis?.basis(of: presolved.model)
    return tandem(presolved, judge, goal, formulation, from: beginning, limits: limits)
  }
}
