import Testing

@testable import petajalan

@Suite struct ValueArgumentTests {
  @Test(arguments: [
    ("0", 0), ("0%", 0), ("0.5%", 0.005), ("0.5", 0.005), (".5%", 0.005), ("100%", 1),
    ("007%", 0.07),
  ])
  func percentIsAFraction(text: String, fraction: Double) {
    #expect(PercentArgument(argument: text)?.fraction == fraction)
  }

  @Test(arguments: [
    "", "%", "-1%", "100.1%", "0,5%", "1e1%", "0x1", "nan", "inf%", "5%%", " 5%", "5 %", "lima",
    "1.2.3%",
  ])
  func oddPercentIsRefused(text: String) {
    #expect(PercentArgument(argument: text) == nil)
  }

  /// A fraction may be meant as a percentage a hundred times greater.
  @Test(arguments: ["0.5", ".5", "0.07", "0.999"])
  func fractionsNeedASign(text: String) throws {
    #expect(throws: (any Error).self) {
      try PercentArgument(argument: text)?.checkSign("--gap")
    }
    try PercentArgument(argument: text + "%")?.checkSign("--gap")
  }

  @Test(arguments: ["0", "0.0", "1", "1.5", "100"])
  func otherPercentagesNeedNone(text: String) throws {
    try PercentArgument(argument: text)?.checkSign("--gap")
  }

  @Test(arguments: [
    ["solve", "kota", "--gap", "1%", "--gap", "2%"], ["solve", "--json", "kota", "--json"],
    ["solve", "kota", "-o", "a", "--output=b"], ["sweep", "kota", "--gap=1%", "--gap=1%"],
  ])
  func optionsAreGivenOnce(arguments: [String]) {
    #expect(throws: (any Error).self) { try RepeatedOptions.check(arguments) }
  }

  @Test func someOptionsMayBeRepeated() throws {
    try RepeatedOptions.check(["solve", "kota", "--set", "a=1", "--set", "b=2", "-o", "--x"])
    try RepeatedOptions.check(["check", "--", "--json", "--json"])
  }

  @Test func percentIsKeptAsWritten() {
    #expect(PercentArgument(argument: "0.50%")?.text == "0.50%")
    #expect(PercentArgument(argument: "0.50")?.text == "0.50%")
  }

  @Test(arguments: [
    ("90", 90), ("30s", 30), ("2m", 120), ("1.5h", 5400), ("250ms", 0.25), ("0.5s", 0.5),
    ("168h", 604_800),
  ])
  func timeIsInSeconds(text: String, seconds: Double) {
    #expect(TimeArgument(argument: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "s", "0", "0s", "-5s", "169h", "1e3", "inf", "nans", "5 s", "5d", "5S", "1,5s", "0x10s",
  ])
  func oddTimeIsRefused(text: String) {
    #expect(TimeArgument(argument: text) == nil)
  }

  @Test func secondsAreWrittenShortly() {
    #expect(TimeArgument.text(seconds: 60) == "60s")
    #expect(TimeArgument.text(seconds: 0.25) == "0.25s")
    #expect(TimeArgument(seconds: 5).defaultValueDescription == "5s")
  }
  @Test func yearsAreOneOrARange() {
    #expect(YearsArgument(argument: "2027")?.years == 2027...2027)
    #expect(YearsArgument(argument: "2026..2028")?.years == 2026...2028)
  }

  @Test(arguments: ["", "27", "2028..2026", "2026..", "2026-2028", "2026..2027..2028", "+027"])
  func oddYearsAreRefused(text: String) {
    #expect(YearsArgument(argument: text) == nil)
  }
}
