import PetajalanDomain

/// Amounts at the prices of later years.
///
/// Escalation of *e* basis points turns an amount at prices of the price year
/// into that of year *y* by repeating, once a year,
///
///     a ← (a · (10000 + e) + 5000) div 10000
///
/// Before the price year nothing changes.
struct PriceLevels: Sendable {
  private let escalation: Int128
  private let priceYear: Int

  init(_ scenario: Scenario) {
    escalation = Int128(scenario.money.escalation)
    priceYear = scenario.money.priceYear
  }

  /// An amount of the price year at the prices of another year, in rupiah.
  package func amount(_ rupiah: Int64, in year: Int) -> Int64 {
    guard escalation != 0, year > priceYear else { return rupiah }
    var amount = Int128(rupiah)
    for _ in priceYear..<year { amount = (amount * (10_000 + escalation) + 5_000) / 10_000 }
    return Int64(amount)
  }
}
