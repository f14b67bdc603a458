import PetajalanDomain
import PetajalanVerification

/// A plan in a world that it was not made for: what can be kept of it is kept, and
/// the rest is planned anew.
public struct CarriedPlan: Sendable {
  /// The programs that keep their starts, as positions in the world's scenario.
  public let kept: [Int]

  /// How many programs of the plan do not.
  public let released: Int

  /// The best roadmap with what is kept, and what is proved about it; its bound
  /// holds for all roadmaps that keep it.
  public let result: PlanningResult

  /// Creates it from its parts.
  package init(kept: [Int], released: Int, result: PlanningResult) {
    self.kept = kept
    self.released = released
    self.result = result
  }
}

/// Finds what of a plan can be kept in another world.
///
/// The plan's programs are taken by their start years, and those of one year in file
/// order. A start is kept if, together with those kept before, it breaks nothing
/// that more programs could not mend. What a required program was refused for is
/// looked at again when others were kept. So no solver decides what is kept, and the
/// one with the better claim is the one that begins earlier.
///
/// **Source** Own choice.
package struct PlanCarrier {
  /// The world's scenario.
  package let scenario: Scenario
  /// The starts that are kept, in the order in which they are.
  package let kept: [(program: Int, start: Int)]

  /// Carries a plan.
  ///
  /// - Parameter starts: the plan's starts, by the positions of the world's
  ///   programs.
  package init(_ starts: [Int: Int], to scenario: Scenario) {
    self.scenario = scenario
    let order = starts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let all = order.map { (program: $0.key, start: $0.value) }
    kept =
      Self.isAllowed(all, in: scenario) ? all : Self.keep(all, in: scenario)
  }

  /// The scenario in which the first few starts that are kept are fixed.
  package func scenario(keeping count: Int) -> Scenario {
    scenario.deciding(
      Dictionary(
        uniqueKeysWithValues: kept.prefix(count).map { ($0.program, .committed(start: $0.start)) }))
  }

  private static func keep(
    _ starts: [(program: Int, start: Int)], in scenario: Scenario
  ) -> [(program: Int, start: Int)] {
    var kept: [(program: Int, start: Int)] = []
    var open = starts
    var isLookedAtAgain = true
    while isLookedAtAgain {
      let before = kept.count
      open = open.filter { start in
        guard isAllowed(kept + [start], in: scenario) else { return true }
        kept.append(start)
        return false
      }
      isLookedAtAgain = kept.count > before && !open.isEmpty
    }
    return kept
  }

  /// Whether starts alone break nothing that more programs could not mend.
  private static func isAllowed(
    _ starts: [(program: Int, start: Int)], in scenario: Scenario
  ) -> Bool {
    var plan = Plan.empty(for: scenario)
    for (program, start) in starts { plan.starts[program] = start }
    return Checker(scenario).violations(of: plan).allSatisfy(\.isMendableByMore)
  }
}
