/// What a limit costs.
public struct LimitCost: Sendable {
  /// The limit.
  public let limit: Limit
  /// The scenario without it.
  ///
  /// **Missing** It was not solved before a limit of time.
  public package(set) var trial: Trial?

  /// Creates it from its parts.
  package init(limit: Limit, trial: Trial? = nil) {
    self.limit = limit
    self.trial = trial
  }
}
