/// What several pieces of advice say alike of one thing after another.
public enum AdviceTopic: Hashable, Sendable {
  /// Empty scores count 0.
  case emptyScores
  /// Columns of years outside the horizon.
  case yearColumnsOutside
  /// Earliest years that requirements do not allow yet.
  case earliestTooEarly
  /// Programs without a start year.
  case noStartYear
  /// Programs dearer than all ceilings of their payers.
  case unaffordable
  /// Starts that a status does not use.
  case startsUnused
  /// Programs that need what is excluded.
  case requireExcluded
  /// Numbers far from those beside them.
  case farFromOthers
  /// Programs that nobody is left to pay for.
  case nobodyPays
  /// Sources that are passed over for O&M.
  case mayNotPayOM
  /// Rules without programs.
  case rulesWithoutPrograms
}

extension ScenarioAdvice {
  /// What it says, where it may be said of many things.
  ///
  /// **Missing** It is told by itself.
  public var topic: AdviceTopic? {
    switch self {
    case .emptyScore: .emptyScores
    case .yearColumnOutside: .yearColumnsOutside
    case .earliestTooEarly: .earliestTooEarly
    case .noStartYear: .noStartYear
    case .unaffordable: .unaffordable
    case .startUnused: .startsUnused
    case .requiresExcluded: .requireExcluded
    case .farFromOthers: .farFromOthers
    case .nobodyPays: .nobodyPays
    case .mayNotPayOM: .mayNotPayOM
    case .ruleWithoutPrograms: .rulesWithoutPrograms
    case .inconsistent, .scoreUnused, .yearOutside, .variantDone, .listMarks, .oneElement,
      .matchesNothing, .scoreFarAbove, .rupiahInTable, .capitalReplaced, .scoreReplaced,
      .dimensionSpelling, .hiddenSheet, .hiddenRows, .hiddenColumns, .scaledNumbers:
      nil
    }
  }
}
