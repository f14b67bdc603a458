import PetajalanDomain
import PetajalanReading
import TestSupport
import Testing

/// What is wrong in a workbook is told at its cell.
@Suite struct WorkbookFaultTests {
  @Test func theDefaultsAreSound() throws {
    let reading = try MarkedWorkbook().reading()
    #expect(reading.faults == [])
    #expect(reading.scenario?.name == "scenario")
    #expect(reading.inputs.map(\.name) == ["kota.xlsx"])
  }

  @Test func placesAreThoseOfSpreadsheets() throws {
    let marked = MarkedWorkbook([.programs: "id;name;owner;sources;score\nP1;One;O;⟦B;1"])
    let fault = try #require(try marked.reading().faults.first)
    #expect(fault.location.description == "kota.xlsx:programs!D2")
  }

  @Test func valuesOfTables() throws {
    try expectFaults(
      [
        .value(.missing(label: "2026")),
        .table(.unknownHeader(header: "capitl", table: .programs, nearest: "capital")),
        .reference(.unknown(kind: .source, name: "B", nearest: nil, known: ["A"])),
        .value(.number(label: "duration", text: "1.5", problem: .notWhole)),
        .value(.number(label: "om", text: "20%", problem: .notANumber)),
        .reference(.duplicateID(kind: .program, id: "p1", other: "P1", line: 2)),
      ],
      in: MarkedWorkbook([
        .sources: "id;2025;2026;2027\nA;1;⟦;1",
        .programs: """
        id;name;owner;sources;score;⟦capitl;duration;om
        P1;One;O;⟦B;1;;⟦1.5;⟦20%
        ⟦p1;Two;O;A;1
        """,
      ]))
  }

  @Test func cellsWithoutValues() throws {
    try expectFaults(
      [
        .workbook(.date(year: 2025)), .workbook(.errorValue("#REF!")),
        .workbook(.date(year: 2025)),
        .workbook(.formulaWithoutValue),
      ],
      in: MarkedWorkbook([
        .sources: "id;2025;2026;2027\nA;⟦@date;⟦@error;1",
        .programs: "id;name;owner;sources;score;# note\nP1;⟦@date;O;A;⟦@formula;@date",
      ]))
  }

  @Test func settings() throws {
    try expectFaults(
      [
        .yaml(.unknownKey(key: "horizn", nearest: "horizon")),
        .yaml(.unknownKey(key: "mid", nearest: nil, known: ["timing", "discount"])),
        .yaml(.unknownKey(key: "low", nearest: nil)),
        .yaml(.wrongShape(key: "horizon", expected: .mapping)),
        .value(.word(label: "unit", text: "jutaa", allowed: MoneyUnit.words, nearest: "juta")),
        .yaml(.duplicateKey(key: "Horizon.last", firstLine: 4)),
        .workbook(.keyElsewhere(key: "tables")), .workbook(.keyElsewhere(key: "rules")),
        .value(.missing(label: "key")),
        .yaml(.missingKey(key: "last")),
      ],
      in: MarkedWorkbook(
        adding: """
          ⟦horizn.first;2025
          ⟦benefit.mid;x
          ⟦benefit.discount.low;5%
          ⟦horizon;2025
          money.unit;⟦jutaa
          ⟦Horizon.last;2028
          ⟦tables.programs;a.csv
          ⟦rules.x.count.min;1
          ⟦;x
          ⟦terms.short.first;2025
          """))
  }

  @Test func rules() throws {
    try expectFaults(
      [
        .value(.word(label: "kind", text: "cuont", allowed: RuleWords.kinds, nearest: "count")),
        .rule(.keyNotForKind(key: "programs", kind: "count")),
        .workbook(.conditions(text: "tags")),
        .reference(.unknown(kind: .column, name: "tgs", nearest: "tags")),
        .rule(.noBound(rule: "r5", keys: ["min", "max"])),
        .rule(.keyNotForKind(key: "min", kind: "together")),
        .rule(.tooFewTogether(rule: "r6")),
        .value(.number(label: "max", text: "x", problem: .notANumber)),
        .reference(.unknown(kind: .alternative, name: "hemt", nearest: nil)),
        .rule(.keyNotForKind(key: "years", kind: "count")),
        .value(.missing(label: "kind")),
      ],
      in: MarkedWorkbook([
        .rules: """
        id;kind;min;max;years;programs;where;alternative
        r1;⟦cuont;1
        r2;count;1;;;⟦P1
        r3;count;1;;;;⟦tags
        r4;count;1;;;;⟦tgs=x
        r5;⟦count
        r6;together;⟦1;;;⟦P1
        r7;spend;;⟦x
        r8;count;1;;;;;⟦hemt
        r9;count;1;;⟦2025
        r10;⟦;1
        """
      ]))
  }

