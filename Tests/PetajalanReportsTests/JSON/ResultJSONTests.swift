import CitySupport
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import PetajalanReports
@testable import PetajalanResults

@Suite struct ResultJSONTests {
  @Test func roadmapsFollowTheSchema() throws {
    let stamp = Provenance.Stamp(time: "2025-01-02T03:04:05Z", host: "balaikota")
    let reports =
      ProofStatus.allCases.map { City.report(status: $0, ending: .exhausted) }
      + Ending.allCases.map { City.report(ending: $0, stamp: stamp) }
    for report in reports {
      let text = ResultJSON().text(of: report, options: ReportOptions(language: .id))
      #expect(try SchemaCheck.faults(in: text, schema: "result.schema.json") == [])
    }
  }

  @Test(arguments: City.withoutRoadmap.indices)
  func resultsWithoutRoadmapFollowTheSchema(index: Int) throws {
    let result = ResultJSON.text(
      withoutRoadmap: City.withoutRoadmap[index], scenario: City.scenario,
      provenance: City.provenance)
    let text = try #require(result)
    #expect(try SchemaCheck.faults(in: text, schema: "result.schema.json") == [])
    #expect(text.hasPrefix(ResultJSON.opening))
  }

  @Test func checkNoticesWhatTheSchemaForbids() throws {
    let text = ResultJSON().text(of: City.report(), options: ReportOptions(language: .id))
    for (old, new) in [
      ("\"ending\"", "\"end\""), ("\"proved within\"", "\"good\""),
      ("\"bound\": 292", "\"bound\": \"292\""),
      ("\"P01\", \"start\": 2025", "\"P01\", \"start\": 2025.5"),
    ] {
      let broken = text.replacing(old, with: new)
      #expect(try SchemaCheck.faults(in: broken, schema: "result.schema.json") != [], "\(new)")
    }
  }

  @Test func nothingVariesWithoutAStamp() {
    let options = ReportOptions(language: .id)
    let plain = ResultJSON().text(of: City.report(), options: options)
    #expect(!plain.contains("seconds"))
    let stamp = Provenance.Stamp(time: "2025-01-02T03:04:05Z", host: "balaikota")
    let stamped = ResultJSON().text(of: City.report(stamp: stamp), options: options)
    #expect(stamped.contains("\"seconds_to_first\": 0.013, \"seconds\": 1.5"))
  }

  @Test func gapIsAbsentWhereNoFractionMakesSense() {
    let report = City.report(bound: City.points(292))
    #expect(report.quality.gap?.billionths == 2_968_035)
    let quality = Quality(
      benefit: City.points(-1), bound: .zero, status: .provedWithin, ending: .timeLimit)
    let solved = SolvedRoadmap(
      roadmap: City.roadmap, quality: quality, proof: City.proof(.zero),
      statistics: City.statistics)
    let text = ResultJSON().text(
      of: SolveReport(solved: solved, reasons: City.reasons, provenance: City.provenance),
      options: ReportOptions(language: .id))
    #expect(text.contains("\"gap\": null"))
  }

  @Test func textIsEscaped() {
    let value = JSONValue.string("\"\\\n\r\t\u{1}\u{7F}é\u{2028}\u{202E}\u{2069}\u{61C}")
    #expect(
      value.text
        == "\"\\\"\\\\\\n\\r\\t\\u0001\\u007fé\\u2028\\u202e\\u2069\\u061c\"\n")
  }
}
