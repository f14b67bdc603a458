import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

@Suite(.serialized) struct PenaltyAnnealingPairTests {
  /// What no plan of the city with one payer each passes, in millionths of a point, as the
  /// exact search proves.
  private static let bound: Int128 = 2_075_000_000

  /// Of a city whose programs have one payer each, what is found from the empty plan
  /// is accepted, near the best, and the same each time.
  @Test func findsGoodPlansAndTheSameEachTime() throws {
    let (formulation, presolved) = try Self.city(sharing: false)
    let one = try #require(try improved(formulation, presolved, moves: 200_000))
    let other = try #require(try improved(formulation, presolved, moves: 200_000))
    #expect(one.plan == other.plan)
    #expect(one.value <= Self.bound)
    #expect(Double(one.value) > 0.97 * Double(Self.bound), "\(one.value)")
    #expect(Checker(formulation.scenario).violations(of: one.plan).isEmpty)
  }

  /// Where sources share payments, sums do not say what can be paid.
  @Test func sharedPaymentsAreLeftToOthers() throws {
    let (formulation, presolved) = try Self.city(sharing: true)
    #expect(try improved(formulation, presolved, moves: 200) == nil)
  }

  /// Tiny scenarios: nothing passes the best of all plans.
  @Test func findsTheBestPlansOfTinyScenarios() throws {
    var (compared, best) = (0, 0)
    for seed in Seeds.first(120) {
      guard let stated = try Stated(seed: UInt64(seed)), let enumerated = stated.best,
        let found = try improved(stated.formulation, stated.presolved, moves: 20_000)
      else { continue }
      #expect(found.value <= enumerated, "seed \(seed)")
      compared += 1
      if found.value == enumerated { best += 1 }
    }
    #expect(compared > Seeds.share(of: 5) && best * 4 >= compared * 3, "\(best) of \(compared)")
  }

  /// A city with requirements and rivals; its sources share payments or do not.
  private static func city(
    sharing: Bool
  ) throws -> (formulation: Formulation, presolved: PresolvedModel) {
    var text = ScenarioText(horizon: 2025...2034).source("A", each: 90).source("B", each: 40)
    var random = SplitMix64(seed: 5)
    for number in 1...80 {
      text = text.program(
        "P\(number)", capital: 10 + random.below(40), om: random.below(3),
        score: 1 + random.below(90),
        sources: number % 2 == 0 ? (sharing ? "A|B" : "A") : "B",
        set: ["requires": number % 4 == 0 ? "P\(number - 1)" : ""])
    }
    text = text.rule("id: rivals, count: {max: 1}, where: {id: [P2, P6]}")
    text = text.rule("id: others, count: {max: 1}, where: {id: [P5, P9, P13]}")
    let formulation = Formulation(try text.read())
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      throw NoModel()
    }
    return (formulation, presolved)
  }

  private struct NoModel: Error {}

  /// What becomes of the empty plan.
  ///
  /// - Returns: `nil` if the empty plan is not allowed, or sums do not decide.
  private func improved(
    _ formulation: Formulation, _ presolved: PresolvedModel, moves: Int
  ) throws -> IncumbentStore.Accepted? {
    let judge = IncumbentStore(
      formulation, presolved: presolved, goal: SearchGoal(measure: .benefit, kept: []),
      observer: SilentObserver())
    guard judge.offer(.empty(for: formulation.scenario)) else { return nil }
    let model = LagrangianRelaxation(formulation, presolved)
    var method = VolumeMethod(model, reached: 0)
    for _ in 0..<100 { method.step() }
    let (_, losses) = try #require(model.bound(method.prices))
    guard
      let pair = PenaltyAnnealingPair(
        formulation, presolved, model: model, prices: method.prices, losses: losses,
        judge: judge)
    else { return nil }
    pair.improve(moves: moves, within: WorkLimit())
    return judge.best
  }
}
