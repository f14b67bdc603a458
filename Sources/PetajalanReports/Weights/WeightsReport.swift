import MILP
import PetajalanDomain
import PetajalanPhrases
import PetajalanResults

/// Everything that the reports about weights are made from.
public struct WeightsReport: Sendable {
  /// What was found.
  public let study: WeightStudy

  /// What was asked for, and what it was made from.
  public let provenance: Provenance

  /// Creates the material of the reports.
  public init(_ study: WeightStudy, provenance: Provenance) {
    self.study = study
    self.provenance = provenance
  }

  /// The scenario.
  package var scenario: Scenario { study.scenario }

  /// The points that a place on an axis stands for, with its sign.
  ///
  /// - Parameter sign: 1 for the way up, −1 for the way down.
  package func points(at place: Int, sign: Int64) -> ExactDecimal {
    let whole = study.request.points
    let (digits, product) = (
      whole.fractionDigits + 2,
      whole.coefficient.multipliedReportingOverflow(by: sign * Int64(place))
    )
    return product.overflow || digits > ExactDecimal.mostDigits
      ? whole : ExactDecimal(coefficient: product.partialValue, fractionDigits: digits)
  }

  /// The programs in the plans of every weighting, of some, or of none.
  package func programs(_ membership: Membership) -> [Int] {
    scenario.programs.indices.filter { study.membership(of: $0) == membership }
  }
}
