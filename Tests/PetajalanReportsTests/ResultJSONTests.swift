import Foundation
import Testing

@testable import Formats
@testable import PetajalanReports
@testable import PetajalanResults

@Suite struct ResultJSONTests {
  static let outcomes: [SolveOutcome] = [
    .infeasible(
      Infeasibility(
        proof: City.impossibility, rows: [0],
        statements: [.required(program: 1), .ceiling(source: 0, year: 2025)]),
      City.statistics),
    .noneFound(.timeLimit, City.statistics), .noneFound(.interrupted, City.statistics),
    .noneFound(.solverSaysInfeasible, City.statistics),
    .noneFound(.numericalTrouble, City.statistics),
  ]

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

  @Test(arguments: outcomes.indices)
  func resultsWithoutRoadmapFollowTheSchema(index: Int) throws {
    let result = ResultJSON.text(
      withoutRoadmap: Self.outcomes[index], scenario: City.scenario, provenance: City.provenance)
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

/// Judges a document by the part of JSON Schema that our schemas use.
enum SchemaCheck {
  static func faults(in text: String, schema name: String) throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent(
      "../../../Sources/PetajalanReports/Schemas/\(name)"
    ).standardized
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    return try faults(of: value, schema: #require(schema as? [String: Any]), path: "$")
  }

  private static func faults(of value: Any, schema: [String: Any], path: String) -> [String] {
    var faults: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] }
    if let types, !types.contains(where: { isOf($0, value) }) { faults.append("\(path): type") }
    if let constant = schema["const"] as? String, value as? String != constant {
      faults.append("\(path): const")
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "") {
      faults.append("\(path): enum")
    }
    if let pattern = schema["pattern"] as? String,
      (value as? String)?.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): pattern")
    }
    if let items = schema["items"] as? [String: Any], let elements = value as? [Any] {
      for (index, element) in elements.enumerated() {
        faults += self.faults(of: element, schema: items, path: "\(path)[\(index)]")
      }
    }
    if let object = value as? [String: Any] {
      faults += members(of: object, schema: schema, path: path)
    }
    return faults
  }

  private static func members(
    of object: [String: Any], schema: [String: Any], path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let required = schema["required"] as? [String] ?? []
    var faults = required.filter { object[$0] == nil }.map { "\(path).\($0): missing" }
    for (key, member) in object {
      if let property = properties[key] {
        faults += self.faults(of: member, schema: property, path: "\(path).\(key)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        faults += self.faults(of: member, schema: others, path: "\(path).\(key)")
      } else {
        faults.append("\(path).\(key): unknown")
      }
    }
    return faults
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": (value as? NSNumber).map(isBoolean) ?? false
    case "number": (value as? NSNumber).map { !isBoolean($0) } ?? false
    case "integer":
      (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue.rounded() == $0.doubleValue }
        ?? false
    default: false
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
