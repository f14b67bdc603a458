/// How many errors and warnings are told, a group of warnings once.
public struct FaultCounts: Equatable, Sendable {
  /// The errors.
  public private(set) var errors = 0
  /// The warnings.
  public private(set) var warnings = 0

  /// Counts what is told of faults.
  public init(_ groups: [FaultGroup]) {
    for group in groups {
      var count = 1
      if case .more(let further, _) = group.first.kind { count = further }
      switch group.first.severity {
      case .error: errors += count
      case .warning: warnings += count
      }
    }
  }
}
