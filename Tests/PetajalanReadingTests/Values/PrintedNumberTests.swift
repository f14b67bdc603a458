import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// Numbers as Indonesian budgets print them, from a table to the scenario.
@Suite struct PrintedNumberTests {
  /// What a text in the column `capital` comes to, in a CSV file and in a cell of a
  /// workbook.
  private func readings(_ text: String, unit: String = "rupiah") throws -> [ScenarioReading] {
    let programs = "id;name;owner;sources;score;capital\nP1;One;O;A;1;\(text)\n"
    let sources = "id;2025;2026;2027\nA;999.999.999;1;1\n"
    let csv = MarkedScenario(
      adding: "money: {numbers: id, unit: \(unit)}\n", [.programs: programs, .sources: sources])
    let rows: [[WorkbookText.Cell]] = [
      ["id", "name", "owner", "sources", "score", "capital"],
      ["P1", "One", "O", "A", 1, .text(text)],
    ]
    let settings: [[WorkbookText.Cell]] = [
      ["key", "value"], ["petajalan", 1], ["horizon.first", 2025], ["horizon.last", 2027],
      ["money.numbers", "id"], ["money.unit", .text(unit)],
    ]
    let book = WorkbookText().sheet("scenario", settings).sheet("programs", rows)
      .sheet("sources", [["id", 2025, 2026, 2027], ["A", 999_999_999, 1, 1]])
    return [try csv.reading(), try ScenarioReader.read(book.files)]
  }

  @Test(
    arguments: [
      ("Rp1.009.544.501.209,00", 1_009_544_501_209), ("Rp.1.020.646.925.110", 1_020_646_925_110),
      ("Rp1. 020.646.925.110", 1_020_646_925_110), ("Rp 955.573.496.066", 955_573_496_066),
      ("Rp\u{A0}955.573.496.066", 955_573_496_066), ("Rp1,021 triliun", 1_021_000_000_000),
      ("Rp974,975 miliar", 974_975_000_000), ("Rp 2,2 miliar", 2_200_000_000),
      ("Rp 250 juta", 250_000_000), ("Rp0,-", 0), ("Rp 1.500,-", 1_500), ("1.234", 1_234),
    ] as [(String, Int64)])
  func amounts(text: String, rupiah: Int64) throws {
    for reading in try readings(text) {
      let capital = try #require(reading.scenario?.programs.first?.capital, "\(reading.faults)")
      let expected = Amount(rupiah: rupiah)
      #expect(capital == .spread(expected, profile: [], payers: [.whole(0)]))
    }
  }

  @Test func aUnitBesideTheNumberGoesBeforeThatOfTheScenario() throws {
    for (text, rupiah) in [("Rp 2,2 miliar", Int64(2_200_000_000)), ("2,2", 2_200_000)] {
      for reading in try readings(text, unit: "juta") {
        let capital = try #require(reading.scenario?.programs.first?.capital)
        #expect(
          capital == .spread(Amount(rupiah: rupiah), profile: [], payers: [.whole(0)]))
      }
    }
  }

  @Test(arguments: [
    ("(40.000.000.000,00)", NumberProblem.negative), ("-5", .negative),
    ("1.5", .twoReadings("1,5", "15")), ("0.500", .twoReadings("0,500", "0500")),
    ("1234.567", .twoReadings("1234,567", "1234567")),
    ("1,234.5", .twoReadings("1234,5", "1,2345")), ("Rp 2.2 miliar", .twoReadings("2,2", "22")),
    ("1,234,567", .englishGroups(indonesian: "1.234.567")), ("1.23.456", .notANumber),
    ("2,2 M", .notANumber),
    ("Rp1,021 triliyun", .notANumber), ("98,52 persen", .notANumber),
    ("Rp1.021 triliun", .amountTooGreat(rupiah: 1_000_000_000_000_000)),
    ("0,5", .fractionOfRupiah(unit: .rupiah)),
  ])
  func refusedAmounts(text: String, problem: NumberProblem) throws {
    for reading in try readings(text) {
      let fault = ValueFault.number(label: "capital", text: text, problem: problem)
      #expect(reading.faults.map(\.kind) == [.value(fault)])
      #expect(reading.scenario == nil)
    }
  }

  private let values = ValueReader(style: .id, unit: .juta, log: FaultLog())

  private func field(_ text: String) -> Field {
    Field(text: text, location: SourceLocation(file: "a.csv", line: 1, column: 1))
  }

  @Test(arguments: ["98,52 persen", "98,52%", "98,52 %", "98,52", "98,52 Percent"])
  func percentages(text: String) {
    #expect(values.percent(field(text), "penalty")?.text == "98.52")
    #expect(values.log.faults.isEmpty)
  }

  @Test func aPercentageWithAPointIsRefused() {
    #expect(values.percent(field("98.52%"), "penalty") == nil)
    let fault = ValueFault.number(
      label: "penalty", text: "98.52%", problem: .twoReadings("98,52", "9852"))
    #expect(values.log.faults.map(\.kind) == [.value(fault)])
  }

  @Test(
    arguments: [
      ("7", 7, nil), ("007", 7, nil), ("2,0", 2, nil), ("1.234.567", 1_234_567, nil),
      ("1.000", nil, .twoReadings("1000", "1")), ("2.025", nil, .twoReadings("2025", "2.025")),
      ("2.0", nil, .twoReadings("2,0", "20")), ("2,5", nil, .notWhole), ("x,", nil, .notANumber),
    ] as [(String, Int?, NumberProblem?)])
  func wholeNumbers(text: String, expected: Int?, problem: NumberProblem?) {
    #expect(values.integer(field(text), "duration", in: 0...9_999_999) == expected)
    let faults = problem.map {
      ScenarioFaultKind.value(.number(label: "duration", text: text, problem: $0))
    }
    #expect(values.log.faults.map(\.kind) == [faults].compactMap { $0 })
  }
}
