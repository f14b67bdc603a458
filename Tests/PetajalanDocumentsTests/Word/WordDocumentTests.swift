import CitySupport
import Foundation
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain

/// What a reader of the Word document sees beside the chapter's text.
@Suite struct WordDocumentTests {
  private static func body(_ language: Language) -> String {
    WordBody(Chapter(ChapterMaterial(City.report()), language: language)).text
  }

  /// The words of each paragraph of a style.
  private static func texts(_ style: String, in body: String) -> [String] {
    body.components(separatedBy: "<w:p>").filter { $0.contains("w:val=\"\(style)\"") }.map {
      $0.matches(of: /<w:t [^>]*>([^<]*)<\/w:t>/).map { String($0.output.1) }.joined()
    }
  }

  @Test func captionsHaveABlankBeforeTheirNumber() {
    let captions = Self.texts("Caption", in: Self.body(.id))
    #expect(captions.contains { $0.hasPrefix("Gambar 1. ") })
    #expect(captions.contains { $0.hasPrefix("Tabel 1. ") })
    #expect(captions.allSatisfy { $0.hasPrefix("Gambar ") || $0.hasPrefix("Tabel ") })
  }

  /// The contents say what the headings and captions say, in their order.
  @Test(arguments: Language.allCases) func contentsAreWritten(language: Language) {
    let body = Self.body(language)
    #expect(Self.texts("TOC2", in: body) == Self.texts("Heading2", in: body))
    let listed = Self.texts("TableofFigures", in: body)
    #expect(listed.count > 5 && Set(listed) == Set(Self.texts("Caption", in: body)))
    // Every entry leads to a bookmark that is there once.
    let targets = body.matches(of: /w:anchor="([^"]*)"/).map(\.output.1)
    for target in targets {
      #expect(body.components(separatedBy: "w:name=\"\(target)\"").count == 2, "\(target)")
      #expect(body.components(separatedBy: " PAGEREF \(target) ").count == 2, "\(target)")
    }
    // One field for each list, and one for the page of each entry.
    for kind in ["begin", "separate", "end"] {
      let marks = body.components(separatedBy: "w:fldCharType=\"\(kind)\"").count - 1
      #expect(marks == 3 + targets.count)
    }
  }

  @Test func theTitleRunsAboveAllPagesButTheFirst() throws {
    let chapter = Chapter(ChapterMaterial(City.report()), language: .en)
    let parts = WordPackage(chapter).parts
    let header = try #require(parts.first { $0.name == "word/header1.xml" })
    #expect(header.text.contains(">\(chapter.title)<"))
    let body = Self.body(.en)
    let sections = body.components(separatedBy: "<w:sectPr>").dropFirst()
    #expect(sections.allSatisfy { $0.contains("<w:headerReference") })
    #expect(sections.map { $0.contains("<w:titlePg/>") }.filter { $0 }.count == 1)
    #expect(sections.first?.contains("<w:titlePg/>") == true)
  }

  /// Half-points.
  @Test func noTextIsSmallerThanEightPoints() {
    let sizes = WordStyles.text(language: .id).matches(of: /<w:sz w:val="(\d+)"\/>/)
      .compactMap { Int($0.output.1) }
    // But for the gap below a table, which has no text.
    #expect(sizes.filter { $0 < 16 } == [8])
  }

  /// A page is turned between sections only, and the one behind fills what a wide one leaves.
  @Test func sectionsWithAWideTableStandOnTheirSide() {
    // A number of nine signs takes about 16 millimetres of the 174 of an upright page.
    func table(_ years: Int) -> Chapter.Block {
      .table(
        ChapterTable(
          id: "t", caption: "", columns: (0..<years).map { .number("\($0)") },
          rows: [.init((0..<years).map { _ in .number("123.456,7", 1) })]))
    }
    let pages = WordPages([
      .paragraph("before"), .heading("1", level: 1), .paragraph("p"), table(15), table(5),
      .heading("2", level: 1), table(5), .heading("2.1", level: 2),
      .heading("3", level: 1), table(5),
    ])
    #expect(
      pages.orientations
        == [.portrait, .landscape, .landscape, .landscape, .landscape]
        + [.landscape, .landscape, .landscape] + [.portrait, .portrait])
  }
}
