import PetajalanReading
import TestSupport
import Testing

/// Workbooks that programs other than ours have saved.
///
/// All say the same: with rich text, percentages, numbers whose nearest binary one
/// is not the number, formulas (but for openpyxl, which stores no values), merged
/// and hidden rows, notes with dates, and an empty sheet. XlsxWriter writes what
/// Excel writes; `libreoffice.xlsx` was saved by LibreOffice 7.4.
@Suite struct WorkbookFixtureTests {
  private static let yaml = """
    petajalan: 1
    name: Kota Rekaan
    language: id
    horizon: {first: 2025, last: 2027}
    terms: [{id: short, name: Jangka pendek, first: 2025, last: 2025}]
    money: {unit: juta, escalation: 2.5%}
    benefit: {discount: 4%}
    stop: {gap: 0.1%, time: 30s}
    rules:
      - {id: quick-win, count: {min: 1}, where: {quick_win: yes}, finish-by: 2026,
         reason: warga perlu merasakan hasil}
      - {id: living, share-of-spend: {max: 60%}, where: {dimension: Smart Living}}
      - {id: om-tail, om-after-horizon: {max: 12.5}}
    alternatives:
      - id: hemat
        name: Anggaran hemat
        ceilings: {scale: 80%, set: {APBD: {2026: 55.5}}}
        rules: {drop: [om-tail], add: [{id: few, count: {max: 2}, for-each: dimension}]}

    """

  private static let tables: [ScenarioTable: String] = [
    .sources: "id,name,2025,2026,2027\nAPBD,APBD Kota,100,110.5,70\nCSR,Dana CSR,10,10,10\n",
    .programs: """
    id,name,dimension,owner,quick_win,capital,om,duration,profile,sources,score
    P1,Peraturan wali kota,Smart Governance,Setda,no,10,0,1,,APBD,5.1
    P2,Jaringan data & pusat <kota>,Smart Governance,Diskominfo,no,40,5,2,75%|25%,APBD|CSR<=30%,20
    P3,Taman ramah anak é,Smart Living,DLH,yes,30.3,2,1,,APBD,30

    """,
  ]

  @Test(arguments: ["openpyxl", "libreoffice", "xlsxwriter"])
  func readsWhatOthersSave(name: String) throws {
    let folder = "Tests/PetajalanReadingTests/Workbook/Fixtures"
    let path = Repository.root.appendingPathComponent("\(folder)/\(name).xlsx").path
    let reading = try ScenarioReader.read(ScenarioFolder(path: path), scope: .all)
    let expected = try MarkedScenario(yaml: Self.yaml, Self.tables).reading()
    // A row of theirs is hidden.
    #expect(
      reading.faults.map(\.kind) == [.advice(.hiddenRows(sheet: "programs", rows: [3]))])
    #expect(reading.scenario == expected.scenario)
    let alternative = try #require(reading.document?.alternatives.first)
    #expect(alternative.name == "Anggaran hemat")
    let same = try #require(expected.document?.alternatives.first)
    let changed = try reading.document?.scenario(of: alternative)
    #expect(changed == (try expected.document?.scenario(of: same)))
  }
}
