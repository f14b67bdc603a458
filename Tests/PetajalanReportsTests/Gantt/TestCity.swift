import CitySupport

@testable import PetajalanDomain
@testable import PetajalanReports
@testable import PetajalanResults
@testable import PetajalanVerification

/// Cities drawn at random, with names that are hard to print.
enum TestCity {
  /// SplitMix64, so that a seed gives the same city everywhere.
  struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let words = [
    "Pusat", "data", "kota", "layanan", "観光案内", "👩‍👩‍👧", "e\u{301}", "\u{301}", "🇮🇩", "ไทย",
    "\u{1B}[31m", "\u{202E}kebalik", "a\nb", "\t", "Pembangunan", "superkalifragilistik",
    "\u{200B}", "ｆｕｌｌ", "각", "\u{1112}\u{1161}\u{11AB}", "=1+1", "❤️", "…", "क्षि", "٣", "½",
  ]

  static func text(_ random: inout Random) -> String {
    let count = Int.random(in: 0...9, using: &random)
    return (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }

  /// A report of a city with some payments; nobody has verified it.
  static func report(_ random: inout Random, years: Int? = nil) -> SolveReport {
    let first = Int.random(in: 1990...2050, using: &random)
    let count = years ?? Int.random(in: 1...100, using: &random)
    let horizon = Horizon(first: first, last: first + count - 1)
    let programs = (0..<Int.random(in: 0...12, using: &random)).map { index in
      program(index, in: horizon, &random)
    }
    let starts = programs.map { program -> Int? in
      guard program.status != .done, Bool.random(using: &random) else { return nil }
      return Int.random(in: first...(horizon.last - program.duration + 1), using: &random)
    }
    let greatest: Int64 = Bool.random(using: &random) ? 1_000_000_000_000_000 : 90_000
    let payments = starts.indices.flatMap { index -> [Payment] in
      guard let start = starts[index] else { return [] }
      return (start..<(start + programs[index].duration)).map { year in
        Payment(
          year: year, program: index, kind: .capital, source: index % 2,
          amount: Amount(rupiah: Int64.random(in: 1...greatest, using: &random)))
      }
    }
    let scenario = Scenario(
      name: text(&random), language: .id, horizon: horizon, terms: terms(of: horizon, &random),
      money: City.scenario.money, benefit: City.scenario.benefit, criteria: [],
      sources: (0..<2).map { source(String($0), years: horizon.count, payments, &random) },
      owners: City.scenario.owners, programs: programs, dependencies: [], rules: [],
      stop: City.scenario.stop)
    let roadmap = Roadmap(
      scenario: scenario, plan: Plan(starts: starts), payments: payments,
      earned: starts.map { $0.map { _ in City.points(1.5) } }, penalties: [],
      benefit: City.points(Double(starts.count { $0 != nil }) * 1.5))
    let quality = Quality(
      benefit: roadmap.benefit, bound: roadmap.benefit, status: .provedOptimal, ending: .exhausted)
    let reasons = starts.map { start -> Reason? in
      start == nil ? .moneyShort(sources: [0, 1], years: [first], missing: 123_456_789) : nil
    }
    return SolveReport(
      solved: SolvedRoadmap(
        roadmap: roadmap, quality: quality, proof: City.proof(quality.bound),
        statistics: City.statistics),
      reasons: reasons, provenance: City.provenance)
  }

  private static func terms(of horizon: Horizon, _ random: inout Random) -> [PlanningTerm] {
    guard Bool.random(using: &random) else { return [] }
    let middle = Int.random(in: horizon.years, using: &random)
    let short = PlanningTerm(
      id: "a", name: "Jangka " + text(&random), nameEN: nil, years: horizon.first...middle)
    guard middle < horizon.last else { return [short] }
    let long = PlanningTerm(
      id: "b", name: "Jangka " + text(&random), nameEN: nil, years: (middle + 1)...horizon.last)
    return [short, long]
  }

  private static func source(
    _ id: String, years: Int, _ payments: [Payment], _ random: inout Random
  ) -> FundingSource {
    let greatest = payments.map(\.amount.rupiah).max() ?? 0
    let ceiling = Amount(rupiah: Bool.random(using: &random) ? greatest * 20 : 0)
    return FundingSource(
      id: id, name: text(&random), nameEN: text(&random), paysCapital: true, paysOM: true,
      carriesOver: false, ceilings: Array(repeating: ceiling, count: years))
  }

  private static func program(
    _ index: Int, in horizon: Horizon, _ random: inout Random
  ) -> Program {
    let statuses: [ProgramStatus] = [
      .candidate, .mandatory, .committed(start: horizon.first), .done,
    ]
    return Program(
      id: String(repeating: "P", count: Int.random(in: 1...30, using: &random)) + "\(index)",
      name: text(&random), nameEN: text(&random), dimension: text(&random), subdimension: nil,
      owner: index % 3, supporting: [], location: nil, tags: [], code: nil, mission: nil,
      indicator: nil, target: nil, isQuickWin: Bool.random(using: &random),
      status: statuses.randomElement(using: &random) ?? .candidate, reason: nil,
      duration: Int.random(in: 1...min(5, horizon.count), using: &random), earliest: nil,
      latest: nil, finishBy: nil, capital: .lines([]), om: .zero, omPayers: [], group: nil,
      scale: .one, scores: [.one], benefitLines: nil)
  }
}
