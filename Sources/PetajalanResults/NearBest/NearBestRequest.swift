import BigInt
import PetajalanDomain

/// How many roadmaps near the best one are wanted, and what makes them so.
public struct NearBestRequest: Sendable {
  /// How many roadmaps are wanted, the best one included.
  public let count: Int
  /// How much less benefit they may have than the best one found, in percent of it.
  public let withinPercent: ExactDecimal
  /// By how much each differs from every other one.
  public let difference: PlanDifference

  /// The most roadmaps.
  public static let mostPlans = 50

  /// Creates a request.
  ///
  /// - Precondition: `count` is 2 … ``mostPlans``, `withinPercent` not negative.
  public init(count: Int, withinPercent: ExactDecimal, difference: PlanDifference) {
    precondition((2...Self.mostPlans).contains(count) && withinPercent.coefficient >= 0)
    self.count = count
    self.withinPercent = withinPercent
    self.difference = difference
  }

  /// The least benefit beside a best one: less by the percentage of its size, rounded
  /// up to a millionth.
  public func floor(below best: Points) -> Points {
    let size = BigInt(best.millionths.magnitude) * BigInt(withinPercent.coefficient)
    let lost = size / (BigInt(100) * BigInt(10).power(withinPercent.fractionDigits))
    return Points(millionths: Int64(clamping: BigInt(best.millionths) - lost))
  }
}
