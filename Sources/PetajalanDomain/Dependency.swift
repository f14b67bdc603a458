/// What one program needs of others: an entry of `requires` or a row of
/// `dependencies`.
public struct Dependency: Equatable, Sendable {
  /// The position of the program that needs.
  public let program: Int
  /// What is needed, any one of these.
  public let anyOf: [Prerequisite]
  /// Which moments are compared.
  public let type: DependencyType
  /// What happens if it is not obeyed.
  public let strength: DependencyStrength
  /// Why, in the scenario's language.
  public let reason: String?
  /// Why, in English.
  public let reasonEN: String?

  /// Creates it from its parts.
  package init(
    program: Int, anyOf: [Prerequisite], type: DependencyType, strength: DependencyStrength,
    reason: String?, reasonEN: String?
  ) {
    self.program = program
    self.anyOf = anyOf
    self.type = type
    self.strength = strength
    self.reason = reason
    self.reasonEN = reasonEN
  }
}

/// A program that may meet a dependency.
public struct Prerequisite: Hashable, Sendable {
  /// The position of the needed program.
  public let program: Int
  /// How many years must pass in addition; may be negative, down to minus the
  /// needed program's duration.
  public let lag: Int

  /// Creates it from its parts.
  package init(program: Int, lag: Int) {
    self.program = program
    self.lag = lag
  }
}

/// Which moments of two programs a dependency compares.
public enum DependencyType: String, CaseIterable, Sendable {
  /// `start ≥ start(required) + duration(required) + lag`.
  case finishToStart = "FS"
  /// `start ≥ start(required) + lag`.
  case startToStart = "SS"
}

/// What happens if a dependency is not obeyed.
public enum DependencyStrength: Equatable, Sendable {
  /// It must be obeyed.
  case hard
  /// Not obeying costs that percentage of the program's benefit, once.
  case soft(penaltyPercent: ExactDecimal)
}
