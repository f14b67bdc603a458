import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

@Suite(.serialized) struct EjectionChainPairTests {
  /// From the empty plan, exchanges find the best of all plans of most tiny
  /// scenarios, and only plans that the checker accepts.
  @Test func findsTheBestPlansOfTinyScenarios() throws {
    var (compared, best) = (0, 0)
    for seed in Seeds.first(80) {
      guard let stated = try Stated(seed: UInt64(seed)), let enumerated = stated.best,
        let judge = try improved(stated.formulation, stated.presolved, moves: 6_400)
      else { continue }
      let found = try #require(judge.best).value
      #expect(found <= enumerated, "seed \(seed)")
      compared += 1
      if found == enumerated { best += 1 }
    }
    #expect(compared > Seeds.share(of: 15) && best * 4 >= compared * 3, "\(best) of \(compared)")
  }

  /// Two threads, one outcome; shared and carried money is paid to the rupiah.
  @Test func outcomeIsTheSameEachTime() throws {
    let formulation = Formulation(try Self.city.read())
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      Issue.record("no model")
      return
    }
    let one = try #require(try improved(formulation, presolved, moves: 12_800)?.best)
    let other = try #require(try improved(formulation, presolved, moves: 12_800)?.best)
    #expect(one.plan == other.plan)
    #expect(one.value > 0)
    #expect(Checker(formulation.scenario).violations(of: one.plan).isEmpty)
  }

  private static var city: ScenarioText {
    var text = ScenarioText(horizon: 2025...2030).source("A", each: 90)
      .source("B", each: 40, carry: true)
    var random = SplitMix64(seed: 5)
    for number in 1...80 {
      text = text.program(
        "P\(number)", capital: 10 + random.below(40), om: random.below(3),
        score: 1 + random.below(90), sources: number % 2 == 0 ? "A|B" : "B",
        set: ["requires": number % 4 == 0 ? "P\(number - 1)" : ""])
    }
    return text
  }

  /// A judge that has seen what becomes of the empty plan.
  ///
  /// - Returns: `nil` if it is not allowed.
  private func improved(
    _ formulation: Formulation, _ presolved: PresolvedModel, moves: Int
  ) throws -> IncumbentStore? {
    let judge = IncumbentStore(
      formulation, presolved: presolved, goal: SearchGoal(measure: .benefit, kept: []),
      observer: SilentObserver())
    guard judge.offer(.empty(for: formulation.scenario)) else { return nil }
    let model = LagrangianRelaxation(formulation, presolved)
    var method = VolumeMethod(model, reached: 0)
    for _ in 0..<100 { method.step() }
    let (dual, losses) = try #require(model.bound(method.prices))
    let pair = try #require(
      EjectionChainPair(
        formulation, presolved, columns: model.columns, losses: losses, judge: judge))
    pair.improve(bound: dual.value, moves: moves, within: WorkLimit())
    return judge
  }
}
