import CitySupport
import TestSupport
import Testing

@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReports

/// The chapter as a person reviewed it, and what its numbers say.
@Suite struct ChapterTests {
  private static let material = ChapterMaterial(City.report())

  @Test(arguments: Language.allCases) func chapterIsAsReviewed(language: Language) throws {
    let text = MarkdownDocument.text(of: Chapter(Self.material, language: language))
    let difference = try Snapshot.difference(of: text, from: "\(language.rawValue)-chapter.md")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func everyTableHasACellPerColumn() {
    for table in Chapter(Self.material, language: .id).tables {
      for row in table.rows { #expect(row.cells.count == table.columns.count, "\(table.id)") }
    }
  }

  /// The yearly columns of the action plan add up to what is paid.
  @Test func theActionPlanAddsUp() throws {
    let chapter = Chapter(Self.material, language: .en)
    let table = try #require(chapter.tables.first { $0.id == "roadmap" })
    let total = try #require(table.rows.last { $0.kind == .total })
    let parts = table.rows.filter { $0.kind == .plain }
    let subtotals = table.rows.filter { $0.kind == .subtotal }
    for column in table.columns.indices where table.columns[column].title.hasPrefix("20") {
      let sum = parts.reduce(0) { $0 + ($1.cells[column].sortKey ?? 0) }
      #expect(total.cells[column].sortKey == sum)
      #expect(subtotals.reduce(0) { $0 + ($1.cells[column].sortKey ?? 0) } == sum)
    }
    let selected = City.roadmap.plan.selected
    let paid = City.roadmap.payments.filter { selected.contains($0.program) }
      .reduce(0) { $0 + $1.amount.rupiah }
    #expect(total.cells.last?.sortKey == paid)
  }

  @Test func aLongHorizonGoesOnInAnotherTable() {
    let phrases = Language.en.phrases
    let first = RoadmapTable(Self.material, phrases, years: 0..<2, isContinued: false).table
    #expect(
      first.columns.map(\.title) == [
        "No.", "Dimension", "Sub-dimension", "Program", "Lead agency", "Supporting", "Source",
        "2025", "2026",
      ])
    let second = RoadmapTable(Self.material, phrases, years: 2..<4, isContinued: true).table
    #expect(second.columns.map(\.title) == ["No.", "Program", "2027", "2028", "Total"])
    #expect(second.caption.hasSuffix("(continued)"))
    #expect(second.rows.allSatisfy { $0.cells.count == 5 })
  }

  @Test(arguments: [(1, [1]), (10, [10]), (11, [5, 6]), (21, [7, 7, 7]), (40, [10, 10, 10, 10])])
  func tablesOfALongHorizonAreAlikeInWidth(years: Int, widths: [Int]) {
    let parts = RoadmapSection.parts(of: years)
    #expect(parts.map(\.count) == widths)
    #expect(parts.flatMap { Array($0) } == Array(0..<years))
  }

  /// One amount that is no whole million gives all tables of a chapter a digit more.
  @Test func allTablesShowAsManyDigits() {
    let tables = Chapter(Self.material, language: .en).tables.filter {
      ["roadmap", "budget", "quick-wins", "owners", "after-horizon", "not-funded"].contains($0.id)
    }
    #expect(tables.count == 6)
    let money = tables.flatMap { $0.rows.flatMap(\.cells) }.compactMap { cell in
      cell.sortKey.flatMap { abs($0) >= 1_000_000 ? cell.text : nil }
    }
    #expect(money.count > 50)
    let digits = Set(money.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 })
    #expect(digits == [1], "\(money)")
  }

