import PetajalanResults

/// Something that happened in a search, for those who follow it line by line.
public enum SearchEvent: Equatable, Sendable {
  /// The model became smaller.
  case removed(Removal)
  /// A better roadmap was found.
  case found(SearchStanding)
  /// A better bound was proved.
  case proved(SearchStanding)
  /// The solver has a better bound, which is not proved; in millionths of a
  /// point.
  case solverSays(bound: Int128, SearchStanding)
}
