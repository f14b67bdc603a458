/// The identity of a variable: its position in its model, from 0.
public struct VariableID: Hashable, Comparable, Sendable {
  /// The position among the model's variables, from 0.
  public let index: Int

  /// Creates the identity of the variable at `index`.
  public init(index: Int) { self.index = index }

  /// Orders identities by position.
  public static func < (left: VariableID, right: VariableID) -> Bool { left.index < right.index }
}

/// A bounded variable of a ``Model``.
///
/// Both bounds always exist: a variable in a box has a safe dual bound for any
/// multipliers (Neumaier & Shcherbina 2004, doi:10.1007/s10107-003-0433-3).
public struct Variable: Equatable, Sendable {
  /// The name that people read in an exported model, such as
  /// `start[P01,2026]`: a family, then its indices.
  public var name: String

  /// The least value, inclusive.
  public var lower: Int64

  /// The greatest value, inclusive; never below `lower`.
  public var upper: Int64

  /// Whether only whole values are allowed.
  public var isInteger: Bool

  /// What one unit adds to the objective.
  public var objective: Int64

  /// Creates a variable.
  ///
  /// - Precondition: `lower` is at most `upper`.
  public init(
    name: String, lower: Int64 = 0, upper: Int64 = 1, isInteger: Bool = true, objective: Int64 = 0
  ) {
    precondition(lower <= upper, "the lower bound is above the upper bound")
    self.name = name
    self.lower = lower
    self.upper = upper
    self.isInteger = isInteger
    self.objective = objective
  }

  /// Whether the bounds leave one value only.
  public var isFixed: Bool { lower == upper }

  /// Whether the variable is a yes-or-no decision.
  public var isBinary: Bool { isInteger && lower == 0 && upper == 1 }
}
