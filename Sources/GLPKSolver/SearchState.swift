import Foundation
import MILP
import Threads

/// What a search knows, shared between the solver's thread and the caller that
/// waits for it.
final class SearchState: Sendable {
  private struct Contents {
    var best: [Int64]?
    var bestObjective: Int128?
    var bound: Double?
    var rootBound: Double?
    var nodes = 0
    var isAbandoned = false
    var outcome: Result<Solution, SolverFailure>?
  }

  private let contents = Locked(Contents())
  private let finished = DispatchSemaphore(value: 0)

  /// The best accepted point and its objective without the model's constant.
  var best: (values: [Int64], objective: Int128)? {
    contents.withLock { contents in
      guard let values = contents.best, let objective = contents.bestObjective else { return nil }
      return (values, objective)
    }
  }

  /// Whether the caller has gone: nothing may be reported any more.
  var isAbandoned: Bool { contents.withLock { $0.isAbandoned } }

  /// Keeps an accepted point if it is the best so far.
  func keep(_ values: [Int64], objective: Int128) {
    contents.withLock { contents in
      if let best = contents.bestObjective, best >= objective { return }
      contents.best = values
      contents.bestObjective = objective
    }
  }

  /// Notes the objective of the first linear relaxation.
  func note(rootBound: Double) {
    contents.withLock { contents in
      contents.rootBound = contents.rootBound ?? rootBound
      contents.bound = min(contents.bound ?? rootBound, rootBound)
    }
  }

  /// Notes how far the search is. A bound never gets worse.
  func note(nodes: Int, bound: Double?) {
    contents.withLock { contents in
      contents.nodes = nodes
      if let bound { contents.bound = min(contents.bound ?? bound, bound) }
    }
  }

  /// How far the search is.
  var progress: SolveProgress {
    contents.withLock { contents in
      SolveProgress(
        nodes: contents.nodes, bound: contents.bound,
        incumbent: contents.bestObjective.map { Double($0) })
    }
  }

  /// What is known now, as the answer of a search that ended for `reason`.
  func solution(endedBy reason: StopReason) -> Solution {
    contents.withLock { contents in
      Solution(
        status: contents.best == nil ? .undecided(reason) : .feasible(reason),
        values: contents.best, bound: contents.bound, rootBound: contents.rootBound,
        nodes: contents.nodes)
    }
  }

  /// Hands the outcome to the caller.
  func finish(_ outcome: Result<Solution, SolverFailure>) {
    contents.withLock { $0.outcome = outcome }
    finished.signal()
  }

  /// Waits for the outcome, but not for long once the search should be over.
  ///
  /// GLPK cannot be interrupted inside a linear program. If it does not come
  /// back in time, its thread is left to itself: it ends when GLPK returns.
  func wait(deadline: ContinuousClock.Instant?, stop: StopSignal) throws(SolverFailure) -> Solution
  {
    var latest = deadline.map { $0 + Self.grace }
    var reason = StopReason.deadline
    var hasSeenStop = false
    while finished.wait(timeout: .now() + Self.pollingInterval) == .timedOut {
      if stop.isRaised && !hasSeenStop {
        hasSeenStop = true
        let limit = ContinuousClock.now + Self.grace
        if latest.map({ limit < $0 }) ?? true { (latest, reason) = (limit, .stopSignal) }
      }
      if let latest, ContinuousClock.now >= latest {
        contents.withLock { $0.isAbandoned = true }
        return solution(endedBy: reason)
      }
    }
    switch contents.withLock({ $0.outcome }) {
    case .success(let solution)?: return solution
    case .failure(let failure)?: throw failure
    case nil: return solution(endedBy: .numericalTrouble)
    }
  }

  /// The promise is half a second; the rest is for the return itself.
  private static let grace = Duration.milliseconds(400)
  private static let pollingInterval = DispatchTimeInterval.milliseconds(20)
}
