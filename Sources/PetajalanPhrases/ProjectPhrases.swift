import PetajalanDomain

/// The notes of tasks in a project file.
public protocol ProjectPhrases: NumberPhrases {
  /// What a program costs in the horizon, which ends in a year.
  func projectCost(capital: Int64, om: Int64, through year: Int) -> String
  /// Which agencies support it.
  func projectSupport(_ names: [String]) -> String
  /// When a dependency lets its program start, and why that is no link, or not the
  /// whole of one.
  func sentence(for need: UnlinkedNeed, of dependency: Dependency, in scenario: Scenario) -> String
}
