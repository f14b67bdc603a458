import MILP
import PetajalanFormulation
import Threads

/// Two exchange searches from the same plan at the same time, on a thread each.
///
/// They make equally many moves, and their plans are offered in order. So the
/// outcome does not depend on which is faster.
final class EjectionChainPair: Sendable {
  private let one: Locked<EjectionChainAnnealing>
  private let other: Locked<EjectionChainAnnealing>
  private let judge: IncumbentStore

  init?(
    _ formulation: Formulation, _ presolved: PresolvedModel, columns: ProgramColumns,
    losses: LagrangianReducedCosts, judge: IncumbentStore
  ) {
    guard
      let one = EjectionChainAnnealing(
        formulation, presolved, columns: columns, losses: losses, seed: 3),
      let other = EjectionChainAnnealing(
        formulation, presolved, columns: columns, losses: losses, seed: 4)
    else { return nil }
    self.one = Locked(one)
    self.other = Locked(other)
    self.judge = judge
  }

  /// Improves the best plan.
  ///
  /// - Parameters:
  ///   - bound: what no plan passes, without the presolve's offset.
  ///   - moves: how many each search makes.
  package func improve(bound: Int128, moves: Int, within limit: WorkLimit) {
    guard let plan = judge.best?.plan else { return }
    let (better, beside) = TwoThreads.run(named: "exchanges") {
      one.withLock { $0.improved(plan, bound: bound, moves: moves, within: limit) }
    } beside: {
      self.other.withLock { $0.improved(plan, bound: bound, moves: moves, within: limit) }
    }
    if let better { judge.offer(better) }
    if let beside { judge.offer(beside) }
  }

  /// Improves what another judge has, on the present thread alone.
  package func improve(
    _ partner: IncumbentStore, bound: Int128, moves: Int, within limit: WorkLimit
  ) {
    guard let plan = partner.best?.plan else { return }
    let better = one.withLock { $0.improved(plan, bound: bound, moves: moves, within: limit) }
    if let better { partner.offer(better) }
  }
}
