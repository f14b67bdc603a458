import Dispatch
import PetajalanAnalysis
import PetajalanDomain
import PetajalanSearch
import Threads

/// Verifies the plans of a search and prepares the reasons for their roadmaps, those of a
/// large scenario while it goes on: whoever interrupts it will not wait until that is done.
final class PlanVerification: Sendable {
  private struct State {
    /// News of a plan that is not verified yet.
    var waiting: WorkerNews?
    /// The last one that was verified ahead.
    var ready: ReasonFinder?
  }

  private let rescue: Rescue
  private let queue = DispatchQueue(label: "verification")
  private let state = Locked(State())

  init(_ rescue: Rescue) { self.rescue = rescue }

  /// Begins to verify the plan of the latest news, on a thread of its own; plans before
  /// it whose turn has not come are forgotten.
  func begin(_ news: WorkerNews) {
    state.withLock { $0.waiting = news }
    queue.async {
      guard let news = self.next() else { return }
      let ready = self.rescue.roadmap(of: news.plan).map(ReasonFinder.init)
      self.state.withLock { $0.ready = ready }
    }
  }

  private func next() -> WorkerNews? {
    state.withLock { state in
      defer { state.waiting = nil }
      return state.waiting
    }
  }

  /// The reasons for the roadmap of a plan.
  ///
  /// - Returns: `nil` if there is no plan, or the checker refuses it.
  func reasons(of plan: Plan?) -> ReasonFinder? {
    queue.sync {}
    let ready = state.withLock { $0.ready }
    if let ready, ready.roadmap.plan == plan { return ready }
    return rescue.roadmap(of: plan).map(ReasonFinder.init)
  }
}
