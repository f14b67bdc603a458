import MILP
import PetajalanFormulation
import Threads

/// What an exact search has proved so far, for whoever looks on from another thread.
///
/// A search that the solver holds up past its limit is left to itself on its thread.
/// What it noted before is not lost with it.
package final class ProofLog: Sendable {
  private struct State {
    var proof: ProofTree
    var bound = Int128.max
    var nodes = 0
  }

  private let state: Locked<State>

  /// Begins with the root of a presolved model.
  init(of presolved: PresolvedModel, _ formulation: Formulation) {
    state = Locked(
      State(proof: ProofTree(of: presolved, isBeaten: PlanProof.isBeaten(in: formulation))))
  }

  /// Notes a cut.
  package func add(_ cut: DerivedCut) { state.withLock { $0.proof.add(cut) } }

  /// Notes what bounded a node; see ``ProofTree``.
  package func add(_ step: Certificate.Step, to node: Int, isLasting: Bool) {
    state.withLock { $0.proof.add(step, to: node, isLasting: isLasting) }
  }

  /// Notes that a node was split.
  ///
  /// - Returns: the numbers of its halves.
  package func split(
    _ node: Int, into one: [Certificate.Assignment], and other: [Certificate.Assignment]
  ) -> (Int, Int) {
    state.withLock { $0.proof.split(node, into: one, and: other) }
  }

  /// Notes what no plan passes.
  func prove(_ bound: Int128, nodes: Int) {
    state.withLock { state in
      state.bound = min(state.bound, bound)
      state.nodes = nodes
    }
  }

  /// The notes that prove it.
  package var proof: ProofTree { state.withLock { $0.proof } }

  /// What was proved, of a search that may still be at work.
  package var unfinished: ExactSearch.Result {
    state.withLock {
      ExactSearch.Result(
        bound: $0.bound, isExhausted: false, nodes: $0.nodes, proof: $0.proof)
    }
  }
}
