/// What the system does not allow that a search needs.
public enum SystemShortage: CaseIterable, Sendable {
  /// Processes or threads.
  case threads
  /// Files that are open at once.
  case files
}
