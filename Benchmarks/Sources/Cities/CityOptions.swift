/// What a synthetic city is drawn from.
public struct CityOptions: Equatable, Sendable {
  /// How much of what all programs would cost the ceilings can pay.
  public enum Ceilings: String, CaseIterable, Sendable {
    /// About 35 %.
    case tight
    /// About 70 %.
    case loose

    /// The part of the demand, in percent.
    var percent: Int {
      switch self {
      case .tight: 35
      case .loose: 70
      }
    }
  }

  /// How many programs there are.
  public var programs: Int
  /// Where the random numbers begin.
  public var seed: UInt64
  /// How scarce money and agencies are.
  public var ceilings: Ceilings
  /// How many years are planned.
  public var years: Int

  /// The years that a city may plan: four let every program be built, and the
  /// format ends at a hundred.
  public static let possibleYears = 4...100

  /// The programs that a city may have: fewer may leave a dimension without any,
  /// and the format ends at 100,000.
  public static let possiblePrograms = 60...100_000

  /// Creates options.
  ///
  /// - Precondition: the numbers lie in their ranges.
  public init(programs: Int, seed: UInt64, ceilings: Ceilings, years: Int = 10) {
    precondition(Self.possiblePrograms.contains(programs) && Self.possibleYears.contains(years))
    self.programs = programs
    self.seed = seed
    self.ceilings = ceilings
    self.years = years
  }

  /// What the city is called, such as `city-150-tight-2`.
  public var name: String { "city-\(programs)-\(ceilings)-\(seed)" }

  /// The first year of the horizon.
  static let firstYear = 2025

  /// The years of the horizon.
  var horizon: [Int] { (0..<years).map { Self.firstYear + $0 } }
}
