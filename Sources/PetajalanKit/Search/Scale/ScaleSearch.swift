import Foundation
import MILP

/// Bounds and plans a scenario whose linear relaxation is too large for the
/// solver.
struct ScaleSearch {
  private let model: PricedModel
  private let presolved: PresolvedModel
  private let judge: PlanJudge
  private let limit: WorkLimit

  init(
    _ formulation: Formulation, presolved: PresolvedModel, judge: PlanJudge, within limit: WorkLimit
  ) {
    model = PricedModel(formulation, presolved)
    self.presolved = presolved
    self.judge = judge
    self.limit = limit
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
    while !limit.isOver, method.evaluations < Int(ProcessInfo.processInfo.environment["ITER"] ?? "300")! {
      method.step()
      if method.evaluations % 50 == 0 {
        say("\(method.evaluations) \(method.value)")
        _ = judge.build(along: padded(method.point))
        method.reached = reached
        say("plan \(reached) gap \((method.value - reached) / method.value)")
      }
    }
    if let dual = model.bound(method.prices) {
      say("dual \(dual.value) of \(method.value)")
      result.bound = dual.value
      result.proof.add(presolved.step(dual, countsObjective: true), to: 0, isLasting: false)
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
