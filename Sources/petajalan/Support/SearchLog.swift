import GLPKSolver
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults
import Threads

/// A line on standard error for each thing that happens in a search.
final class SearchLog: SearchObserver {
  private struct State {
    var standing = SearchStanding()
    /// The proved bound and the solver's, as they were last told.
    var toldBound: Int128?
    var toldWord: Int128?
  }

  /// A bound is told if it closes this part of what is left of the gap, or of
  /// itself while there is no roadmap: a tree proves thousands a second.
  private static let worthTelling: UInt128 = 100

  private let phrases: any Phrasebook
  private let start: ContinuousClock.Instant
  private let state = Locked(State())
  private let console = Console()

  init(language: Language, since start: ContinuousClock.Instant) {
    phrases = language.forMessages.phrases
    self.start = start
  }

  var countsImpliedRows: Bool { true }

  func removed(_ removal: Removal) { tell(.removed(removal)) }

  func found(_ plan: Plan, benefit: Int128) {
    state.withLock { state in
      if state.standing.find(benefit: benefit) { tell(.found(state.standing)) }
    }
  }

  func progressed(_ progress: SearchProgress) {
    state.withLock { state in
      let isBetter = state.standing.advance(to: progress)
      guard let bound = progress.bound else { return }
      if isBetter, Self.isNews(bound, after: state.toldBound, state.standing.benefit) {
        state.toldBound = bound
        tell(.proved(state.standing))
      } else if !progress.isBoundProved, bound < state.standing.bound ?? Int128.max,
        Self.isNews(bound, after: state.toldWord, state.standing.benefit)
      {
        state.toldWord = bound
        tell(.solverSays(bound: bound, state.standing))
      }
    }
  }

  private static func isNews(_ bound: Int128, after told: Int128?, _ benefit: Int128?) -> Bool {
    guard let told else { return true }
    let left = (told - (benefit ?? 0)).magnitude
    return bound < told && (told - bound).magnitude * worthTelling >= left
  }

  private func tell(_ event: SearchEvent) {
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    console.say(phrases.line(for: event, milliseconds: Int(milliseconds)))
  }
}
