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

/// Curves of benefit against money, against enumeration.
@Suite(.serialized) struct SweepRunTests {
  private static let exact = PlanOptions(gapFraction: 0, time: .seconds(60))

  private func sweep(
    _ document: ScenarioDocument, _ axes: String..., options: PlanOptions = exact,
    change: (inout SweepRequest) -> Void = { _ in }
  ) throws -> Sweep {
    let horizon = document.settings.horizon?.years ?? 2025...2027
    var request = SweepRequest(
      axes: try axes.map { try CeilingAxis($0, unit: .rupiah) }, years: horizon)
    change(&request)
    return try SweepRun(solver: GLPKSolver(), options: options)
      .sweep(document, alternative: nil, request)
  }

  private func best(of scenario: Scenario, where isGood: (Plan) -> Bool = { _ in true })
    throws -> (plan: Plan, benefit: Int64)?
  {
    let oracle = Oracle(scenario)
    return oracle.best(among: try #require(oracle.everyPlan()).filter(isGood))
  }

  @Test(arguments: Seeds.first(10)) func theCurveIsTheTrueOne(seed: Int) throws {
    let document = try #require(try SeededScenario.text(seed: 20 + UInt64(seed)).reading().document)
    let sweep = try sweep(document, "all=40%..160%:30%") { request in
      request.isNested = true
      request.more = Amount(rupiah: 3)
      request.moved = Amount(rupiah: 2)
    }
    #expect(sweep.points.count == 5)
    var before: Plan?
    for point in sweep.points {
      let best = try best(of: point.scenario)
      #expect(point.result.roadmap?.benefit.millionths == best?.benefit, "seed \(seed)")
      #expect(point.result.quality?.bound.millionths == best?.benefit, "seed \(seed)")
      // Of all plans that keep the programs of the nested plan before, the best.
      let nested = try self.best(of: point.scenario) { plan in
        before?.selected.allSatisfy { plan.starts[$0] != nil } ?? true
      }
      #expect(point.nested?.roadmap?.benefit.millionths == nested?.benefit, "seed \(seed)")
      if let best, let nested {
        let price = Points(millionths: best.benefit - nested.benefit)
        #expect(point.priceOfNesting == price...price, "seed \(seed)")
      }
      before = point.nested?.roadmap?.plan ?? before
    }
    let own = try best(of: sweep.base.scenario)
    for question in sweep.questions {
      var changes = [(question.to, question.amount.rupiah)]
      if let from = question.from { changes.append((from, -question.amount.rupiah)) }
      let source = sweep.base.scenario.sources[question.source]
      let scenario = try document.scenario(
        applying: changes.map { year, rupiah in
          let ceiling = source.ceilings[sweep.base.scenario.horizon.index(of: year)]
          return .setCeiling(
            source: source.id, year: year, Amount(rupiah: ceiling.rupiah + rupiah))
        })
      let other = try best(of: scenario)
      guard let own, let other else {
        #expect(sweep.gain(of: question) == nil)
        continue
      }
      let gain = Points(millionths: other.benefit - own.benefit)
      #expect(sweep.gain(of: question) == gain, "seed \(seed)")
      #expect(sweep.possibleGain(of: question) == gain...gain, "seed \(seed)")
    }
  }

  /// Costs 6 and 4 in one year: nothing below 4, then P2, then P1, then both.
  @Test func programsEnterAndLeaveAtTheirSteps() throws {
    let text = ScenarioText(horizon: 2025...2025).source("S", [10])
      .program("P1", capital: 6, score: 9).program("P2", capital: 4, score: 5)
    let document = try #require(try text.reading().document)
    let sweep = try sweep(document, "S=-7..0:1") { $0.isNested = true }
    let found = sweep.points.map { ($0.result.roadmap?.benefit.millionths ?? 0) / 1_000_000 }
    #expect(found == [0, 5, 5, 9, 9, 9, 9, 14])
    #expect(
      sweep.changes(at: 3)?.map(\.kind) == [.enters(start: 2025), .leaves(start: 2025)])
    #expect(sweep.changes(at: 4) == [])
    #expect(sweep.changes(at: 0) == nil)
    // P2 stays once it was chosen, and leaves no money for P1 until there is enough
    // for both.
    let nested = sweep.points.map { ($0.nested?.roadmap?.benefit.millionths ?? 0) / 1_000_000 }
    #expect(nested == [0, 5, 5, 5, 5, 5, 5, 14])
  }

  @Test func severalCeilingsAreCombined() throws {
    let text = ScenarioText(horizon: 2025...2025).source("S", [4]).source("T", [6])
      .program("P1", capital: 8, score: 9).program("P2", capital: 4, score: 5, sources: "S")
    let document = try #require(try text.reading().document)
    let sweep = try sweep(document, "S=50%..100%:50%", "T=0%..100%:100%")
    #expect(sweep.points.map(\.money) == [2, 8, 4, 10])
    let found = sweep.points.map { ($0.result.roadmap?.benefit.millionths ?? 0) / 1_000_000 }
    #expect(found == [0, 9, 5, 9])
    #expect(sweep.changes(at: 1) == nil)
  }

  @Test func plansAreHandedUpAndBoundsDown() throws {
    let text = ScenarioText(horizon: 2025...2025).source("S", [4])
      .program("P1", capital: 4, score: 9).program("P2", capital: 1, score: 2)
    let document = try #require(try text.reading().document)
    let poor = try document.scenario(applying: [])
    let rich = try document.scenario(
      applying: [.setCeiling(source: "S", year: 2025, Amount(rupiah: 5))])
    func result(_ scenario: Scenario, _ starts: [Int?], bound: Int64) throws -> PlanningResult {
      guard case .verified(let roadmap) = Checker(scenario).verify(Plan(starts: starts)) else {
        throw Refused()
      }
      return .roadmap(
        roadmap,
        Quality(
          benefit: roadmap.benefit, bound: Points(millionths: bound * 1_000_000),
          status: .provedWithin, ending: .timeLimit))
    }
    let tightened = CeilingOrder.tightened(
      [try result(rich, [nil, 2025], bound: 11), try result(poor, [2025, nil], bound: 20)],
      of: [rich, poor])
    #expect(tightened[0].roadmap?.plan.starts == [2025, nil])
    #expect(tightened[0].roadmap?.scenario == rich)
    #expect(tightened[0].quality?.bound.millionths == 11_000_000)
    #expect(tightened[1].quality?.bound.millionths == 11_000_000)
    #expect(tightened[1].quality?.status == .provedWithin)
  }

  private struct Refused: Error {}

  @Test func aRaisedSignalBeginsNothing() throws {
    let text = ScenarioText().source("S", each: 10).program("P1", capital: 4, score: 1)
    let document = try #require(try text.reading().document)
    var options = Self.exact
    options.stop = StopSignal()
    options.stop.raise()
    let sweep = try sweep(document, "S=50%..90%:20%", options: options) { $0.isNested = true }
    for point in sweep.points {
      guard case .noneFound(.interrupted) = point.result else {
        Issue.record("a point was solved")
        continue
      }
    }
  }
}
