import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanReading
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

/// Explanations against enumeration.
@Suite(.serialized) struct ExplanationRunTests {
  private static let exact = PlanOptions(gapFraction: 0, time: .seconds(60))

  /// Scenarios whose every plan can be judged, each of them changed many times.
  private static let seeds = 0..<8 as Range<UInt64>

  private func explain(
    _ document: ScenarioDocument, options: PlanOptions = exact
  ) throws -> Explanations {
    try ExplanationRun(solver: GLPKSolver(), options: options)
      .explanations(document, alternative: nil) { scenario in
        scenario.programs.indices.map { .program($0) } + scenario.limits.map { .limit($0) }
      }
  }

  /// The best benefit under changes, by the oracle.
  private func best(
    _ document: ScenarioDocument, _ changes: [ScenarioChange]
  ) throws -> Int64? {
    let oracle = Oracle(try document.scenario(applying: changes))
    return oracle.best(among: try #require(oracle.everyPlan()))?.benefit
  }

  @Test(arguments: seeds) func everyNumberIsTheTrueOne(seed: UInt64) throws {
    let document = try #require(try SeededScenario.text(seed: seed).reading().document)
    let answers = try explain(document)
    guard let today = answers.base.roadmap else {
      #expect(try best(document, []) == nil, "seed \(seed)")
      return
    }
    #expect(!answers.isCutShort, "seed \(seed)")
    let benefit = today.benefit.millionths
    for explanation in answers.programs {
      let program = explanation.program
      let name = "seed \(seed): \(answers.scenario.programs[program].id)"
      if let entry = explanation.entry, let trial = entry.trial {
        let forced = try best(document, trial.changes)
        #expect(trial.result.roadmap?.benefit.millionths == forced, "\(name)")
        let cost = answers.cost(of: entry, for: program)
        #expect(cost?.lowerBound.millionths == forced.map { benefit - $0 }, "\(name)")
        #expect(cost?.upperBound.millionths == forced.map { benefit - $0 }, "\(name)")
        if let forced, forced < benefit {
          try expectLeastMoney(entry, trial, document, today, name)
          try expectLeastScore(entry, trial, document, today, name)
          try expectCapacity(entry, trial, document, today, name)
        }
      }
      if let removal = explanation.removal {
        let without = try best(document, removal.trial.changes)
        #expect(removal.trial.result.roadmap?.benefit.millionths == without, "\(name)")
        let cost = answers.replacementValue(of: removal, for: program)
        #expect(cost?.lowerBound.millionths == without.map { benefit - $0 }, "\(name)")
        #expect(cost?.upperBound == cost?.lowerBound, "\(name)")
        try expectSafety(removal, program, document, today, without, name)
      }
    }
    for limit in answers.limits {
      let trial = try #require(limit.trial)
      let lifted = try #require(try best(document, trial.changes))
      #expect(
        answers.cost(of: limit)?.lowerBound.millionths == lifted - benefit,
        "seed \(seed): \(limit.limit)")
    }
  }

  /// The least that any plan with today's benefit lacks if one ceiling may rise.
  private func expectLeastMoney(
    _ entry: Explanation.Entry, _ trial: Trial, _ document: ScenarioDocument, _ today: Roadmap,
    _ name: String
  ) throws {
    let forced = try document.scenario(applying: trial.changes)
    let all = try #require(Oracle(forced).everyPlan())
    var least: Int128?
    for source in forced.sources.indices {
      for year in forced.horizon.years {
        // More than any plan lacks.
        let room = Amount(rupiah: 100_000_000_000_000)
        let oracle = Oracle(forced.raising(source, in: year, by: room))
        for plan in all
        where oracle.benefit(of: plan) >= today.benefit.millionths && oracle.isAllowed(plan) {
          let lack =
            Affordability(Ledger(plan, in: forced)).bottleneck
            .map { $0.due - $0.available } ?? 0
          least = min(least ?? lack, lack)
        }
      }
    }
    guard case .enough(let remedy) = entry.money,
      case .money(_, _, let amount) = remedy.kind
    else {
      #expect(least == nil, "\(name)")
      if case .unknown = entry.money { Issue.record("\(name): unknown") }
      return
    }
    #expect(Int128(amount.rupiah) == least, "\(name)")
    #expect(remedy.isLeast, "\(name)")
    let reached = try best(document, trial.changes + remedy.changes)
    #expect(reached ?? .min >= today.benefit.millionths, "\(name)")
  }

