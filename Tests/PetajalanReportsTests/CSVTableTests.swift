import Testing

@testable import Formats
@testable import MILP
@testable import PetajalanReports

@Suite struct CSVTableTests {
  private func field(_ cell: CSVCell, _ dialect: CSVDialect = .plain) -> String {
    let text = CSVTable(header: ["h"], rows: [[cell]]).text(in: dialect)
    return String(text.dropFirst(dialect.hasByteOrderMark ? 3 : 2).dropLast())
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+62", "'+62"), ("-5", "'-5"), ("@x", "'@x"), ("\t=1", "\"'\t=1\""),
    ("\r=1", "\"'\r=1\""), ("\r\n=1", "\"'\r\n=1\""), ("a=1", "a=1"), ("", ""),
    ("＝1+1", "'＝1+1"), ("\u{200B}=1", "'=1"), ("\u{202E}-1", "'-1"), ("\u{FEFF}@x", "'@x"),
    ("=a,b", "\"'=a,b\""), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
  ])
  func formulasAreHarmless(text: String, expected: String) {
    #expect(field(.text(text)) == expected)
  }

  @Test(arguments: [
    ("a\u{202E}b\u{202C}c", "abc"), ("a\u{1B}[31mb", "a[31mb"), ("a\u{200D}b", "a\u{200D}b"),
    ("a\0b", "ab"), ("a\nb", "\"a\nb\""),
  ])
  func whatDeceivesTheEyeIsLeftOut(text: String, expected: String) {
    #expect(field(.text(text)) == expected)
  }

  @Test func numbersAreLeftAlone() {
    #expect(field(.integer(Int64(-5))) == "-5")
    #expect(field(.decimal("-0.5")) == "-0.5")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a;b", "a;b"),
    ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func specialCharactersAreQuoted(text: String, expected: String) {
    #expect(Array(field(.text(text)).utf8) == Array(expected.utf8))
  }

  @Test func excelDialectHasItsMarks() {
    let table = CSVTable(
      header: ["a", "b"], rows: [[.decimal("1.5"), .text("x;y")], [.integer(Int64(1)), .empty]])
    #expect(
      table.text(in: .excelIndonesian) == "\u{FEFF}a;b\r\n1,5;\"x;y\"\r\n1;\r\n")
    #expect(table.text(in: .plain) == "a,b\r\n1.5,x;y\r\n1,\r\n")
  }
}

@Suite struct TableSumTests {
  @Test func budgetOfEachYearAddsUp() {
    let report = City.report()
    for source in report.scenario.sources.indices {
      let years = report.ledger.budget(ofSource: source)
      for year in years {
        #expect(
          year.carriedIn + year.ceiling == year.spent.total + year.carriedOut + year.unused)
      }
      for (year, next) in zip(years, years.dropFirst()) {
        #expect(year.carriedOut == next.carriedIn)
      }
      #expect(years.last?.carriedOut == 0)
    }
  }

  @Test func netBenefitsAddUpToTheRoadmaps() {
    let net = NetBenefit(City.roadmap)
    let sum = City.programs.indices.compactMap { net.points(of: $0)?.millionths }.reduce(0, +)
    #expect(sum == City.roadmap.benefit.millionths)
  }

  @Test func sourcesAndProgramsSpendTheSame() {
    let ledger = City.report().ledger
    let programs = City.programs.indices.map { ledger.total(ofProgram: $0).total }.reduce(0, +)
    #expect(programs == ledger.total.total)
    #expect(ledger.years.map(\.total) == [540, 730.5, 100, 400].map { Int64($0 * 1e6) })
  }
}
