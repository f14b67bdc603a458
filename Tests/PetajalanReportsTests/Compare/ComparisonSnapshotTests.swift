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

/// A comparison in each form and language, as reviewed by a person.
@Suite(.serialized) struct ComparisonSnapshotTests {
  static let text = ScenarioText(
    horizon: 2025...2026, "name: Kota Contoh", "language: id", "money: {unit: juta}",
    "terms:", "  - {id: short, name: Jangka pendek, name_en: Short term, first: 2025, last: 2025}"
  )
  .source("APBD", [100, 80]).source("CSR", [20, 20], om: false)
  .program(
    "P1", capital: 60, om: 5, score: 40, owner: "Kominfo", sources: "APBD",
    set: ["dimension": "Smart Governance"]
  )
  .program(
    "P2", capital: 70, score: 30, owner: "PUTR", sources: "APBD|CSR",
    set: ["dimension": "Smart Living", "name": "=Jalan \"cerdas\" <A&B>"]
  )
  .program("P3", capital: 35, score: 10, owner: "Kominfo", sources: "APBD|CSR")
  .program("P4", capital: 500, score: 90, owner: "PUTR", sources: "APBD")

  /// The base, one with less money, one without a source, and one that cannot be.
  static func report() throws -> ComparisonReport {
    let base = try text.read()
    let document = try #require(try text.reading().document)
    typealias World = ComparisonRun<GLPKSolver>.World
    func world(
      _ id: String, _ name: String, _ nameEN: String, _ changes: [ScenarioChange]
    ) throws -> World {
      World(
        id: id, name: name, nameEN: nameEN, scenario: try document.scenario(applying: changes))
    }
    let worlds = [
      World(id: "base", name: "skenario dasar", nameEN: "the scenario itself", scenario: base),
      try world(
        "hemat", "Anggaran hemat", "Tight budget",
        [.scaleCeilings(percent: ExactDecimal(coefficient: 60))]),
      try world("tanpa-csr", "Tanpa CSR", "Without CSR", [.dropSource("CSR")]),
      try world(
        "mustahil", "Mustahil", "Impossible", [.status(program: "P4", .mandatory, reason: "x")]),
    ]
    let run = ComparisonRun(
      solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(30)))
    return ComparisonReport(run.comparison(of: worlds), provenance: City.provenance)
  }

  private func expect(_ text: String, like name: String) throws {
    if let difference = try Snapshot.difference(of: text, from: name) {
      Issue.record("\(difference)")
    }
  }

  @Test(arguments: Language.allCases) func textIsAsReviewed(language: Language) throws {
    let report = try Self.report()
    for width in [60, 100] {
      let text = ComparisonText(
        report, language: language, options: GanttOptions(width: width)
      ).text
      try expect(text, like: "\(language.rawValue)-compare-\(width).txt")
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
  }

  @Test func asciiIsASCII() throws {
    let options = GanttOptions(width: 80, isASCII: true)
    let text = ComparisonText(try Self.report(), language: .id, options: options).text
    #expect(text.allSatisfy { $0.isASCII })
  }

  @Test func jsonIsAsReviewed() throws {
    let text = ComparisonJSON.text(of: try Self.report(), language: .en)
    #expect(text.hasPrefix(ComparisonJSON.opening))
    try expect(text, like: "comparison.json")
  }

  @Test func documentFollowsTheSchema() throws {
    let report = try Self.report()
    let alone = ComparisonReport(Comparison([report.worlds[0]]), provenance: City.provenance)
    for report in [report, alone] {
      let text = ComparisonJSON.text(of: report, language: .id)
      #expect(try SchemaCheck.faults(in: text, schema: "comparison.schema.json") == [])
      for (old, new) in [
        ("\"plans\"", "\"rencana\""), ("\"proved optimal\"", "\"good\""),
        ("\"benefit\": 80", "\"benefit\": \"80\""), ("\"kept_until\": null, ", ""),
        ("\"kept_until\": null", "\"kept_until\": false"),
      ] where text.contains(old) {
        let broken = text.replacing(old, with: new)
        #expect(
          try SchemaCheck.faults(in: broken, schema: "comparison.schema.json") != [], "\(new)")
      }
    }
  }

  @Test func tablesAreAsReviewed() throws {
    let options = ReportOptions(language: .id)
    for file in ComparisonCSV.files(of: try Self.report(), options: options) {
      try expect(file.text, like: "compare-\(file.name)")
    }
  }

  /// Where a gap is left, every number says so.
  @Test(arguments: Language.allCases) func gapsAreTold(language: Language) throws {
    let report = try Self.report()
    let worlds = report.worlds.map { world -> PlannedWorld in
      guard case .roadmap(let roadmap, _) = world.result else { return world }
      let quality = Quality(
        benefit: roadmap.benefit,
        bound: Points(millionths: roadmap.benefit.millionths + 1_234_567), status: .provedWithin,
        ending: .timeLimit)
      return PlannedWorld(
        id: world.id, name: world.name, nameEN: world.nameEN, scenario: world.scenario,
        result: .roadmap(roadmap, quality))
    }
    let carried = worlds.map { plan in
      worlds.map { world -> CarriedPlan? in
        plan.result.roadmap == nil || world.result.roadmap == nil
          ? nil : CarriedPlan(kept: [], released: 0, result: world.result)
      }
    }
    let gapped = ComparisonReport(
      Comparison(worlds, carried: carried), provenance: City.provenance)
    try expect(
      ComparisonText(gapped, language: language).text, like: "\(language.rawValue)-compare-gap.txt")
  }
}
