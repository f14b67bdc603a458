import CitySupport
import TestSupport

@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanVerification

extension ChapterMaterial {
  struct Refused: Error { let violations: [Violation] }

  /// The material of a plan that nobody had to search for; programs that are not named
  /// are not on the roadmap.
  static func planned(_ text: ScenarioText, _ starts: [String: Int]) throws -> ChapterMaterial {
    let scenario = try text.read()
    let plan = Plan(starts: scenario.programs.map { starts[$0.id] })
    guard case .verified(let roadmap) = Checker(scenario).verify(plan) else {
      throw Refused(violations: Checker(scenario).violations(of: plan))
    }
    return ChapterMaterial(
      roadmap, City.report().quality, reasons: scenario.programs.map { _ in nil },
      provenance: City.provenance)
  }
}
