import PetajalanKit

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
  var scenario: Scenario { study.scenario }

  /// The points that a place on an axis stands for, with its sign.
  ///
  /// - Parameter sign: 1 for the way up, −1 for the way down.
  func points(at place: Int, sign: Int64) -> ExactDecimal {
    let whole = study.request.points
    let (digits, product) = (
      whole.fractionDigits + 2,
      whole.coefficient.multipliedReportingOverflow(by: sign * Int64(place))
    )
    return product.overflow || digits > ExactDecimal.mostDigits
      ? whole : ExactDecimal(coefficient: product.partialValue, fractionDigits: digits)
  }

  /// The programs in the plans of every weighting, of some, or of none.
  func programs(_ membership: Membership) -> [Int] {
    scenario.programs.indices.filter { study.membership(of: $0) == membership }
  }
}

extension NumberPhrases {
  /// Each criterion with its weight in percent of their sum.
  func weights(of scenario: Scenario) -> String {
    scenario.criteria.indices.map { "\(scenario.criteria[$0].id) \(weight($0, of: scenario))%" }
      .joined(separator: ", ")
  }

  /// A criterion's weight in percent of their sum, to a hundredth.
  func weight(_ criterion: Int, of scenario: Scenario) -> String {
    let zero = ExactFraction(numerator: 0)
    let sum = scenario.criteria.map(\.weight.fraction).reduce(zero, +)
    guard !sum.isZero else { return numbers.whole(0) }
    let part = scenario.criteria[criterion].weight.fraction / sum
    let hundredths = Int128((part * ExactFraction(numerator: 10_000)).rounded)
    return numbers.decimal(hundredths, exponent: 2, fractionDigits: 2)
  }
}
