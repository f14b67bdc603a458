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
  /// What single rows show, and rows that say nothing any more.
  case propagation
}

/// What reductions have removed.
public struct ReductionSummary: Equatable, Sendable {
  /// What one of them has removed.
  public struct Entry: Equatable, Sendable {
    /// Variables that have one value left.
    public var columns = 0
    /// Constraints that say nothing any more.
    public var rows = 0
  }

  /// By reduction; none if it has removed nothing.
  public private(set) var entries: [Reduction: Entry] = [:]

  /// Creates a summary of nothing.
  public init() {}

  /// Counts variables and constraints.
  mutating func add(columns: Int, rows: Int = 0, by reduction: Reduction) {
    guard columns > 0 || rows > 0 else { return }
    entries[reduction, default: Entry()].columns += columns
    entries[reduction, default: Entry()].rows += rows
  }

  /// All variables that were removed.
  var columns: Int { entries.values.reduce(0) { $0 + $1.columns } }
}
