import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanAnalysis
@testable import PetajalanDomain
@testable import PetajalanReading
@testable import PetajalanResults
@testable import PetajalanSearch

/// Other weights against the enumeration of all plans.
@Suite(.serialized) struct WeightRunTests {
  /// Five programs that cannot all be paid, with scores drawn by the seed.
  private static func texts(seed: Int) -> ScenarioTexts {
    var choose = Chooser(seed: UInt64(seed))
    let criteria = ["K1", "K2", "K3"].prefix(choose.number(2...3))
    let weights = criteria.map { "\($0),\(choose.number(10...50))\n" }
    let rows = (1...4).map { program in
      let scores = criteria.map { _ in String(choose.number(0...9)) }.joined(separator: ",")
      return "P\(program),Program \(program),O,\(choose.number(2...6)),S,\(scores)\n"
    }
    return ScenarioTexts([
      "scenario.yaml": """
      petajalan: 1
      horizon: {first: 2025, last: 2026}
      benefit: {discount: 5%}

      """,
      "sources.csv": "id,2025,2026\nS,\(choose.number(4...7)),\(choose.number(2...5))\n",
      "criteria.csv": "id,weight\n" + weights.joined(),
      "programs.csv": "id,name,owner,capital,sources,\(criteria.joined(separator: ","))\n"
        + rows.joined(),
    ])
  }

  private static func study(
    _ texts: ScenarioTexts, points: Int64 = 30, samples: Int = 6, stop: StopSignal = StopSignal(),
    progressed: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> WeightStudy {
    let document = try #require(try ScenarioReader.read(texts).document)
    let run = WeightRun(
      solver: GLPKSolver(),
      options: PlanOptions(gapFraction: 0, time: .seconds(30), stop: stop), progressed: progressed)
    return try run.study(
      document, alternative: nil,
      WeightRequest(points: ExactDecimal(coefficient: points), samples: samples, seed: 7))
  }

  /// The greatest benefit of any plan that is allowed.
  private static func best(of scenario: Scenario, among plans: [Plan]) -> Int64 {
    let oracle = Oracle(scenario)
    return plans.map { oracle.benefit(of: $0) }.max() ?? 0
  }

  @Test(arguments: Seeds.first(10)) func everyClaimIsTrueByEnumeration(seed: Int) throws {
    let study = try Self.study(Self.texts(seed: seed))
    let scenario = study.scenario
    let oracle = Oracle(scenario)
    let plans = try #require(oracle.everyPlan()).filter { oracle.isAllowed($0) }
    let base = try #require(study.base.roadmap)
    #expect(base.benefit.millionths == Self.best(of: scenario, among: plans))
    #expect(study.isComplete)
    #expect(study.solved(.corner).count == 1 << scenario.criteria.count)
    #expect(study.solved(.sample).count == 6)
    for weighting in study.weightings {
      let weighed = scenario.weighing(weighting.weights)
      let best = Self.best(of: weighed, among: plans)
      let own = Oracle(weighed).benefit(of: base.plan)
      #expect(weighting.best.roadmap?.benefit.millionths == best, "seed \(seed)")
      #expect(weighting.benefitOfBase?.millionths == own)
      #expect(weighting.isBeaten == (best > own))
      #expect(Oracle(weighed).benefit(of: try #require(weighting.plan)) == best)
      #expect(weighting.loss?.lowerBound.millionths == best - own)
      #expect(weighting.loss?.upperBound.millionths == best - own)
    }
    for program in scenario.programs.indices {
      let holding = study.weightings.count { $0.plan?.starts[program] != nil }
      #expect(
        holding == study.support(of: program, .corner) + study.support(of: program, .sample))
      let isInAll = holding == study.weightings.count && base.plan.starts[program] != nil
      #expect((study.membership(of: program) == .core) == isInAll)
    }
    let box = WeightBox(scenario.criteria, points: study.request.points)
    for axis in study.axes {
      for (side, sign) in [(axis.down, Int64(-1)), (axis.up, 1)] {
        #expect(side.flip.map { $0.place == side.stays + 1 } ?? (side.stays == 100))
        for place in 1...WeightSide.parts {
          let move = sign * Int64(place) * 10
          let weights = try #require(
            box.weights(at: box.place(moving: axis.criterion, by: move)))
          let weighed = scenario.weighing(weights)
          let isBest =
            Oracle(weighed).benefit(of: base.plan) == Self.best(of: weighed, among: plans)
          #expect(isBest == (place <= side.stays), "seed \(seed), \(axis.criterion), \(move)")
        }
      }
    }
  }

  /// Ten seeds in which nothing flips, or everything does, would prove little.
  @Test func someFlipAndSomeStay() throws {
    let studies = try (0..<10).map { try Self.study(Self.texts(seed: $0), samples: 0) }
    let sides = studies.flatMap(\.axes).flatMap { [$0.down, $0.up] }
    #expect(sides.count { $0.flip != nil } >= 5)
    #expect(sides.count { $0.flip == nil } >= 5)
    #expect(studies.contains { $0.beatenCount > 0 })
  }

  @Test func stopSignalLeavesOutWhatWasNotSolved() throws {
    let stop = StopSignal()
    let study = try Self.study(Self.texts(seed: 1), stop: stop) { done, _ in
      if done == 3 { stop.raise() }
    }
    #expect(!study.isComplete)
    #expect(study.solved(.corner).count == 2)
    #expect(study.solved(.sample).isEmpty)
    #expect(study.axes.allSatisfy { !$0.up.isComplete || $0.up.stays == 0 })
  }

  @Test func boxHasItsCornersAndSamplesByTheSeed() throws {
    let criteria = (1...8).map {
      Criterion(id: "K\($0)", name: "", nameEN: nil, weight: ExactDecimal(coefficient: $0))
    }
    let few = WeightBox(Array(criteria.prefix(3)), points: ExactDecimal(coefficient: 50))
    // 1, 2 and 3 come to 6, so that 50 points are 3; no weight falls below 0.
    #expect(few.corners(seed: 1).count == 8)
    #expect(few.weights(at: [-1_000, -1_000, -1_000]) == nil)
    #expect(few.weights(at: [1_000, -500, 0])?.map(\.text) == ["4", "0.5", "3"])
    let many = WeightBox(criteria, points: ExactDecimal(coefficient: 1))
    #expect(many.corners(seed: 1).count == 64)
    #expect(Set(many.corners(seed: 1)).count == 64)
    #expect(many.corners(seed: 1) == many.corners(seed: 1))
    #expect(many.corners(seed: 1) != many.corners(seed: 2))
    #expect(many.samples(5, seed: 3) == many.samples(5, seed: 3))
    #expect(many.samples(50, seed: 3).joined().allSatisfy { (-1_000...1_000).contains($0) })
  }

  @Test func decimalsAreRoundedOnlyWhereTheyMust() {
    let third = ExactFraction(numerator: 1, denominator: 3)
    #expect(ExactDecimal(rounding: third).text == "0.333333333333")
    let great = ExactFraction(numerator: 12_345_678_901_234_567, denominator: 1)
    #expect(ExactDecimal(rounding: great).text == "12345678901234567")
  }
}
