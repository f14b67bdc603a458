import PetajalanDomain

extension ScenarioChange {
  /// What an override and the change behind it come to, where both are about the same
  /// value.
  public func following(_ override: ScenarioOverride, in money: MoneySettings) -> ScenarioChange {
    let reader = ChangeReader(style: money.numbers, unit: money.unit, log: FaultLog())
    switch (reader.read(override)?.change, self) {
    case (.setCeiling(_, _, let first)?, .raiseCeiling(let source, let year, let second)):
      return .setCeiling(source: source, year: year, Self.sum(first, second))
    case (.raiseCeiling(_, _, let first)?, .raiseCeiling(let source, let year, let second)):
      return .raiseCeiling(source: source, year: year, by: Self.sum(first, second))
    case (.score(_, let first)?, .score(let program, let second)):
      return .score(program: program, by: first.adding(second))
    default: return self
    }
  }

  /// Both are amounts of a scenario, so that their sum fits.
  private static func sum(_ first: Amount, _ second: Amount) -> Amount {
    Amount(rupiah: first.rupiah + second.rupiah)
  }
}