  private func expectLeastScore(
    _ entry: Explanation.Entry, _ trial: Trial, _ document: ScenarioDocument, _ today: Roadmap,
    _ name: String
  ) throws {
    guard let remedy = entry.score.remedy, case .score(let points) = remedy.kind,
      case .score(let id, _) = remedy.changes[0]
    else { return }
    #expect(remedy.isLeast, "\(name)")
    let reached = try best(document, trial.changes + remedy.changes)
    #expect(reached ?? .min >= today.benefit.millionths, "\(name)")
    let less = points.adding(ExactDecimal(coefficient: -1, fractionDigits: 2))
    let missed = try best(document, trial.changes + [.score(program: id, by: less)])
    #expect(missed ?? .min < today.benefit.millionths, "\(name)")
  }

  private func expectCapacity(
    _ entry: Explanation.Entry, _ trial: Trial, _ document: ScenarioDocument, _ today: Roadmap,
    _ name: String
  ) throws {
    let owner = today.scenario.programs[document.program(of: trial, in: today.scenario)].owner
    guard let parallel = today.scenario.owners[owner].parallel else { return }
    let reached = try best(
      document,
      trial.changes + [.parallel(owner: today.scenario.owners[owner].id, parallel + 1)])
    let isEnough = reached ?? .min >= today.benefit.millionths
    switch entry.capacity {
    case .enough: #expect(isEnough, "\(name)")
    case .never: #expect(!isEnough, "\(name)")
    case .unknown: #expect(!isEnough, "\(name): not asked")
    }
  }

  private func expectSafety(
    _ removal: Explanation.Removal, _ program: Int, _ document: ScenarioDocument,
    _ today: Roadmap, _ without: Int64?, _ name: String
  ) throws {
    guard let safety = removal.safety, let without else { return }
    let lowered = Oracle(try document.scenario(applying: safety.changes))
    #expect(lowered.benefit(of: today.plan) >= without, "\(name)")
    #expect(try best(document, safety.changes) ?? .min >= without, "\(name)")
    let more = safety.points.adding(ExactDecimal(coefficient: 1, fractionDigits: 2))
    let id = today.scenario.programs[program].id
    let fallen = Oracle(
      try document.scenario(
        applying: [.score(program: id, by: ExactDecimal.zero.subtracting(more))]))
    #expect(fallen.benefit(of: today.plan) <= without, "\(name)")
  }

