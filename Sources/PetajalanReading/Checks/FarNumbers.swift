import PetajalanDomain

/// Finds numbers that are far from those beside them: a unit too far, or a mark of
/// thousands that was read as a decimal point, is a thousand times.
struct FarNumbers {
  /// How many times the middle one a number may be, or which part of it.
  static let mostTimes: Int128 = 50

  /// The fewest numbers for the middle one to mean anything.
  static let fewestNeighbors = 5

  /// How many times the middle one a number without the slip may be, or which part of it.
  static let usualNearTimes: Int64 = 20

  /// The slips that are told: a thousand, and a million, as of rupiah instead of juta.
  private static let slips: [Int64] = [1_000, 1_000_000]

  /// The power of ten that the unit of the numbers is.
  private let exponent: Int
  private let middle: Int64
  private let nearTimes: Int64

  /// Looks at amounts in rupiah.
  ///
  /// **Missing** There are too few that are more than nothing.
  ///
  /// - Parameters:
  ///   - unit: what they are written in.
  ///   - nearTimes: how many times the middle one an amount without a slip may be.
  init?(_ amounts: [Int64], unit: MoneyUnit, nearTimes: Int64 = usualNearTimes) {
    let positive = amounts.filter { $0 > 0 }.sorted()
    guard positive.count >= Self.fewestNeighbors else { return nil }
    middle = positive[positive.count / 2]
    exponent = unit.exponent
    self.nearTimes = nearTimes
  }

  /// What is to be said of an amount.
  ///
  /// **Missing** It is near enough to the others, or nothing.
  package func advice(
    on amount: Int64, _ label: String, of subject: String, among neighbors: FarNumber.Neighbors
  ) -> ScenarioAdvice? {
    guard amount > 0 else { return nil }
    let isLess = amount < middle
    let (amountWide, middleWide) = (Int128(amount), Int128(middle))
    guard max(amountWide, middleWide) > Self.mostTimes * min(amountWide, middleWide) else {
      return nil
    }
    return .farFromOthers(
      FarNumber(
        label: label, subject: subject, number: number(amount), neighbors: neighbors,
        middle: number(middle), times: Int(isLess ? middle / amount : amount / middle),
        isLess: isLess, meant: meant(amount, isLess).map(number)))
  }

  private func number(_ rupiah: Int64) -> ExactDecimal {
    ExactDecimal(coefficient: rupiah, fractionDigits: exponent)
  }

  /// What an amount would be without a slip.
  private func meant(_ amount: Int64, _ isLess: Bool) -> Int64? {
    Self.slips.lazy.filter {
      isLess ? amount <= Int64.max / $0 : amount.isMultiple(of: $0)
    }.map { slip in
      isLess ? amount * slip : amount / slip
    }.first { meant in
      meant > middle / nearTimes && meant / nearTimes < middle
    }
  }
}

/// A number that is far from those beside it.
public struct FarNumber: Hashable, Sendable {
  /// What numbers are beside a number.
  public enum Neighbors: Hashable, Sendable {
    /// The others of its column.
    case column
    /// The others of its row.
    case row
  }

  /// Its column.
  public let label: String
  /// The id of what it is about.
  public let subject: String
  /// The number, in the unit in which it is written.
  public let number: ExactDecimal
  /// What it is compared with.
  public let neighbors: Neighbors
  /// The middle one of them.
  public let middle: ExactDecimal
  /// How many times the middle one it is, or which part of it.
  public let times: Int
  /// Whether it is less than the middle one.
  public let isLess: Bool
  /// What would be near the middle one, by a slip of a thousand or a million.
  ///
  /// **Missing** No such slip explains it.
  public let meant: ExactDecimal?

  /// Creates the fact.
  public init(
    label: String, subject: String, number: ExactDecimal, neighbors: Neighbors,
    middle: ExactDecimal, times: Int, isLess: Bool, meant: ExactDecimal?
  ) {
    self.label = label
    self.subject = subject
    self.number = number
    self.neighbors = neighbors
    self.middle = middle
    self.times = times
    self.isLess = isLess
    self.meant = meant
  }
}
