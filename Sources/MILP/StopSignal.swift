import Synchronization

/// A flag by which one thread asks a search on another to end.
public final class StopSignal: Sendable {
  private let flag = Atomic<Bool>(false)

  private let parent: StopSignal?

  /// Creates a signal that is not raised.
  public init() { parent = nil }

  /// Creates a signal that counts as raised once another one is, too.
  public init(after parent: StopSignal) { self.parent = parent }

  /// Whether the search should end.
  public var isRaised: Bool {
    flag.load(ordering: .relaxed) || parent?.isRaised ?? false
  }

  /// Asks the search to end. Safe from any thread; raising twice does nothing.
  public func raise() { flag.store(true, ordering: .relaxed) }
}