  @Test func alternatives() throws {
    try expectFaults(
      [
        .yaml(.unknownKey(key: "ceilngs", nearest: "ceilings")),
        .reference(.unknown(kind: .source, name: "B", nearest: nil, known: ["A"])),
        .value(
          .number(
            label: "scale", text: "0.8", problem: .twoReadings("0.8%", "0.8 × 100%"))),
        .value(.missing(label: "id")), .value(.missing(label: "key")),
        .reference(.unknown(kind: .program, name: "P2", nearest: nil)),
      ],
      in: MarkedWorkbook([
        .alternatives: """
        id;key;value
        a;⟦ceilngs.scale;80%
        a;drop-sources;⟦B
        a;ceilings.scale;⟦0.8
        ⟦;name;x
        b;⟦;5
        b;⟦status.P2.status;done
        """
      ]))
  }

  @Test func mergedCells() throws {
    let marked = MarkedWorkbook(
      [
        .sources: "⟦id;2025;2026;2027\nA;1;1;1",
        .programs: "id;name;owner;sources;score\nP1;One;O;A;1\nP2;Two;⟦O2;A;1",
      ], merges: [.sources: ["A1:B1"], .programs: ["C2:C3"]])
    try expectFaults([.workbook(.mergedHeader), .workbook(.valueUnderMerge)], in: marked)
  }

  @Test func sheets() throws {
    let text = MarkedWorkbook().text
      .sheet("benefts", [["x"]])
      .sheet("Sheet1", [])
      .sheet("# catatan", [[.date("1"), .error("#REF!")]])
      .sheet("Program", [["id"]])
      .sheet("OPD", [["kode"], ["O"]], isHidden: true)
    let faults = try ScenarioReader.read(text.files).faults
    #expect(
      faults.map(\.kind) == [
        .workbook(.unknownSheet(name: "benefts", nearest: "benefits")),
        .workbook(.duplicateSheet(name: "Program", other: "programs")),
        .advice(.hiddenSheet(name: "OPD")),
      ])
    #expect(faults.first?.location.description == "kota.xlsx:benefts!A1")
  }

  @Test func anEmptySheetIsNoTable() throws {
    let reading = try ScenarioReader.read(MarkedWorkbook().text.sheet("rules", []).files)
    #expect(reading.faults == [])
  }

  /// A setting of the command line may have a shape that no sheet can state.
  @Test func settingsOfTheCommandLineHaveAShape() throws {
    let override = try #require(ScenarioOverride("money=x"))
    let reading = try ScenarioReader.read(MarkedWorkbook().text.files, overrides: [override])
    #expect(reading.faults.map(\.kind) == [.yaml(.wrongShape(key: "money", expected: .mapping))])
  }

  @Test func missingSheets() throws {
    let text = WorkbookText().sheet("owners", [["id"], ["O"]])
    let faults = try ScenarioReader.read(text.files).faults
    let kinds: [TableName] = [.scenario, .sources, .programs]
    #expect(faults.map(\.kind) == kinds.map { .workbook(.missingSheet($0)) })
    #expect(faults.allSatisfy { $0.location.description == "kota.xlsx" })
  }

  @Test func whatASpoiltCellLeadsToIsNotTold() throws {
    let marked = MarkedWorkbook([
      .alternatives: "id;key;value\na;ceilings.scale;80%",
      .programs: "id;name;owner;sources;score\nP1;One;⟦@error;⟦@date;⟦@error",
    ])
    let reading = try ScenarioReader.read(marked.text.files, scope: .all)
    #expect(reading.faults.map(\.location) == marked.marks)
    #expect(reading.scenario == nil)
  }
}

private enum RuleWords {
  static let kinds = [
    "count", "spend", "share-of-spend", "parallel", "om-after-horizon", "together",
  ]
}

extension MoneyUnit {
  fileprivate static let words = ["rupiah", "ribu", "juta", "miliar"]
}
