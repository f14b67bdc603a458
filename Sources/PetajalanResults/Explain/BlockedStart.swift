import PetajalanDomain
import PetajalanVerification

/// What stands against a start of a program while everything else on the roadmap
/// stays as it is.
public struct BlockedStart: Sendable {
  /// The start year that was tried: the one against which least stands.
  public let year: Int
  /// What stands against it.
  ///
  /// **Missing** When empty, nothing does.
  public let violations: [Violation]
  /// What the plan would gain.
  public let gain: Points
  /// What the program earns beside those that have the money.
  ///
  /// **Missing** Other things than money stand against it too, or it has no price.
  public let worth: WorthComparison?

  /// Creates it from its parts.
  package init(year: Int, violations: [Violation], gain: Points, worth: WorthComparison?) {
    self.year = year
    self.violations = violations
    self.gain = gain
    self.worth = worth
  }
}

extension BlockedStart {
  /// How many other things than money stand against it.
  package var obstacles: Int {
    violations.count { if case .unaffordable = $0 { false } else { true } }
  }

  /// The rupiah that are missing.
  public var missing: Int128 {
    violations.reduce(Int128(0)) { sum, violation in
      guard case .unaffordable(_, _, let due, let available) = violation else { return sum }
      return sum + due - available
    }
  }
}
