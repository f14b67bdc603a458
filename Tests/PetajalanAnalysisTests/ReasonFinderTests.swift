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
    // 6 + 5 − 9 = 2 are missing in 2025, and 1 in 2026 and 2027: the first year in
    // which least is missing is told.
    let money = Reason.moneyShort(sources: [0], years: [2026], missing: 1)
    #expect(short == [nil, .blocked(start: 2026, by: [money])])
  }

  @Test func allThatStandsAgainstAStartIsTold() throws {
    let reasons = try reasons(
      ScenarioText().source("S", each: 5).program("P1", score: 1)
        .program("P2", capital: 9, score: 1, set: ["requires": "P1"]), [nil, nil])
    // The ceilings of each year are 5, and 9 would be due.
    let money = Reason.moneyShort(sources: [0], years: [2025], missing: 4)
    #expect(
      reasons[1] == .blocked(start: 2025, by: [.requirement(dependency: 0), money]))
  }

  @Test func earlierStartsHaveReasonsToo() throws {
    let reasons = try reasons(
      ScenarioText("benefit: {discount: 5%}").source("S", each: 9).owner("A", parallel: 1)
        .program("P1", score: 9, owner: "A").program("P2", score: 1, owner: "A")
        .program("P3", score: 1, owner: "A", set: ["earliest": 2027]), [2025, 2026, 2027])
    let full = Reason.ownerFull(owner: 0, year: 2025)
    #expect(
      reasons == [nil, .blocked(start: 2025, by: [full]), .earliest(year: 2027)])
  }

  @Test func whatAddsNothingIsLeftOut() throws {
    let reasons = try reasons(
      ScenarioText().source("S", each: 9).program("P1", score: -1)
        .program("P2", score: 5, set: ["group": "G"]).program("P3", score: 4, set: ["group": "G"]),
      [nil, 2025, nil])
    let variant = Reason.blocked(start: 2025, by: [.variantChosen(program: 1)])
    #expect(reasons == [.noGain, nil, variant])
  }

  /// A pair that excludes each other, and money that both need: both are told.
  @Test func rulesAreToldBesideMoney() throws {
    let reasons = try reasons(
      ScenarioText().rule("id: pair, count: {max: 1}, where: {id: [P1, P2]}")
        .source("S", [9, 4, 4]).program("P1", capital: 6, score: 9)
        .program("P2", capital: 5, score: 1), [2025, nil])
    let money = Reason.moneyShort(sources: [0], years: [2026], missing: 1)
    #expect(reasons == [nil, .blocked(start: 2026, by: [money, .rule(0)])])
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
      for roadmap in try SeededRoadmaps.of(seed: seed, most: 4) {
        for (program, reason) in ReasonFinder(roadmap).reasons().enumerated() {
          let tries = Self.tries(of: program, on: roadmap)
          let isConfirmed = Self.isConfirmed(reason, of: program, on: roadmap, by: tries)
          #expect(
            isConfirmed,
            "seed \(seed), \(roadmap.plan.starts), P\(program + 1): \(String(describing: reason))")
          for part in reason?.parts ?? [nil] {
            let name = part.map { "\($0)".prefix { $0 != "(" } } ?? "nothing"
            confirmed[String(name), default: 0] += 1
          }
        }
      }
    }
    for name in ["excluded", "done", "noStartYear", "requirement", "variantChosen", "earliest"]
      + ["ownerFull", "moneyShort", "outbid", "rule", "noGain", "nothing"]
    {
      #expect(confirmed[name] ?? 0 >= 5, "\(confirmed)")
    }
  }

  /// The plans with the program in each year of its window, of a selected one in each that
  /// is earlier.
  private static func tries(of program: Int, on roadmap: Roadmap) -> [Plan] {
    let scenario = roadmap.scenario
    let years = scenario.horizon.years.filter { $0 < roadmap.plan.starts[program] ?? .max }
    return years.compactMap { year in
      var alone = Plan.empty(for: scenario)
      alone.starts[program] = year
      let isInWindow = StartWindow().violations(in: Examination(alone, in: scenario)).isEmpty
      guard isInWindow else { return nil }
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
    case .noStartYear: return found.isEmpty
    case .nobodyPays:
      return found.allSatisfy { violations in
        violations.contains { if case .nobodyPays(program, _, _, _) = $0 { true } else { false } }
      }
    case .earliest(let year): return tries.isEmpty && scenario.programs[program].earliest == year
    case .noGain:
      return !zip(tries, found).contains { $0.1.isEmpty && gains($0.0) }
        && found.contains { $0.isEmpty }
    case .blocked(let start, let reasons):
      let open = zip(tries, found).filter { _, violations in
        !violations.contains {
          switch $0 {
          case .nobodyPays(program, _, _, _): true
          default: false
          }
        }
      }
      func order(_ violations: [Violation]) -> (Int, Int128) {
        let missing = violations.compactMap { violation -> Int128? in
          guard case .unaffordable(_, _, let due, let available) = violation else { return nil }
          return due - available
        }
        return (violations.count - missing.count, missing.reduce(0, +))
      }
      guard let least = open.map({ order($0.1) }).min(by: <),
        let judged = open.first(where: { order($0.1) == least }),
        judged.0.starts[program] == start
      else { return false }
      let facts = Set(judged.1.map { $0.fact(program, scenario) })
      return !reasons.isEmpty && Set(reasons.map(\.fact)) == facts
    case .requirement, .neededThere, .variantChosen, .ownerFull, .outbid, .moneyShort, .rule,
      .limitsClash:
      return false
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

extension Reason {
  /// What stands against a start, each for itself.
  fileprivate var parts: [Reason?] {
    if case .blocked(_, let reasons) = self { reasons } else { [self] }
  }

  /// What can be seen of it in a violation.
  fileprivate var fact: String {
    switch self {
    case .outbid(let sources, let years, let missing, _),
      .moneyShort(let sources, let years, let missing):
      "money \(sources) \(years) \(missing)"
    case .requirement(let dependency): "needs \(dependency)"
    case .neededThere(let dependency): "is needed \(dependency)"
    case .variantChosen: "variant"
    case .ownerFull(let owner, let year): "owner \(owner) \(year)"
    case .rule(let rule): "rule \(rule)"
    case .limitsClash(let year): "limits \(year)"
    default: "\(self)"
    }
  }
}

extension Violation {
  /// What a reason against a program says of it.
  fileprivate func fact(_ program: Int, _ scenario: Scenario) -> String {
    switch self {
    case .unaffordable(let sources, let years, let due, let available):
      "money \(sources) \(years) \(due - available)"
    case .dependencyBroken(let dependency, _, _):
      scenario.dependencies[dependency].program == program
        ? "needs \(dependency)" : "is needed \(dependency)"
    case .groupChosenTwice: "variant"
    case .ownerOverloaded(let owner, let year, _, _): "owner \(owner) \(year)"
    case .limitsClash(_, let year, _, _): "limits \(year)"
    case .countOutside(let rule, _, _, _), .spendOutside(let rule, _, _, _, _),
      .shareOutside(let rule, _, _, _, _), .tooManyParallel(let rule, _, _, _),
      .omAfterHorizonAbove(let rule, _, _), .notTogether(let rule, _, _):
      "rule \(rule)"
    default: "\(self)"
    }
  }
}