  @Test(arguments: [
    (0, "Rp0", "Rp0"), (950, "Rp950", "Rp950"),
    (1_500, "Rp1,5\u{A0}ribu", "Rp1.5\u{A0}thousand"),
    (2_000_000, "Rp2\u{A0}juta", "Rp2\u{A0}million"),
    (1_234_567_890, "Rp1,2\u{A0}miliar", "Rp1.2\u{A0}billion"),
    (1_009_544_501_209, "Rp1\u{A0}triliun", "Rp1\u{A0}trillion"),
    (-250_000_000, "-Rp250\u{A0}juta", "-Rp250\u{A0}million"),
  ]) func sumsAreRounded(rupiah: Int64, indonesian: String, english: String) {
    #expect(Indonesian().roundMoney.text(rupiah) == indonesian)
    #expect(English().roundMoney.text(rupiah) == english)
  }

  /// 29.55 and 18.66 billion are 29.6 and 18.7 with one digit, but their sum is 48.2.
  @Test func writtenPartsAddUpToTheWrittenSum() {
    let money = Indonesian().roundMoney
    let two = money.texts(ofSum: 48_210_000_000, parts: [29_550_000_000, 18_660_000_000])
    #expect(two.sum == "Rp48,21\u{A0}miliar")
    #expect(two.parts == ["Rp29,55\u{A0}miliar", "Rp18,66\u{A0}miliar"])
    let one = money.texts(ofSum: 3_000_000_000, parts: [1_200_000_000, 1_800_000_000])
    #expect(one.sum == "Rp3\u{A0}miliar")
    #expect(one.parts == ["Rp1,2\u{A0}miliar", "Rp1,8\u{A0}miliar"])
    let exact = money.texts(ofSum: 1_000_000_001, parts: [999_999_999, 2])
    #expect(exact.sum == "Rp1,000000001\u{A0}miliar")
    #expect(exact.parts == ["Rp999,999999\u{A0}juta", "Rp2"])
  }

  @Test func percentHasTheLanguagesForm() {
    #expect(Indonesian().chapterPercent(125_000_000) == "12,50%")
    #expect(English().chapterPercent(1) == "0.01%")
  }

  /// The work plan of a year and its forward estimate are the roadmap's payments.
  @Test func theWorkPlanIsWhatIsPaid() throws {
    var material = Self.material
    material.year = 2026
    let plan = WorkPlan(material)
    for line in plan.lines {
      let own = City.roadmap.payments.filter { $0.program == line.program }
      #expect(
        line.amount == own.filter { $0.year == 2026 }.reduce(0) { $0 + $1.amount.rupiah })
      #expect(
        line.forward == own.filter { $0.year == 2027 }.reduce(0) { $0 + $1.amount.rupiah })
    }
    #expect(
      plan.lines.reduce(0) { $0 + $1.amount }
        == City.roadmap.payments.filter { $0.year == 2026 }.reduce(0) { $0 + $1.amount.rupiah })
    material.year = 2028
    let last = WorkPlan(material)
    // Nothing of the horizon is left: the O&M of the first year after it.
    #expect(last.lines.first { $0.program == 0 }?.forward == 50_000_000)
  }

  /// What is proved to fit no roadmap is not said to lack money, in the text as in the table.
  @Test func provedImpossibilitiesAreCountedAsSuch() throws {
    var material = Self.material
    let text = """
      {"format": "petajalan-explanation-1", "roadmap": {"benefit": 291.133334}, "programs": [
      {"id": "P07", "start": null, "statements": [
      {"statement": "entry", "found": {"status": "infeasible"}}]}]}
      """
    material.ways = try WaysIn(Array(text.utf8), of: City.roadmap)
    let blocks = OverviewSection().blocks(of: material, Language.id.phrases)
    let sentences = blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    let leftOut = try #require(sentences.first { $0.hasPrefix("Sebanyak") })
    #expect(
      leftOut.hasPrefix(
        "Sebanyak 2 program belum dapat dimuat dalam peta jalan: 1 program karena ketentuan "
          + "perencanaan dan 1 program yang terbukti tidak dapat dimuat dengan ketentuan dan pagu "
          + "yang ada."), "\(leftOut)")
  }
}
