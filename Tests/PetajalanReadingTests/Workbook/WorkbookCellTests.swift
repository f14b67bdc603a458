import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// What cells of all kinds come to.
@Suite struct WorkbookCellTests {
  private typealias Cell = WorkbookText.Cell

  /// The scenario of a workbook whose settings have further rows.
  private func scenario(
    _ settings: [[Cell]] = [], programs: [[Cell]]? = nil, merges: [String] = [],
    sources: [[Cell]] = [["id", 2025, 2026], ["A", 1000, 1000]]
  ) throws -> Scenario {
    let head: [[Cell]] = [
      ["Kunci", "Nilai"], ["petajalan", 1], ["HORIZON.first", 2025], ["horizon.last", 2026],
    ]
    let programs =
      programs ?? [["id", "name", "owner", "sources", "score"], ["P1", "One", "O", "A", 1]]
    let text = WorkbookText()
      .sheet("Skenario", head + settings).sheet("SOURCES", sources)
      .sheet("programs", programs, merges: merges)
    let reading = try ScenarioReader.read(text.files)
    #expect(reading.faults.filter { $0.severity == .error } == [])
    return try #require(reading.scenario)
  }

  @Test func textsOfAllKinds() throws {
    let rich = """
      <c r="B3" t="inlineStr"><is><r><rPr><b/></rPr><t>Ta</t></r><r><t xml:space="preserve">man\
       A</t></r><rPh sb="0" eb="1"><t>タ</t></rPh></is></c>
      """
    let programs: [[Cell]] = [
      [.inline("id"), "name", "owner", "sources", "score"],
      ["P1", "A & B <\u{e9}>", "O", "A", 1],
      ["P2", .raw(rich), "O", "A", 1],
      ["P3", .raw("<c r=\"B4\" t=\"str\"><f>\"a\"</f><v>a_x0041__x005F_x</v></c>"), "O", "A", 1],
      ["P4", .inline(" baris_x000D_\n dua "), "O", "A", 1],
    ]
    let names = try scenario(programs: programs).programs.map(\.name)
    #expect(names == ["A & B <\u{e9}>", "Taman A", "aA_x", "baris\n dua"])
  }

