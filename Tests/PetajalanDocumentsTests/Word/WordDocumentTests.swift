import CitySupport
import Foundation
import Testing

@testable import Formats
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

  /// A page is turned between sections only; those behind a wide one fill what it leaves.
  @Test func sectionsWithAWideTableStandOnTheirSide() {
    // A number of nine signs takes about 16 millimetres of the 174 of an upright page.
    func table(_ years: Int, rows: Int = 1) -> Chapter.Block {
      let row = ChapterTable.Row((0..<years).map { _ in .number("123.456,7", 1) })
      return .table(
        ChapterTable(
          id: "t", caption: "", columns: (0..<years).map { .number("\($0)") },
          rows: Array(repeating: row, count: rows)))
    }
    // Of about 9,900 twips a row takes 210 and what leads to the table 1,500.
    let pages = WordPages([
      .paragraph("before"), .heading("1", level: 1), .paragraph("p"), table(15), table(5),
      .heading("2", level: 1), table(5, rows: 20), .heading("2.1", level: 2),
      .heading("3", level: 1), table(5), .heading("4", level: 1), table(15, rows: 30),
      .heading("5", level: 1), table(5),
    ])
    #expect(
      pages.orientations
        == [.portrait, .landscape, .landscape, .landscape, .landscape]
        + [.landscape, .landscape, .landscape] + [.portrait, .portrait]
        + [.landscape, .landscape] + [.portrait, .portrait])
  }

  /// The properties of a section stand in a paragraph with text, or in the gap below its
  /// last table: an empty paragraph of their own could have a page for itself.
  @Test func noSectionEndsWithAPageOfItsOwn() throws {
    let row = ChapterTable.Row((0..<15).map { _ in .number("123.456,7", 1) })
    let wide = ChapterTable(
      id: "t", caption: "", columns: (0..<15).map { .number("\($0)") },
      rows: Array(repeating: row, count: 30))
    let chapter = Chapter(
      language: .id, title: "T",
      blocks: [
        .heading("1", level: 1), .table(wide), .note("Sumber"), .heading("2", level: 1),
        .table(wide), .heading("3", level: 1),
      ])
    let body = WordBody(chapter).text
    let ends = body.components(separatedBy: "<w:p>").filter { $0.contains("<w:sectPr>") }
    // Two turned sections become one; the last one's properties follow the last paragraph.
    #expect(ends.count == 3)
    #expect(ends[1].contains("w:val=\"Gap\"") && ends[1].contains("w:orient=\"landscape\""))
    #expect(body.contains("<w:tbl>") && !ends[0].contains("w:val=\"Gap\""))
  }

  /// Where a note stands below a table its last row stays with it.
  @Test(arguments: [true, false]) func theNoteStaysWithItsTable(isNoted: Bool) throws {
    let table = ChapterTable(
      id: "t", caption: "", columns: [.text("A", share: 10)],
      rows: (0..<20).map { .init([.text("\($0)")]) })
    let text = WordTable(table, columns: [0], whole: 9_000, isNoted: isNoted).text
    let rows = text.components(separatedBy: "<w:tr>").dropFirst()
    #expect(rows.last?.contains("<w:keepNext/>") == isNoted)
    // The header, the first row and the two before the last stay with their next ones.
    #expect(rows.filter { $0.contains("<w:keepNext/>") }.count == (isNoted ? 5 : 4))
  }

  /// On a page on its side two pictures stand below each other, but for the schedule.
  @Test func twoPicturesFitAPageOnItsSide() {
    func size(_ id: String, _ page: WordPages.Orientation) -> (width: Int, height: Int) {
      let drawing = Drawing(width: 1_000, height: 420, title: "", description: "")
      return WordBody.pictureSize(ChapterFigure(id: id, caption: "", drawing: drawing), on: page)
    }
    #expect(size("spending", .portrait) == (9_866, 4_143))
    #expect(size("spending", .landscape) == (8_809, 3_700))
    #expect(size("gantt-2", .landscape) == (14_798, 6_215))
  }
}
