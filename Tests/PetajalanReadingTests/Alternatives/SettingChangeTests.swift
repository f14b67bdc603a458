import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanReading

/// Changes that `--set` states, against the same changes made in memory.
@Suite struct SettingChangeTests {
  private static let text = ScenarioText(
    "money: {unit: juta}", "alternatives:",
    "  - {id: hemat, ceilings: {scale: 50%}, status: {P1: {status: excluded, reason: x}}}"
  )
  .source("A.B", [100, 80, 60]).source("CSR", each: 10)
  .owner("O", parallel: 1)
  .program("P1", capital: 30, score: 5, set: ["group": "net"])
  .program("P2", capital: 40, score: 4, set: ["group": "net"])
  .program("P3", capital: 5, score: "2.5").benefit("P3", year: 1, points: 3)
  .rule("id: few, count: {max: 2}")

  private func reading(_ settings: [String], alternative: String? = nil) throws -> ScenarioReading {
    try ScenarioReader.read(
      Self.text.files, overrides: settings.compactMap { ScenarioOverride($0) },
      scope: alternative.map { .alternative($0) } ?? .base)
  }

  private static let changes: [(String, ScenarioChange)] = [
    (
      "ceiling.A.B.2026=70.5",
      .setCeiling(source: "A.B", year: 2026, Amount(rupiah: 70_500_000))
    ),
    (
      "ceiling.A.B.2026=+0.000001",
      .raiseCeiling(source: "A.B", year: 2026, by: Amount(rupiah: 1))
    ),
    ("ceiling.A.B=none", .liftCeilings(source: "A.B")),
    ("status.P1=mandatory", .status(program: "P1", .mandatory, reason: nil)),
    ("status.P1=committed@2027", .status(program: "P1", .committed(start: 2027), reason: nil)),
    ("earliest.P2=2026", .earliest(program: "P2", 2026)),
    ("latest.P2=2025", .latest(program: "P2", 2025)),
    (
      "score.P1=+12.5", .score(program: "P1", by: ExactDecimal(coefficient: 125, fractionDigits: 1))
    ),
    ("score.P3=-1", .score(program: "P3", by: ExactDecimal(coefficient: -1))),
    ("parallel.O=2", .parallel(owner: "O", 2)),
    ("parallel.O=none", .parallel(owner: "O", nil)),
    ("rule.few=none", .dropRule("few")),
    ("group.net=none", .dropGroup("net")),
  ]

  @Test func changesOfAlternativesAloneAreNoSettings() {
    let others: [ScenarioChange] = [
      .dropSource("CSR"), .scaleCeilings(percent: ExactDecimal(coefficient: 50), source: nil),
    ]
    #expect(others.map { $0.setting(unit: .rupiah) } == [nil, nil])
  }

  /// A ceiling of a year that is not there would change nothing.
  @Test(arguments: ["ceiling.CSR.2031=+5", "ceiling.CSR.2031=5"])
  func yearsOutsideAreRefused(setting: String) throws {
    let faults = try reading([setting]).faults.filter { $0.severity == .error }
    let horizon = try #require(try reading([]).scenario).horizon
    #expect(faults.map(\.kind) == [.setting(.changeOutside(year: 2031, horizon: horizon))])
  }

  /// Other tools and reports write a decimal point; a planner writes as the scenario does.
  @Test(
    arguments: [
      ("ceiling.S.2026=6.000", nil), ("ceiling.S.2026=+1.000", nil),
      ("ceiling.S.2026=6000", 6000.0),
      ("ceiling.S.2026=6000.5", 6000.5), ("ceiling.S.2026=6000,5", 6000.5),
      ("ceiling.S.2026=1.234,5", 1234.5), ("ceiling.S.2026=1.234.567", 1_234_567),
      ("ceiling.S.2026=1.2340", 1.234), ("ceiling.S.2026=+0,5", 10.5),
    ] as [(String, Double?)])
  func numbersFollowTheScenarioOrHaveOneReading(setting: String, millions: Double?) throws {
    let text = ScenarioText("money: {unit: juta, numbers: id}").source("S", each: 10)
      .program("P", capital: 1, score: 1)
    let reading = try ScenarioReader.read(
      text.files, overrides: [try #require(ScenarioOverride(setting))])
    let ceiling = reading.scenario?.sources[0].ceilings[1].rupiah
    #expect(ceiling == millions.map { Int64(($0 * 1_000_000).rounded()) })
    if millions == nil {
      let (first, second) = setting.contains("+") ? ("1", "1000") : ("6", "6000")
      let text = String(setting.suffix(5))
      #expect(
        reading.faults.map(\.kind)
          == [.value(.number(label: "ceiling", text: text, problem: .twoReadings(first, second)))])
    }
  }

  @Test func pointsOfThreeDigitsAreRefusedInThePlainStyle() throws {
    let faults = try reading(["ceiling.CSR.2026=6.000"]).faults
      .filter { $0.severity == .error }
    #expect(
      faults.map(\.kind) == [
        .value(.number(label: "ceiling", text: "6.000", problem: .twoReadings("6", "6000")))
      ])
  }

