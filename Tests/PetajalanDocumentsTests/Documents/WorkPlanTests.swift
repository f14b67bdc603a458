import TestSupport
import Testing

@testable import Formats
@testable import PetajalanDocuments
@testable import PetajalanDomain

/// The RKPD table.
@Suite struct WorkPlanTests {
  /// In rupiah: A is built in 2026 and 2027, C a year after, B was done before and D
  /// needs nothing.
  private static func material(year: Int) throws -> ChapterMaterial {
    let text = ScenarioText(horizon: 2026...2028).source("S", each: 100)
      .owner("O", set: ["short": "Dinas O"]).owner("P")
      .program(
        "A", capital: 60, om: 2, duration: 2,
        set: [
          "name": "Jaringan", "location": "Kec. Siantar Barat", "code": "2.16.03.2.02.0014",
          "status": "mandatory", "reason": "Perpres 95/2018", "supporting": "P",
          "quick_win": "yes", "indicator": "OPD terhubung", "target": "40",
        ]
      )
      .program("B", om: 5, set: ["status": "done", "code": "2.16.02"])
      .program("C", capital: 10, om: 1, set: ["code": "lain"])
      .program("D")
    var material = try ChapterMaterial.planned(text, ["A": 2026, "C": 2027, "D": 2026])
    material.year = year
    return material
  }

  private static func csv(_ material: ChapterMaterial, _ language: Language) throws -> [String] {
    let text = try #require(WorkPlanCSV().files(of: material, language: language).first?.text)
    return text.split(separator: "\r\n").map(String.init)
  }

  /// C starts in 2027: without money in 2026 it is not in that year's plan. B stands
  /// before A by its code.
  @Test func aProgramWithoutMoneyInTheYearIsNotListed() throws {
    #expect(
      try Self.csv(Self.material(year: 2026), .id) == [
        "year,owner,affair_code,field_code,program_code,activity_code,subactivity_code,code,id,"
          + "name,location,indicator,target,ceiling,sources,notes,forward_estimate",
        "2026,O,2,16,02,,,2.16.02,B,Program B,,,,5,S,operasional dan pemeliharaan,5",
        "2026,O,2,16,03,2.02,0014,2.16.03.2.02.0014,A,Jaringan,Kec. Siantar Barat,OPD terhubung,"
          + "40,30,S,quick win; wajib: Perpres 95/2018; pembangunan tahun ke-1 dari 2; didukung P"
          + ",30",
      ])
  }

  /// After the horizon A needs 2 and C 1 for O&M, B 5.
  @Test func theLastYearLooksBeyondTheHorizon() throws {
    let rows = try Self.csv(Self.material(year: 2028), .en).dropFirst()
    #expect(
      Array(rows) == [
        "2028,O,2,16,02,,,2.16.02,B,Program B,,,,5,S,operation and maintenance,5",
        "2028,O,2,16,03,2.02,0014,2.16.03.2.02.0014,A,Jaringan,Kec. Siantar Barat,OPD terhubung,"
          + "40,2,S,quick win; mandatory: Perpres 95/2018; operation and maintenance; "
          + "supported by P,2",
        "2028,O,,,,,,lain,C,Program C,,,,1,S,operation and maintenance,1",
      ])
  }

  @Test func theYearOfBuildingIsCounted() throws {
    let rows = try Self.csv(Self.material(year: 2027), .en)
    #expect(rows.contains { $0.contains("; year 2 of 2 of building; ") })
    // One of a single year says nothing.
    #expect(rows.contains { $0.hasSuffix(",lain,C,Program C,,,,10,S,,1") })
  }

  @Test func theWorkbookHasTheColumnsOfTheForm() throws {
    func titles(_ year: Int, _ language: Language) throws -> [String] {
      let sheet = try #require(
        WorkPlanWorkbook.workbook(of: Self.material(year: year), language: language).sheets.first)
      return sheet.rows[sheet.frozenRows - 1].compactMap {
        if case .text(let text) = $0.content { text } else { nil }
      }
    }
    // No code of another form is there in 2026, one is in 2028.
    #expect(
      try titles(2026, .id) == [
        "No", "OPD utama", "Kode urusan", "Kode bidang", "Kode program", "Kode kegiatan",
        "Kode subkegiatan", "ID", "Program", "Lokasi", "Indikator", "Target", "Pagu tahun 2026",
        "Sumber dana", "Catatan", "Prakiraan maju 2027",
      ])
    #expect(
      try titles(2028, .en) == [
        "No.", "Lead agency", "Affair code", "Field code", "Program code", "Activity code",
        "Sub-activity code", "Code", "ID", "Program", "Location", "Indicator", "Target",
        "Ceiling 2028", "Source", "Notes", "Forward estimate 2029",
      ])
  }

  /// B 5 and A 30 in 2026; 5 and 30 in 2027.
  @Test func sumsStandBelowTheirColumns() throws {
    let file = try #require(
      WorkPlanWorkbook().files(of: Self.material(year: 2026), language: .id).first)
    let cells = try WorkbookParts(file.bytes).cells(ofSheet: 0)
    let sums = cells.filter { $0.value.formula != nil }
    #expect(Set(sums.keys.map { $0.prefix(1) }) == ["M", "P"])
    #expect(sums.values.allSatisfy { $0.number == 35 })
    #expect(cells.values.count { $0.text == "0014" } == 1)
  }
}
