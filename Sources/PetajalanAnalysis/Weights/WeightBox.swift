import BigInt
import PetajalanDomain
import PetajalanResults
import PetajalanSearch

/// All weightings in which each criterion's weight is at most some points away from
/// what it is.
///
/// A point is a hundredth of the sum of all weights: where these come to 100, it is one
/// of their own units. A weight does not fall below 0. Since only the proportions of
/// weights count, the others lose in proportion where one gains.
///
/// A place in the box is given by the move of each weight in thousandths of the way to
/// the wall, from −1000 to 1000.
///
/// **Source** Own choice.
struct WeightBox {
  /// The weights in the middle.
  package let weights: [ExactDecimal]
  /// How far it is from there to the walls.
  private let radius: ExactFraction

  /// The moves that lead to a wall.
  static let wall: Int64 = 1_000

  /// The box of so many points around the weights of criteria.
  init(_ criteria: [Criterion], points: ExactDecimal) {
    weights = criteria.map(\.weight)
    let sum = weights.map(\.fraction).reduce(ExactFraction(numerator: 0), +)
    radius = sum * points.fraction * ExactFraction(numerator: 1, denominator: 100)
  }

  /// The weights at a place.
  ///
  /// **Missing** All of them would be 0.
  package func weights(at moves: [Int64]) -> [ExactDecimal]? {
    let moved = zip(weights, moves).map { weight, move in
      let part = ExactFraction(numerator: BigInt(move), denominator: BigInt(Self.wall))
      let sum = weight.fraction + radius * part
      return sum.isNegative ? ExactDecimal.zero : ExactDecimal(rounding: sum)
    }
    return moved.contains { $0 != .zero } ? moved : nil
  }

  /// The places of all corners, or, of more than ``mostWithEveryCorner`` criteria, of as
  /// many drawn by the seed.
  func corners(seed: UInt64) -> [[Int64]] {
    let count = weights.count
    func corner(_ bits: UInt64) -> [Int64] {
      (0..<count).map { bits >> UInt64($0 % 64) & 1 == 1 ? Self.wall : -Self.wall }
    }
    let all = UInt64(1) << UInt64(min(count, WeightStudy.mostWithEveryCorner))
    guard count > WeightStudy.mostWithEveryCorner else { return (0..<all).map(corner) }
    var dice = SplitMix64(seed: seed)
    var corners: [[Int64]] = []
    while corners.count < Int(all) {
      let next = corner(dice.next())
      if !corners.contains(next) { corners.append(next) }
    }
    return corners
  }

  /// Places drawn evenly from the box by the seed.
  package func samples(_ count: Int, seed: UInt64) -> [[Int64]] {
    var dice = SplitMix64(seed: ~seed)
    return (0..<count).map { _ in
      weights.map { _ in Int64(dice.below(2 * Int(Self.wall) + 1)) - Self.wall }
    }
  }

  /// The place at which one weight has moved alone.
  func place(moving criterion: Int, by move: Int64) -> [Int64] {
    weights.indices.map { $0 == criterion ? move : 0 }
  }
}

extension ExactDecimal {
  /// The decimal nearest to a fraction, with as many as 12 digits behind the mark.
  ///
  /// - Precondition: the fraction's size is below 10^17.
  package init(rounding fraction: ExactFraction) {
    let limit = BigInt(10).power(17)
    for digits in stride(from: 12, through: 0, by: -1) {
      let scaled = ExactFraction(
        numerator: fraction.numerator * BigInt(10).power(digits),
        denominator: fraction.denominator
      ).rounded
      if scaled.magnitude < limit.magnitude {
        self.init(coefficient: Int64(scaled), fractionDigits: digits)
        return
      }
    }
    preconditionFailure("the number has too many digits")
  }
}
