/// What the spending of a year is compared with, in all texts, tables and pictures of one
/// roadmap.
public enum SpendingLimit: Equatable, Sendable {
  /// The ceilings: no source carries anything over.
  case ceilings
  /// The ceilings and what the years before left over.
  case available
}
