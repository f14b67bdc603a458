/// Money added to a ceiling.
public struct CeilingAddition: Equatable, Sendable {
  /// The source's position.
  public let source: Int
  /// The calendar year.
  public let year: Int
  /// How much.
  public let amount: Amount

  /// Creates an addition.
  public init(source: Int, year: Int, amount: Amount) {
    self.source = source
    self.year = year
    self.amount = amount
  }
}
