import BigInt
import Formats
import MILP
import PetajalanDomain

/// Weighted scores as decimals of at most six digits: `scale × Σ weight·score / Σ weight`,
/// rounded to a millionth.
struct WeightedScores {
  /// The weights, all times the same power of ten.
  private let weights: [BigInt]
  private let total: BigInt

  /// Prepares the scores of a scenario's programs.
  init(_ scenario: Scenario) {
    // Without criteria there is one score, which counts in full.
    let weights = scenario.criteria.isEmpty ? [.one] : scenario.criteria.map(\.weight)
    self.weights = Self.integers(weights).numbers
    total = self.weights.reduce(0, +)
  }

  /// A program's score.
  ///
  /// **Missing** The program earns by lines of benefit, or no criterion has a weight.
  package func text(of program: Program) -> String? {
    guard program.benefitLines == nil, total != 0 else { return nil }
    let (scores, digits) = Self.integers(program.scores)
    let weighted = zip(weights, scores).reduce(BigInt(0)) { $0 + $1.0 * $1.1 }
    let scale = program.scale
    let millionths = ExactFraction(
      numerator: weighted * BigInt(scale.coefficient) * 1_000_000,
      denominator: total * BigInt(10).power(digits + scale.fractionDigits)
    ).rounded
    return DecimalText.exact(digits: millionths.description, fractionDigits: 6)
  }

  /// Decimals as whole numbers: each times ten to the power of `digits`.
  private static func integers(_ decimals: [ExactDecimal]) -> (numbers: [BigInt], digits: Int) {
    let digits = decimals.map(\.fractionDigits).max() ?? 0
    let numbers = decimals.map { decimal in
      let missing = digits - decimal.fractionDigits
      let number = BigInt(decimal.coefficient)
      return missing == 0 ? number : number * BigInt(10).power(missing)
    }
    return (numbers, digits)
  }
}
