import CitySupport
import Formats
import Foundation
import GLPKSolver
import MILP
import TestSupport
import Testing

@testable import PetajalanAnalysis
@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReading
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

/// The papers of a roadmap say what the checker's ledger says, and all say the same.
@Suite(.serialized) struct AgreementTests {
  private static let scenarios = Repository.paths(named: "expected-roadmap.csv", in: "scenarios")
    .map { String($0.dropLast("/expected-roadmap.csv".count)) }

  @Test(arguments: scenarios) func papersOfAScenarioAgree(path: String) throws {
    let folder = try ScenarioFolder(path: Repository.root.appendingPathComponent(path).path)
    let scenario = try #require(try ScenarioReader.read(folder).scenario)
    let file = Repository.root.appendingPathComponent("\(path)/expected-roadmap.csv").path
    let plan = try #require(try PlanReader.read(path: file, for: scenario).plan)
    try expectAgreement(of: plan, in: scenario, path)
  }

  @Test func papersOfTheCityAgree() throws {
    let folder = Repository.root.appendingPathComponent("scenarios/pematangsiantar").path
    let scenario = try #require(try ScenarioReader.read(ScenarioFolder(path: folder)).scenario)
    let file = Repository.root.appendingPathComponent(
      "Tests/PetajalanReportsTests/Plans/pematangsiantar.csv"
    ).path
    let plan = try #require(try PlanReader.read(path: file, for: scenario).plan)
    try expectAgreement(of: plan, in: scenario, "pematangsiantar")
  }

  @Test(arguments: Seeds.first(200)) func papersOfASeedAgree(seed: Int) throws {
    let scenario = try SeededScenario.text(seed: UInt64(seed)).read()
    let planner = Planner(
      scenario, solver: GLPKSolver(), options: PlanOptions(gapFraction: 0, time: .seconds(60)))
    guard case .roadmap(let solved) = try planner.plan() else { return }
    try expectAgreement(of: solved.roadmap.plan, in: scenario, "seed \(seed)")
  }

  private func expectAgreement(of plan: Plan, in scenario: Scenario, _ label: String) throws {
    guard case .verified(let roadmap) = Checker(scenario).verify(plan) else {
      Issue.record("\(label): the plan is refused")
      return
    }
    let quality = Quality(
      benefit: roadmap.benefit, bound: roadmap.benefit, status: .provedOptimal, ending: .exhausted)
    let material = ChapterMaterial(
      roadmap, quality, reasons: ReasonFinder(roadmap).reasons(),
      provenance: Provenance(version: "test", inputs: [], options: []))
    let chapter = Chapter(material, language: .id)
    let figures = LedgerFigures(roadmap)
    ChapterFigures(chapter, figures, label).check()
    try checkFormats(of: chapter, material, label)
    checkWorkbook(of: material, figures, label)
  }

  /// Every format has the same cells.
  private func checkFormats(
    of chapter: Chapter, _ material: ChapterMaterial, _ label: String
  ) throws {
    let tables = PaperTables.tables(of: chapter)
    var page = HTMLPage(chapter).text
    // The page is XML but for these.
    page = page.replacing("<!DOCTYPE html>", with: "")
    let script = try #require(page.range(of: "<script>"))
    let end = try #require(page.range(of: "</script>"))
    page.removeSubrange(script.lowerBound..<end.upperBound)
    let html = PaperTables.tables(
      ofXML: page, table: "table", row: "tr", cells: ["td", "th"], texts: ["td", "th"])
    // A page has its sums below, in a foot of their own; nothing else changes place.
    #expect(html.map { Set($0) } == tables.map { Set($0) }, "\(label): HTML")
    // The other parts of a Word document hold no tables, but pictures that take long.
    let docx = PaperTables.tables(
      ofXML: WordBody(chapter).text, table: "w:tbl", row: "w:tr", cells: ["w:tc"], texts: ["w:t"])
    #expect(docx == tables, "\(label): DOCX")
    let markdown = PaperTables.tables(ofMarkdown: MarkdownDocument.text(of: chapter))
    let escaped = chapter.tables.map { table in
      [table.columns.map { MarkdownText.escaped($0.title) }]
        + table.rows.map { row in
          row.cells.map { cell in
            let text = MarkdownText.escaped(cell.text)
            return row.kind == .plain || text.isEmpty ? text : "**\(text)**"
          }
        }
    }
    #expect(markdown == escaped, "\(label): Markdown")
  }

  /// The sheet of the budget has the ceilings, what was carried over and what is spent.
  private func checkWorkbook(
    of material: ChapterMaterial, _ figures: LedgerFigures, _ label: String
  ) {
    let phrases = Language.id.phrases
    let workbook = RoadmapWorkbook.workbook(of: material, language: .id)
    let rows = workbook.sheets.first { $0.name.text == phrases.budgetSheet }?.rows ?? []
    let blocks: [(String, [[Int64]])] = [
      (phrases.ceilingWord, figures.scenario.sources.indices.map { figures.ceilings($0) }),
      (phrases.spentWord, figures.paid),
    ]
    for (title, amounts) in blocks {
      let begin = rows.firstIndex { $0.first?.content == .text(title) }
      guard let begin else {
        Issue.record("\(label): no block \(title)")
        continue
      }
      for (source, years) in amounts.enumerated() {
        let cells = rows[begin + 2 + source].dropFirst().prefix(years.count)
        let numbers = cells.map { cell -> Double? in
          if case .number(let value) = cell.content { value } else { nil }
        }
        #expect(numbers == years.map(Double.init), "\(label): \(title), source \(source)")
      }
    }
  }
}
