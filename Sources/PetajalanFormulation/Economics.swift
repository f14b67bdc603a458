import PetajalanDomain
import PetajalanVerification

/// What each start of a program costs and earns, for the model.
///
/// The checker has arithmetic of its own (`Ledger`, `Earnings`); the two must
/// agree and share nothing.
public struct Economics: Sendable {
  private let scenario: Scenario
  private let prices: PriceLevels
  private let discounts: DiscountFactors
  private let capitalParts: [[CapitalPart]]
  private let worth: [ProgramWorth]

  /// Prepares the arithmetic of a scenario.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    prices = PriceLevels(scenario)
    let discounts = DiscountFactors(scenario)
    self.discounts = discounts
    capitalParts = scenario.programs.map(CapitalPart.parts)
    worth = scenario.programs.map { ProgramWorth($0, in: scenario) }
  }

  /// What a program makes due if it starts in a year: only amounts above 0,
  /// only in years of the horizon, in year order, capital before O&M.
  public func dues(of program: Int, start: Int) -> [Due] {
    var dues: [Due] = []
    for part in capitalParts[program] {
      let year = start + part.projectYear - 1
      append(part.amount, .capital, part.payers, in: year, to: &dues)
    }
    appendOM(of: program, from: start + scenario.programs[program].duration, to: &dues)
    return dues
  }

  /// What the programs that were done before the horizon make due.
  public func standingDues(of program: Int) -> [Due] {
    guard scenario.programs[program].status == .done else { return [] }
    var dues: [Due] = []
    appendOM(of: program, from: scenario.horizon.first, to: &dues)
    return dues
  }

  /// The O&M of a program in the first year after the horizon, in rupiah.
  public func omAfterHorizon(of program: Int) -> Int64 {
    prices.amount(scenario.programs[program].om.rupiah, in: scenario.horizon.last + 1)
  }

  /// What a program earns if it starts in a year, in millionths of a point.
  public func benefit(of program: Int, start: Int) -> Int64 {
    worth[program].benefit(start: start, horizon: scenario.horizon, discounts: discounts)
  }

  /// Appends the O&M from a year on.
  ///
  /// Only single fields of a program are read: copying a whole one, with all its
  /// texts, would take most of the time in which a large scenario is stated.
  private func appendOM(of program: Int, from year: Int, to dues: inout [Due]) {
    let rupiah = scenario.programs[program].om.rupiah
    guard rupiah > 0, year <= scenario.horizon.last else { return }
    let payers = scenario.programs[program].omPayers
    dues.reserveCapacity(dues.count + scenario.horizon.last - year + 1)
    for year in year...scenario.horizon.last {
      append(rupiah, .om, payers, in: year, to: &dues)
    }
  }

  private func append(
    _ amount: Int64, _ kind: SpendingKind, _ payers: [Payer], in year: Int, to dues: inout [Due]
  ) {
    let amount = prices.amount(amount, in: year)
    if amount > 0 {
      dues.append(Due(year: year, kind: kind, rupiah: amount, payers: payers))
    }
  }
}

/// Money that must be paid in a year.
public struct Due: Hashable, Sendable {
  /// The calendar year.
  public let year: Int
  /// What it is for.
  public let kind: SpendingKind
  /// How much, in rupiah; more than 0.
  public let rupiah: Int64
  /// Who may pay it.
  public let payers: [Payer]

  /// The bounds of one payer's part, in rupiah.
  ///
  /// The lower bound is rounded up and the upper one down, so it may be empty.
  package func share(of payer: Payer) -> (atLeast: Int64, atMost: Int64) {
    let atLeast = payer.atLeast.map { -Self.floorPercent(-rupiah, $0) } ?? 0
    let atMost = payer.atMost.map { min(rupiah, Self.floorPercent(rupiah, $0)) } ?? rupiah
    return (atLeast, atMost)
  }

  private static func floorPercent(_ rupiah: Int64, _ percent: ExactDecimal) -> Int64 {
    var divisor: Int128 = 100
    for _ in 0..<percent.fractionDigits { divisor *= 10 }
    let product = Int128(rupiah) * Int128(percent.coefficient)
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
    return Int64(remainder < 0 ? quotient - 1 : quotient)
  }
}
