import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct EarningsTests {
  @Test func halvesGoAwayFromZero() throws {
    // In millionths: 0.5, 1.5, 2.5 and 0.4, and the same below zero.
    let scores = ["0.0000005", "0.0000015", "0.0000025", "0.0000004"]
    for (score, expected) in zip(scores, [1, 2, 3, 0] as [Int64]) {
      #expect(try earned(score, 2025) == expected)
      #expect(try earned("-" + score, 2025) == -expected)
    }
  }

  @Test func discountedHalvesAreExact() throws {
    // 3 millionths are worth 3/2 a year later at 100 %, and 3/4 two years later.
    let settings = "benefit: {discount: 100%}"
    #expect(try earned("0.000003", 2025, settings) == 3)
    #expect(try earned("0.000003", 2026, settings) == 2)
    #expect(try earned("0.000003", 2027, settings) == 1)
    #expect(try earned("-0.000003", 2026, settings) == -2)
  }

  @Test func completionEarnsInTheLastBuildYear() throws {
    let scenario = try ScenarioText(horizon: 2025...2028, "benefit: {discount: 25%}")
      .source("S", each: 9).program("P1", duration: 2, score: 10).read()
    // From 2026 on it is finished in 2027: 10 / 1.25² = 6.4.
    #expect(benefit(scenario, [2026]) == 6_400_000)
  }

  @Test func serviceEarnsInEachServiceYearOfTheHorizon() throws {
    let scenario = try ScenarioText(
      horizon: 2025...2028, "benefit: {timing: service, discount: 25%}"
    ).source("S", each: 9).program("P1", duration: 2, score: 10).read()
    // From 2025 on: 10 / 1.25² + 10 / 1.25³ = 6.4 + 5.12; from 2027 on nothing.
    #expect(benefit(scenario, [2025]) == 11_520_000)
    #expect(benefit(scenario, [2026]) == 5_120_000)
    #expect(benefit(scenario, [2027]) == 0)
  }

  @Test func linesEarnAlsoAfterTheHorizon() throws {
    let scenario = try ScenarioText(horizon: 2025...2026, "benefit: {discount: 25%}")
      .source("S", each: 9).program("P1", score: 99).benefit("P1", year: 1, points: 1)
      .benefit("P1", year: 4, points: 10).read()
    // From 2026 on: 1 / 1.25 in 2026, 10 / 1.25⁴ = 4.096 in 2029.
    #expect(benefit(scenario, [2026]) == 4_896_000)
    #expect(benefit(scenario, [2025]) == 1_000_000 + 5_120_000)
  }

  @Test func scoreIsTheWeightedMeanTimesTheScale() throws {
    let scenario = try ScenarioText().source("S", each: 9).criterion("need", weight: 3)
      .criterion("ease", weight: 1)
      .program("P1", set: ["need": 4, "ease": -2, "scale": "1.5"]).read()
    // 1.5 · (3 · 4 − 1 · 2) / 4 = 3.75.
    #expect(benefit(scenario, [2025]) == 3_750_000)
    #expect(Earnings.score(of: scenario.programs[0], in: scenario) == Points(millionths: 3_750_000))
  }

  @Test func penaltiesAreListed() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1", score: 10)
      .program("P2", score: 5).program("P3", score: -5)
      .dependency("P2", needs: "P1", set: ["strength": "soft", "penalty": "30%"])
      .dependency("P3", needs: "P1", set: ["strength": "soft", "penalty": "30%"]).read()
    let earnings = Earnings(Examination(Plan(starts: [nil, 2025, 2026]), in: scenario))
    #expect(earnings.earned.map { $0?.millionths } == [nil, 5_000_000, -5_000_000])
    #expect(earnings.penalties == [Penalty(dependency: 0, points: Points(millionths: 1_500_000))])
    #expect(earnings.total == Points(millionths: -1_500_000))
  }

  /// A program that earns nothing has nothing to lose.
  @Test func nothingIsNoPenalty() throws {
    let scenario = try ScenarioText().source("S", each: 9).program("P1", score: 10)
      .program("P2", score: 0)
      .dependency("P2", needs: "P1", set: ["strength": "soft", "penalty": "30%"]).read()
    let earnings = Earnings(Examination(Plan(starts: [nil, 2025]), in: scenario))
    #expect(earnings.penalties == [])
  }

  /// The checker's benefits and the model's agree on every start.
  @Test func earningsAgreeWithTheEconomics() throws {
    var compared = 0
    var negative = 0
    for seed in 0..<300 {
      var choose = Chooser(seed: UInt64(seed))
      let scenario = try Self.scenario(&choose).read()
      let economics = Economics(scenario)
      for position in scenario.programs.indices {
        for start in scenario.horizon.years {
          var plan = Plan.empty(for: scenario)
          plan.starts[position] = start
          let earned = Earnings(Examination(plan, in: scenario)).earned[position]?.millionths
          #expect(
            earned == economics.benefit(of: position, start: start), "seed \(seed), \(start)")
          compared += 1
          if earned ?? 0 < 0 { negative += 1 }
        }
      }
    }
    #expect(compared > 5_000 && negative > 500, "\(compared) \(negative)")
  }

  private static func scenario(_ choose: inout Chooser) -> ScenarioText {
    let timing = choose.one(of: "completion", "service")
    let discount = choose.one(of: "0%", "100%", "25%", "7.5%", "33.333%", "0.0001%")
    var text = ScenarioText(
      horizon: 2025...2030, "benefit: {timing: \(timing), discount: \(discount)}"
    ).source("S", each: 9)
    let hasCriteria = choose.chance(0.5)
    if hasCriteria {
      text = text.criterion("c1", weight: choose.one(of: "1", "0.3", "2"))
        .criterion("c2", weight: choose.one(of: "1", "7"))
    }
    for position in 1...3 {
      // Binary fractions with seven digits: halves of a millionth are likely.
      func points() -> String {
        choose.one(of: "", "-")
          + choose.one(
            of: "1", "3", "17.5", "0.0000005", "0.0000015", "0.000003", "12345.6789125",
            "0.9999995")
      }
      var cells = [("scale", choose.one(of: "1", "1.5", "0.5", "0.125"))]
      if hasCriteria { cells += [("c1", points()), ("c2", points())] }
      text = text.program(
        "P\(position)", duration: choose.number(1...3), score: hasCriteria ? nil : points(),
        cells: cells)
      guard choose.chance(0.3) else { continue }
      for _ in 0..<choose.number(1...3) {
        text = text.benefit("P\(position)", year: choose.number(1...12), points: points())
      }
    }
    return text
  }

  private func earned(_ score: String, _ start: Int, _ settings: String = "name: n") throws -> Int64
  {
    let scenario = try ScenarioText(horizon: 2025...2027, settings).source("S", each: 9)
      .program("P1", score: score).read()
    let benefit = benefit(scenario, [start])
    #expect(Economics(scenario).benefit(of: 0, start: start) == benefit)
    return benefit
  }

  private func benefit(_ scenario: Scenario, _ starts: [Int?]) -> Int64 {
    Checker(scenario).benefit(of: Plan(starts: starts)).millionths
  }
}
