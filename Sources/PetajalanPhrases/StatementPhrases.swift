import PetajalanDomain
import PetajalanFormulation

/// What a scenario says, in words.
public protocol StatementPhrases: NumberPhrases {
  /// A sentence without a period.
  ///
  /// - Returns: `nil` for what goes without saying.
  func sentence(for statement: Statement, in scenario: Scenario) -> String?
}
