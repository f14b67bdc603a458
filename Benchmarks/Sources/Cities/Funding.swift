/// Who may pay a program's capital, by position among ``Funding/sources``, in
/// order of preference.
struct FundingPattern: Equatable, Sendable {
  let capital: [Int]
  /// The payers of O&M.
  let om: [Int]
}

/// The sources of a city and who may use them.
enum Funding {
  /// The sources, without their ceilings.
  static let sources: [CitySource] = [
    CitySource(id: "APBD_KOTA", paysOM: true, carries: false, ceilings: []),
    CitySource(id: "BANKEU_PROV", paysOM: false, carries: false, ceilings: []),
    CitySource(id: "DAK_FISIK", paysOM: false, carries: false, ceilings: []),
    CitySource(id: "APBN_KL", paysOM: false, carries: false, ceilings: []),
    CitySource(id: "CSR", paysOM: false, carries: true, ceilings: []),
    CitySource(id: "KPBU_SWASTA", paysOM: false, carries: true, ceilings: []),
    CitySource(id: "BLUD_BUMD", paysOM: true, carries: true, ceilings: []),
  ]

  /// Patterns of eligibility with how usual they are.
  private static let patterns: [(weight: Int, pattern: FundingPattern)] = [
    (28, FundingPattern(capital: [0], om: [0])),
    (16, FundingPattern(capital: [0, 1], om: [0])),
    (12, FundingPattern(capital: [0, 2], om: [0])),
    (8, FundingPattern(capital: [2, 3], om: [0])),
    (8, FundingPattern(capital: [0, 1, 2], om: [0])),
    (6, FundingPattern(capital: [3], om: [0])),
    (8, FundingPattern(capital: [4, 0], om: [0])),
    (3, FundingPattern(capital: [4], om: [0])),
    (4, FundingPattern(capital: [5, 0], om: [0, 6])),
    (5, FundingPattern(capital: [6, 0], om: [6, 0])),
    (2, FundingPattern(capital: [6], om: [6])),
  ]

  /// Patterns of what no single source would pay.
  private static let largePatterns: [(weight: Int, pattern: FundingPattern)] = [
    (4, FundingPattern(capital: [0, 1, 2], om: [0])),
    (4, FundingPattern(capital: [0, 2, 3], om: [0])),
    (2, FundingPattern(capital: [5, 0, 3], om: [0, 6])),
  ]

  /// Draws who may pay for a program.
  static func pattern(isLarge: Bool, _ random: inout SplitMix64) -> FundingPattern {
    let patterns = isLarge ? largePatterns : patterns
    return patterns[random.position(weights: patterns.map(\.weight))].pattern
  }

  /// The ceilings that pay a part of what the programs would cost.
  ///
  /// Each program's demand is laid on its payers, half of it on the first one,
  /// and each source's sum over the years: they grow, a few per cent a year, and
  /// differ by up to a fifth. Of grants and partners' money
  /// there is little in some years.
  ///
  /// **Shape** One element per source, in order, then one per year.
  static func ceilings(
    for programs: [CityProgram], options: CityOptions, _ random: inout SplitMix64
  ) -> [[Int]] {
    demands(programs, years: options.years).enumerated().map { source, demand in
      let isLumpy = !sources[source].paysOM
      let weights = (0..<options.years).map { year in
        let part = isLumpy && random.chance(10) ? 25 : 100
        return part * (100 + 5 * year) * random.int(in: 80...120)
      }
      let total = max(1, weights.reduce(0, +))
      return weights.map { demand * options.ceilings.percent / 100 * $0 / total }
    }
  }

  /// What the programs would ask of each source in the horizon, in service for
  /// half of it.
  private static func demands(_ programs: [CityProgram], years: Int) -> [Int] {
    var demands = [Int](repeating: 0, count: sources.count)
    func lay(_ amount: Int, on payers: [Int]) {
      let others = payers.dropFirst()
      let rest = others.isEmpty ? 0 : amount / 2 / others.count
      demands[payers[0]] += amount - rest * others.count
      for payer in others { demands[payer] += rest }
    }
    for program in programs {
      lay(program.capital, on: program.funding.capital)
      lay(program.om * years / 2, on: program.funding.om)
    }
    return demands
  }
}
