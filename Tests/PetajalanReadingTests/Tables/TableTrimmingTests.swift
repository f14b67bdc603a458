import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// What stands around the rows of a table is none of them.
@Suite struct TableTrimmingTests {
  private static let header = "id,name,owner,sources,score\n"

  private func expectPrograms(
    _ ids: [String], in programs: String, sources: String = MarkedScenario.sources
  ) throws {
    let reading = try MarkedScenario([.programs: programs, .sources: sources]).reading()
    #expect(reading.faults == [])
    #expect(reading.scenario?.programs.map(\.id) == ids)
  }

  @Test(arguments: [
    "DAFTAR PROGRAM\n\nTahun 2025, satuan juta\n", ",,,,\nDAFTAR PROGRAM,,,,\n",
    "\"DAFTAR \"\"PROGRAM\"\"\nKOTA REKAAN\",,,,\n", "Program,,Biaya,,\n", "sep=,\n",
  ])
  func titlesStandAboveTheHeader(title: String) throws {
    try expectPrograms(["P1"], in: title + Self.header + "P1,One,O,A,1\n")
  }

  @Test func theSeparatorIsThatOfTheHeader() throws {
    try expectPrograms(
      ["P1"], in: "Program, biaya, sumber, OPD\nid;name;owner;sources;score\nP1;One;O;A;1\n",
      sources: "PAGU, DALAM JUTA, TAHUN 2025\nkode\t2025\t2026\t2027\nA\t1,000\t1\t1\n"
        .replacing("1,000", with: "1"))
  }

  /// A header that lacks a column is told as one, and not as a title.
  @Test func aHeaderWithFaultsIsFound() throws {
    try expectFaults(
      [.table(.missingColumn(column: "owner", table: .programs))],
      in: MarkedScenario([.programs: "DAFTAR PROGRAM\n⟦id,name,sources,score\nP1,One,A,1\n"]))
  }

  /// Behind ten rows nothing is looked for, and the first row is told.
  @Test func aHeaderFarBelowIsNotFound() throws {
    let titles = String(repeating: "x\n", count: HeaderFinder.mostRows)
    let log = FaultLog()
    let text = CSVReader.read(
      Array((titles + Self.header).utf8), file: "t.csv", of: .programs, log: log)
    #expect(text?.start.line == 1)
    let near = CSVReader.read(
      Array((titles.dropFirst(2) + Self.header).utf8), file: "t.csv", of: .programs,
      log: FaultLog())
    #expect(near?.start.line == HeaderFinder.mostRows)
  }

  @Test func valuesAboveTheHeaderAreTold() throws {
    try expectFaults(
      [.table(.rowAboveHeader(headerLine: 2))],
      in: MarkedScenario([.programs: "⟦P0,Zero,O,A,1\n\(Self.header)P1,One,O,A,1\n"]))
  }

  @Test(arguments: [
    "1,2,3,4,5", "(1),(2),(3),(4),(5)", "(1),(2),(3),(4),(5=3+4)", "1.,2.,3.,4.,5.",
  ])
  func numbersOfColumnsAreNoRow(numbers: String) throws {
    let row = numbers.replacing(".", with: "")
    try expectPrograms(["P1"], in: Self.header + row + "\nP1,One,O,A,1\n")
  }

  /// Where no column is a name, plain numbers may be meant.
  @Test func numbersMayBeValues() throws {
    let sources = "id,2025,2026,2027\n1,2,3,4\n"
    let reading = try MarkedScenario([
      .sources: sources, .programs: Self.header + "P1,One,O,1,1\n",
    ]).reading()
    #expect(reading.scenario?.sources.map(\.id) == ["1"])
    let numbered = "id,2025,2026,2027\n(1),(2),(3),(4)\nA,2,3,4\n"
    #expect(try MarkedScenario([.sources: numbered]).reading().scenario?.sources.count == 1)
  }

  @Test func emptyRowsAndColumnsAreNothing() throws {
    let programs = """
      id,name,,owner,sources,score,,
      ,,,,,,,
      P1,One,,O,A,1,,
      "","", ,,,,,

      P2,Two,,O,A,1,,
      ,,,,,,,
      """
    try expectPrograms(["P1", "P2"], in: programs)
  }

  @Test func notesAreNotRead() throws {
    let programs = """
      No.,id,name,owner,sources,score,Keterangan,Catatan,Ket.
      1,P1,One,O,A,1,usulan,,x
      2,,,,,,,,
      ,,,,,,lihat lampiran,,
      3,P2,Two,O,A,1,,,
      """
    try expectPrograms(["P1", "P2"], in: programs)
  }

