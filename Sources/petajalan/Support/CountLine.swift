import PetajalanDomain
import Threads

/// One line on standard error that counts what is done; nothing where nobody watches.
final class CountLine: Sendable {
  private let sentence: @Sendable (_ done: Int, _ total: Int) -> String
  private let isShown: Bool
  private let hasLine = Locked(false)

  /// A line that counts solves.
  convenience init(language: Language, isShown: Bool) {
    self.init(isShown: isShown) { language.forMessages.phrases.solves($0, of: $1) }
  }

  /// A line that counts something.
  init(isShown: Bool, sentence: @escaping @Sendable (_ done: Int, _ total: Int) -> String) {
    self.isShown = isShown
    self.sentence = sentence
  }

  /// Shows how many are done.
  func show(_ done: Int, of total: Int) {
    guard isShown else { return }
    hasLine.withLock { hasLine in
      hasLine = true
      Console().show("\r\u{1B}[K" + sentence(done, total))
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
