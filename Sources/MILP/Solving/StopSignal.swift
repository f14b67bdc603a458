import Synchronization

/// A flag by which one thread asks a search on another to end.
public final class StopSignal: Sendable {
  private let flag = Atomic<Bool>(false)
  private let parent: StopSignal?

  /// Creates a signal that is not raised.
  ///
  /// - Parameter parent: a signal that raises this one as well; raising this one
  ///   does not raise it.
  public init(under parent: StopSignal? = nil) { self.parent = parent }

  /// Whether the search should end.
  public var isRaised: Bool { flag.load(ordering: .relaxed) || parent?.isRaised ?? false }

  /// Asks the search to end. Safe from any thread; raising twice does nothing.
  public func raise() { flag.store(true, ordering: .relaxed) }
}
