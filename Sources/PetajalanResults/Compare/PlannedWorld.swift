import PetajalanDomain

/// A scenario that may come true, with the best plan that is known for it.
public struct PlannedWorld: Sendable {
  /// The id of the scenario without changes.
  public static let baseID = "base"

  /// The id by which tables name it.
  public let id: String
  /// The name in the scenario's language.
  public let name: String
  /// The name in English.
  public let nameEN: String?
  /// The scenario.
  public let scenario: Scenario
  /// What was found for it.
  public let result: PlanningResult

  /// Creates a world with its plan.
  public init(
    id: String, name: String, nameEN: String?, scenario: Scenario, result: PlanningResult
  ) {
    self.id = id
    self.name = name
    self.nameEN = nameEN
    self.scenario = scenario
    self.result = result
  }

  /// Whether a program is on the plan, or was done before it.
  ///
  /// **Missing** There is no plan.
  package func holds(_ program: Int?) -> Bool? {
    guard let roadmap = result.roadmap else { return nil }
    guard let program else { return false }
    return roadmap.plan.starts[program] != nil || scenario.programs[program].status == .done
  }

  /// The start year of a program.
  ///
  /// **Missing** It is not on the plan, or there is none.
  package func start(of program: Int?) -> Int? {
    program.flatMap { result.roadmap?.plan.starts[$0] }
  }
}
