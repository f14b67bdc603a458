import PetajalanDomain

/// Looks for amounts that are too great, or too small to be true.
struct MoneyChecks {
  /// The greatest amount that escalation may lead to within a year after the
  /// horizon: a thousand times the greatest stated one.
  static let greatestEscalated = Int128(Amount.greatest.rupiah) * 1_000

  /// The scenario.
  package let scenario: Scenario
  /// The table `programs`.
  package let table: Table<ProgramColumn>
  /// Whether all ceilings are known.
  let hasAllCeilings: Bool
  /// Where faults go.
  package let log: FaultLog

  /// Reports programs for which there is not enough money.
  func checkPayment() {
    guard checkEscalation(), hasAllCeilings else { return }
    checkCeilings()
  }

  /// Reports programs that are far dearer, or cheaper, than others.
  func checkMagnitudes() {
    check(scenario.programs.map(\.totalCapital), .capital)
    check(scenario.programs.map(\.om.rupiah), .om)
  }

  private func check(_ amounts: [Int64], _ column: ProgramColumn) {
    guard let numbers = FarNumbers(amounts, unit: scenario.money.unit) else { return }
    for (row, amount) in amounts.enumerated() {
      let advice = numbers.advice(
        on: amount, column.rawValue, of: scenario.programs[row].id, among: .column)
      if let advice { log.report(.advice(advice), at: table.location(row, column)) }
    }
  }

  /// Reports programs whose amounts grow beyond what can be counted.
  ///
  /// - Returns: Whether there are none.
  private func checkEscalation() -> Bool {
    let prices = PriceGrowth(scenario.money, until: scenario.horizon.last + 1)
    // Growth keeps the order of amounts, so the greatest decides for all.
    func isTooGreat(_ program: Program) -> Bool {
      prices.final(max(program.totalCapital, program.om.rupiah)) > Self.greatestEscalated
    }
    let greatest = scenario.programs.map { max($0.totalCapital, $0.om.rupiah) }.max() ?? 0
    guard prices.final(greatest) > Self.greatestEscalated else { return true }
    for (row, program) in scenario.programs.enumerated() where isTooGreat(program) {
      log.report(
        .program(.escalatesTooFar(program: program.id)), at: table.location(row, .capital))
    }
    return false
  }

  private func checkCeilings() {
    var affordability = CeilingReach(scenario)
    for (row, program) in scenario.programs.enumerated() {
      guard program.status != .excluded, program.status != .done,
        !affordability.hasAffordableStart(program)
      else { continue }
      log.report(
        .advice(.unaffordable(program: program.id)), at: table.location(row, .capital))
    }
  }
}

extension Program {
  /// All its capital, in rupiah at the prices that the scenario states.
  var totalCapital: Int64 {
    switch capital {
    case .spread(let amount, _, _): amount.rupiah
    case .lines(let lines): Int64(clamping: Amount.sum(lines.map(\.amount)))
    }
  }
}

/// How prices grow from year to year.
struct PriceGrowth {
  private let factor: Int128
  private let years: Int

  /// The growth from the price year to a year.
  init(_ money: MoneySettings, until year: Int) {
    factor = 10_000 + Int128(money.escalation)
    years = max(0, year - money.priceYear)
  }

  /// What an amount at prices of the price year is in the end, or the first
  /// value beyond ``MoneyChecks/greatestEscalated``.
  package func final(_ rupiah: Int64) -> Int128 {
    var amount = Int128(rupiah)
    guard factor > 10_000 else { return amount }
    for _ in 0..<years {
      guard amount <= MoneyChecks.greatestEscalated else { break }
      let next = (amount * factor + 5_000) / 10_000
      if next == amount { break }
      amount = next
    }
    return amount
  }
}