  @Test func numbersOfAllKinds() throws {
    let programs: [[Cell]] = [
      ["id", "name", "owner", "sources", "score", "capital", "quick_win", "duration", "profile"],
      ["P1", "One", "O", "A", .number("0.29999999999999999"), .number("1E+3"), .truth(true)],
      [
        "P2", 7, "O", "A", .number("-2.5E-3"), .formula("2*6", value: "12"), .truth(false), 2,
        "60%|40%",
      ],
    ]
    let scenario = try scenario(programs: programs)
    #expect(scenario.programs.map { $0.scores.first?.text } == ["0.3", "-0.0025"])
    #expect(scenario.programs.map(\.name) == ["One", "7"])
    #expect(scenario.programs.map(\.isQuickWin) == [true, false])
    #expect(
      scenario.programs[1].capital
        == .spread(
          Amount(rupiah: 12),
          profile: [ExactDecimal(coefficient: 60), ExactDecimal(coefficient: 40)],
          payers: [.whole(0)]))
  }

  @Test func percentages() throws {
    let scenario = try scenario([
      ["benefit.discount", .percent("0.04")], ["money.escalation", .percent("0.025")],
      ["stop.gap", "0,5%"], ["money.price-year", 2025],
    ])
    #expect(scenario.benefit.discountPercent.text == "4")
    #expect(scenario.money.escalation == 250)
    #expect(scenario.stop.gapPercent.text == "0.5")
  }

  /// A number is what it is, whatever style texts are written in; texts are read in
  /// the style of the scenario.
  @Test func numbersBesideIndonesianTexts() throws {
    let programs: [[Cell]] = [
      ["id", "name", "owner", "sources", "score", "capital"],
      ["P1", "One", "O", "A", .number("1.5"), "Rp 1,2 miliar"],
      ["P2", "Two", "O", "A", "1,5", .number("1200.5")],
      ["P3", "Three", "O", "A", .number("1.234"), "1.200,5"],
    ]
    let scenario = try scenario(
      [["money.numbers", "id"], ["money.unit", "juta"]], programs: programs)
    #expect(scenario.programs.map { $0.scores.first?.text } == ["1.5", "1.5", "1.234"])
    let rupiah: [Int64] = [1_200_000_000, 1_200_500_000, 1_200_500_000]
    #expect(
      scenario.programs.map(\.capital)
        == rupiah.map { .spread(Amount(rupiah: $0), profile: [], payers: [.whole(0)]) })
  }

  @Test func emptyRowsAndColumnsAreNothing() throws {
    let programs: [[Cell]] = [
      [], ["", "id", .empty, "name", "owner", "sources", "score"],
      [.inline("  "), "P1", .empty, "One", "O", "A", 1], [], [.empty],
      [.empty, "P2", .empty, "Two", "O", "A", 2], [], [.inline("")],
    ]
    #expect(try scenario(programs: programs).programs.map(\.id) == ["P1", "P2"])
  }

  @Test func mergedCellsStateTheirValueForEveryRow() throws {
    let programs: [[Cell]] = [
      ["id", "name", "dimension", "owner", "sources", "score"],
      ["P1", "One", "Smart Living", "O", "A", 1], ["P2", "Two", .empty, "O", "A", 1],
      ["P3", "Three", .empty, "O", "A", 1], ["P4", "Four", .empty, "O", "A", 1],
    ]
    let scenario = try scenario(programs: programs, merges: ["C2:C4", "A9:C20", "G1:XFD1048576"])
    let living: String? = "Smart Living"
    #expect(scenario.programs.map(\.dimension) == [living, living, living, nil])
  }

  @Test func cellsNeedNotSayWhereTheyAre() throws {
    let sheet = """
      <x:worksheet xmlns:x="m"><!-- no places --><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:t>key</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>value\
      </x:t></x:is></x:c></x:row>
      <x:row r="3"><x:c t="inlineStr"><x:is><x:t><![CDATA[petajalan]]></x:t></x:is></x:c>\
      <x:c><x:v>1</x:v></x:c></x:row>
      <x:row><x:c t="str"><x:v>horizon.first</x:v></x:c><x:c><x:v>&#50;025</x:v></x:c></x:row>
      <x:row><x:c t="str"><x:v>horizon.last</x:v></x:c><x:c><x:v>2027</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>
      """
    let text = MarkedWorkbook().text.part("xl/worksheets/sheet1.xml", Array(sheet.utf8))
    let reading = try ScenarioReader.read(text.files)
    #expect(reading.faults == [])
    #expect(reading.scenario?.horizon == Horizon(first: 2025, last: 2027))
  }

  @Test func valuesCanBeSetForOneRun() throws {
    let overrides = ["horizon.last=2026", "sources.A.2025=7"].compactMap(ScenarioOverride.init)
    let reading = try ScenarioReader.read(MarkedWorkbook().text.files, overrides: overrides)
    #expect(reading.unmatchedOverrides == [])
    #expect(reading.scenario?.horizon.last == 2026)
    #expect(reading.scenario?.sources.first?.ceilings.map(\.rupiah) == [7, 1000])
  }

  @Test func numbersCanBeSetToIndonesianForOneRun() throws {
    let marked = MarkedWorkbook([
      .programs: "id;name;owner;sources;score;capital\nP1;One;O;A;1.5;500,0"
    ])
    let overrides = ["money.numbers=id"].compactMap(ScenarioOverride.init)
    let reading = try ScenarioReader.read(marked.text.files, overrides: overrides)
    #expect(reading.faults == [])
    #expect(reading.scenario?.programs.first?.scores.first?.text == "1.5")
  }
}