  /// A criterion may have the name of a note.
  @Test func aCriterionIsNoNote() throws {
    let reading = try MarkedScenario([
      .criteria: "id,weight\nno,1\n", .programs: "id,name,owner,sources,no\nP1,One,O,A,7\n",
    ]).reading()
    #expect(reading.faults == [])
    #expect(reading.scenario?.programs.first?.scores.map(\.text) == ["7"])
  }

  @Test func rowsOfTotals() throws {
    try expectFaults(
      [
        .table(.oddRows(.total, text: "TOTAL", table: .sources, others: [], isSheet: false)),
        .table(.oddRows(.total, text: "Jumlah", table: .programs, others: [5], isSheet: false)),
      ],
      in: MarkedScenario([
        .sources: MarkedScenario.sources + "⟦TOTAL,1000,1000,1000\n",
        .programs: """
        id,name,owner,sources,score,capital
        P1,One,O,A,1,5
        ,⟦Jumlah,,,,5
        P2,Total station,O,A,1,5
        Grand total: ,,,,,10
        """,
      ]))
  }

  @Test func headingsOfGroups() throws {
    try expectFaults(
      [
        .table(
          .oddRows(
            .heading, text: "SMART LIVING", table: .programs, others: [4, 6, 7], isSheet: false))
      ],
      in: MarkedScenario([
        .programs: """
        id,name,owner,sources,score,capital
        ⟦SMART LIVING,,,,,
        P1,One,O,A,1,5
        II,⟧SMART ECONOMY,,,,20
        P2,Two,O,A,1,5
        ,Dimensi lain,,,,5
        Catatan: angka sementara,,,,,
        """
      ]))
  }

  /// A row that lacks something is told what it lacks.
  @Test func rowsThatLackTheirIDAreNoHeadings() throws {
    let header = "id,name,owner,sources,score,capital\n"
    try expectFaults(
      [.value(.missing(label: "id"))],
      in: MarkedScenario([.programs: header + "⟦,One,O,A,1,5\n"]))
    let word = try MarkedScenario([.programs: header + ",,,,,empat\n"]).reading()
    #expect(word.faults.first?.kind == .value(.missing(label: "id")))
  }

  @Test func aRowOfNumbersAloneIsATotal() throws {
    try expectFaults(
      [.table(.oddRows(.total, text: "1", table: .programs, others: [], isSheet: false))],
      in: MarkedScenario([
        .programs: "id,name,owner,sources,score,capital\nP1,One,O,A,1,5\n,,,,⟦1,5\n"
      ]))
  }

  /// Notes below other tables are told too, but not an id alone.
  @Test func notesBelowOtherTables() throws {
    try expectFaults(
      [
        .table(
          .oddRows(.heading, text: "Sumber: RPJMD", table: .owners, others: [], isSheet: false))
      ],
      in: MarkedScenario([.owners: "id,name,parallel\nO,,\n⟦Sumber: RPJMD,,\n"]))
  }

  @Test func theHeaderAgain() throws {
    try expectFaults(
      [.table(.oddRows(.header, text: "id", table: .programs, others: [], isSheet: false))],
      in: MarkedScenario([.programs: "\(Self.header)P1,One,O,A,1\n⟦\(Self.header)P2,Two,O,A,1\n"]))
    try expectFaults(
      [.table(.oddRows(.header, text: "modal", table: .programs, others: [], isSheet: false))],
      in: MarkedScenario([
        .programs: "id,name,owner,sources,score,#,#\n,,,⟦modal,om,,\nP1,One,O,A,1,,\n"
      ]))
  }

  /// A table of nothing but a total has an error already.
  @Test func aTotalAloneIsToldOnce() throws {
    try expectFaults(
      [.table(.oddRows(.total, text: "JUMLAH", table: .programs, others: [], isSheet: false))],
      in: MarkedScenario([.programs: Self.header + ",⟦JUMLAH,,,5\n"]))
  }

  @Test(arguments: ["#REF!", "#N/A", "#NAME?", "#DIV/0!", "#value!"])
  func errorsOfSpreadsheetsAreNoNotes(error: String) throws {
    try expectFaults(
      [.workbook(.errorValue(error))],
      in: MarkedScenario([
        .programs: "id,name,owner,sources,score,⟦\(error),#REF\nP1,One,O,A,1,5,x\n"
      ]))
  }

  @Test func plansHaveTitlesToo() throws {
    let scenario = try #require(try MarkedScenario().reading().scenario)
    let text = "RENCANA KOTA\nno;kode;mulai\n;;\n1;P1;2026\n"
    let reading = PlanReader.read(Array(text.utf8), file: "rencana.csv", for: scenario)
    #expect(reading.faults == [])
    #expect(reading.plan?.starts == [2026])
  }
}
