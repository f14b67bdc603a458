import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

@Suite struct TableFaultTests {
  @Test func headersAreKnownInBothLanguages() throws {
    for table in ScenarioTable.allCases {
      for column in table.columns {
        #expect(Set(column.headers).count == column.headers.count)
      }
    }
    let programs = """
      Kode Program;NAMA;opd-utama;sumber_dana;skor;biaya modal;Lama;# note;Mulai Paling Awal
      P1;Satu;O;A;1;10;2;x;2025

      """
    let reading = try MarkedScenario([.programs: programs]).reading()
    #expect(reading.faults.isEmpty)
    let program = try #require(reading.scenario?.programs.first)
    #expect(program.id == "P1")
    #expect(program.name == "Satu")
    #expect(program.duration == 2)
    #expect(program.earliest == 2025)
    #expect(program.capital == .spread(Amount(rupiah: 10), profile: [], payers: [.whole(0)]))
  }

  /// No header may mean two columns of one table.
  @Test(arguments: ScenarioTable.allCases)
  func headersAreUnambiguous(table: ScenarioTable) {
    let keys = table.columns.flatMap { column in
      Set(column.headers.map { $0.lowercased().replacing("-", with: "_") })
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test func headerFaults() throws {
    let programs = """
      id,name,owner,sources,score,⟦capitl,⟦Nama,⟦id,⟦,⟦zzzzzzzz
      P1,One,O,A,1,,,,x,

      """
    try expectFaults(
      [
        .table(.unknownHeader(header: "capitl", table: .programs, nearest: "capital")),
        .table(.duplicateHeader(header: "Nama", first: "name")),
        .table(.duplicateHeader(header: "id", first: "id")),
        .table(.emptyHeader),
        .table(.unknownHeader(header: "zzzzzzzz", table: .programs, nearest: nil)),
      ], in: MarkedScenario([.programs: programs]))
  }

  @Test func missingColumns() throws {
    try expectFaults(
      [
        .table(.missingColumn(column: "name", table: .programs)),
        .table(.missingColumn(column: "owner", table: .programs)),
        .table(.missingColumn(column: "sources", table: .programs)),
        .value(.missing(label: "sources")),
      ], in: MarkedScenario([.programs: "⟦⟦⟦id,score\n⟦P1,1\n"]))
  }

  @Test func missingAndForeignYears() throws {
    let sources = "⟦id,2025,⟦2024\nA,1,1\n"
    try expectFaults(
      [
        .table(.missingYears([2026, 2027])),
        .advice(.yearColumnOutside(year: 2024, horizon: Horizon(first: 2025, last: 2027))),
      ], in: MarkedScenario([.sources: sources]))
  }

  @Test func anEmptyCeilingIsAFault() throws {
    let sources = "id,2025,2026,2027\nA,1,⟦,1\n"
    try expectFaults([.value(.missing(label: "2026"))], in: MarkedScenario([.sources: sources]))
  }

  @Test func tablesWithoutRows() throws {
    let marked = MarkedScenario([
      .sources: "⟦id,2025,2026,2027\n", .programs: "⟦id,name,owner,sources,score\n",
    ])
    try expectFaults(
      [.table(.noRows(table: .sources)), .table(.noRows(table: .programs))], in: marked)
  }

  @Test func unevenRowsAreRowsAllTheSame() throws {
    try expectFaults(
      [.table(.unevenRow(cells: 2, columns: 5))],
      in: MarkedScenario([.programs: "id,name,owner,sources,score\n⟦P1,One\n"]))
  }

  @Test func aQuoteThatDoesNotEndIsToldOnce() throws {
    try expectFaults(
      [.table(.unclosedQuote)],
      in: MarkedScenario([.programs: "id,name,owner,sources,score\nP1,⟦\"One,O,A,1\n"]))
  }

  @Test func whatIsMoreThanIsReadIsLocated() throws {
    let header = "id,name,owner,sources,score\n"
    let long = String(repeating: "x", count: TableLimits.cellBytes + 1)
    try expectFaults(
      [.table(.longCell(limit: 1_000_000))],
      in: MarkedScenario([.programs: header + "P1,⟦\(long),O,A,1\n"]))
    let wide = Array(repeating: "#", count: TableLimits.columns - 5).joined(separator: ",")
    try expectFaults(
      [.table(.tooManyColumns(limit: 16_384))],
      in: MarkedScenario([.programs: "id,name,owner,sources,score,\(wide),⟦#\n"]))
    let rows = (1..<1_000).map { "S\($0),1\n" }.joined()
    try expectFaults(
      [.table(.tooManyRows(table: .criteria, limit: 1_000))],
      in: MarkedScenario([.criteria: "id,weight\nA,1\n\(rows)⟦S1000,1\n"]))
  }

  @Test(arguments: ["P\u{200D}", "P\u{FE0F}", "P\u{200B}", "P\u{202E}", "P\u{AD}"])
  func idsHoldNothingThatNobodySees(id: String) throws {
    try expectFaults(
      [.value(.notID(label: "id", text: id))],
      in: MarkedScenario([.programs: "id,name,owner,sources,score\n⟦\(id),One,O,A,1\n"]))
  }

  @Test func aListOfNothingIsEmpty() throws {
    try expectFaults(
      [.value(.missing(label: "sources"))],
      in: MarkedScenario([.programs: "id,name,owner,sources,score\nP1,One,O,⟦| |,1\n"]))
  }

  @Test func yearsWithSomethingBesideThemAreNamed() throws {
    try expectFaults(
      [
        .table(.unknownHeader(header: "2025-01-01", table: .sources, nearest: "2025")),
        .table(.unknownHeader(header: "+2026", table: .sources, nearest: "2026")),
        .table(.unknownHeader(header: "2.027", table: .sources, nearest: "2027")),
      ], in: MarkedScenario([.sources: "id,⟦2025-01-01,⟦+2026,⟦2.027\nA,1,1,1\n"]))
  }

  /// No warning follows from ceilings that are not known: nothing is too dear.
  @Test func whatFollowsFromMissingYearsIsNotTold() throws {
    let programs = "id,name,owner,sources,score,capital\nP1,One,O,A,1,10\n"
    try expectFaults(
      [.table(.missingYears([2025, 2026, 2027]))],
      in: MarkedScenario([.sources: "⟦id,name\nA,x\n", .programs: programs]))
    try expectFaults(
      [.value(.number(label: "2025", text: "x", problem: .notANumber))],
      in: MarkedScenario([
        .sources: "id,2025,2026,2027\nA,⟦x,0,0\n", .programs: programs,
      ]))
  }

  @Test(arguments: [
    "TA 2025", "ta. 2025", "T.A. 2025", "Tahun 2025", "Tahun Anggaran 2025", "Pagu_2025", "2025.0",
    "FY2025", "\"Pagu\nTA 2025\"", "2025\u{A0}",
  ])
  func yearsOfTheFiscalYear(header: String) throws {
    let sources = "id,\(header),2026,2027\nA,7,8,9\n"
    let reading = try MarkedScenario([.sources: sources]).reading()
    #expect(reading.faults == [])
    #expect(reading.scenario?.sources.first?.ceilings.map(\.rupiah) == [7, 8, 9])
  }

  @Test func yearsWithWordsCanBeSet() throws {
    let marked = MarkedScenario([.sources: "id,TA 2025,2026,2027\nA,7,8,9\n"])
    let override = try #require(ScenarioOverride("sources.A.2025=5"))
    let reading = try ScenarioReader.read(marked.files, overrides: [override])
    #expect(reading.unmatchedOverrides == [])
    #expect(reading.scenario?.sources.first?.ceilings.map(\.rupiah) == [5, 8, 9])
  }

  @Test func theSameYearTwice() throws {
    try expectFaults(
      [.table(.duplicateHeader(header: "TA 2025", first: "2025"))],
      in: MarkedScenario([.sources: "id,2025,⟦TA 2025,2026,2027\nA,1,1,1,1\n"]))
  }

  @Test func anEmptyTableFile() throws {
    try expectFaults([.file(.empty)], in: MarkedScenario([.programs: "⟦"]))
    try expectFaults([.file(.empty)], in: MarkedScenario([.programs: "⟦,,\n,,\n\n"]))
  }

  @Test func aMissingTableIsToldApart() throws {
    let marked = MarkedScenario(adding: "tables: {owners: ⟦opd.csv}\n")
    let error = ScenarioFileError(path: "opd.csv", problem: .missing)
    try expectFaults([.file(.unavailable(error))], in: marked)
    #expect(try marked.reading().faults.first?.fileError == error)

    var files = marked.files
    files.files["sources.csv"] = nil
    let faults = try ScenarioReader.read(files).faults
    #expect(faults.compactMap(\.fileError).map(\.path) == ["sources.csv", "opd.csv"])
  }

  @Test func aMissingMainFileIsThrown() {
    #expect(throws: ScenarioFileError(path: "scenario.yaml", problem: .missing)) {
      try ScenarioReader.read(ScenarioTexts([:]))
    }
  }

  @Test func tablesCanHaveOtherNames() throws {
    var files = MarkedScenario(adding: "tables: {programs: program.csv}\n").files
    files.files["program.csv"] = files.files.removeValue(forKey: "programs.csv")
    let reading = try ScenarioReader.read(files)
    #expect(reading.scenario != nil)
    #expect(reading.inputs.map(\.name) == ["scenario.yaml", "sources.csv", "program.csv"])
  }

  @Test func criteriaWithTheNamesOfColumns() throws {
    let marked = MarkedScenario([
      .criteria: "id,weight\n⟦Target,1\nscore,1\n",
      .programs: "id,name,owner,sources,target,score\nP1,One,O,A,1,2\n",
    ])
    try expectFaults([.table(.criterionIsColumn(criterion: "Target"))], in: marked)
  }

  @Test func criteriaWithoutColumns() throws {
    let marked = MarkedScenario([
      .criteria: "id,weight\nK1,1\nK2,0\n",
      .programs: "⟦id,name,owner,sources,k1\nP1,One,O,A,1\n",
    ])
    try expectFaults([.table(.missingColumn(column: "K2", table: .programs))], in: marked)
  }

  @Test func theScoreIsUnusedBesideCriteria() throws {
    let marked = MarkedScenario([
      .criteria: "id,weight\nK1,1\n",
      .programs: "id,name,owner,sources,K1,⟦score\nP1,One,O,A,1,\n",
    ])
    try expectFaults([.advice(.scoreUnused)], in: marked)
  }

  @Test func thousandsOfFaultsAreCounted() throws {
    let rows = (0..<20_000).map { "P\($0),,?,B,x" }
    let programs = "id,name,owner,sources,score\n" + rows.joined(separator: "\n")
    let clock = ContinuousClock()
    var reading: ScenarioReading?
    let time = try clock.measure {
      reading = try MarkedScenario([.programs: programs]).reading()
    }
    let faults = try #require(reading?.faults)
    #expect(faults.count == 1_001)
    guard case .more(let count, .error) = faults.last?.kind else {
      Issue.record("expected a count, got \(faults.last as Any)")
      return
    }
    #expect(count >= 50_000)
    #expect(time < HangGuard.limit(6))
  }
}

extension Payer {
  /// A payer without limits.
  static func whole(_ source: Int) -> Payer {
    Payer(source: source, atLeast: nil, atMost: nil)
  }
}
