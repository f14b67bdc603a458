import CitySupport
import Foundation
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanReading
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanVerification

/// Every output of the two scenarios that the README shows, from recorded plans,
/// so that no search stands between a plan and its snapshot.
@Suite struct ScenarioSnapshotTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  private func report(of name: String, bound: Int64) throws -> SolveReport {
    let scenarios = Self.tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scenarios")
    let folder = try ScenarioFolder(path: scenarios.appendingPathComponent(name).path)
    let reading = try ScenarioReader.read(folder)
    let scenario = try #require(reading.scenario)
    let file = Self.tests.appendingPathComponent("Plans/\(name).csv").path
    let plan = try #require(try PlanReader.read(path: file, for: scenario).plan)
    guard case .verified(let roadmap) = Checker(scenario).verify(plan) else {
      throw RefusedPlan(violations: Checker(scenario).violations(of: plan))
    }
    let quality = Quality(
      benefit: roadmap.benefit, bound: Points(millionths: bound),
      status: roadmap.benefit.millionths == bound ? .provedOptimal : .provedWithin,
      ending: .exhausted)
    let inputs = reading.inputs.map {
      Provenance.InputFile(name: $0.name, bytes: $0.byteCount, sha256: $0.sha256)
    }
    return SolveReport(
      solved: SolvedRoadmap(
        roadmap: roadmap, quality: quality, proof: City.proof(quality.bound),
        statistics: SearchStatistics(solver: SolverIdentity(name: "GLPK", version: "5.0"))),
      reasons: ReasonFinder(roadmap).reasons(),
      provenance: Provenance(version: "test", inputs: inputs, options: []))
  }

  private struct RefusedPlan: Error {
    let violations: [Violation]
  }

  @Test(
    arguments: [("belajar", 170_000_000), ("pematangsiantar", 4_190_000_000)] as [(String, Int64)],
    Language.allCases)
  func everyFileIsAsReviewed(scenario: (name: String, bound: Int64), language: Language) throws {
    let report = try report(of: scenario.name, bound: scenario.bound)
    let files = ReportFormats.files(of: report, options: ReportOptions(language: language))
    for file in files {
      let name = "\(scenario.name)-\(language.rawValue)-\(file.name)"
      if let difference = try Snapshot.difference(of: file.text, from: name) {
        Issue.record("\(difference)")
      }
    }
    let summary = Summary(report, language: language).text
    let name = "\(scenario.name)-\(language.rawValue)-summary.txt"
    if let difference = try Snapshot.difference(of: summary, from: name) {
      Issue.record("\(difference)")
    }
  }
}
