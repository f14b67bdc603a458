import MILP
import PetajalanKit

/// What commands say about their own work.
public protocol CommandPhrases: NumberPhrases {
  /// How far a search is.
  ///
  /// - Parameters:
  ///   - benefit: millionths of a point of the best roadmap, if there is one.
  ///   - bound: millionths of a point that no roadmap passes, if known.
  func progress(benefit: Int128?, bound: Int128?, seconds: Int) -> String
  /// Where the output was written.
  func written(to path: String) -> String
  /// That a scenario is free of errors.
  func checked(scenario: String, programs: Int, warnings: Int) -> String
  /// Why a solver could not do its work.
  func sentence(for failure: SolverFailure) -> String
  /// That standard output could not be written.
  ///
  /// - Parameter code: a value of `errno`.
  func cannotPrint(code: Int32) -> String
  /// That an override names nothing in the scenario.
  func unmatched(_ override: ScenarioOverride) -> String
}

extension CommandPhrases {
  /// Benefit or bound for people who watch a search: two digits are enough.
  func glance(_ millionths: Int128) -> String {
    numbers.decimal(millionths, exponent: 6, fractionDigits: 2, rounding: .down)
  }
}
