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

  /// The plan without the programs that are not built inside a scenario's
  /// horizon.
  public func inside(horizonOf scenario: Scenario) -> Plan {
    let horizon = scenario.horizon
    return Plan(
      starts: zip(scenario.programs, starts).map { program, start in
        start.flatMap { start in
          let finish = start + program.duration - 1
          return start >= horizon.first && finish <= horizon.last ? start : nil
        }
      })
  }
}
