/// What a limit costs.
public struct LimitCost: Sendable {
  /// The limit.
  public let limit: Limit
  /// The scenario without it.
  ///
  /// **Missing** It was not solved before a limit of time.
  public internal(set) var trial: Trial?
}
