import MILP

/// What can be said of a scenario whose search came to no good end: its best plan is
/// verified, or one put together without any solver.
public struct Rescue: Sendable {
  private let scenario: Scenario

  /// Prepares to rescue what there is.
  public init(of scenario: Scenario) { self.scenario = scenario }

  /// The roadmap of the search's best plan.
  ///
  /// - Parameters:
  ///   - plan: the plan; `nil`, or one that the checker refuses: one that is put together
  ///     by benefit per rupiah.
  ///   - ending: why the search ended.
  ///   - solver: what it asked.
  /// - Returns: the roadmap with a bound that needs no search; `nil` if there is no plan.
  public func roadmap(
    _ plan: Plan?, ending: Ending, solver: SolverIdentity
  ) -> SolvedRoadmap? {
    let begun = FormulationBuilder(scenario, families: constraintFamilies, within: WorkLimit())
    guard let roadmap = verified(plan) ?? verified(FirstPlan(begun).plan) else { return nil }
    let (bound, proof) = FirstPlan.proved(of: begun)
    let quality = Quality(
      benefit: roadmap.benefit, bound: Points(millionths: Int64(clamping: bound)),
      ending: ending)
    return SolvedRoadmap(
      roadmap: roadmap, quality: quality, proof: proof,
      statistics: SearchStatistics(solver: solver))
  }

  /// The roadmap of a plan that somebody else has found.
  ///
  /// - Returns: `nil` if there is no plan, or the checker refuses it.
  public func verified(_ plan: Plan?) -> Roadmap? {
    guard let plan, plan.starts.count == scenario.programs.count,
      case .verified(let roadmap) = Checker(scenario).verify(plan)
    else { return nil }
    return roadmap
  }
}

extension Quality {
  /// The quality of a roadmap about which a solver said nothing.
  public init(benefit: Points, bound: Points, ending: Ending) {
    self.init(
      benefit: benefit, bound: bound,
      status: bound == benefit ? .provedOptimal : .provedWithin, ending: ending)
  }
}
