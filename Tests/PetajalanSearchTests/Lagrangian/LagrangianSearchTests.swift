import GLPKSolver
import TestSupport
import Testing

@testable import MILP
@testable import PetajalanFormulation
@testable import PetajalanResults
@testable import PetajalanSearch
@testable import PetajalanVerification

@Suite(.serialized) struct LagrangianSearchTests {
  /// With everything free, a small model is the whole one.
  @Test func smallModelOfEverythingHasTheBestPlan() throws {
    var compared = 0
    for seed in Seeds.first(60) {
      guard let stated = try Stated(seed: UInt64(seed)), let best = stated.best else { continue }
      let presolved = stated.presolved
      let columns = ProgramColumns(stated.formulation, presolved)
      let rows = PlanRows(presolved.model, columns: columns)
      let sub = SubModel(rows, free: Array(0..<columns.count))
      let stop = StopSignal()
      let solution = try GLPKSolver().solve(
        sub.model, options: SolveOptions(),
        monitor: SubModelMonitor(nodes: .max, stop: stop, userStop: stop))
      let values = try #require(solution.values, "seed \(seed)")
      let found = sub.model.objective(of: values) + presolved.offset
      // The money of the seeds is meant to be misjudged by a rupiah.
      #expect(found >= best, "seed \(seed)")
      compared += 1
    }
    #expect(compared > Seeds.share(of: 25), "\(compared) models")
  }

  /// What is improved is never worse than before and always accepted.
  @Test func improvedPlanIsBetterAndAccepted() throws {
    var text = ScenarioText(horizon: 2025...2030).source("A", each: 90).source("B", each: 40)
    var random = SplitMix64(seed: 9)
    for number in 1...120 {
      text = text.program(
        "P\(number)", capital: 10 + random.below(40), om: random.below(3),
        score: 1 + random.below(90), sources: number % 2 == 0 ? "A|B" : "B",
        set: ["requires": number % 4 == 0 ? "P\(number - 1)" : ""])
    }
    let formulation = Formulation(try text.read())
    guard case .reduced(let presolved) = Presolve.apply(to: formulation.model) else {
      Issue.record("no model")
      return
    }
    let judge = IncumbentStore(
      formulation, presolved: presolved, goal: SearchGoal(measure: .benefit, kept: []),
      observer: SilentObserver())
    judge.offer(.empty(for: formulation.scenario))
    let search = LagrangianSearch(
      formulation, presolved: presolved, judge: judge, solver: GLPKSolver(), within: WorkLimit())
    search.findBound()
    let bound = try #require(search.proved.bound) + presolved.offset
    var looks = 0
    search.improve(deadline: nil) {
      looks += 1
      return looks > 20
    }
    let best = try #require(judge.best).value
    #expect(best <= bound)
    #expect(Double(best) > 0.95 * Double(bound), "\(best) of \(bound)")
    #expect(Checker(formulation.scenario).violations(of: try #require(judge.best).plan).isEmpty)
  }
}
