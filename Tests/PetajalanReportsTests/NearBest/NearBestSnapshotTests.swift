import CitySupport
import GLPKSolver
import TestSupport
import Testing

@testable import Formats
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanSearch

/// Roadmaps near the best in each form and language, as reviewed by a person.
@Suite(.serialized) struct NearBestSnapshotTests {
  static func report(
    _ difference: PlanDifference = .programs(1), count: Int = 3, percent: Int64 = 80
  ) throws -> NearBestReport {
    let request = NearBestRequest(
      count: count, withinPercent: ExactDecimal(coefficient: percent), difference: difference)
    let run = NearBestRun(
      request, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(30)))
    guard case .plans(let nearBest) = try run.plans(of: ComparisonSnapshotTests.text.read()) else {
      throw CancellationError()
    }
    return self.report(nearBest)
  }

  private static func report(_ nearBest: NearBest) -> NearBestReport {
    let reasons = nearBest.plans.map { $0.solved.roadmap.plan.starts.map { _ in Reason?.none } }
    return NearBestReport(nearBest, reasons: reasons, provenance: City.provenance)
  }

  private func expect(_ text: String, like name: String) throws {
    if let difference = try Snapshot.difference(of: text, from: name) {
      Issue.record("\(difference)")
    }
  }

  @Test(arguments: Language.allCases) func textIsAsReviewed(language: Language) throws {
    for width in [60, 100] {
      let text = NearBestText(
        try Self.report(), language: language, options: GanttOptions(width: width)
      ).text
      try expect(text, like: "\(language.rawValue)-plans-\(width).txt")
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
  }

  @Test(arguments: Language.allCases) func moneyApartIsTold(language: Language) throws {
    let report = try Self.report(.capital(Amount(rupiah: 60_000_000)))
    try expect(
      NearBestText(report, language: language).text, like: "\(language.rawValue)-plans-money.txt")
  }

  /// Where a gap is left, every number says so, and each ending is told.
  @Test(arguments: Language.allCases) func gapsAndEndingsAreTold(language: Language) throws {
    let nearBest = try Self.report().nearBest
    let gapped = nearBest.plans.map { plan in
      let roadmap = plan.solved.roadmap
      let bound = Points(millionths: roadmap.benefit.millionths + 1_234_567)
      return NearBestPlan(
        solved: SolvedRoadmap(
          roadmap: roadmap,
          quality: plan.solved.quality.of(
            roadmap, bound: Points(millionths: nearBest.floor.millionths + 90_000_000)),
          proof: plan.solved.proof, statistics: plan.solved.statistics),
        turnBound: bound)
    }
    let endings: [NearBestEnding] = [
      .complete, .exhausted, .noneFound(.timeLimit), .noneFound(.interrupted),
      .noneFound(.numericalTrouble), .failed(.fatal(message: "x")),
    ]
    let texts = endings.enumerated().map { number, ending in
      let report = Self.report(
        NearBest(nearBest.request, plans: number == 0 ? gapped : [gapped[0]], ending: ending))
      return NearBestText(report, language: language).text
    }
    try expect(texts.joined(separator: "\n"), like: "\(language.rawValue)-plans-gap.txt")
  }

  @Test func asciiIsASCII() throws {
    let options = GanttOptions(width: 80, isASCII: true)
    let text = NearBestText(try Self.report(), language: .id, options: options).text
    #expect(text.allSatisfy { $0.isASCII })
  }

  @Test func tablesAreAsReviewed() throws {
    let report = try Self.report()
    let files = report.files(options: ReportOptions(language: .id))
    for file in files where file.name.hasPrefix("plan") && !file.name.contains("/") {
      try expect(file.text, like: file.name)
    }
    #expect(
      Set(files.map(\.name)).isSubset(
        of: Set(ReportFormats.all.map(\.fileName) + NearBestReport.fileNames)))
    #expect(files.contains { $0.name == "plans/3/gantt.txt" })
  }

  @Test func documentFollowsTheSchema() throws {
    for report in [try Self.report(), try Self.report(.capital(Amount(rupiah: 1)), percent: 0)] {
      let text = NearBestJSON.text(of: report)
      #expect(try SchemaCheck.faults(in: text, schema: "plans.schema.json") == [])
    }
    let text = NearBestJSON.text(of: try Self.report())
    for (old, new) in [
      ("\"loss\"", "\"rugi\""), ("\"plan\": 1", "\"plan\": \"1\""),
      ("\"proved optimal\"", "\"good\""), ("\"within_percent\": 80", "\"within_percent\": \"80%\""),
    ] {
      #expect(text.contains(old))
      let broken = text.replacing(old, with: new)
      #expect(try SchemaCheck.faults(in: broken, schema: "plans.schema.json") != [], "\(new)")
    }
  }
}
