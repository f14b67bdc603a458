import PetajalanDomain
import PetajalanReading
import PetajalanVerification

/// A single change with which a program is on the roadmap, or earlier, without loss:
/// with at least the benefit of today's roadmap.
public struct Remedy: Sendable {
  /// What is changed.
  public enum Kind: Hashable, Sendable {
    /// More money from a source in a year.
    case money(source: Int, year: Int, Amount)
    /// Another number of programs that the owner builds at once.
    case capacity(owner: Int, parallel: Int)
    /// More points in each of the program's scores.
    case score(ExactDecimal)
  }

  /// What is changed.
  public let kind: Kind
  /// The change beside those that force the program in.
  public let changes: [ScenarioChange]
  /// A roadmap of the scenario so changed.
  public let roadmap: Roadmap
  /// Whether it is proved that no smaller change of the kind is enough.
  public let isLeast: Bool

  /// Creates it from its parts.
  package init(kind: Kind, changes: [ScenarioChange], roadmap: Roadmap, isLeast: Bool) {
    self.kind = kind
    self.changes = changes
    self.roadmap = roadmap
    self.isLeast = isLeast
  }
}

/// What a look for one kind of remedy came to.
public enum RemedyAnswer: Sendable {
  /// This is enough.
  case enough(Remedy)
  /// It is proved that no change of the kind is.
  case never
  /// None was found in time, or nobody looked.
  case unknown

  /// The remedy.
  ///
  /// **Missing** None is known.
  public var remedy: Remedy? {
    if case .enough(let remedy) = self { remedy } else { nil }
  }
}