  /// Rp 10 a year, and P3 could only come in for P1:
  ///
  ///     P1  10 rupiah, 9 points    P2  10 rupiah, 8 points    P3  6 rupiah, 5 points
  ///
  /// over two years. P3 costs 8 − 5 = 3 points, for it takes the place of P2; Rp 6
  /// more would hold it beside both, or 3 more points.
  @Test func aProgramThatOthersOutbid() throws {
    let text = ScenarioText(horizon: 2025...2026).source("S", each: 10)
      .program("P1", capital: 10, score: 9).program("P2", capital: 10, score: 8)
      .program("P3", capital: 6, score: 5)
    let answers = try explain(try #require(try text.reading().document))
    let explanation = answers.programs[2]
    let entry = try #require(explanation.entry)
    #expect(explanation.start == nil)
    #expect(entry.blocked?.missing == 6)
    #expect(entry.blocked?.worth?.isLess == true)
    #expect(answers.cost(of: entry, for: 2)?.upperBound == Points(millionths: 3_000_000))
    #expect(
      answers.changes(by: entry.trial)?.contains { change in
        change.program == 1 && change.years == nil
      } == true)
    #expect(
      entry.money.remedy?.kind == .money(source: 0, year: 2025, Amount(rupiah: 6))
        || entry.money.remedy?.kind == .money(source: 0, year: 2026, Amount(rupiah: 6)))
    #expect(entry.score.remedy?.kind == .score(ExactDecimal(coefficient: 3)))
    // Without P1 comes P3: 13 rather than 17 points.
    let removal = try #require(answers.programs[0].removal)
    #expect(
      answers.replacementValue(of: removal, for: 0)?.lowerBound == Points(millionths: 4_000_000))
    #expect(removal.safety?.points == ExactDecimal(coefficient: 4))
  }

  /// The owner builds one at a time and both have to be done by 2025.
  @Test func anOwnerThatCanBuildOneMore() throws {
    let text = ScenarioText().source("S", each: 100).owner("O", parallel: 1)
      .program("P1", capital: 10, score: 9, set: ["finish_by": 2025])
      .program("P2", capital: 10, score: 8, set: ["finish_by": 2025])
    let answers = try explain(try #require(try text.reading().document))
    let entry = try #require(answers.programs[1].entry)
    #expect(entry.capacity.remedy?.kind == .capacity(owner: 0, parallel: 2))
    guard case .never = entry.money else {
      Issue.record("money does not help")
      return
    }
    #expect(answers.limits.first?.limit == .capacity(owner: 0))
  }

  /// P2 needs P1, which is excluded: what clashes is named.
  @Test func whatCannotBeIsDiagnosed() throws {
    let text = ScenarioText().source("S", each: 100)
      .program("P1", capital: 10, score: 9, set: ["status": "excluded", "reason": "no"])
      .program("P2", capital: 10, score: 8, set: ["requires": "P1"])
    let answers = try explain(try #require(try text.reading().document))
    let entry = try #require(answers.programs[1].entry)
    guard case .infeasible = entry.trial?.result else {
      Issue.record("P2 came in")
      return
    }
    #expect(entry.clash?.members.isEmpty == false)
  }

  /// The program that starts later is asked about an earlier year.
  @Test func anEarlierYearIsAskedFor() throws {
    let text = ScenarioText("benefit: {discount: 10%}").source("S", each: 10)
      .program("P1", capital: 10, score: 9).program("P2", capital: 10, score: 8)
    let answers = try explain(try #require(try text.reading().document))
    #expect(answers.programs[0].entry == nil)
    let entry = try #require(answers.programs[1].entry)
    #expect(entry.by == 2025)
    #expect(
      answers.changes(by: entry.trial)?.map(\.kind) == [
        .moves(from: 2025, to: 2026), .moves(from: 2026, to: 2025),
      ])
  }

  @Test func aRaisedSignalLeavesThingsOpen() throws {
    var options = Self.exact
    options.stop = StopSignal()
    options.stop.raise()
    let text = ScenarioText().source("S", each: 10).program("P1", capital: 11, score: 1)
    let document = try #require(try text.reading().document)
    let answers = try explain(document, options: options)
    guard answers.base.roadmap != nil else { return }
    #expect(answers.isCutShort)
    #expect(answers.programs[0].entry?.trial == nil)
  }
}

extension ScenarioDocument {
  /// The program that a trial forces in.
  fileprivate func program(of trial: Trial, in scenario: Scenario) -> Int {
    for change in trial.changes {
      switch change {
      case .status(let id, _, _), .latest(let id, _):
        return scenario.programs.firstIndex { $0.id == id } ?? 0
      default: break
      }
    }
    return 0
  }
}

extension ExactDecimal {
  fileprivate func subtracting(_ other: ExactDecimal) -> ExactDecimal {
    adding(ExactDecimal(coefficient: -other.coefficient, fractionDigits: other.fractionDigits))
  }
}
