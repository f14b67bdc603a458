import PetajalanDomain
import PetajalanReports
import PetajalanResults
import Threads
import WorkerProcess

/// Tells a parent process of plans and bounds, and somebody who watches of everything.
final class WorkerObserver: SearchObserver {
  private struct State {
    /// The best plan, if it was not sent yet.
    var unsent: Plan?
    /// When the next plan may be sent.
    var free = ContinuousClock.now
  }

  /// The part of the time that may go into sending plans, one in so many: a search that
  /// finds a thousand a second would do little else.
  private static let pause = 20

  private let port: WorkerPort
  private let watcher: any SearchObserver
  private let state = Locked(State())

  init(_ port: WorkerPort, watcher: any SearchObserver) {
    self.port = port
    self.watcher = watcher
  }

  var countsImpliedRows: Bool { watcher.countsImpliedRows }
  var keepsProofs: Bool { true }

  func found(_ plan: Plan, benefit: Int128) {
    state.withLock { $0.unsent = plan }
    sendIfFree()
    watcher.found(plan, benefit: benefit)
  }

  func progressed(_ progress: SearchProgress) {
    sendIfFree()
    watcher.progressed(progress)
  }

  func removed(_ removal: Removal) { watcher.removed(removal) }

  func proved(_ bound: Int128, _ proof: Proof) {
    port.send(
      WorkerMessage.bound(
        WorkerMessage.WrittenBound(
          millionths: Int64(clamping: bound), certificate: ReportedProof.text(of: proof))
      ).bytes)
  }

  private func sendIfFree() {
    state.withLock { state in
      let now = ContinuousClock.now
      guard let plan = state.unsent, now >= state.free else { return }
      port.send(WorkerMessage.plan(plan).bytes)
      state.unsent = nil
      state.free = .now + (ContinuousClock.now - now) * Self.pause
    }
  }
}
