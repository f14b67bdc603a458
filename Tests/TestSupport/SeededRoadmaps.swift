import PetajalanDomain
import PetajalanFormulation
import PetajalanVerification

/// Roadmaps of seeded tiny scenarios, good or not.
public enum SeededRoadmaps {
  /// Some verified roadmaps of a seed's scenario; none where nothing is allowed.
  ///
  /// - Parameter most: how many plans are taken, the last ones in the order of enumeration.
  public static func of(seed: Int, most: Int) throws -> [Roadmap] {
    guard let scenario = try SeededScenario.text(seed: UInt64(seed), programs: 4).reading().scenario
    else { return [] }
    var choose = Chooser(seed: UInt64(seed))
    let checker = Checker(scenario)
    let good = FamilyProof.everyPlan(of: scenario).filter {
      choose.chance(0.3) && checker.violations(of: $0).isEmpty
    }
    return good.suffix(most).compactMap { plan in
      guard case .verified(let roadmap) = checker.verify(plan) else { return nil }
      return roadmap
    }
  }
}
