import Foundation
import MILP

/// Bounds and plans a scenario whose linear relaxation is too large for the
/// solver.
struct ScaleSearch<Solver: MILPSolver> {
  private let model: PricedModel
  private let presolved: PresolvedModel
  private let judge: PlanJudge
  private let limit: WorkLimit
  private let solver: Solver
  private let formulation: Formulation

  init(
    _ formulation: Formulation, presolved: PresolvedModel, judge: PlanJudge, solver: Solver,
    within limit: WorkLimit
  ) {
    model = PricedModel(formulation, presolved)
    self.presolved = presolved
    self.judge = judge
    self.limit = limit
    self.solver = solver
    self.formulation = formulation
  }

  func run() -> ExactSearch.Result {
    var result = ExactSearch.Result.nothing(about: presolved)
    let t0 = ContinuousClock.now
    var method = VolumeMethod(model, reached: reached)
    func say(_ s: String) {
      FileHandle.standardError.write(
        Data("\(String(format: "%.2f", (ContinuousClock.now - t0).seconds)) \(s)\n".utf8))
    }
    say("\(model.linking.count) linking \(model.columns.count) columns start \(method.value) reached \(reached)")
    while !limit.isOver, method.evaluations < Int(ProcessInfo.processInfo.environment["ITER"] ?? "1000")! {
      method.step()
      if [100,200,400,800,1600,3200].contains(method.evaluations) {
        say("\(method.evaluations) \(method.value)")
        _ = judge.build(along: padded(method.point))
        method.reached = reached
        say("plan \(reached) gap \((method.value - reached) / method.value)")
      }
    }
    if let (dual, losses) = model.bound(method.prices) {
      say("dual \(dual.value) of \(method.value)")
      result.bound = dual.value
      result.proof.add(presolved.step(dual, countsObjective: true), to: 0, isLasting: false)
      var random = SplitMix64(seed: 7)
      for round in 0..<Int(ProcessInfo.processInfo.environment["GRASP"] ?? "20")! where !limit.isOver {
        let noise = 0.02 * Double(round)
        let ranks = losses.ranks.map { ($0 + 1) * (1 + noise * (Double(random.below(1000)) / 1000 - 0.5)) - 1 }
        let b = judge.build(along: padded(losses.ofStart.map { -$0 }), ranks: ranks)
        if round < 3 || b { say("grasp \(round) \(b) \(reached) gap \((method.value - reached) / method.value)") }
      }
      var search = CoreSearch(
        formulation, presolved, columns: model.columns, losses: losses, bound: Double(dual.value),
        judge: judge, solver: solver, within: limit)
      var k = 0
      var last = t0
      search.improve {
        k += 1
        if ContinuousClock.now - last > .seconds(3) { last = .now; say("round \(k) \(reached) gap \((method.value - reached) / method.value)") }
        return false
      }
    }
    return result
  }

  private var reached: Double {
    judge.best.map { Double($0.value - presolved.offset) } ?? -Double.infinity
  }

  /// A point of the priced variables, for all variables.
  private func padded(_ point: [Double]) -> [Double] {
    point + Array(repeating: 0, count: presolved.model.variables.count - point.count)
  }
}