  /// What reports write is read back as it was meant.
  @Test func settingsOfThreeDecimalsHaveOneReading() {
    let amount = Amount(rupiah: 1_234_000)
    let change = ScenarioChange.setCeiling(source: "CSR", year: 2026, amount)
    #expect(change.setting(unit: .juta) == "ceiling.CSR.2026=1.2340")
  }

  /// What one run changes already is part of what is changed further.
  @Test(arguments: [
    ("ceiling.S.2026=+100", "ceiling.S.2026=+105"), ("ceiling.s.2026=100", "ceiling.S.2026=105"),
  ])
  func raisesFollowWhatWasGiven(given: String, whole: String) throws {
    let scenario = try ScenarioText().source("S", each: 10).program("P", score: 1).read()
    let change = ScenarioChange.raiseCeiling(source: "S", year: 2026, by: Amount(rupiah: 5))
    let override = try #require(ScenarioOverride(given))
    #expect(change.following(override, in: scenario.money).setting(unit: .rupiah) == whole)
  }

  @Test(arguments: changes.indices) func aSettingIsTheChange(number: Int) throws {
    let (setting, change) = Self.changes[number]
    let base = try #require(try reading([]).document)
    let changed = try base.scenario(applying: [change])
    let reading = try reading([setting])
    #expect(reading.faults.filter { $0.severity == .error } == [])
    #expect(reading.scenario == changed)
    #expect(try changed != base.scenario(applying: []))
    #expect(change.setting(unit: .juta) == setting)
    // What is made of the changed scenario has the change, too.
    #expect(try reading.document?.scenario(applying: []) == changed)
  }

  /// 50 % of 80 million, and then 5 million more.
  @Test func settingsComeAfterAnAlternative() throws {
    let settings = ["ceiling.A.B.2026=+5", "status.P1=candidate"]
    let scenario = try #require(try reading(settings, alternative: "hemat").scenario)
    #expect(scenario.sources[0].ceilings[1] == Amount(rupiah: 45_000_000))
    #expect(scenario.programs[0].status == .candidate)
  }

  @Test func windowsAreTakenAway() throws {
    let text = ScenarioText().source("S", each: 10)
      .program("P", capital: 1, score: 1, set: ["earliest": 2026, "latest": 2026])
    let settings = ["earliest.P=none", "latest.p=none"].compactMap { ScenarioOverride($0) }
    let scenario = try #require(
      try ScenarioReader.read(text.files, overrides: settings).scenario)
    #expect(scenario.programs[0].earliest == nil)
    #expect(scenario.programs[0].latest == nil)
  }

  @Test(arguments: [
    "ceiling.X.2026=5", "ceiling.CSR.2026=-5", "ceiling.CSR.2026=much", "ceiling.CSR=5",
    "status.P9=mandatory", "status.P1=maybe", "status.P1=committed@x", "status.P1=committed@2090",
    "latest.P1=soon", "score.P1=none", "parallel.Q=2", "parallel.O=-1", "rule.many=none",
    "rule.few=off", "group.road=none",
  ]) func whatDoesNotFitIsAnError(setting: String) throws {
    let reading = try reading([setting])
    #expect(reading.scenario == nil)
    #expect(reading.faults.contains { $0.severity == .error })
    #expect(reading.unmatchedOverrides == [])
  }
}
