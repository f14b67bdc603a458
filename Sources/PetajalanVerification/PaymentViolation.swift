/// One way in which payments fail to pay what a plan makes due, as facts.
///
/// Programs and sources are positions in the scenario; years are calendar years;
/// sums of money are rupiah.
public struct PaymentViolation: Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind

  /// The position of the payment at which it shows.
  ///
  /// **Missing** There is no payment where there should be one.
  public let payment: Int?

  /// What can be wrong.
  public enum Kind: Hashable, Sendable {
    /// A payment is not more than 0.
    case notPositive(rupiah: Int64)
    /// Another payment has the same year, program, kind and source.
    case twice(first: Int)
    /// Something is paid where nothing is due.
    case notDue(Due, rupiah: Int64)
    /// What is paid is not what is due.
    case dueDiffers(Due, due: Int128, paid: Int128)
    /// The source is none of those that may pay.
    case wrongPayer(Due, source: Int)
    /// A source pays less or more than its limits allow.
    case outsideLimits(Due, source: Int, paid: Int128, least: Int64, most: Int64)
    /// No division of the payments among the program's cost lines of that year
    /// suits each line's payers.
    case linesUnpayable(Due)
    /// A source pays more than it has, with what it was handed from the year
    /// before.
    case aboveCeiling(source: Int, year: Int, paid: Int128, available: Int128)
  }

  /// What a program makes due in a year, by kind.
  public struct Due: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// The program's position.
    public let program: Int
    /// What it is for.
    public let kind: SpendingKind
  }
}
