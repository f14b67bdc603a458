import PetajalanResults
import PetajalanVerification

/// Why a program is not on a roadmap, or not earlier.
public protocol ReasonPhrases: NumberPhrases {
  /// A short sentence without a period, in which programs go by their ids.
  func sentence(for reason: Reason, of program: Int, in roadmap: Roadmap) -> String
}
