import TestSupport
import Testing

@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanVerification

struct LedgerTests {
  @Test func capitalIsSplitByLargestRemainder() throws {
    // 100 by 33.4, 33.3 and 33.3 %: 33.4, 33.3, 33.3. The rupiah left over goes
    // to the first year, which is furthest below its exact part.
    #expect(try capital(100, "33.4|33.3|33.3") == [34, 33, 33])
    // 100 by 33.3, 33.3 and 33.4 %: now that is the last year.
    #expect(try capital(100, "33.3|33.3|33.4") == [33, 33, 34])
    // Ties go to the earlier years.
    #expect(try capital(5, "") == [2, 2, 1])
    #expect(try capital(1, "50|50|0") == [1])
    #expect(try capital(7, "0|100|0") == [7])
  }

  @Test func escalationIsRoundedYearByYear() throws {
    let scenario = try ScenarioText(
      horizon: 2025...2028, "money: {escalation: 5%, price-year: 2025}"
    ).source("S", each: 99).program("P1", capital: 10).read()
    // 10 → 10.5 = 11 → 11.55 = 12 → 12.6 = 13, not 10 · 1.05³ = 11.6.
    let amounts = (2025...2028).map { Ledger(of: 0, start: $0, in: scenario).entries[0].rupiah }
    #expect(amounts == [10, 11, 12, 13])
  }

  @Test func nothingIsDueOutsideTheHorizon() throws {
    let scenario = try ScenarioText(horizon: 2025...2026).source("S", each: 99)
      .program("P1", capital: 4, om: 1, duration: 2).read()
    // A plan may be wrong; its ledger speaks of the horizon only.
    let entries = Ledger(Plan(starts: [2026]), in: scenario).entries
    #expect(entries.map(\.year) == [2026])
    let early = Ledger(Plan(starts: [2023]), in: scenario).entries
    #expect(early.map(\.year) == [2025, 2026])
    #expect(early.map(\.kind) == [.om, .om])
  }

  /// The checker's account and the model's agree on every start.
  @Test func ledgerAgreesWithTheEconomics() throws {
    var entries = 0
    var limits = 0
    var standing = 0
    for seed in 0..<400 {
      let text =
        seed < 200 ? SeededScenario.text(seed: UInt64(seed), programs: 6) : Self.money(seed)
      guard let scenario = try text.reading().scenario else { continue }
      let economics = Economics(scenario)
      for position in scenario.programs.indices {
        for year in scenario.horizon.years {
          var plan = Plan.empty(for: scenario)
          plan.starts[position] = year
          let isInWindow = StartWindow().violations(in: Examination(plan, in: scenario)).isEmpty
          guard isInWindow, scenario.programs[position].status != .done else { continue }
          let ledger = Ledger(of: position, start: year, in: scenario)
          let dues = economics.dues(of: position, start: year)
          #expect(ledger.entries == dues.map { entry($0, position) }, "seed \(seed)")
          entries += dues.count
          for (entry, due) in zip(ledger.entries, dues) {
            for payer in entry.payers where payer.isLimited {
              #expect(entry.bounds(of: payer) == due.share(of: payer), "seed \(seed)")
              limits += 1
            }
          }
        }
        let idle = Ledger(Plan.empty(for: scenario), in: scenario)
        let dues = economics.standingDues(of: position)
        #expect(
          idle.entries.filter { $0.program == position } == dues.map { entry($0, position) })
        standing += dues.count
        #expect(idle.omAfterHorizon(of: position) == economics.omAfterHorizon(of: position))
      }
    }
    #expect(entries > 5_000 && limits > 1_000 && standing > 200, "\(entries) \(limits) \(standing)")
  }

  private func entry(_ due: Due, _ program: Int) -> Ledger.Entry {
    Ledger.Entry(
      year: due.year, program: program, kind: due.kind, rupiah: due.rupiah, payers: due.payers)
  }

  private func capital(_ amount: Int, _ profile: String) throws -> [Int64] {
    let scenario = try ScenarioText().source("S", each: 1_000)
      .program("P1", capital: amount, duration: 3, set: ["profile": profile]).read()
    return Ledger(of: 0, start: 2025, in: scenario).entries.map(\.rupiah)
  }

  /// Great amounts, odd profiles, cost lines, prices of any year.
  private static func money(_ seed: Int) -> ScenarioText {
    var choose = Chooser(seed: UInt64(seed))
    let escalation = choose.one(of: "0%", "0.01%", "3.33%", "7.5%", "25%")
    var text = ScenarioText(
      horizon: 2025...2034,
      "money: {escalation: \(escalation), price-year: \(choose.number(2020...2030))}"
    ).source("A", each: 1_000_000_000).source("B", each: 1_000_000_000)
    for position in 1...5 {
      let id = "P\(position)"
      let duration = choose.number(1...3)
      let profile = [
        choose.one(of: "", "100"), choose.one(of: "", "33.33|66.67", "0.5|99.5"),
        choose.one(of: "", "33.3|33.3|33.4", "0.001|99.998|0.001"),
      ][duration - 1]
      text = text.program(
        id, capital: choose.number(0...1_000_000_000_000_000), om: choose.number(0...999_999_999),
        duration: duration, score: 1,
        sources: choose.one(of: "A", "A|B", "A<=33.33%|B", "A>=12.345%|B<=90%"),
        set: ["profile": profile, "status": choose.chance(0.2) ? "done" : "candidate"],
        cells: [("om_sources", choose.one(of: "A", "B|A>=0.1%"))])
      guard choose.chance(0.4) else { continue }
      for _ in 0..<choose.number(1...4) {
        text = text.cost(
          id, year: choose.number(1...duration), amount: choose.number(0...999_999_999_999),
          sources: choose.one(of: "A", "B<=75%|A"))
      }
    }
    return text
  }
}
