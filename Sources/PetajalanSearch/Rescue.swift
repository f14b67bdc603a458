import MILP
import PetajalanDomain
import PetajalanFormulation
import PetajalanResults
import PetajalanVerification

/// What can be said of a scenario whose search came to no good end: its best plan is
/// verified, or one put together without any solver.
public struct Rescue: Sendable {
  private let scenario: Scenario

  /// Prepares to rescue what there is.
  public init(of scenario: Scenario) { self.scenario = scenario }

  /// The roadmap of a plan that a search has told.
  ///
  /// - Returns: `nil` if there is no plan, or the checker refuses it.
  public func roadmap(of plan: Plan?) -> Roadmap? {
    guard let plan, plan.starts.count == scenario.programs.count,
      case .verified(let roadmap) = Checker(scenario).verify(plan)
    else { return nil }
    return roadmap
  }

  /// A roadmap that is put together without any solver, by benefit per rupiah, with a
  /// bound that needs no search.
  ///
  /// - Parameters:
  ///   - ending: why the search ended that left none.
  ///   - solver: what it asked.
  /// - Returns: `nil` if there is no plan to be had so.
  public func roadmapWithoutSearch(
    ending: Ending, solver: SolverIdentity
  ) -> SolvedRoadmap? {
    let begun = FormulationBuilder(scenario, families: constraintFamilies, within: WorkLimit())
    guard let roadmap = roadmap(of: FirstPlan(begun).plan) else { return nil }
    let (bound, proof) = FirstPlan.proved(of: begun)
    let quality = Quality(
      benefit: roadmap.benefit, bound: Points(bound: bound),
      ending: ending)
    return SolvedRoadmap(
      roadmap: roadmap, quality: quality, proof: proof,
      statistics: SearchStatistics(solver: solver))
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
