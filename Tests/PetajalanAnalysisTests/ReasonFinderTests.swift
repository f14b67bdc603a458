import TestSupport
import Testing

@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanFormulation
@testable import PetajalanReading
@testable import PetajalanResults
@testable import PetajalanVerification

struct ReasonFinderTests {
  @Test func statusesAreReasons() throws {
    let reasons = try reasons(
      ScenarioText().source("S", each: 9)
        .program("P1", set: ["status": "excluded", "reason": "dropped"])
        .program("P2", set: ["status": "done"])
        .program("P3", set: ["status": "committed", "reason": "contract", "start": 2026]),
      [nil, nil, 2026])
    #expect(reasons == [.excluded, .done, nil])
  }

  @Test func afterTheDeadlineOnlyWhatIsKnownAnywayIsTold() throws {
    let scenario = try ScenarioText().source("S", each: 9)
      .program("P1", set: ["status": "excluded", "reason": "dropped"])
      .program("P2", score: -1).read()
    guard case .verified(let roadmap) = Checker(scenario).verify(Plan.empty(for: scenario)) else {
      Issue.record("refused")
      return
    }
    let finder = ReasonFinder(roadmap)
    #expect(finder.reasons() == [.excluded, .noGain])
    #expect(finder.reasons(until: .now) == [.excluded, nil])
  }

  @Test func missingMoneyIsCounted() throws {
    let reasons = try reasons(
      ScenarioText().source("S", [9, 5, 0]).program("P1", capital: 6, score: 1)
        .program("P2", capital: 5, score: 9), [2025, nil])
    // P2 would fit in 2026: nothing stands against it, but P1 is first anyway.
    #expect(reasons == [nil, nil])
    let short = try self.reasons(
      ScenarioText().source("S", [9, 4, 4]).program("P1", capital: 6, score: 1)
        .program("P2", capital: 5, score: 9), [2025, nil])
    // 6 + 5 − 9 = 2 are missing in 2025, and 1 in 2026 and 2027: the first year
    // that came so far is told.
    #expect(short == [nil, .moneyShort(sources: [0], years: [2025], missing: 2)])
  }

  @Test func requirementsComeBeforeMoney() throws {
    let reasons = try reasons(
      ScenarioText().source("S", each: 5).program("P1", score: 1)
        .program("P2", capital: 9, score: 1, set: ["requires": "P1"]), [nil, nil])
    #expect(reasons[1] == .requirement(dependency: 0))
  }

  @Test func earlierStartsHaveReasonsToo() throws {
    let reasons = try reasons(
      ScenarioText("benefit: {discount: 5%}").source("S", each: 9).owner("A", parallel: 1)
        .program("P1", score: 9, owner: "A").program("P2", score: 1, owner: "A")
        .program("P3", score: 1, owner: "A", set: ["earliest": 2027]), [2025, 2026, 2027])
    #expect(reasons == [nil, .ownerFull(owner: 0, year: 2025), .earliest(year: 2027)])
  }

  @Test func whatAddsNothingIsLeftOut() throws {
    let reasons = try reasons(
      ScenarioText().source("S", each: 9).program("P1", score: -1)
        .program("P2", score: 5, set: ["group": "G"]).program("P3", score: 4, set: ["group": "G"]),
      [nil, 2025, nil])
    #expect(reasons == [.noGain, nil, .variantChosen(program: 1)])
  }

  @Test func nobodyMayPay() throws {
    let text = ScenarioText(
      "alternatives: [{id: without, drop-sources: [T]}]"
    ).source("S", each: 9).source("T", each: 9)
      .program("P1", capital: 1, score: 1, sources: "S")
      .program("P2", capital: 1, score: 1, sources: "T")
    let reading = try ScenarioReader.read(text.files, scope: .alternative("without"))
    let scenario = try #require(reading.scenario)
    let verdict = Checker(scenario).verify(Plan(starts: [2025, nil]))
    guard case .verified(let roadmap) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(ReasonFinder(roadmap).reasons() == [nil, .nobodyPays])
  }

