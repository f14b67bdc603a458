import CitySupport
import Testing

@testable import Formats
@testable import PetajalanDomain
@testable import PetajalanPhrases
@testable import PetajalanReports

/// Charts of all widths, horizons and groupings keep to the width.
@Suite struct GanttFitTests {
  @Test(arguments: Array(1...40).map(UInt64.init))
  func noLineIsWiderThanAsked(seed: UInt64) {
    var random = TestCity.Random(seed: seed)
    let report = TestCity.report(&random)
    for _ in 0..<12 {
      let options = GanttOptions(
        width: Int.random(in: 40...200, using: &random),
        grouping: GanttGrouping.allCases.randomElement(using: &random) ?? .dimension,
        isASCII: Bool.random(using: &random), hasTitle: Bool.random(using: &random))
      let language: Language = Bool.random(using: &random) ? .id : .en
      let chart = Gantt(report, language: language, options: options).text
      let summary = Summary(report, language: language, options: options).text
      for line in (chart + summary).split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(
          DisplayWidth.of(line) <= options.width && !line.hasSuffix(" "),
          "seed \(seed), width \(options.width): \(line)")
        let controls = line.unicodeScalars.count { $0.properties.generalCategory == .control }
        #expect(controls == 0, "seed \(seed): \(line.debugDescription)")
        let beyondASCII = line.count { !$0.isASCII }
        #expect(!options.isASCII || beyondASCII == 0, "seed \(seed): \(line)")
      }
    }
  }

  @Test(arguments: [1, 2, 5, 10, 17, 30, 50, 75, 100], [40, 80, 100, 200])
  func everyYearHasItsPlace(years: Int, width: Int) {
    var random = TestCity.Random(seed: UInt64(years * 1_000 + width))
    let report = TestCity.report(&random, years: years)
    let axis = Gantt(report, language: .en, options: GanttOptions(width: width)).layout.axis
    #expect(axis.columns.flatMap { Array($0) } == Array(report.scenario.horizon.years))
    #expect(axis.width <= width)
  }

  @Test func colorsChangeNothingElse() {
    let plain = Gantt(City.report(), language: .en).text
    let colored = Gantt(City.report(), language: .en, options: GanttOptions(isColored: true)).text
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
  }

  @Test func fileNeverHasColors() {
    let options = ReportOptions(language: .en, gantt: GanttOptions(isColored: true))
    #expect(!GanttText().text(of: City.report(), options: options).contains("\u{1B}"))
  }

  @Test func doneProgramIsInServiceInAllYears() throws {
    let lines = Gantt(City.report(), language: .en).text.split(separator: "\n")
    let line = try #require(lines.first { $0.contains("P03") })
    #expect(line.contains(/│─+┼─+┼/))
  }

  @Test func programUnderEachOfItsSourcesShowsWhatThatSourcePays() {
    let groups = GanttGroups(City.report(), phrases: English()).groups(by: .source)
    let amounts: [[Int64]] = groups.map { group in
      group.rows.filter { $0.program == 3 }.map(\.money)
    }
    // City budget, corporate giving, and the program that costs nothing.
    #expect(amounts == [[100_000_000], [180_500_000], []])
    #expect(groups.map(\.money) == [1_470_000_000, 300_500_000, 0])
  }

  @Test func termsLoseTheWordsThatTheyShare() {
    #expect(
      TermNames.withoutSharedWords(["Jangka pendek", "Jangka menengah"]) == ["Pendek", "Menengah"])
    #expect(TermNames.withoutSharedWords(["Short term", "Long term"]) == ["Short", "Long"])
    #expect(TermNames.withoutSharedWords(["Jangka", "Jangka"]) == ["Jangka", "Jangka"])
  }
}
