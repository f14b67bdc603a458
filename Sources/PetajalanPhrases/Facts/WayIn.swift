import PetajalanDomain

/// How a program that is left out could come on the roadmap, as explanations found it.
public enum WayIn: Equatable, Sendable {
  /// It is proved that no roadmap can have it.
  case impossible
  /// A roadmap with it is as good.
  case free
  /// So much more money from a source in a year is enough, without loss.
  case money(source: Int, year: Int, Amount)
  /// So many programs that its owner builds at once are enough, without loss.
  case capacity(owner: Int, parallel: Int)
  /// So many more points in each of its scores are enough, without loss.
  case score(ExactDecimal)
  /// No single change is known that is enough; it costs so many points.
  case loss(ClosedRange<Points>)
}
