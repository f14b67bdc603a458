/// How criteria were judged in pairs, and how far the judgements agree with each
/// other; the criteria's weights follow from them.
///
/// **Source** Saaty, The Analytic Hierarchy Process (1980); the scale from 1 to 9 and
/// the ratio: Saaty (1977), doi:10.1016/0022-2496(77)90033-5.
public struct PairwiseJudgements: Equatable, Sendable {
  /// The judgements, in an order that does not depend on the file's.
  public let judgements: [PairwiseJudgement]

  /// How far the judgements are from agreeing, to four digits behind the mark: 0 if
  /// they agree in full; above ``mostInconsistent`` they should be looked at again.
  public let consistencyRatio: ExactDecimal

  /// Creates it from its parts.
  package init(judgements: [PairwiseJudgement], consistencyRatio: ExactDecimal) {
    self.judgements = judgements
    self.consistencyRatio = consistencyRatio
  }

  /// The greatest ratio that is usually put up with.
  public static let mostInconsistent = ExactDecimal(coefficient: 1, fractionDigits: 1)
}

/// That one criterion weighs so many times another one.
public struct PairwiseJudgement: Equatable, Sendable {
  /// The positions of the two criteria.
  public let pair: (first: Int, second: Int)
  /// How many times the first weighs the second.
  public let ratio: JudgedRatio

  /// Creates it from its parts.
  package init(pair: (first: Int, second: Int), ratio: JudgedRatio) {
    self.pair = pair
    self.ratio = ratio
  }

  /// Whether two judgements say the same of the same pair.
  public static func == (left: PairwiseJudgement, right: PairwiseJudgement) -> Bool {
    left.pair == right.pair && left.ratio == right.ratio
  }
}

/// A ratio of the scale from 1/9 to 9.
public struct JudgedRatio: Hashable, Sendable {
  /// The number above the bar.
  public let numerator: ExactDecimal
  /// The number below the bar, from 1 to 9.
  public let denominator: ExactDecimal

  /// The greatest ratio of the scale.
  package static let greatest: Int64 = 9

  /// Creates a ratio of the scale.
  package init(_ numerator: ExactDecimal, _ denominator: ExactDecimal) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// The ratio of the pair turned round.
  package var inverted: JudgedRatio { JudgedRatio(denominator, numerator) }

  /// The nearest floating-point number.
  package var approximation: Double { numerator.approximation / denominator.approximation }

  /// The ratio as it is written.
  public var text: String {
    denominator == .one ? numerator.text : "\(numerator.text)/\(denominator.text)"
  }

  /// The ratios of whole numbers, from 1/9 to 9.
  package static let scale: [JudgedRatio] = {
    let numbers = (1...greatest).map { ExactDecimal(coefficient: $0) }
    return numbers.dropFirst().reversed().map { JudgedRatio(.one, $0) }
      + numbers.map { JudgedRatio($0, .one) }
  }()

  /// The ratio of whole numbers that is nearest to a positive number, by how many
  /// times one is the other.
  package static func nearest(to value: Double) -> JudgedRatio {
    func distance(_ ratio: JudgedRatio) -> Double {
      max(ratio.approximation / value, value / ratio.approximation)
    }
    return scale.min { distance($0) < distance($1) } ?? scale[0]
  }
}
