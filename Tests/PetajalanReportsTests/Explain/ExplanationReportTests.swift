import CitySupport
import GLPKSolver
import TestSupport
import Testing

@testable import Formats
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanReading
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanSearch

/// What planners read of explanations, as reviewed by a person.
@Suite(.serialized) struct ExplanationReportTests {
  /// In millions of rupiah; P4 never fits, P5 is outbid, P6 waits for its agency.
  private static let text = ScenarioText(
    horizon: 2025...2026, "name: Kota Contoh", "language: id", "money: {unit: juta}"
  )
  .source("APBD", [100, 80]).source("CSR", [20, 20], om: false)
  .owner("KOMINFO", parallel: 1, set: ["name": "Dinas Kominfo"]).owner("PUTR")
  .program("P0", om: 1, score: 1, owner: "PUTR", sources: "APBD", set: ["status": "done"])
  .program("P1", capital: 60, om: 5, score: 40, owner: "KOMINFO", sources: "APBD")
  .program(
    "P2", capital: 70, score: 30, owner: "PUTR", sources: "APBD|CSR",
    set: ["name": "=Jalan \"cerdas\" <A&B>"]
  )
  .program("P3", capital: 35, score: 10, owner: "KOMINFO", sources: "APBD|CSR")
  .program("P4", capital: 500, score: 90, owner: "PUTR", sources: "APBD")
  .program("P5", capital: 30, score: 4, owner: "PUTR", sources: "APBD")
  .program(
    "P6", capital: 1, score: 3, owner: "KOMINFO", sources: "CSR", set: ["finish_by": 2025]
  )
  .program("P7", capital: 9, score: 1, owner: "PUTR", sources: "CSR", set: ["requires": "P4"])
  .rule("id: satu, count: {min: 1}, where: {id: P5}, finish-by: 2026")

  private static func report(_ options: PlanOptions) throws -> ExplanationReport {
    let document = try #require(try text.reading().document)
    let answers = try ExplanationRun(solver: GLPKSolver(), options: options)
      .explanations(document, alternative: nil) { scenario in
        scenario.programs.indices.map { .program($0) } + scenario.limits.map { .limit($0) }
      }
    return ExplanationReport(
      answers, command: "petajalan solve kota", provenance: City.provenance)
  }

  /// A command with one key twice would be refused.
  @Test func whatWasChangedAlreadyIsPartOfACheck() throws {
    let plain = try Self.report(Self.exact)
    let given = ["ceiling.APBD.2025=+7", "ceiling.CSR.2026=30", "rule.satu=none"]
    let report = ExplanationReport(
      plain.answers, command: "petajalan solve kota",
      given: try given.map { .init(try #require(ScenarioOverride($0)), text: $0) },
      provenance: City.provenance)
    let text = report.files(language: .en, dialect: .plain).map(\.text).joined()
    let checks = text.matches(of: /petajalan solve [^"\r\n]*/).map { String($0.output) }
    #expect(checks.count > 5)
    for check in checks {
      let keys = check.matches(of: /--set ([^= ]+)=/).map { String($0.output.1) }
      #expect(keys.count == Set(keys).count, "\(check)")
      #expect(keys.contains("ceiling.APBD.2025"), "\(check)")
    }
  }

  private static let exact = PlanOptions(gapFraction: 0, time: .seconds(30))

  private func expect(_ text: String, like name: String) throws {
    if let difference = try Snapshot.difference(of: text, from: name) {
      Issue.record("\(difference)")
    }
  }

  @Test(arguments: Language.allCases) func textIsAsReviewed(language: Language) throws {
    let report = try Self.report(Self.exact)
    for width in [70, 100] {
      let text = ExplanationText(
        report, language: language, options: GanttOptions(width: width)
      ).text
      try expect(text, like: "\(language.rawValue)-explanation-\(width).txt")
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
  }

  @Test(arguments: Language.allCases) func filesAreAsReviewed(language: Language) throws {
    let report = try Self.report(Self.exact)
    for file in report.files(language: language, dialect: .plain) {
      try expect(file.text, like: "\(language.rawValue)-\(file.name)")
    }
  }

  @Test func documentFollowsTheSchema() throws {
    let text = ExplanationJSON.text(of: try Self.report(Self.exact), language: .id)
    #expect(text.hasPrefix(ExplanationJSON.opening))
    #expect(try SchemaCheck.faults(in: text, schema: "explanation.schema.json") == [])
    let broken = text.replacing("\"least\": true", with: "\"least\": \"ya\"")
    #expect(try SchemaCheck.faults(in: broken, schema: "explanation.schema.json") != [])
  }

  @Test func unfinishedDocumentFollowsTheSchema() throws {
    let options = PlanOptions(gapFraction: 0, time: .seconds(30))
    options.stop.raise()
    let text = ExplanationJSON.text(of: try Self.report(options), language: .en)
    #expect(text.contains("\"complete\": false"))
    #expect(try SchemaCheck.faults(in: text, schema: "explanation.schema.json") == [])
  }

  /// Sentences of what is not proved, and of what is not known.
  @Test(arguments: Language.allCases) func everythingIsASentence(language: Language) throws {
    let phrases = language.phrases
    func points(_ least: Int64, _ most: Int64) -> ClosedRange<Points> {
      Points(millionths: least * 100_000)...Points(millionths: most * 100_000)
    }
    let ranges = [points(0, 0), points(12, 12), points(-12, -12), points(0, 34), points(12, 34)]
    let scenario = try Self.text.read()
    let limits: [Limit] = [
      .rule(id: "satu"), .ceilings(source: 0), .capacity(owner: 0), .group("varian"),
    ]
    let half = ExactDecimal(coefficient: 125, fractionDigits: 1)
    let amount = Amount(rupiah: 1_500_000)
    let lines =
      ranges.map { phrases.entry(by: nil, costs: $0) }
      + ranges.map { phrases.entry(by: 2026, costs: $0) }
      + ranges.map { phrases.removal(costs: $0) }
      + ranges.map { phrases.limit(costs: $0, percent: "0.40%") }
      + limits.map { phrases.name(of: $0, in: scenario) }
      + [
        phrases.open(2025, gain: Points(millionths: 5_000_000)), phrases.open(2025, gain: .zero),
        phrases.noStart(by: nil), phrases.noStart(by: 2026),
        phrases.entryImpossible(by: nil), phrases.entryImpossible(by: 2026),
        phrases.entryUnknown(by: nil), phrases.entryUnknown(by: 2026),
        phrases.remediesHeading(by: nil), phrases.remediesHeading(by: 2026),
        phrases.moreMoney("APBD", year: 2026, amount, isLeast: true),
        phrases.moreMoney("APBD", year: 2026, amount, isLeast: false),
        phrases.moreCapacity("Dinas Kominfo", parallel: 2),
        phrases.morePoints(half, isLeast: true), phrases.morePoints(half, isLeast: false),
        phrases.noMoneyIsEnough, phrases.noCapacityIsEnough, phrases.removalImpossible,
        phrases.removalUnknown, phrases.safe(half, share: "34.5%"),
        phrases.safe(half, share: nil), phrases.notSafe, phrases.limitUnknown,
        phrases.betterFound(Points(millionths: 170_000_000)), phrases.explanationCutShort,
        phrases.doneBefore(2025), phrases.unknownSubject("P99", nearest: "P9"),
        phrases.unknownSubject("P99", nearest: nil), phrases.clashing(["a", "b"]),
      ]
    try expect(
      lines.joined(separator: "\n") + "\n",
      like: "\(language.rawValue)-explanation-sentences.txt")
  }
}
