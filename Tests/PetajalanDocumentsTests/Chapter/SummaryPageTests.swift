import CitySupport
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanPhrases

/// The summary on one page, and the map of dimensions and terms.
@Suite struct SummaryPageTests {
  private static let material = ChapterMaterial(City.report())

  @Test func sixNumbersAreThoseOfTheRoadmap() throws {
    let chapter = Chapter(summaryOf: Self.material, language: .id)
    let table = try #require(chapter.tables.first { $0.id == "key-figures" })
    let texts = table.rows.flatMap(\.cells).map(\.text)
    // 5 of the 7 programs that were not done before; 1,770.5 of 2,310 million.
    #expect(texts.count == 6)
    #expect(texts[0] == "5 dari 7")
    #expect(texts[1] == "Rp1,8\u{A0}miliar")
    #expect(texts[2] == "76,6%")
    #expect(texts[3] == "291,13")
    #expect(texts[4] == "paling jauh 0,30%")
    #expect(texts[5] == "Rp100\u{A0}juta")
  }

  /// No table of it needs a page on its side.
  @Test(arguments: Language.allCases) func onePageIsEnough(language: Language) {
    let chapter = Chapter(summaryOf: Self.material, language: language)
    #expect(chapter.isOnePage)
    #expect(chapter.tables.allSatisfy { !$0.isWide })
  }

  @Test func anExtractHasNone() throws {
    var material = Self.material
    material.owner = 0
    #expect(try SummaryDocument().files(of: material, language: .id).isEmpty)
  }

  /// Each program stands once in the map, and its money once.
  @Test func theMapAddsUp() throws {
    let map = DimensionMap(Self.material)
    let programs = map.rows.flatMap { $0.sum.programs }
    #expect(programs.sorted() == City.roadmap.plan.selected.sorted())
    let spent = City.roadmap.payments.filter { programs.contains($0.program) }
      .reduce(0) { $0 + $1.amount.rupiah }
    #expect(map.sums.reduce(0) { $0 + $1.spent.total } == spent)
    let table = try #require(MapSection.table(of: Self.material, Language.id.phrases))
    #expect(table.rows.last?.cells.last?.text == "100,0%")
    let shares = table.rows.dropLast().compactMap { $0.cells.last?.sortKey }.reduce(0, +)
    #expect(abs(shares - 1_000) <= Int64(table.rows.count))
  }

  /// The quick win of the city is one of Smart Governance.
  @Test func dimensionsWithoutAQuickWinAreNamed() {
    let blocks = QuickWinsSection().blocks(of: Self.material, Language.id.phrases)
    let named = blocks.contains { block in
      if case .paragraph(let text) = block {
        text.hasPrefix("Belum ada program quick win")
      } else {
        false
      }
    }
    #expect(named)
    #expect(
      blocks.contains(
        .paragraph("Belum ada program quick win pada dimensi Smart Branding dan Smart Economy.")))
  }
}
