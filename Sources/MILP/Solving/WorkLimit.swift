/// When work has to end: at a deadline, or when somebody asks for it.
public struct WorkLimit: Sendable {
  /// When it has to end.
  ///
  /// **Missing** No deadline.
  public var deadline: ContinuousClock.Instant?

  /// Ends it from outside.
  public var stop: StopSignal

  /// Creates a limit; without arguments one that never passes.
  public init(deadline: ContinuousClock.Instant? = nil, stop: StopSignal = StopSignal()) {
    self.deadline = deadline
    self.stop = stop
  }

  /// Whether the work has to end now.
  public var isOver: Bool { stop.isRaised || deadline.map { $0 <= .now } ?? false }
}
