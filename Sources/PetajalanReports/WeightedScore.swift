import PetajalanKit

extension Scenario {
  /// A program's weighted score as a decimal of at most six digits:
  /// `scale × Σ weight·score / Σ weight`, rounded to a millionth.
  ///
  /// **Missing** The program earns by lines of benefit, or no criterion has a
  /// weight.
  func weightedScore(of program: Program) -> String? {
    guard program.benefitLines == nil else { return nil }
    // Without criteria there is one score, which counts in full.
    let weights = criteria.isEmpty ? [ExactFraction(numerator: 1)] : criteria.map(\.weight.fraction)
    let zero = ExactFraction(numerator: 0)
    let total = weights.reduce(zero, +)
    guard !total.isZero else { return nil }
    let weighted = zip(weights, program.scores).map { $0 * $1.fraction }.reduce(zero, +)
    let score = program.scale.fraction * weighted / total
    let millionths = (score * ExactFraction(numerator: 1_000_000)).rounded
    return DecimalText.exact(digits: millionths.description, fractionDigits: 6)
  }
}
