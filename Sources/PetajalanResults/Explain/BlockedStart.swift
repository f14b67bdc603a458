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
  ///
  /// **Missing** Something stands against it.
  public let gain: Points?
  /// What the program earns beside those that have the money.
  ///
  /// **Missing** Other things than money stand against it too, or it has no price.
  public let worth: WorthComparison?

  /// Creates it from its parts.
  package init(year: Int, violations: [Violation], gain: Points?, worth: WorthComparison?) {
    self.year = year
    self.violations = violations
    self.gain = gain
    self.worth = worth
  }
}

extension BlockedStart {
  /// What stands against it, in the words of reasons.
  package func reasons(against program: Int, in scenario: Scenario) -> [Reason] {
    var reasons: [Reason] = []
    for violation in violations {
      let reason = Reason(violation, against: program, worth: worth, in: scenario)
      // A rule can be broken in several years, and is named once.
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }

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
