import MILP
import PetajalanFormulation
import Threads

/// Two pressure searches at the same time, on a thread each.
///
/// They make equally many moves with random numbers of their own, and their plans are
/// offered in order. So the outcome does not depend on which is faster.
final class PenaltyAnnealingPair: Sendable {
  private let one: Locked<PenaltyAnnealing>
  private let other: Locked<PenaltyAnnealing>
  private let judge: IncumbentStore

  /// - Returns: `nil` if sums of starts do not decide which plans there are.
  init?(
    _ formulation: Formulation, _ presolved: PresolvedModel, model: LagrangianRelaxation,
    prices: [Double], losses: LagrangianReducedCosts, judge: IncumbentStore
  ) {
    guard
      let one = PenaltyAnnealing(
        formulation, presolved, model: model, prices: prices, losses: losses, seed: 3),
      let other = PenaltyAnnealing(
        formulation, presolved, model: model, prices: prices, losses: losses, seed: 4)
    else { return nil }
    self.one = Locked(one)
    self.other = Locked(other)
    self.judge = judge
  }

  /// Looks for better plans than the best one.
  ///
  /// - Parameter moves: how many each search makes.
  package func improve(moves: Int, within limit: WorkLimit) {
    guard let plan = judge.best?.plan else { return }
    let (found, beside) = TwoThreads.run(named: "pressure") {
      one.withLock { $0.found(from: plan, moves: moves, within: limit) }
    } beside: {
      self.other.withLock { $0.found(from: plan, moves: moves, within: limit) }
    }
    if let found { judge.offer(found) }
    if let beside { judge.offer(beside) }
  }

  /// Offers a better plan to another judge, on the present thread alone.
  package func improve(_ partner: IncumbentStore, moves: Int, within limit: WorkLimit) {
    guard let plan = partner.best?.plan else { return }
    let found = one.withLock { $0.found(from: plan, moves: moves, within: limit) }
    if let found { partner.offer(found) }
  }
}
