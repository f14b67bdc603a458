import CitySupport
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanVerification

/// Names are text in every format, whatever is in them.
@Suite struct MarkupTests {
  private static let names = HostileNames.all

  /// A city whose names are those.
  static func material() -> ChapterMaterial {
    let scenario = City.scenario
    let programs = scenario.programs.enumerated().map { index, program in
      Program(
        id: program.id, name: names[index], nameEN: nil,
        dimension: names[(index + 8) % names.count], subdimension: names[(index + 3) % names.count],
        owner: program.owner, supporting: program.supporting, location: nil, tags: [],
        code: "=1+1", mission: nil, indicator: names[(index + 5) % names.count], target: "100 %",
        isQuickWin: true, status: program.status, reason: program.reason,
        duration: program.duration, earliest: program.earliest, latest: program.latest,
        finishBy: program.finishBy, capital: program.capital, om: program.om,
        omPayers: program.omPayers, group: program.group, scale: program.scale,
        scores: program.scores, benefitLines: program.benefitLines)
    }
    let named = Scenario(
      name: names[0], language: .id, horizon: scenario.horizon, terms: scenario.terms,
      money: scenario.money, benefit: scenario.benefit, criteria: scenario.criteria,
      sources: scenario.sources, owners: scenario.owners, programs: programs,
      dependencies: scenario.dependencies, rules: [], stop: scenario.stop)
    let roadmap = Roadmap(
      scenario: named, plan: City.roadmap.plan, payments: City.roadmap.payments,
      earned: City.roadmap.earned, penalties: City.roadmap.penalties,
      benefit: City.roadmap.benefit)
    return ChapterMaterial(
      roadmap, City.report().quality, reasons: City.reasons, provenance: City.provenance)
  }

  private func isWellFormed(_ text: String) -> Bool {
    XMLParser(data: Data(text.utf8)).parse()
  }

  @Test(arguments: ["svg", "msproject"]) func xmlIsWellFormed(id: String) throws {
    let files = try #require(DocumentFormats.format(id)).files(of: Self.material(), language: .id)
    for file in files { #expect(isWellFormed(file.text), "\(file.name)") }
  }

  @Test func everyPartOfAWordDocumentIsWellFormed() {
    for part in WordPackage(Chapter(Self.material(), language: .id)).parts
    where !part.name.hasSuffix(".png") {
      #expect(isWellFormed(part.text), "\(part.name)")
    }
  }

  /// The page is written so that it is XML as well, but for the script and the
  /// doctype.
  @Test func thePageHasNoElementOfAName() throws {
    let text = try #require(
      HTMLDocument().files(of: Self.material(), language: .id).first?.text)
    let script = try #require(text.range(of: "<script>"))
    let end = try #require(text.range(of: "</script>"))
    var page = text.replacingCharacters(in: script.lowerBound..<end.upperBound, with: "")
    page = page.replacing("<!DOCTYPE html>", with: "")
    #expect(isWellFormed(page))
    #expect(!page.contains("<script"))
    #expect(text.components(separatedBy: "<script>").count == 2)
  }

  /// Every line of a table has as many cells as its header, and nothing in a cell is
  /// a link or code.
  @Test func markdownTablesKeepTheirColumns() throws {
    let text = MarkdownDocument.text(of: Chapter(Self.material(), language: .id))
    var columns: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      if let columns { #expect(count == columns, "\(line.prefix(80))") }
      columns = count
      #expect(!line.replacing("\\<", with: "").contains("<script"))
      #expect(!line.replacing("\\]", with: "").contains("]("))
      #expect(!line.replacing("\\`", with: "").contains("`"))
      #expect(!line.contains("://"))
    }
  }

  @Test func mermaidHasOneLinePerTask() throws {
    let text = try #require(MermaidChart().files(of: Self.material(), language: .id).first?.text)
    let tasks = text.split(separator: "\n").dropFirst(6).filter { !$0.contains("section ") }
    #expect(tasks.count == City.roadmap.plan.selected.count)
    for task in tasks {
      #expect(task.count { $0 == ":" } == 1)
      #expect(!task.contains("%%") && !task.contains("#") && !task.contains("<"))
    }
  }
}
