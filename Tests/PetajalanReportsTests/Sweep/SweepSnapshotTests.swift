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

/// A sweep in each form and language, as reviewed by a person.
@Suite(.serialized) struct SweepSnapshotTests {
  private static func report(gapped: Bool = false) throws -> SweepReport {
    let document = try #require(try ComparisonSnapshotTests.text.reading().document)
    let axis = try CeilingAxis("APBD=50%..125%:25%", unit: .juta)
    var request = SweepRequest(axes: [axis], years: 2025...2026)
    request.isNested = true
    request.more = Amount(rupiah: 50_000_000)
    request.moved = Amount(rupiah: 10_000_000)
    let options = PlanOptions(gapFraction: 0, time: .seconds(30))
    var sweep = try SweepRun(solver: GLPKSolver(), options: options)
      .sweep(document, alternative: nil, request)
    if gapped {
      sweep = Sweep(
        base: sweep.base, axes: sweep.axes,
        points: sweep.points.map { point in
          var point = point
          point.result = Self.gapped(point.result)
          return point
        },
        questions: sweep.questions.map { question in
          var question = question
          question.result = Self.gapped(question.result)
          return question
        })
    }
    return SweepReport(sweep, years: 2025...2026, provenance: City.provenance)
  }

  private static func gapped(_ result: PlanningResult) -> PlanningResult {
    guard case .roadmap(let roadmap, let quality) = result else { return result }
    let bound = Points(millionths: roadmap.benefit.millionths + 7_654_321)
    return .roadmap(roadmap, quality.of(roadmap, bound: bound))
  }

  private func expect(_ text: String, like name: String) throws {
    if let difference = try Snapshot.difference(of: text, from: name) {
      Issue.record("\(difference)")
    }
  }

  @Test(arguments: Language.allCases) func textIsAsReviewed(language: Language) throws {
    for width in [60, 100] {
      let text = SweepText(
        try Self.report(), language: language, options: GanttOptions(width: width)
      ).text
      try expect(text, like: "\(language.rawValue)-sweep-\(width).txt")
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
    let text = SweepText(try Self.report(gapped: true), language: language).text
    try expect(text, like: "\(language.rawValue)-sweep-gap.txt")
  }

  @Test func asciiIsASCII() throws {
    let options = GanttOptions(width: 80, isASCII: true)
    let text = SweepText(try Self.report(), language: .id, options: options).text
    #expect(text.allSatisfy { $0.isASCII })
  }

  @Test func machineFormsAreAsReviewed() throws {
    let report = try Self.report()
    let json = SweepJSON.text(of: report)
    #expect(json.hasPrefix(SweepJSON.opening))
    try expect(json, like: "sweep.json")
    for file in SweepCSV.files(of: report, options: ReportOptions(language: .id)) {
      try expect(file.text, like: "sweep-\(file.name)")
    }
  }

  @Test func documentFollowsTheSchema() throws {
    for report in [try Self.report(), try Self.report(gapped: true)] {
      let text = SweepJSON.text(of: report)
      #expect(try SchemaCheck.faults(in: text, schema: "sweep.schema.json") == [])
    }
    let text = SweepJSON.text(of: try Self.report())
    for (old, new) in [
      ("\"gains\"", "\"gain\""), ("\"proved optimal\"", "\"good\""),
      ("\"money\": 130000000", "\"money\": 130000000.5"), ("\"price_least\": 0,", ""),
    ] {
      #expect(text.contains(old))
      let broken = text.replacing(old, with: new)
      #expect(try SchemaCheck.faults(in: broken, schema: "sweep.schema.json") != [], "\(new)")
    }
  }

  @Test(arguments: Language.allCases) func pictureIsAsReviewed(language: Language) throws {
    let picture = SweepSVG(try Self.report(gapped: true), language: language).text
    try expect(picture, like: "\(language.rawValue)-sweep-curve.svg")
  }
}
