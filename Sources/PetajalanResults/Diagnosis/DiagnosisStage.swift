/// A part of a diagnosis.
public enum DiagnosisStage: Equatable, Sendable {
  /// Whether there is a roadmap.
  case feasibility
  /// The n-th clashing set, from 1.
  case clash(Int)
  /// The least money.
  case money
  /// The fewest rules and statuses.
  case drops
}
