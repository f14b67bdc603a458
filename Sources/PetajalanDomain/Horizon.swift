/// The fiscal years that a scenario plans.
public struct Horizon: Hashable, Sendable {
  /// The first year.
  public let first: Int

  /// The last year, inclusive.
  public let last: Int

  /// The most years that a horizon may have.
  public static let mostYears = 100

  /// Creates a horizon.
  ///
  /// - Precondition: `last` is not before `first`.
  public init(first: Int, last: Int) {
    precondition(first <= last, "a horizon has at least one year")
    self.first = first
    self.last = last
  }

  /// The years, in order.
  public var years: ClosedRange<Int> { first...last }

  /// How many years there are.
  public var count: Int { last - first + 1 }

  /// The position of a year, from 0.
  public func index(of year: Int) -> Int { year - first }
}

/// A named range of years: short, medium or long term.
public struct PlanningTerm: Equatable, Sendable {
  /// The id.
  public let id: String
  /// The name in the scenario's language.
  public let name: String
  /// The name in English.
  public let nameEN: String?
  /// The years, inclusive.
  public let years: ClosedRange<Int>

  /// Creates it from its parts.
  package init(id: String, name: String, nameEN: String?, years: ClosedRange<Int>) {
    self.id = id
    self.name = name
    self.nameEN = nameEN
    self.years = years
  }
}
