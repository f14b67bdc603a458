import PetajalanDomain
import PetajalanReading

/// A changed scenario, and what was found for it.
public struct Trial: Sendable {
  /// What was changed.
  public let changes: [ScenarioChange]
  /// The scenario so changed.
  public let scenario: Scenario
  /// What was found.
  public let result: PlanningResult

  /// Creates it from its parts.
  package init(changes: [ScenarioChange], scenario: Scenario, result: PlanningResult) {
    self.changes = changes
    self.scenario = scenario
    self.result = result
  }
}

extension ClosedRange<Points> {
  /// By how much the best of a range can be above the best of another one, not less
  /// than nothing.
  ///
  /// - Parameter other: that of scenarios no better than this one.
  package func loss(to other: ClosedRange<Points>) -> ClosedRange<Points> {
    let most = Swift.max(0, upperBound.millionths - other.lowerBound.millionths)
    let least = Swift.max(0, lowerBound.millionths - other.upperBound.millionths)
    return Points(millionths: Swift.min(least, most))...Points(millionths: most)
  }
}
