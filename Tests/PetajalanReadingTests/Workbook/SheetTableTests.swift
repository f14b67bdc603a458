import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// Sheets as planners keep them: titles, merged heads, totals, what is hidden.
@Suite struct SheetTableTests {
  private typealias Cell = WorkbookText.Cell

  private func expectSound(
    _ marked: MarkedWorkbook, programs: [String] = ["P1"],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let reading = try marked.reading()
    #expect(reading.faults == [], sourceLocation: sourceLocation)
    #expect(reading.scenario?.programs.map(\.id) == programs, sourceLocation: sourceLocation)
  }

  @Test func titlesStandAboveTheHeaderOfEverySheet() throws {
    try expectSound(
      MarkedWorkbook(
        [
          .scenario: "PENGATURAN\n\nKunci;Nilai;Keterangan\npetajalan;1\nhorizon.first;2025;x\n"
            + "horizon.last;2027",
          .sources: "PAGU INDIKATIF;;@date\nid;2025;2026;2027\nA;1000;1000;1000",
          .programs: "DAFTAR PROGRAM\n@error;;@date\n\nid;name;owner;sources;score\nP1;One;O;A;1",
        ], merges: [.programs: ["A1:E1"], .sources: ["A1:B1"]]))
  }

  @Test func headsMayBeMergedOverTwoRows() throws {
    try expectSound(
      MarkedWorkbook(
        [
          .sources: "id;Pagu;;\n;2025;2026;2027\n(1);(2);(3);(4)\nA;1000;1000;1000",
          .programs: "id;name;owner;Pembiayaan;;score\n;;;sources;capital\nP1;One;O;A;5;1",
        ],
        merges: [
          .sources: ["A1:A2", "B1:D1"], .programs: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"],
        ]))
  }

  @Test func headsMayNotBeMergedOtherwise() throws {
    // Two columns under one head, and a head that reaches into the rows.
    try expectFaults(
      [.workbook(.mergedHeader), .workbook(.mergedHeader)],
      in: MarkedWorkbook(
        [.programs: "⟦id;name;owner;sources;score;⟦om;\n;One;O;A;1;;5"],
        merges: [.programs: ["F1:G1", "A1:A2"]]))
  }

  @Test func valuesAboveTheHeaderAreTold() throws {
    try expectFaults(
      [.table(.rowAboveHeader(headerLine: 2))],
      in: MarkedWorkbook([.programs: "⟦P0;Zero;O;A;1\nid;name;owner;sources;score\nP1;One;O;A;1"]))
  }

  /// Of a row of totals nothing else is told, not even an error in it.
  @Test func rowsOfTotalsAndGroups() throws {
    try expectFaults(
      [
        .table(.oddRows(.total, text: "JUMLAH", table: .sources, others: [], isSheet: true)),
        .table(
          .oddRows(.heading, text: "SMART LIVING", table: .programs, others: [4], isSheet: true)),
        .table(.oddRows(.total, text: "Total", table: .programs, others: [], isSheet: true)),
      ],
      in: MarkedWorkbook(
        [
          .sources: "id;2025;2026;2027\nA;1000;1000;1000\n⟦JUMLAH;1000;1000;@error",
          .programs: """
          No;id;name;owner;sources;score;capital
          ⟦SMART LIVING
          1;P1;One;O;A;1;5
          B;;SMART ECONOMY;;;;@formula
          2;P2;Two;O;A;1;5
          3
          ⟦Total;;;;;;@date
          """,
        ], merges: [.programs: ["A2:G2", "A7:F7"]]))
  }

  @Test func numbersOfColumnsAreNoRow() throws {
    try expectSound(
      MarkedWorkbook([.programs: "id;name;owner;sources;score\n1;2;3;4;5\nP1;One;O;A;1"]))
  }

  @Test func blanksThatDoNotBreakAreNothing() throws {
    try expectSound(
      MarkedWorkbook([
        .programs: "id;name;owner;sources;score;\u{A0}\nP1\u{A0};One;O;A;1\n;;\u{A0}\u{202F};"
      ]))
  }

  // MARK: Notes

