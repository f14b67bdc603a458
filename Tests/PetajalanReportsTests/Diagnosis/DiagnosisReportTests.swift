import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanSearch

/// What planners read of a diagnosis, as reviewed by a person.
@Suite(.serialized) struct DiagnosisReportTests {
  /// P12 needs P07, which costs more than there is before 2029, and must be
  /// finished by 2027; two variants are both mandatory.
  private static func scenario() throws -> Scenario {
    try ScenarioText(horizon: 2025...2030, "name: Kota Uji", "money: {unit: juta}")
      .source("APBD", [50, 50, 50, 50, 200, 200])
      .source("CSR", each: 20)
      .owner("KOMINFO", parallel: 2, set: ["name": "Dinas Kominfo"])
      .program("P07", capital: 100, score: 5, owner: "KOMINFO", sources: "APBD")
      .program(
        "P12", capital: 10, score: 8, owner: "KOMINFO", sources: "APBD",
        set: [
          "status": "mandatory", "reason": "janji", "requires": "P07", "finish_by": 2027,
        ]
      )
      .program(
        "V1", capital: 10, score: 1, owner: "KOMINFO", sources: "CSR",
        set: ["status": "mandatory", "reason": "kontrak", "group": "varian"]
      )
      .program(
        "V2", capital: 10, score: 1, owner: "KOMINFO", sources: "CSR",
        set: ["status": "committed", "start": 2026, "reason": "kontrak", "group": "varian"]
      )
      .program("P13", capital: 5, score: 1, owner: "KOMINFO", sources: "APBD|CSR<=30%")
      .rule("id: dua, count: {min: 2}, where: {id: [P12, P13]}")
      .read()
  }

  private static let report = Result { () -> DiagnosisReport in
    let diagnosis = Diagnostician(
      try scenario(), solver: GLPKSolver(),
      options: PlanOptions(gapFraction: 0, time: .seconds(60))
    ).diagnose()
    return DiagnosisReport(
      diagnosis, solver: SolverIdentity(name: "GLPK", version: "5.0"),
      provenance: Provenance(version: "test", inputs: [], options: []))
  }

  private func expect(_ text: String, _ name: String) throws {
    let difference = try Snapshot.difference(of: text, from: name)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: Language.allCases) func textIsAsReviewed(language: Language) throws {
    try expect(
      try Self.report.get().text(language: language), "\(language.rawValue)-diagnosis.txt")
  }

  @Test(arguments: Language.allCases) func filesAreAsReviewed(language: Language) throws {
    for file in try Self.report.get().files(language: language, dialect: .plain) {
      try expect(file.text, "\(language.rawValue)-\(file.name)")
    }
  }

  @Test func documentFollowsTheSchema() throws {
    let text = try Self.report.get().json(language: .id)
    #expect(try SchemaCheck.faults(in: text, schema: "diagnosis.schema.json") == [])
    #expect(text.hasPrefix(DiagnosisJSON.opening))
    let broken = text.replacing("\"necessary\": true", with: "\"necessary\": \"ya\"")
    #expect(try SchemaCheck.faults(in: broken, schema: "diagnosis.schema.json") != [])
  }

  @Test(arguments: [Diagnosis.Finding.undecided, .clashing])
  func unfinishedDocumentFollowsTheSchema(finding: Diagnosis.Finding) throws {
    let report = DiagnosisReport(
      Diagnosis(scenario: try Self.scenario(), finding: finding, isCutShort: true),
      solver: SolverIdentity(name: "GLPK", version: "5.0"),
      provenance: Provenance(version: "test", inputs: [], options: []))
    let text = report.json(language: .en)
    #expect(try SchemaCheck.faults(in: text, schema: "diagnosis.schema.json") == [])
    #expect(text.contains("\"complete\": false"))
  }

  @Test(arguments: Language.allCases) func everythingIsASentence(language: Language) throws {
    let scenario = try Self.scenario()
    let phrases = language.phrases
    let mistakes: [DataMistake] = [
      .tooDear(program: 0), .windowTooShort(program: 1, possible: 2029, last: 2027),
      .windowTooShort(program: 1, possible: 2031, last: 2027),
      .committedTooEarly(program: 3, start: 2026, needed: 0, ready: 2030),
      .variantsRequired(group: "varian", programs: [2, 3]),
      .ownerCommitted(owner: 0, year: 2026, programs: [0, 1, 3], parallel: 2),
      .needsExcluded(program: 1, needed: 0),
      .tooManyAsked(rule: 0, min: 9, candidates: 7, most: 6),
      .tooManyAsked(rule: 0, min: 9, candidates: 6, most: 6),
    ]
    let conditions =
      scenario.conditions + [.latest(program: 0), .earliest(program: 0), .payers(program: 4)]
    let stages: [DiagnosisStage] = [.feasibility, .clash(2), .money, .drops]
    let lines =
      mistakes.map { phrases.sentence(for: $0, in: scenario) }
      + conditions.map { phrases.sentence(for: $0, in: scenario) }
      + [
        phrases.undecided(phrases.sentence(for: .rule(0), in: scenario)),
        phrases.clashHeading(1, of: 1, isDecided: false),
        phrases.moneyHeading(Amount(rupiah: 1_500_000), isLeast: false),
        phrases.dropsHeading(2, isFewest: false), phrases.noMoneyHelps, phrases.noDropHelps,
        phrases.repairUnknown, phrases.diagnosisCutShort, phrases.nothingClashes,
        phrases.feasibilityUndecided, phrases.clashOfNature,
      ] + stages.map { phrases.progress($0, seconds: 3) }
    try expect(
      lines.joined(separator: "\n") + "\n", "\(language.rawValue)-diagnosis-sentences.txt")
  }
}
