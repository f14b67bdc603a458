import BigInt
import PetajalanDomain

/// What a plan makes due, entry by entry, in whole rupiah.
///
/// The checker's own account: it shares no arithmetic with `Economics`.
public struct Ledger: Sendable {
  /// One amount that must be paid.
  public struct Entry: Hashable, Sendable {
    /// The calendar year, inside the horizon.
    public let year: Int
    /// The program's position.
    public let program: Int
    /// What it is for.
    public let kind: SpendingKind
    /// How much; more than 0.
    public let rupiah: Int64
    /// Who may pay it, in order of preference.
    public let payers: [Payer]
  }

  /// The scenario.
  public let scenario: Scenario

  /// The entries: by program in file order, capital before O&M, by year.
  public let entries: [Entry]

  /// Writes the ledger of a plan.
  public init(_ plan: Plan, in scenario: Scenario) {
    self.scenario = scenario
    entries = scenario.programs.indices.flatMap {
      Self.entries(of: $0, start: plan.starts[$0], in: scenario)
    }
  }

  /// Writes the ledger of one program alone.
  package init(of program: Int, start: Int, in scenario: Scenario) {
    self.scenario = scenario
    entries = Self.entries(of: program, start: start, in: scenario)
  }

  private init(_ entries: [Entry], in scenario: Scenario) {
    self.entries = entries
    self.scenario = scenario
  }

  /// The ledger with another start of one program, or without it.
  package func replacing(_ program: Int, start: Int?) -> Ledger {
    let place = entries.firstIndex { $0.program >= program } ?? entries.endIndex
    let rest = entries[place...].drop { $0.program == program }
    return Ledger(
      entries[..<place] + Self.entries(of: program, start: start, in: scenario) + rest,
      in: scenario)
  }

  private static func entries(of position: Int, start: Int?, in scenario: Scenario) -> [Entry] {
    let program = scenario.programs[position]
    var entries: [Entry] = []
    let serviceFrom: Int
    if let start {
      entries += capital(of: program, at: position, start: start, in: scenario)
      serviceFrom = start + program.duration
    } else if program.status == .done {
      serviceFrom = scenario.horizon.first
    } else {
      return []
    }
    for year in scenario.horizon.years where year >= serviceFrom {
      entries.append(
        Entry(
          year: year, program: position, kind: .om,
          rupiah: price(program.om.rupiah, in: year, of: scenario), payers: program.omPayers))
    }
    return entries.filter { $0.rupiah > 0 }
  }

  /// What is spent on programs in some years, in rupiah.
  package func spent(on programs: [Int], in years: ClosedRange<Int>) -> Int128 {
    let wanted = Set(programs)
    return entries.reduce(0) { sum, entry in
      wanted.contains(entry.program) && years.contains(entry.year)
        ? sum + Int128(entry.rupiah) : sum
    }
  }

  /// A program's O&M in the first year after the horizon, in rupiah.
  package func omAfterHorizon(of program: Int) -> Int64 {
    Self.omAfterHorizon(of: program, in: scenario)
  }

  /// A program's O&M in the first year after the horizon, in rupiah.
  public static func omAfterHorizon(of program: Int, in scenario: Scenario) -> Int64 {
    price(scenario.programs[program].om.rupiah, in: scenario.horizon.last + 1, of: scenario)
  }

  private static func capital(
    of program: Program, at position: Int, start: Int, in scenario: Scenario
  ) -> [Entry] {
    let parts: [(projectYear: Int, rupiah: Int64, payers: [Payer])]
    switch program.capital {
    case .spread(let amount, let profile, let payers):
      parts = split(amount, over: program.duration, profile: profile).enumerated().map {
        ($0.offset + 1, $0.element, payers)
      }
    case .lines(let lines):
      parts = lines.map { ($0.projectYear, $0.amount.rupiah, $0.payers) }
        .sorted { $0.0 < $1.0 }
    }
    return parts.compactMap { part in
      let year = start + part.projectYear - 1
      guard scenario.horizon.years.contains(year) else { return nil }
      return Entry(
        year: year, program: position, kind: .capital,
        rupiah: price(part.rupiah, in: year, of: scenario), payers: part.payers)
    }
  }

  /// Splits an amount by percentages: each part rounded down, then one rupiah
  /// after the other to the year that is furthest below its exact part.
  private static func split(
    _ amount: Amount, over years: Int, profile: [ExactDecimal]
  ) -> [Int64] {
    let exact = (0..<years).map { year in
      let part =
        profile.isEmpty
        ? ExactFraction(numerator: 1, denominator: BigInt(years))
        : profile[year].fraction / ExactFraction(numerator: 100)
      return part * ExactFraction(numerator: BigInt(amount.rupiah))
    }
    var parts = exact.map { Int64($0.numerator / $0.denominator) }
    while amount.rupiah > parts.reduce(0, +) {
      var furthest = 0
      var distance = ExactFraction(numerator: -1)
      for year in parts.indices {
        let below = exact[year] + ExactFraction(numerator: BigInt(-parts[year]))
        if (below + ExactFraction(numerator: -distance.numerator, denominator: distance.denominator))
          .numerator.signum() > 0
        {
          furthest = year
          distance = below
        }
      }
      parts[furthest] += 1
    }
    return parts
  }

  /// An amount at the prices of a year, year by year from the price year on.
  private static func price(_ rupiah: Int64, in year: Int, of scenario: Scenario) -> Int64 {
    let yearly = Int128(scenario.money.escalation)
    var amount = Int128(rupiah)
    var reached = scenario.money.priceYear
    while reached < year, yearly != 0 {
      let grown = amount * (Int128(10_000) + yearly) + 5_000
      amount = grown / 10_000
      reached += 1
    }
    return Int64(amount)
  }
}

extension Ledger.Entry {
  /// The whole rupiah that a payer must and may pay of the entry.
  package func bounds(of payer: Payer) -> (least: Int64, most: Int64) {
    var least: Int64 = 0
    var most = rupiah
    if let percent = payer.atLeast {
      let exact = part(percent)
      let floor = exact.numerator / exact.denominator
      least = Int64(floor * exact.denominator == exact.numerator ? floor : floor + 1)
    }
    if let percent = payer.atMost {
      let exact = part(percent)
      most = min(most, Int64(exact.numerator / exact.denominator))
    }
    return (least, most)
  }

  /// Whether the payers' limits leave part of the entry unpaid, or ask for more
  /// than is due, whatever money there is.
  package var limitsClash: Bool {
    guard payers.contains(where: \.isLimited) else { return false }
    let bounds = payers.map(bounds)
    let least = bounds.reduce(Int128(0)) { $0 + Int128($1.least) }
    let most = bounds.reduce(Int128(0)) { $0 + Int128($1.most) }
    return bounds.contains { $0.least > $0.most } || least > Int128(rupiah)
      || most < Int128(rupiah)
  }

  private func part(_ percent: ExactDecimal) -> ExactFraction {
    percent.fraction / ExactFraction(numerator: 100)
      * ExactFraction(numerator: BigInt(rupiah))
  }
}

extension ExactFraction {
  package static func > (left: ExactFraction, right: Int128) -> Bool {
    left.numerator > BigInt(right) * left.denominator
  }

  package static func < (left: ExactFraction, right: Int128) -> Bool {
    left.numerator < BigInt(right) * left.denominator
  }
}