  @Test func sheetsOfNotesAreNotRead() throws {
    let notes = MarkedWorkbook().text
      .sheet("Catatan rapat", [["Hadir: Budi"], [.error("#REF!")]])
      .sheet("KETERANGAN", [["x"]]).sheet("Petunjuk-pengisian", [["x"]])
    #expect(try ScenarioReader.read(notes.files).faults == [])
    // What may be a table is none.
    let table = MarkedWorkbook().text
      .sheet("Catatan program", [["id", "name", "owner", "sources"], ["P9", "x", "O", "A"]])
    #expect(
      try ScenarioReader.read(table.files).faults.map(\.kind) == [
        .workbook(.unknownSheet(name: "Catatan program", nearest: nil))
      ])
  }

  @Test(arguments: ["#REF!", "#N/A", "#NAME?", "#LAIN!"])
  func anErrorInTheHeaderIsNoNote(error: String) throws {
    let programs: [[Cell]] = [
      ["id", "name", "owner", "sources", "score", .error(error)], ["P1", "One", "O", "A", 1, 5],
    ]
    let faults = try reading(programs: programs).faults
    #expect(faults.map(\.kind) == [.workbook(.errorValue(error))])
    #expect(faults.first?.location.description == "kota.xlsx:programs!F1")
  }

  /// That a column is missing follows from the header that could not be read.
  @Test func whatASpoiltHeaderLeadsToIsNotTold() throws {
    try expectFaults(
      [
        .workbook(.formulaWithoutValue), .workbook(.formulaWithoutValue),
        .workbook(.errorValue("#REF!")),
      ],
      in: MarkedWorkbook([
        .sources: "id;2025;⟦@formula;⟦@formula\nA;1;1;1",
        .programs: "id;name;⟦@error;sources;score;capital\nP1;One;O;A;1;9",
      ]))
    try expectFaults(
      [.workbook(.mergedHeader)],
      in: MarkedWorkbook(
        [.sources: "id;⟦Pagu;;\nA;1;1;1"], merges: [.sources: ["B1:D1"]]))
  }

  // MARK: Numbers

  @Test func numbersAsOtherProgramsWriteThem() throws {
    let number = { (text: String) in Cell.number(text) }
    let text = WorkbookText()
      .sheet(
        "scenario",
        [
          ["key", "value"], ["petajalan", number("1.0")], ["horizon.first", number("2025.0")],
          ["horizon.last", number("2.027E3")],
        ]
      )
      .sheet(
        "sources",
        [
          ["id", number("2025.0"), number("2.026E3"), number("2027.00")],
          ["A", number("1000.0"), number("1E3"), number("1000.50")],
        ]
      )
      .sheet(
        "programs",
        [
          ["id", "name", "owner", "sources", "score", "requires", "duration", "earliest"],
          [number("1.0"), "One", "O", "A", number("20.0"), .empty, number("1.0"), .empty],
          [number("2.0"), "Two", "O", "A", number("2.50"), "1", number("2.0"), number("2026.0")],
        ])
    // A half rupiah tells that decimals are read.
    let faults = try ScenarioReader.read(text.files).faults
    #expect(
      faults.map(\.kind) == [
        .value(
          .number(label: "2027", text: "1000.5", problem: .fractionOfRupiah(unit: .rupiah)))
      ])
    let override = try #require(ScenarioOverride("sources.A.2027=1000"))
    let scenario = try #require(
      try ScenarioReader.read(text.files, overrides: [override]).scenario)
    #expect(scenario.horizon == Horizon(first: 2025, last: 2027))
    #expect(scenario.sources[0].ceilings.map(\.rupiah) == [1000, 1000, 1000])
    #expect(scenario.programs.map(\.id) == ["1", "2"])
    #expect(scenario.programs.map(\.duration) == [1, 2])
    #expect(scenario.programs[1].earliest == 2026)
    #expect(scenario.dependencies.count == 1)
  }

  /// Styles: 1 shows the year of a date, 2 whole dates, 3 millions.
  private static let styles = """
    <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/>
    <numFmt numFmtId="165" formatCode="dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="#,##0,,"/>
    <numFmt numFmtId="167" formatCode="#,##0,"/></numFmts><cellXfs><xf numFmtId="0"/>
    <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>
    </styleSheet>
    """

  private func cell(_ place: String, _ style: Int, _ value: String, _ type: String = "n") -> Cell {
    .raw("<c r=\"\(place)\" s=\"\(style)\" t=\"\(type)\"><v>\(value)</v></c>")
  }

  private func reading(
    sources: [[Cell]]? = nil, programs: [[Cell]]? = nil, unit: Cell = "rupiah"
  ) throws -> ScenarioReading {
    let head: [[Cell]] = [
      ["key", "value"], ["petajalan", 1], ["horizon.first", 2025], ["horizon.last", 2027],
      ["money.unit", unit],
    ]
    let sources = sources ?? [["id", 2025, 2026, 2027], ["A", 1000, 1000, 1000]]
    let programs =
      programs ?? [["id", "name", "owner", "sources", "score"], ["P1", "One", "O", "A", 1]]
    let text = WorkbookText().sheet("scenario", head).sheet("sources", sources)
      .sheet("programs", programs).part("xl/styles.xml", Array(Self.styles.utf8))
    return try ScenarioReader.read(text.files)
  }

  @Test func yearsOfDatesThatShowNothingElse() throws {
    let header: [Cell] = [
      "id", cell("B1", 1, "45658"), cell("C1", 1, "46387.5"),
      cell("D1", 1, "2027-06-30T00:00:00", "d"),
    ]
    let result = try reading(sources: [header, ["A", 1, 2, 3]])
    #expect(result.faults == [])
    #expect(result.scenario?.sources[0].ceilings.map(\.rupiah) == [1, 2, 3])
  }

  /// The fault of a header is all that is told of it.
  @Test func datesAndFalseDatesInHeaders() throws {
    let header: [Cell] = [
      "id", cell("B1", 1, "2025"), cell("C1", 2, "46023"), cell("D1", 2, "2027"),
    ]
    let faults = try reading(sources: [header, ["A", 1, 2, 3]]).faults
    #expect(
      faults.map(\.kind) == [
        .workbook(.numberShownAsYear(number: "2025", shown: 1905)), .workbook(.date(year: 2026)),
        .workbook(.date(year: 2027)),
      ])
    #expect(faults.map(\.location.column) == [2, 3, 4])
  }

  @Test(arguments: [
    (1.0, SerialDate.Epoch.year1900, 1900), (366, .year1900, 1900), (367, .year1900, 1901),
    (45_657.9, .year1900, 2024), (45_658, .year1900, 2025), (46_022, .year1900, 2025),
    (46_023, .year1900, 2026), (2_958_465, .year1900, 9999), (44_195, .year1904, 2024),
    (44_196, .year1904, 2025),
  ])
  func yearsOfDates(days: Double, epoch: SerialDate.Epoch, year: Int) {
    #expect(SerialDate.year(days, epoch) == year)
  }

  @Test(arguments: [-1.0, 0.5, 2_958_466, .infinity, .nan])
  func otherNumbersAreNoDates(days: Double) {
    #expect(SerialDate.year(days, .year1900) == nil)
  }

  // MARK: What is not seen

  @Test func dividedNumbersAreTold() throws {
    let programs: [[Cell]] = [
      ["id", "name", "owner", "sources", "score", "capital", "# note", "om"],
      ["P1", "One", "O", "A", 1, cell("F2", 3, "60"), cell("G2", 3, "1"), cell("H2", 4, "5")],
      ["P2", "Two", "O", "A", 1, cell("F3", 3, "70.0")],
      ["P3", "Three", "O", "A", 1, 80],
      ["P4", "Four", "O", "A", 1, cell("F5", 3, "90")],
    ]
    let faults = try reading(programs: programs, unit: "juta").faults
    #expect(
      faults.map(\.kind) == [
        .advice(
          .scaledNumbers(
            cells: ["F2:F3", "F5"], cell: "F2", number: "60", divisor: 1_000_000, unit: .juta)),
        .advice(
          .scaledNumbers(cells: ["H2"], cell: "H2", number: "5", divisor: 1_000, unit: .juta)),
      ])
  }

  @Test func hiddenRowsAndColumnsAreTold() throws {
    let sheet = """
      <worksheet><cols><col min="1" max="1" hidden="1"/><col min="3" max="4" hidden="true"/>
      <col min="6" max="16384" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"
      t="inlineStr"><is><t>PAGU</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>No</t></is>
      </c><c r="B2" t="inlineStr"><is><t>id</t></is></c><c r="C2"><v>2025</v></c><c r="D2"><v>2026</v>
      </c><c r="E2"><v>2027</v></c></row><row r="3" hidden="1"><c r="B3" t="inlineStr"><is><t>A</t></is>
      </c><c r="C3"><v>1</v></c><c r="D3"><v>1</v></c><c r="E3"><v>1</v></c></row><row r="4"
      hidden="1"/><row r="5" hidden="1"><c r="B5" t="inlineStr"><is><t>B</t></is></c><c
      r="C5"><v>1</v></c><c r="D5"><v>1</v></c><c r="E5"><v>1</v></c></row></sheetData></worksheet>
      """
    let text = MarkedWorkbook().text.part("xl/worksheets/sheet2.xml", Array(sheet.utf8))
    let faults = try ScenarioReader.read(text.files).faults
    #expect(
      faults.map(\.kind) == [
        .advice(.hiddenColumns(sheet: "sources", columns: ["C", "D"])),
        .advice(.hiddenRows(sheet: "sources", rows: [3, 5])),
        .oversight(.unusedSources(["B"])),
      ])
    #expect(
      faults.map(\.location.description) == [
        "kota.xlsx:sources!C2", "kota.xlsx:sources!B3", "kota.xlsx:sources!B5",
      ])
  }

  // MARK: The archive

  @Test func aPartThatStandsTwiceIsRefused() throws {
    let text = MarkedWorkbook().text.part("XL/Worksheets/Sheet2.xml", Array("<x/>".utf8))
    let faults = try ScenarioReader.read(text.files).faults
    #expect(faults.count == 1)
    guard case .workbook(.duplicatePart(let name))? = faults.first?.kind else {
      Issue.record("\(faults)")
      return
    }
    #expect(name.lowercased() == "xl/worksheets/sheet2.xml")
  }

  @Test func aRelationThatStandsTwiceIsRefused() throws {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    let relation = "<Relationship Id=\"rId1\" Type=\"\(type)\" Target=\"worksheets/sheet1.xml\"/>"
    let part = "xl/_rels/workbook.xml.rels"
    let text = MarkedWorkbook().text.part(
      part, Array("<Relationships>\(relation)\(relation)</Relationships>".utf8))
    let faults = try ScenarioReader.read(text.files).faults
    guard case .workbook(.malformedPart(part, .content, _))? = faults.first?.kind else {
      Issue.record("\(faults)")
      return
    }
  }
}
