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
  /// Rows whose coefficients were made smaller.
  case tightening
  /// Starts that are worse than others of their program.
  case dominance
  /// Rows that order programs that are alike.
  case twins
  /// Rows that others imply.
  case redundancy

  /// What a reduction does to rows.
  public enum Effect: Sendable {
    /// It takes them out.
    case removes
    /// It adds them.
    case adds
    /// It finds them: the search keeps them, because it rounds cuts from them, and its
    /// relaxation loses them like all rows that nothing presses against.
    case finds
  }

  /// What it does to rows.
  public var effect: Effect {
    switch self {
    case .tightening, .dominance, .twins: .adds
    case .required, .money, .capacity, .needs, .rules, .propagation: .removes
    case .redundancy: .finds
    }
  }
}

/// What one reduction has removed.
public struct Removal: Equatable, Sendable {
  /// The reduction.
  public let reduction: Reduction
  /// Variables that have one value left.
  public let variables: Int
  /// Constraints that say nothing any more, or that were added or found
  /// (``Reduction/effect-swift.property``).
  public let constraints: Int

  /// Creates a report of what is gone.
  public init(_ reduction: Reduction, variables: Int, constraints: Int) {
    self.reduction = reduction
    self.variables = variables
    self.constraints = constraints
  }
}

/// What reductions have removed.
public struct ReductionSummary: Equatable, Sendable {
  private var counts: [Reduction: (columns: Int, rows: Int)] = [:]

  /// What each has removed, in the order of the reductions; without those that
  /// have removed nothing.
  public var removals: [Removal] {
    Reduction.allCases.compactMap { reduction in
      counts[reduction].map {
        Removal(reduction, variables: $0.columns, constraints: $0.rows)
      }
    }
  }

  /// Creates a summary of nothing.
  public init() {}

  /// Counts variables and constraints.
  package mutating func add(columns: Int, rows: Int = 0, by reduction: Reduction) {
    guard columns > 0 || rows > 0 else { return }
    counts[reduction, default: (0, 0)].columns += columns
    counts[reduction, default: (0, 0)].rows += rows
  }

  /// Whether the same was removed.
  public static func == (one: Self, other: Self) -> Bool { one.removals == other.removals }

  /// All variables that were removed.
  package var columns: Int { counts.values.reduce(0) { $0 + $1.columns } }
}
