/// Where a simplex method stands: which constraints and variables are in the
/// basis, and at which bound the others are.
///
/// With as many basic ones as there are constraints it determines a point. Bounds
/// may change without harm to it.
public struct SimplexBasis: Equatable, Sendable {
  /// The place of a constraint or a variable.
  public enum Place: UInt8, Sendable {
    /// Determined by the others.
    case basic
    /// At the lower bound, or free and 0.
    case atLower
    /// At the upper bound.
    case atUpper
  }

  /// The place of each constraint.
  public var constraints: [Place]

  /// The place of each variable.
  public var variables: [Place]

  /// Creates a basis.
  public init(constraints: [Place], variables: [Place]) {
    self.constraints = constraints
    self.variables = variables
  }
}
