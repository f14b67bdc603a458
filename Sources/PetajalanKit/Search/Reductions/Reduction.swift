/// A way to make a model smaller.
public enum Reduction: String, CaseIterable, Sendable {
  /// Starts after which what must be on the roadmap would be late.
  case required
  /// Starts whose needs do not fit the money up to then.
  case money
  /// Starts whose needs do not fit their owners' time.
  case capacity
  /// Starts before all starts of what they need.
  case needs
  /// Starts whose needs break a rule or a group.
  case rules
}

/// What reductions have removed.
public struct ReductionSummary: Equatable, Sendable {
  /// What one of them has removed.
  public struct Entry: Equatable, Sendable {
    /// Variables that have one value left.
    public var columns = 0
    /// Constraints that say nothing any more.
    public var rows = 0
    /// Coefficients that were changed.
    public var coefficients = 0
  }

  /// By reduction; none if it has removed nothing.
  public private(set) var entries: [Reduction: Entry] = [:]

  /// Creates a summary of nothing.
  public init() {}

  /// Counts variables.
  mutating func add(columns: Int, by reduction: Reduction) {
    if columns > 0 { entries[reduction, default: Entry()].columns += columns }
  }
}
