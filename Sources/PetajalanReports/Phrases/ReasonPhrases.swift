import PetajalanKit

/// Why a program is not on a roadmap, or not earlier.
public protocol ReasonPhrases: NumberPhrases {
  /// A short sentence without a period, in which programs go by their ids.
  func sentence(for reason: Reason, of program: Int, in roadmap: Roadmap) -> String
}

extension ReasonPhrases {
  /// The names of sources as a list.
  func sourceNames(_ sources: [Int], in scenario: Scenario) -> String {
    all(of: sources.map { scenario.sources[$0].name(in: language) })
  }
}
