import PetajalanDomain
import PetajalanVerification

/// Money by kind, added up for a judgement.
///
/// **Units** Rupiah.
struct DueMoney: Equatable {
  /// For building.
  package var capital: Int128 = 0
  /// For operation and maintenance.
  package var om: Int128 = 0

  /// For both.
  package var total: Int128 { capital + om }

  /// Adds money of a kind.
  package mutating func add(_ rupiah: Int64, _ kind: SpendingKind) {
    switch kind {
    case .capital: capital += Int128(rupiah)
    case .om: om += Int128(rupiah)
    }
  }

  /// The sum of two.
  package static func + (left: DueMoney, right: DueMoney) -> DueMoney {
    DueMoney(capital: left.capital + right.capital, om: left.om + right.om)
  }
}

/// What the scenario and the start years of a roadmap say that the files of its
/// folder should hold.
///
/// The checker's own account, not that of the reports.
struct FolderFacts {
  /// The scenario.
  package let scenario: Scenario
  /// The start years.
  package let plan: Plan
  /// What falls due.
  package let ledger: Ledger
  /// What is earned by the programs built inside the horizon.
  let earnings: Earnings

  private let dues: [Int: [Int: DueMoney]]
  private let penalties: [Int: Int128]

  /// Works out what the files should hold.
  init(_ plan: Plan, in scenario: Scenario) {
    self.scenario = scenario
    self.plan = plan
    ledger = Ledger(plan, in: scenario)
    earnings = Earnings(Examination(plan.inside(horizonOf: scenario), in: scenario))
    var dues: [Int: [Int: DueMoney]] = [:]
    for entry in ledger.entries {
      dues[entry.program, default: [:]][entry.year, default: DueMoney()]
        .add(entry.rupiah, entry.kind)
    }
    self.dues = dues
    penalties = earnings.penalties.reduce(into: [:]) { sums, penalty in
      let program = scenario.dependencies[penalty.dependency].program
      sums[program, default: 0] += Int128(penalty.points.millionths)
    }
  }

  /// What a program makes due in a year.
  func due(of program: Int, in year: Int) -> DueMoney { dues[program]?[year] ?? DueMoney() }

  /// What programs make due in a year.
  func due(of programs: some Sequence<Int>, in year: Int) -> DueMoney {
    programs.reduce(DueMoney()) { $0 + due(of: $1, in: year) }
  }

  /// What a program makes due in the horizon.
  func due(of program: Int) -> DueMoney {
    (dues[program] ?? [:]).values.reduce(DueMoney(), +)
  }

  /// What falls due in a year.
  func due(in year: Int) -> DueMoney { due(of: dues.keys, in: year) }

  /// What falls due in the horizon.
  var due: DueMoney { dues.keys.reduce(DueMoney()) { $0 + due(of: $1) } }

  /// The last build year of a program.
  package func finish(of program: Int) -> Int? {
    plan.starts[program].map { $0 + scenario.programs[program].duration - 1 }
  }

  /// What a program earns less the penalties for its own soft dependencies.
  package func net(of program: Int) -> Int128? {
    earnings.earned[program].map { Int128($0.millionths) - (penalties[program] ?? 0) }
  }
}
