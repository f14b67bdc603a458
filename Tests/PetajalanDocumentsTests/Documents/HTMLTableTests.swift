import CitySupport
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanPhrases

/// What the page's tables tell their style sheet and script.
@Suite struct HTMLTableTests {
  private static func text(_ id: String) throws -> String {
    let chapter = Chapter(ChapterMaterial(City.report()), language: .id)
    let table = try #require(chapter.tables.first { $0.id == id })
    return HTMLTable(table, label: "Tabel 1", Language.id.phrases).text
  }

  /// The program's name, in the header and in every row.
  @Test func theColumnThatNamesRowsStays() throws {
    let text = try Self.text("roadmap")
    #expect(text.contains("<th scope=\"col\" class=\"stays\" style=\"--share:26\">Program</th>"))
    let rows = text.components(separatedBy: "<tr").count - 2
    #expect(text.components(separatedBy: "class=\"stays\"").count - 2 == rows)
  }

  /// Without a word for it, the first column with words.
  @Test func everyTableHasSuchAColumn() {
    let chapter = Chapter(ChapterMaterial(City.report()), language: .id)
    for table in chapter.tables {
      #expect(!table.rowNames.isEmpty, "\(table.id)")
      #expect(table.rowNames.allSatisfy { table.columns[$0].alignment == .left }, "\(table.id)")
    }
    #expect(chapter.tables.first { $0.id == "budget" }?.rowNames == [0, 1])
    #expect(chapter.tables.first { $0.id == "owners" }?.rowNames == [0])
  }

  @Test func theScriptIsToldWhatToSay() throws {
    let text = try Self.text("roadmap")
    #expect(text.contains("data-scroll=\"Geser ke samping untuk melihat kolom lainnya\""))
    let short = HTMLTable(
      ChapterTable(id: "s", caption: "", columns: [.text("A", share: 9)], rows: []),
      label: "Tabel 2", Language.id.phrases
    ).text
    #expect(!short.contains("data-filter") && !short.contains("data-shown"))
  }

  /// The title of a chapter is a name: it cannot end the style sheet.
  @Test func theRunningTitleIsText() throws {
    let page = HTMLPage(Chapter(MarkupTests.material(), language: .id)).text
    let sheet = try #require(page.components(separatedBy: "<style>").last)
    let end = try #require(sheet.range(of: "</style>"))
    #expect(sheet[..<end.lowerBound].contains("@bottom-right{content:counter(page)"))
    #expect(page.components(separatedBy: "</style>").count == 2)
  }

  /// A note stays with the table above it, and lets go of the one below.
  @Test func aNoteIsNotHeldByWhatFollows() {
    let sheet = HTMLStyle.pages(title: "")
    #expect(sheet.contains("p:not(.note):has("))
    #expect(sheet.contains(".note{font-size:7pt;margin:-4pt 0 8pt;break-before:avoid}"))
  }

  /// The summary stands upright.
  @Test func onePageIsUpright() {
    let material = ChapterMaterial(City.report())
    let summary = HTMLPage(Chapter(summaryOf: material, language: .id)).text
    #expect(summary.contains("@page{size:A4;margin"))
    let chapter = HTMLPage(Chapter(material, language: .id)).text
    #expect(chapter.contains("@page{size:A4 landscape;margin"))
  }
}
