import Synchronization

/// A flag by which one thread asks a search on another to end.
public final class StopSignal: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Creates a signal that is not raised.
  public init() {}

  /// Whether the search should end.
  public var isRaised: Bool { flag.load(ordering: .relaxed) }

  /// Asks the search to end. Safe from any thread; raising twice does nothing.
  public func raise() { flag.store(true, ordering: .relaxed) }
}
