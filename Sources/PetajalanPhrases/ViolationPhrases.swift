import PetajalanDomain
import PetajalanVerification

/// How a plan breaks its scenario, in words.
public protocol ViolationPhrases: NumberPhrases {
  /// A sentence without a period, with names, years and rupiah.
  func sentence(for violation: Violation, in scenario: Scenario) -> String
}
