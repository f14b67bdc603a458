/// What the programs of a comparison are added up by.
public enum GroupKind: String, CaseIterable, Sendable {
  /// The dimension.
  case dimension
  /// The term in which they start.
  case term
  /// The leading agency.
  case owner
}
