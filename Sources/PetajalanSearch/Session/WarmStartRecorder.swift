import MILP
import Threads

/// Gathers the experience of one search while it runs.
package final class WarmStartRecorder: Sendable {
  private let state = Locked(WarmStartRecord())

  /// What was learnt so far.
  var experience: WarmStartRecord { state.withLock { $0 } }

  /// Notes what the exact search knows where it is.
  package func note(_ insight: SearchInsight, _ presolved: PresolvedModel) {
    state.withLock { experience in
      experience.root = WarmStartRecord.Root(
        names: presolved.original.variables.map(\.name), point: insight.point)
    }
  }

  /// Notes what an exact search leaves: what branching has cost, and where its root
  /// was solved.
  package func note(_ result: ExactSearch.Result, _ presolved: PresolvedModel) {
    state.withLock { experience in
      experience.scores = result.scores
      experience.basis = result.rootBasis.map { NamedBasis($0, of: presolved.model) }
    }
  }
}
