import TestSupport
import Testing

@testable import PetajalanDomain

@Suite struct ScenarioNeedTests {
  private func sum(_ programs: Int, _ capital: Int128, _ om: Int128) -> ScenarioNeed.Sum {
    ScenarioNeed.Sum(programs: programs, capital: capital, om: om)
  }

  @Test func needIsThatOfEarliestStarts() throws {
    // P1 is built in 2025 and served in 2026 and 2027; P2 starts in 2026, takes two years
    // and is never served; P3 was done before 2025.
    let scenario = try ScenarioText(horizon: 2025...2027)
      .source("A", [100, 100, 100]).source("B", each: 10)
      .program("P1", capital: 50, om: 3, score: 1, owner: "X", sources: "A")
      .program(
        "P2", capital: 30, om: 7, duration: 2, score: 1, owner: "Y", sources: "B|A",
        set: ["earliest": 2026, "dimension": "Smart Living"]
      )
      .program("P3", capital: 9, om: 2, owner: "X", sources: "B", set: ["status": "done"])
      .program(
        "P4", capital: 99, score: 1, owner: "Z", sources: "A",
        set: ["status": "excluded", "reason": "law"]
      )
      .read()
    let need = ScenarioNeed(scenario)
    #expect(need.programs == [0, 1, 2])
    #expect(need.total == sum(3, 80, 12))
    #expect(need.bySource == [sum(2, 80, 6), sum(2, 30, 6)])
    #expect(need.byOwner == [sum(2, 50, 12), sum(1, 30, 0), sum(0, 0, 0)])
    #expect(need.byDimension.map(\.dimension) == [nil, "Smart Living"])
    #expect(need.byDimension.map(\.sum) == [sum(2, 50, 12), sum(1, 30, 0)])
    #expect(need.ceilings == [300, 30])
    #expect(need.ceiling == 330)
  }

  @Test func dearestVariantCounts() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", each: 100)
      .program("P1", capital: 50, score: 1, set: ["group": "G"])
      .program("P2", capital: 40, om: 30, score: 1, set: ["group": "G"])
      .program("P3", capital: 70, score: 1, set: ["group": "G"])
      .read()
    #expect(ScenarioNeed(scenario).programs == [1])
    #expect(ScenarioNeed(scenario).total == sum(1, 40, 30))
    let built = try ScenarioText(horizon: 2025...2026).source("A", each: 100)
      .program("P1", om: 3, set: ["group": "G", "status": "done"])
      .program("P2", capital: 40, score: 1, set: ["group": "G"])
      .read()
    #expect(ScenarioNeed(built).total == sum(2, 40, 6))
  }

  @Test func linesHavePayersOfTheirOwn() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", each: 100)
      .source("B", each: 100)
      .program("P1", duration: 2, score: 1, sources: "A")
      .cost("P1", year: 1, amount: 10, sources: "B").cost("P1", year: 2, amount: 5, sources: "A")
      .read()
    let need = ScenarioNeed(scenario)
    #expect(need.bySource.map(\.capital) == [5, 10])
    #expect(need.total.capital == 15)
  }

  @Test func limitsCutWhatASourceMayPay() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("A", each: 100)
      .source("B", each: 100)
      .program("P1", capital: 101, om: 10, score: 1, sources: "B<=30%|A")
      .read()
    // O&M follows the limits of the sources: 30 % of 101 and of 10, rounded down.
    #expect(ScenarioNeed(scenario).bySource == [sum(1, 101, 10), sum(1, 30, 3)])
  }

  @Test func greatestAmountsAreAddedUp() throws {
    let greatest = Amount.greatest.rupiah
    var text = ScenarioText(horizon: 2001...2100).source("A", each: 1)
    for number in 1...100 {
      text = text.program("P\(number)", capital: greatest, om: greatest, score: 1)
    }
    // Built in 2001 and served from 2002 to 2100: more than 64 bits hold.
    let need = try ScenarioNeed(text.read())
    #expect(need.total.total == 100 * 100 * Int128(greatest))
    #expect(need.total.total > Int128(Int64.max))
  }
}
