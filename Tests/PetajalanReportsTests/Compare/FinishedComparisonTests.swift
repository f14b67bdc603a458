import CitySupport
import Testing

@testable import PetajalanPhrases
@testable import PetajalanReports
@testable import PetajalanResults

/// What is read of the plans in a folder of `compare`.
@Suite struct FinishedComparisonTests {
  /// What becomes of a plan without a roadmap.
  private static func result(_ status: String) throws -> PlanningResult? {
    let text = """
      {"format": "petajalan-comparison-1", "programs": [], "plans": [{"id": "hemat",
      "name": "Hemat", "status": "\(status)", "benefit": null, "bound": null}]}
      """
    let plan = try #require(try FinishedComparison(Array(text.utf8)).plans.first)
    guard case .holds(let result) = try FinishedComparison.verdict(on: plan, in: City.scenario)
    else { return nil }
    return result
  }

  @Test(arguments: ["infeasible", "interrupted", "none found", "failed"])
  func plansWithoutARoadmapKeepTheirStatus(status: String) throws {
    #expect(try Self.result(status)?.word == status)
  }

  /// A roadmap has a benefit, and nobody writes other words.
  @Test(arguments: ["proved optimal", "time limit", ""])
  func otherStatusesAreRefused(status: String) {
    #expect(throws: FolderRefusal.notOf(command: "compare")) { try Self.result(status) }
  }
}
