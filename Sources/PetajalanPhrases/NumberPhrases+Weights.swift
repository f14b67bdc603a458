import BigInt
import PetajalanDomain

extension NumberPhrases {
  /// Each criterion with its weight in percent of their sum.
  package func weights(of scenario: Scenario) -> String {
    scenario.criteria.indices.map { "\(scenario.criteria[$0].id) \(weight($0, of: scenario))%" }
      .joined(separator: ", ")
  }

  /// A criterion's weight in percent of their sum, to a hundredth.
  package func weight(_ criterion: Int, of scenario: Scenario) -> String {
    let zero = ExactFraction(numerator: 0)
    let sum = scenario.criteria.map(\.weight.fraction).reduce(zero, +)
    guard !sum.isZero else { return numbers.whole(0) }
    let part = scenario.criteria[criterion].weight.fraction / sum
    let hundredths = Int128((part * ExactFraction(numerator: 10_000)).rounded)
    return numbers.decimal(hundredths, exponent: 2, fractionDigits: 2)
  }
}
