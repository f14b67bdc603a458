import MILP
import Synchronization

/// Gathers the experience of a search while it runs.
final class SearchMemory: Sendable {
  private let state = Mutex(Experience())

  /// What was learnt so far.
  var experience: Experience { state.withLock { $0 } }

  /// Notes what the exact search knows where it is.
  func note(_ insight: SearchInsight, _ presolved: PresolvedModel) {
    state.withLock { experience in
      experience.root = Experience.Root(
        names: presolved.original.variables.map(\.name), point: insight.point)
    }
  }

  /// Changed scenarios whose plans are kept: the latest are the likeliest to help.
  private static let mostOthers = 8

  /// Notes the best plan of a changed scenario.
  func noteOther(_ plan: Plan) {
    state.withLock { experience in
      experience.others.removeAll { $0 == plan }
      experience.others = [plan] + experience.others.prefix(Self.mostOthers - 1)
    }
  }

  /// Notes what branching has cost.
  func note(_ scores: BranchScores) { state.withLock { $0.scores = scores } }

  /// Notes the best plan.
  func note(_ plan: Plan) { state.withLock { $0.plan = plan } }
}
