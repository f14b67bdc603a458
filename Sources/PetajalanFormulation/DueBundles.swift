import MILP
import PetajalanDomain

/// Everything that may fall due, put together as it is paid.
struct DueBundles {
  /// What may fall due in a year for one set of sources, without limits.
  package struct Shared {
    /// The sources' positions, ascending.
    package let sources: [Int]
    /// The calendar year.
    package let year: Int
    /// What each start makes due, in units.
    package var terms: [Term] = []
    /// What is due whatever is chosen, in units; may pass 64 bits.
    package var standing: Int128 = 0
  }

  /// What one program may make due in a year for payers with limits.
  package struct Limited {
    /// The program's position.
    package let program: Int
    /// The calendar year.
    package let year: Int
    /// Who may pay.
    package let payers: [Payer]
    /// Which of the program's bills of the year it is, counted from 1.
    package var number = 1
    /// What each start makes due; in rupiah.
    package var dues: [(start: VariableID?, due: Due)] = []
  }

  /// Rupiah in one unit of the rows: the greatest common divisor of all money.
  package let unit: Int64

  /// By year, then sources.
  package let shared: [Shared]

  /// By program, then year.
  package let limited: [Limited]

  init(_ builder: FormulationBuilder) {
    var collector = Collector(builder.scenario)
    for program in builder.scenario.programs.indices {
      if builder.isOver { break }
      for start in builder.startsOfProgram[program] {
        collector.add(
          builder.economics.dues(of: program, start: start.year), program, start.variable)
      }
      collector.add(builder.economics.standingDues(of: program), program, nil)
    }
    let unit = collector.unit
    self.unit = unit
    shared = collector.shared.sorted {
      ($0.year, $0.sources.count) == ($1.year, $1.sources.count)
        ? $0.sources.lexicographicallyPrecedes($1.sources)
        : ($0.year, $0.sources.count) < ($1.year, $1.sources.count)
    }.map { bill in
      Shared(
        sources: bill.sources, year: bill.year,
        terms: bill.terms.map { Term($0.coefficient / unit, $0.variable) },
        standing: bill.standing / Int128(unit))
    }
    limited = Self.numbered(collector.limited.values.sorted { $0.slot < $1.slot }.map(\.bill))
  }

  /// DueBundles with their numbers; those of one program stand together.
  private static func numbered(_ bills: [Limited]) -> [Limited] {
    var numbers: [Int: Int] = [:]
    var program: Int?
    return bills.map { bill in
      if bill.program != program { numbers = [:] }
      program = bill.program
      var bill = bill
      bill.number = numbers[bill.year, default: 0] + 1
      numbers[bill.year] = bill.number
      return bill
    }
  }
}

/// Gathers dues into bills and finds the unit of their money.
private struct Collector {
  /// Where a due with limits is paid: the n-th of a program in a year.
  struct Slot: Hashable, Comparable {
    package let program: Int
    package let year: Int
    package let payers: [Payer]
    let ordinal: Int

    package static func < (left: Slot, right: Slot) -> Bool {
      (left.program, left.year, left.ordinal) == (right.program, right.year, right.ordinal)
        ? left.payers.map(\.source).lexicographicallyPrecedes(right.payers.map(\.source))
        : (left.program, left.year, left.ordinal) < (right.program, right.year, right.ordinal)
    }
  }

  /// The bills so far, in the order in which they came up.
  private(set) var shared: [DueBundles.Shared] = []
  private(set) var limited: [Slot: (slot: Slot, bill: DueBundles.Limited)] = [:]
  private var divisor: Int64
  private let horizon: Horizon
  private var sets: [[Int]: Int] = [:]
  /// By set, then year of the horizon: the position among `shared`.
  private var positions: [[Int?]] = []
  /// The list of payers that was looked up last: mostly the next one too.
  private var last: (payers: [Payer], isLimited: Bool, set: Int)?

  /// The unit: 1 where there is no money at all.
  var unit: Int64 { max(1, divisor) }

  init(_ scenario: Scenario) {
    horizon = scenario.horizon
    divisor = 0
    for source in scenario.sources {
      for ceiling in source.ceilings { divisor = greatestCommonDivisor(divisor, ceiling.rupiah) }
    }
  }

  mutating func add(_ dues: [Due], _ program: Int, _ start: VariableID?) {
    var ordinals: [Int: Int] = [:]
    for due in dues {
      note(due.rupiah)
      let list = list(of: due)
      if list.isLimited {
        for payer in due.payers {
          let share = due.share(of: payer)
          note(share.atLeast)
          note(share.atMost)
        }
        let ordinal = ordinals[due.year, default: 0]
        ordinals[due.year] = ordinal + 1
        let slot = Slot(program: program, year: due.year, payers: due.payers, ordinal: ordinal)
        limited[
          slot,
          default: (
            slot, DueBundles.Limited(program: program, year: due.year, payers: due.payers)
          )
        ].bill.dues.append((start, due))
      } else {
        let position = position(of: list.set, in: due.year, payers: due.payers)
        if let start {
          shared[position].terms.append(Term(due.rupiah, start))
        } else {
          shared[position].standing += Int128(due.rupiah)
        }
      }
    }
  }

  private mutating func note(_ amount: Int64) {
    if divisor == 0 || amount % divisor != 0 { divisor = greatestCommonDivisor(divisor, amount) }
  }

  /// Whether a due's payers have limits, and the number of their set.
  private mutating func list(of due: Due) -> (isLimited: Bool, set: Int) {
    if let last, last.payers == due.payers { return (last.isLimited, last.set) }
    let isLimited = due.payers.contains(where: \.isLimited)
    let sources = due.payers.map(\.source).sorted()
    let set = sets[sources, default: sets.count]
    if set == sets.count {
      sets[sources] = set
      positions.append(Array(repeating: nil, count: horizon.count))
    }
    last = (due.payers, isLimited, set)
    return (isLimited, set)
  }

  /// The position of a set's bill of a year.
  private mutating func position(of set: Int, in year: Int, payers: [Payer]) -> Int {
    let index = horizon.index(of: year)
    if let known = positions[set][index] { return known }
    positions[set][index] = shared.count
    shared.append(DueBundles.Shared(sources: payers.map(\.source).sorted(), year: year))
    return shared.count - 1
  }
}
