/// What the programs of a scenario would cost if all of them were built as early as they
/// may, and what there is to pay for them.
///
/// It is what was read and no plan: no ceiling, requirement or rule is looked at.
///
/// **Units** Rupiah at prices of the price year, in whole numbers.
public struct ScenarioNeed: Equatable, Sendable {
  /// The need of some programs, or the part of it that a source may pay.
  public struct Sum: Equatable, Sendable {
    /// How many programs; for a source, how many name it.
    public package(set) var programs: Int
    /// What building them costs.
    public package(set) var capital: Int128
    /// What running them costs inside the horizon.
    public package(set) var om: Int128

    /// Creates it from its parts.
    package init(programs: Int = 0, capital: Int128 = 0, om: Int128 = 0) {
      self.programs = programs
      self.capital = capital
      self.om = om
    }

    /// All of it.
    public var total: Int128 { capital + om }

    /// The sums of both.
    public static func + (left: Sum, right: Sum) -> Sum {
      var sum = left
      sum.programs += right.programs
      sum.capital += right.capital
      sum.om += right.om
      return sum
    }
  }

  /// The programs that may be on a roadmap or are done; of variants the dearest.
  public private(set) var programs: [Int] = []
  /// The need of all of them.
  public private(set) var total = Sum()
  /// What each source may pay of it within the limits that programs state, alone or with
  /// others; one element per source. Together they are more than the need.
  public private(set) var bySource: [Sum]
  /// The need by dimension, in the order of the programs.
  ///
  /// **Missing** The programs have no dimension.
  public private(set) var byDimension: [(dimension: String?, sum: Sum)] = []
  /// The need by leading agency; one element per owner.
  public private(set) var byOwner: [Sum]
  /// All ceilings of each source together; one element per source.
  public let ceilings: [Int128]

  /// All ceilings together.
  public var ceiling: Int128 { ceilings.reduce(0, +) }

  /// Adds up a scenario.
  public init(_ scenario: Scenario) {
    ceilings = scenario.sources.map { Amount.sum($0.ceilings) }
    bySource = Array(repeating: Sum(), count: scenario.sources.count)
    byOwner = Array(repeating: Sum(), count: scenario.owners.count)
    let needs = scenario.programs.map { Self.need(of: $0, in: scenario.horizon) }
    programs = Self.counted(scenario, needs)
    var positions: [String?: Int] = [:]
    for position in programs {
      let (program, need) = (scenario.programs[position], needs[position])
      total = total + need
      byOwner[program.owner] = byOwner[program.owner] + need
      if let known = positions[program.dimension] {
        byDimension[known].sum = byDimension[known].sum + need
      } else {
        positions[program.dimension] = byDimension.count
        byDimension.append((program.dimension, need))
      }
      addPayments(of: program, need)
    }
  }

  /// Compares all sums.
  public static func == (left: ScenarioNeed, right: ScenarioNeed) -> Bool {
    left.programs == right.programs && left.total == right.total
      && left.bySource == right.bySource && left.byOwner == right.byOwner
      && left.byDimension.elementsEqual(right.byDimension, by: ==)
      && left.ceilings == right.ceilings
  }

  /// What a program costs inside the horizon if it starts in its first year.
  private static func need(of program: Program, in horizon: Horizon) -> Sum {
    guard program.status != .done else {
      return Sum(programs: 1, om: Int128(program.om.rupiah) * Int128(horizon.count))
    }
    var start = max(program.earliest ?? horizon.first, horizon.first)
    if case .committed(let year) = program.status { start = year }
    let served = max(0, horizon.last - (start + program.duration) + 1)
    let capital =
      switch program.capital {
      case .spread(let amount, _, _): Int128(amount.rupiah)
      case .lines(let lines): Amount.sum(lines.map(\.amount))
      }
    return Sum(programs: 1, capital: capital, om: Int128(program.om.rupiah) * Int128(served))
  }

  /// The programs that count, in file order.
  private static func counted(_ scenario: Scenario, _ needs: [Sum]) -> [Int] {
    var left = Set(scenario.programs.indices.filter { scenario.programs[$0].status == .excluded })
    for (_, members) in scenario.groups {
      // What is done is paid for beside the variant that is chosen.
      let open = members.filter {
        !left.contains($0) && scenario.programs[$0].status != .done
      }
      guard let first = open.first else { continue }
      let dearest = open.reduce(first) { needs[$1].total > needs[$0].total ? $1 : $0 }
      left.formUnion(open.filter { $0 != dearest })
    }
    return scenario.programs.indices.filter { !left.contains($0) }
  }

  // MARK: Sources

  private mutating func addPayments(of program: Program, _ need: Sum) {
    for source in program.payingSources { bySource[source].programs += 1 }
    if program.status != .done {
      switch program.capital {
      case .spread(let amount, _, let payers): add(Int128(amount.rupiah), payers, to: \.capital)
      case .lines(let lines):
        for line in lines { add(Int128(line.amount.rupiah), line.payers, to: \.capital) }
      }
    }
    add(need.om, program.omPayers, to: \.om)
  }

  private mutating func add(
    _ amount: Int128, _ payers: [Payer], to part: WritableKeyPath<Sum, Int128>
  ) {
    for payer in payers {
      bySource[payer.source][keyPath: part] +=
        payer.atMost.map { Self.part($0, of: amount) } ?? amount
    }
  }

  /// A percentage of an amount, rounded down. Amounts stay below 10^17 and percentages
  /// below 10^18 in their last digits, so that products stay below 10^35.
  private static func part(_ percent: ExactDecimal, of amount: Int128) -> Int128 {
    amount * Int128(percent.coefficient)
      / (100 * ExactDecimal.one.scaled(to: percent.fractionDigits))
  }
}
