/// A start year for some of a scenario's programs, not yet judged.
public struct Plan: Hashable, Sendable {
  /// One element per program, in file order: the calendar year in which it
  /// starts.
  ///
  /// **Missing** The program is not on the roadmap.
  public var starts: [Int?]

  /// Creates a plan.
  public init(starts: [Int?]) { self.starts = starts }

  /// A plan without programs.
  public static func empty(for scenario: Scenario) -> Plan {
    Plan(starts: Array(repeating: nil, count: scenario.programs.count))
  }

  /// The positions of the programs on the roadmap, in file order.
  public var selected: [Int] { starts.indices.filter { starts[$0] != nil } }
}
