import PetajalanKit
import PetajalanReports
import Synchronization

/// One line on standard error that counts solves; nothing where nobody watches.
final class CountLine: Sendable {
  private let phrases: any Phrasebook
  private let isShown: Bool
  private let hasLine = Mutex(false)

  init(language: Language, isShown: Bool) {
    phrases = language.phrases
    self.isShown = isShown
  }

  /// Shows how many are done.
  func show(_ done: Int, of total: Int) {
    guard isShown else { return }
    hasLine.withLock { hasLine in
      hasLine = true
      Console().show("\r\u{1B}[K" + phrases.solves(done, of: total))
    }
  }

  /// Removes the line.
  func clear() {
    hasLine.withLock { hasLine in
      if hasLine { Console().show("\r\u{1B}[K") }
      hasLine = false
    }
  }
}
