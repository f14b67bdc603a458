import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanResults

/// What is written after `--ceiling`.
@Suite struct CeilingAxisTests {
  private func levels(_ text: String, _ unit: MoneyUnit = .juta) -> [CeilingAxis.Level]? {
    (try? CeilingAxis(text, unit: unit))?.levels
  }

  private func problem(
    _ text: String, _ style: NumberStyle = .plain
  ) -> CeilingAxis.Problem? {
    do throws(CeilingAxis.Problem) {
      _ = try CeilingAxis(text, unit: .juta, style: style)
      return nil
    } catch { return error }
  }

  private func percent(_ coefficient: Int64, _ digits: Int = 0) -> CeilingAxis.Level {
    .percent(ExactDecimal(coefficient: coefficient, fractionDigits: digits))
  }

  @Test func percentagesGoUpToTheLast() {
    #expect(levels("APBD=60%..100%:20%") == [60, 80, 100].map { percent($0) })
    #expect(levels("APBD=90%..101%:5.5%") == [percent(90), percent(955, 1), percent(101)])
    #expect(levels("APBD=0%..0.5%:0.25%") == [percent(0), percent(25, 2), percent(5, 1)])
    #expect(levels("APBD=80%") == [percent(80)])
  }

  @Test func amountsAreInTheUnitOfTheScenario() {
    #expect(
      levels("APBD=-1.5..+1.5:1.5") == [-1_500_000, 0, 1_500_000].map { .shift(rupiah: $0) })
    #expect(levels("APBD=0.5", .rupiah) == nil, "half a rupiah")
  }

  /// The last level is what was asked for.
  @Test(arguments: [
    ("APBD=60%..100%:30%", "100%", "90%"), ("APBD=-500..+500:300", "+500", "+400"),
    ("APBD=-500..0:300", "0", "-200"),
  ])
  func stepsThatPassOverTheLastLevelAreRefused(text: String, last: String, reached: String) {
    #expect(problem(text) == .lastLeftOut(last: last, reached: reached))
  }

  /// 90 may be meant as 90 %, or as a ceiling of 90.
  @Test(arguments: [("APBD=90", "90"), ("APBD=0..500:100", "500"), ("APBD=100..+500:100", "100")])
  func amountsWithoutASignAreRefused(text: String, number: String) {
    #expect(problem(text) == .noSign(number))
  }

  @Test func numbersFollowTheScenarioOrHaveOneReading() throws {
    #expect(problem("APBD=+1.000") == .twoReadings("1", "1000"))
    #expect(problem("APBD=+1.000", .id) == .twoReadings("1", "1000"))
    #expect(problem("APBD=-1.000..+1.000:500", .id) == .twoReadings("-1", "-1000"))
    let axis = try CeilingAxis("APBD=+1.234,5", unit: .juta, style: .id)
    #expect(axis.levels == [.shift(rupiah: 1_234_500_000)])
  }

  @Test func wordALLStandsForEverySource() throws {
    #expect(try CeilingAxis("ALL=50%", unit: .juta).source == nil)
    #expect(try CeilingAxis("APBD=50%", unit: .juta).source == "APBD")
  }

  @Test(arguments: [
    "", "APBD", "=50%", "APBD=", "APBD=50%..60%", "APBD=50%..60%:0%", "APBD=60%..50%:5%",
    "APBD=50..60%:5%", "APBD=0x5%", "APBD=5e1%", "APBD=-5%..5%:5%", "APBD=0%..100%:0.1%",
    "APBD=2000%", "APBD=1.2345678", "APBD=999999999999",
  ])
  func whatCannotBeReadIsRefused(text: String) { #expect(levels(text) == nil) }

  @Test func ceilingsAreRoundedDownAndNeverBelowNothing() throws {
    let scenario = try ScenarioText().source("S", [7, 100, 3]).program("P1", score: 1).read()
    func ceilings(_ text: String, _ years: ClosedRange<Int>) -> [Int64]? {
      guard let axis = try? CeilingAxis(text, unit: .rupiah) else { return nil }
      return axis.changes(to: axis.levels[0], of: scenario, in: years).compactMap {
        if case .setCeiling(_, _, let amount) = $0 { amount.rupiah } else { nil }
      }
    }
    #expect(ceilings("S=50%", 2025...2027) == [3, 50, 1])
    #expect(ceilings("S=-5", 2025...2027) == [2, 95, 0])
    #expect(ceilings("S=50%", 2026...2040) == [50, 1])
  }
}
