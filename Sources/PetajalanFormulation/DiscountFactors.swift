import PetajalanDomain

/// The worth of a point by years after the first of the horizon: `(1 + r)^−n`.
struct DiscountFactors: Sendable {
  /// Floating-point factors, with a relative error far below 1e-13.
  private let approximate: [Double]

  /// `1 / (1 + r)` exactly.
  private let yearly: ExactFraction

  /// The longest time that a benefit line may lie behind the first year.
  private static let longest = 2 * Horizon.mostYears

  init(_ scenario: Scenario) {
    let percent = scenario.benefit.discountPercent.fraction
    let hundred = ExactFraction(numerator: 100)
    yearly = hundred / (hundred + percent)
    let factor = Double(yearly.numerator) / Double(yearly.denominator)
    var factors = [1.0]
    for _ in 1...Self.longest { factors.append((factors.last ?? 1) * factor) }
    approximate = factors
  }

  /// The factor, nearly.
  package func approximation(after years: Int) -> Double {
    years < approximate.count ? approximate[years] : 0
  }

  /// The factor, exactly.
  package func exact(after years: Int) -> ExactFraction { yearly.power(years) }

  /// Whether the approximation holds for so many years.
  package func covers(_ years: Int) -> Bool { years < approximate.count }
}
