import CitySupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReports

/// What is told of a folder of explanations as the way in.
@Suite struct WaysInTests {
  /// The scores of P07 are 60.
  private static func way(_ statements: String) throws -> WayIn? {
    let text = """
      {"format": "petajalan-explanation-1", "roadmap": {"benefit": 291.133334},
      "programs": [{"id": "P07", "start": null, "statements": [\(statements)]}]}
      """
    return try WaysIn(Array(text.utf8), of: City.roadmap).ways[6]
  }

  private static let entry = """
    {"statement": "entry", "found": {"status": "proved optimal"}, "cost_least": 1.5, "cost_most": 3}
    """

  @Test func scoresRiseUpToTheEndOfTheScale() throws {
    let way = try Self.way("{\"statement\": \"score\", \"points\": 40}, \(Self.entry)")
    #expect(way == .score(ExactDecimal(coefficient: 40)))
  }

  /// No planner can give a program 100.01 of 100 points.
  @Test func scoresBeyondTheScaleAreNoWay() throws {
    let way = try Self.way("{\"statement\": \"score\", \"points\": 40.01}, \(Self.entry)")
    #expect(way == .loss(City.points(1.5)...City.points(3)))
  }

  @Test func whatIsProvedToFitNoRoadmapHasNoWay() throws {
    let way = try Self.way("{\"statement\": \"entry\", \"found\": {\"status\": \"infeasible\"}}")
    #expect(way == .impossible)
  }
}
