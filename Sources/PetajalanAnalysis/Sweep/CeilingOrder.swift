import PetajalanDomain
import PetajalanResults
import PetajalanVerification

/// Scenarios that differ in their ceilings only, of which one can have no lower
/// ceiling than the other.
///
/// A roadmap under lower ceilings is one under higher ones as well: no family of
/// constraints asks that a ceiling be used. So a plan can be handed up, and a bound
/// down.
enum CeilingOrder {
  /// Whether no ceiling is above the other scenario's.
  static func isWithin(_ scenario: Scenario, _ other: Scenario) -> Bool {
    zip(scenario.sources, other.sources).allSatisfy { source, other in
      zip(source.ceilings, other.ceilings).allSatisfy { $0 <= $1 }
    }
  }

  /// The results with plans handed up and bounds handed down.
  ///
  /// Each plan is verified where it is handed to.
  static func tightened(
    _ results: [PlanningResult], of scenarios: [Scenario]
  ) -> [PlanningResult] {
    var tightened = results
    for higher in results.indices {
      for lower in results.indices where lower != higher {
        guard isWithin(scenarios[lower], scenarios[higher]) else { continue }
        if let better = handedUp(results[lower], to: tightened[higher], scenarios[higher]) {
          tightened[higher] = better
        }
      }
    }
    let bounds = results
    for lower in results.indices {
      for higher in results.indices where lower != higher {
        guard isWithin(scenarios[lower], scenarios[higher]) else { continue }
        if let better = handedDown(bounds[higher], to: tightened[lower]) {
          tightened[lower] = better
        }
      }
    }
    return tightened
  }

  /// A result with the plan of a poorer scenario, if that is better.
  private static func handedUp(
    _ poorer: PlanningResult, to result: PlanningResult, _ scenario: Scenario
  ) -> PlanningResult? {
    guard case .roadmap(let roadmap, let quality) = result, let other = poorer.roadmap,
      other.benefit > roadmap.benefit,
      case .verified(let verified) = Checker(scenario).verify(other.plan)
    else { return nil }
    return .roadmap(verified, quality.of(verified, bound: quality.bound))
  }

  /// A result with the bound of a richer scenario, if that is lower.
  private static func handedDown(
    _ richer: PlanningResult, to result: PlanningResult
  ) -> PlanningResult? {
    guard case .roadmap(let roadmap, let quality) = result, let bound = richer.quality?.bound,
      bound < quality.bound
    else { return nil }
    return .roadmap(roadmap, quality.of(roadmap, bound: bound))
  }
}

extension Quality {
  /// The quality of another roadmap, or by another bound.
  package func of(_ roadmap: Roadmap, bound: Points) -> Quality {
    Quality(
      benefit: roadmap.benefit, bound: bound,
      status: bound == roadmap.benefit ? .provedOptimal : .provedWithin, ending: ending)
  }
}
