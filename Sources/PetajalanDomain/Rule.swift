/// A condition on the roadmap as a whole, for one set of programs.
///
/// A rule of the scenario with `for-each` stands here once per value.
public struct Rule: Equatable, Sendable {
  /// The id in the scenario.
  public let id: String
  /// The value of the `for-each` column.
  ///
  /// **Missing** The rule has no `for-each`.
  public let value: String?
  /// What is demanded.
  public let kind: RuleKind
  /// The positions of the programs that it speaks of, in file order.
  public let programs: [Int]
  /// Why.
  public let reason: String?

  /// Creates it from its parts.
  package init(id: String, value: String?, kind: RuleKind, programs: [Int], reason: String?) {
    self.id = id
    self.value = value
    self.kind = kind
    self.programs = programs
    self.reason = reason
  }

  /// The id, with the value of `for-each` in brackets.
  public var label: String {
    if let value { "\(id)[\(value)]" } else { id }
  }
}

/// What a rule demands of its programs.
public enum RuleKind: Equatable, Sendable {
  /// The number of chosen programs that reach the milestones.
  case count(min: Int?, max: Int?, startBy: Int?, finishBy: Int?)
  /// The money spent on them over the years, or in each of them.
  case spend(min: Amount?, max: Amount?, years: ClosedRange<Int>, eachYear: Bool)
  /// Their part of all money spent in the horizon, in percent.
  case shareOfSpend(min: ExactDecimal?, max: ExactDecimal?)
  /// How many of them are built at once.
  case parallel(max: Int)
  /// Their O&M in the first year after the horizon.
  case omAfterHorizon(max: Amount)
  /// All or none of them.
  case together
}
