import GLPKSolver
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import Threads

/// One line on standard error that follows a search.
final class ProgressLine: SearchObserver {
  private struct State {
    var standing = SearchStanding()
    var lastShown: ContinuousClock.Instant?
  }

  private let phrases: any Phrasebook
  private let start = ContinuousClock.now
  private let state = Locked(State())
  private let console = Console()

  init(language: Language) { phrases = language.forMessages.phrases }

  func removed(_ removal: Removal) {}

  func found(_ plan: Plan, benefit: Int128) {
    state.withLock { _ = $0.standing.find(benefit: benefit) }
  }

  func progressed(_ progress: SearchProgress) {
    let line = state.withLock { state -> String? in
      state.standing.advance(to: progress)
      let now = ContinuousClock.now
      // Ten times a second is more than anyone reads.
      if let last = state.lastShown, now - last < .milliseconds(100) { return nil }
      state.lastShown = now
      return phrases.progress(state.standing, seconds: Int((now - start).components.seconds))
    }
    if let line { console.show("\r\u{1B}[K" + line) }
  }

  /// Removes the line.
  func clear() {
    if state.withLock({ $0.lastShown != nil }) { console.show("\r\u{1B}[K") }
  }
}
