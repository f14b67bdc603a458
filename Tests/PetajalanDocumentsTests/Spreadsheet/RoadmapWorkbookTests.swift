import CitySupport
import TestSupport
import Testing

@testable import Formats
@testable import PetajalanDocuments
@testable import PetajalanDomain
@testable import PetajalanResults
@testable import PetajalanVerification

@Suite("Result workbook")
struct RoadmapWorkbookTests {
  private static let material = ChapterMaterial(City.report())

  @Test("Every sum is what its numbers come to", arguments: Language.allCases)
  func sumsAreRight(_ language: Language) throws {
    var material = Self.material
    // Both agencies have several programs in this year.
    material.year = 2026
    for format in [RoadmapWorkbook() as any DocumentFormat, WorkPlanWorkbook()] {
      let file = try #require(try format.files(of: material, language: language).first)
      var count = 0
      for sheet in try WorkbookParts(file.bytes).sheets {
        for (place, cell) in sheet.cells {
          guard let formula = cell.formula else { continue }
          count += 1
          let value = WorkbookParts.value(of: formula, in: sheet.cells)
          #expect(value == cell.number, "\(sheet.name)!\(place) =\(formula)")
        }
      }
      #expect(count > 5)
    }
  }

  @Test("The sheets have the names of their language")
  func sheetNames() throws {
    func names(_ language: Language) -> [String] {
      RoadmapWorkbook.workbook(of: Self.material, language: language).sheets.map(\.name.text)
    }
    #expect(
      names(.id)
        == [
          "Ringkasan", "Peta jalan", "Belanja", "Anggaran", "Grafik", "OPD", "Belum didanai",
          "Dasar",
          "Nilai",
        ])
    #expect(
      names(.en)
        == [
          "Summary", "Roadmap", "Spending", "Budget", "Charts", "Owners", "Not funded", "Basis",
          "Scores",
        ])
  }

  @Test("The sum of the roadmap is all that is spent, what was done before included")
  func roadmapAddsUp() throws {
    let file = try #require(try RoadmapWorkbook().files(of: Self.material, language: .en).first)
    let cells = try WorkbookParts(file.bytes).cells(ofSheet: 1)
    let sums = cells.values.filter { $0.formula?.hasPrefix("SUBTOTAL") == true }
    // 1,770.5 million: the payments of the city's roadmap.
    let spent = City.roadmap.payments.reduce(0) { $0 + $1.amount.rupiah }
    #expect(sums.compactMap(\.number).max() == Double(spent))
  }

  @Test("Years of building are dark, years of service light, earlier ones empty")
  func ganttInCells() throws {
    let workbook = RoadmapWorkbook.workbook(of: Self.material, language: .en)
    let row = try #require(
      workbook.sheets[1].rows.first { $0.contains { $0.content == .text("P04") } })
    // 2025 to 2028: P04 is built in 2026.
    let years = row.suffix(5).dropLast().map(\.style.fill)
    #expect(years[0] == nil)
    #expect(years[1] == SheetColor(.kind(1)))
    #expect(years[2] == SheetColor(.kind(1)).tinted(80))
    #expect(years[3] == years[2])
  }

  @Test("A name that looks like a formula is text in every sheet")
  func namesAreText() throws {
    let file = try #require(try RoadmapWorkbook().files(of: Self.material, language: .id).first)
    let parts = try WorkbookParts(file.bytes)
    #expect(parts.texts(of: "Belum didanai").contains("=cmd|' /C calc'!A0"))
    #expect(parts.texts(of: "Peta jalan").contains("=8"))
    for sheet in parts.sheets {
      #expect(sheet.cells.values.allSatisfy { !($0.formula?.contains("cmd") ?? false) })
    }
  }

  @Test("Two runs give the same bytes", arguments: Language.allCases)
  func sameBytes(_ language: Language) throws {
    for format in [RoadmapWorkbook() as any DocumentFormat, WorkPlanWorkbook()] {
      let first = try format.files(of: Self.material, language: language)
      #expect(try format.files(of: Self.material, language: language) == first)
    }
  }

  @Test("Every sheet is printed on pages as wide as it is, tables with their headers")
  func printable() throws {
    let file = try #require(try RoadmapWorkbook().files(of: Self.material, language: .id).first)
    let parts = try WorkbookParts(file.bytes)
    for number in parts.sheets.indices.map({ $0 + 1 }) {
      let text = try #require(parts.texts["xl/worksheets/sheet\(number).xml"])
      #expect(text.contains("fitToPage=\"1\""))
      #expect(text.contains("fitToHeight=\"0\""))
    }
    let names = try #require(parts.texts["xl/workbook.xml"])
    #expect(names.contains("'Peta jalan'!$4:$5"))
    #expect(names.contains("_xlnm._FilterDatabase"))
    #expect(parts.texts["xl/charts/chart2.xml"] != nil)
  }

  @Test("One agency's workbook has no ceilings, and only its programs")
  func oneOwner() throws {
    var material = Self.material
    material.owner = 1
    let workbook = RoadmapWorkbook.workbook(of: material, language: .id)
    let texts = workbook.sheets.flatMap { $0.rows.joined() }.map(\.content)
    #expect(!texts.contains(.text("P01")))
    #expect(texts.contains(.text("P02")))
    #expect(!texts.contains(.text("Sisa pagu")))
  }

  @Test("A plan without programs still gives a workbook", arguments: Language.allCases)
  func emptyRoadmap(_ language: Language) throws {
    let roadmap = Roadmap(
      scenario: City.scenario, plan: Plan(starts: Array(repeating: nil, count: 8)), payments: [],
      earned: Array(repeating: nil, count: 8), penalties: [], benefit: .zero)
    let material = ChapterMaterial(
      roadmap,
      Quality(benefit: .zero, bound: .zero, status: .provedOptimal, ending: .gapReached),
      reasons: City.reasons, provenance: City.provenance)
    #expect(try !RoadmapWorkbook().files(of: material, language: language)[0].bytes.isEmpty)
    #expect(try !WorkPlanWorkbook().files(of: material, language: language)[0].bytes.isEmpty)
  }

  @Test("The work plan's amounts are those of its CSV")
  func workPlanTwins() throws {
    var material = Self.material
    material.year = 2026
    let csv = try WorkPlanCSV().files(of: material, language: .id)[0].text
    let file = try WorkPlanWorkbook().files(of: material, language: .id)[0]
    let cells = try WorkbookParts(file.bytes).cells(ofSheet: 0)
    let numbers = cells.filter { $0.key.hasPrefix("I") && $0.value.formula == nil }
      .compactMap(\.value.number).sorted()
    let rows = csv.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.count == numbers.count)
    #expect(numbers.reduce(0, +) == 730_500_000)
    material.dialect = .excelIndonesian
    #expect(try WorkPlanCSV().files(of: material, language: .id)[0].text.contains("tahun;opd;"))
  }
}