  /// Adding the program, or moving it a year earlier, really breaks what is
  /// named; where nothing is named, it breaks nothing.
  @Test func everyReasonIsConfirmed() throws {
    var confirmed: [String: Int] = [:]
    for seed in 0..<250 {
      guard
        let scenario = try SeededScenario.text(seed: UInt64(seed), programs: 4).reading().scenario
      else { continue }
      var choose = Chooser(seed: UInt64(seed))
      let checker = Checker(scenario)
      let good = FamilyProof.everyPlan(of: scenario).filter {
        choose.chance(0.3) && checker.violations(of: $0).isEmpty
      }
      for plan in good.suffix(4) {
        guard case .verified(let roadmap) = checker.verify(plan) else { continue }
        for (program, reason) in ReasonFinder(roadmap).reasons().enumerated() {
          let tries = Self.tries(of: program, on: roadmap)
          let isConfirmed = Self.isConfirmed(reason, of: program, on: roadmap, by: tries)
          #expect(
            isConfirmed,
            "seed \(seed), \(plan.starts), P\(program + 1): \(String(describing: reason))")
          let name = reason.map { "\($0)".prefix { $0 != "(" } } ?? "nothing"
          confirmed[String(name), default: 0] += 1
        }
      }
    }
    for name in ["excluded", "done", "noStartYear", "requirement", "variantChosen", "earliest"]
      + ["ownerFull", "moneyShort", "outbid", "rule", "noGain", "nothing"]
    {
      #expect(confirmed[name] ?? 0 >= 5, "\(confirmed)")
    }
  }

  /// The plans with the program in each year of its window, or a year earlier.
  private static func tries(of program: Int, on roadmap: Roadmap) -> [Plan] {
    let scenario = roadmap.scenario
    let years = roadmap.plan.starts[program].map { [$0 - 1] } ?? Array(scenario.horizon.years)
    return years.compactMap { year in
      var alone = Plan.empty(for: scenario)
      alone.starts[program] = year
      let isSelected = roadmap.plan.starts[program] != nil
      let isInWindow = StartWindow().violations(in: Examination(alone, in: scenario)).isEmpty
      guard isSelected || isInWindow else { return nil }
      var plan = roadmap.plan
      plan.starts[program] = year
      return plan
    }
  }

  private static func isConfirmed(
    _ reason: Reason?, of program: Int, on roadmap: Roadmap, by tries: [Plan]
  ) -> Bool {
    let scenario = roadmap.scenario
    let checker = Checker(scenario)
    let found = tries.map { checker.violations(of: $0) }
    func some(_ isIt: (Violation) -> Bool) -> Bool { found.contains { $0.contains(where: isIt) } }
    func gains(_ plan: Plan) -> Bool { checker.benefit(of: plan) > roadmap.benefit }
    switch reason {
    case nil:
      let isStuck: Bool
      switch scenario.programs[program].status {
      case .committed: isStuck = true
      case .candidate, .mandatory, .excluded, .done:
        isStuck = roadmap.plan.starts[program] == scenario.horizon.first
      }
      return isStuck || zip(tries, found).contains { $0.1.isEmpty && gains($0.0) }
    case .excluded: return scenario.programs[program].status == .excluded
    case .done: return scenario.programs[program].status == .done
    case .noStartYear:
      return found.allSatisfy { violations in
        violations.contains { if case .limitsClash = $0 { true } else { false } }
      }
    case .nobodyPays:
      return found.allSatisfy { violations in
        violations.contains { if case .nobodyPays(program, _, _, _) = $0 { true } else { false } }
      }
    case .requirement(let dependency), .neededThere(let dependency):
      return some {
        if case .dependencyBroken(dependency, _, _) = $0 { true } else { false }
      }
    case .earliest(let year):
      return some { if case .tooEarly(program, _, year) = $0 { true } else { false } }
    case .variantChosen(let other):
      return some {
        if case .groupChosenTwice(_, let programs) = $0 {
          return programs.contains(program) && programs.contains(other)
        }
        return false
      }
    case .ownerFull(let owner, let year):
      return some { if case .ownerOverloaded(owner, year, _, _) = $0 { true } else { false } }
    case .outbid(let sources, let years, let missing, let worth):
      return worth.isLess
        && isConfirmed(
          .moneyShort(sources: sources, years: years, missing: missing), of: program,
          on: roadmap, by: tries)
    case .moneyShort(let sources, let years, let missing):
      return some {
        guard case .unaffordable(sources, years, let due, let available) = $0 else { return false }
        return due - available == missing
      }
    case .rule(let rule):
      return some { $0.brokenRule == rule }
    case .noGain:
      return zip(tries, found).contains { $0.1.isEmpty && !gains($0.0) }
    }
  }

  private func reasons(_ text: ScenarioText, _ starts: [Int?]) throws -> [Reason?] {
    let scenario = try text.read()
    guard case .verified(let roadmap) = Checker(scenario).verify(Plan(starts: starts)) else {
      Issue.record("refused")
      return []
    }
    return ReasonFinder(roadmap).reasons()
  }
}

extension Violation {
  /// The rule that is broken.
  fileprivate var brokenRule: Int? {
    switch self {
    case .countOutside(let rule, _, _, _), .spendOutside(let rule, _, _, _, _),
      .shareOutside(let rule, _, _, _, _), .tooManyParallel(let rule, _, _, _),
      .omAfterHorizonAbove(let rule, _, _), .notTogether(let rule, _, _):
      rule
    default: nil
    }
  }
}
