import PetajalanDomain

/// Looks for amounts in rupiah where the unit is another one: what a cell shows in
/// millions, or a table of another source, may state rupiah.
struct UnitChecks {
  /// The fewest amounts for the middle one to mean anything.
  private static let fewestAmounts = 3

  /// The least middle number of such a table: nobody writes millions of a unit that is
  /// there to save digits.
  private static let leastNumber: Int64 = 1_000_000

  /// From here on the middle cost of programs is more than any city's, in rupiah.
  private static let greatestCost: Int64 = 1_000_000_000_000

  /// How many times the middle cost of programs the middle ceiling may be.
  private static let mostTimes: Int64 = 100_000

  /// The scenario.
  package let scenario: Scenario
  /// The table `programs`.
  package let table: Table<ProgramColumn>
  /// The table `sources`.
  package let sources: TableText
  /// Where faults go.
  package let log: FaultLog

  /// Runs the checks.
  package func run() {
    let unit = scenario.money.unit
    guard unit != .rupiah else { return }
    let costs = scenario.programs.map(\.totalCapital)
    let ceilings = scenario.sources.flatMap { $0.ceilings.map(\.rupiah) }
    guard let cost = Self.middle(costs) else { return }
    let least = Self.leastNumber * unit.rupiah
    let number = { ExactDecimal(coefficient: $0, fractionDigits: unit.exponent) }
    if cost >= max(least, Self.greatestCost),
      let row = costs.firstIndex(where: { $0 >= cost })
    {
      log.report(
        .advice(.rupiahInTable(.programs, middle: number(cost), unit: unit)),
        at: table.location(row, .capital))
    }
    if let ceiling = Self.middle(ceilings), ceiling >= least,
      cost >= max(least, Self.greatestCost) || ceiling / Self.mostTimes >= cost
    {
      log.report(
        .advice(.rupiahInTable(.sources, middle: number(ceiling), unit: unit)), at: sources.start)
    }
  }

  /// The middle one of the amounts that are more than nothing, and no ceiling that was
  /// lifted.
  private static func middle(_ amounts: [Int64]) -> Int64? {
    let positive = amounts.filter { 1..<Amount.greatest.rupiah ~= $0 }.sorted()
    return positive.count >= fewestAmounts ? positive[positive.count / 2] : nil
  }
}
