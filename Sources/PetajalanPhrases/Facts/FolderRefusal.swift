/// Why an output folder cannot stand beside a roadmap.
public enum FolderRefusal: Error, Equatable, Sendable {
  /// It is no folder of the command that is named.
  case notOf(command: String)
  /// Its explanations are of another roadmap.
  case otherRoadmap
  /// One of its plans is of another scenario than this one and its alternatives.
  case foreignPlan(id: String)
  /// A plan does not have the benefit that the folder states.
  case otherBenefit(id: String)
}
