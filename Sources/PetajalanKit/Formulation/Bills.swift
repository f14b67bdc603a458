import MILP

/// Everything that may fall due, put together as it is paid.
struct Bills {
  /// What may fall due in a year for one set of sources, without limits.
  struct Shared {
    /// The sources' positions, ascending.
    let sources: [Int]
    /// The calendar year.
    let year: Int
    /// What each start makes due, in units.
    var terms: [Term] = []
    /// What is due whatever is chosen, in units; may pass 64 bits.
    var standing: Int128 = 0
  }

  /// What one program may make due in a year for payers with limits.
  struct Limited {
    /// The program's position.
    let program: Int
    /// The calendar year.
    let year: Int
    /// Who may pay.
    let payers: [Payer]
    /// Which of the program's bills of the year it is, counted from 1.
    var number = 1
    /// What each start makes due; in rupiah.
    var dues: [(start: VariableID?, due: Due)] = []
  }

  /// Rupiah in one unit of the rows: the greatest common divisor of all money.
  let unit: Int64

  /// By year, then sources.
  let shared: [Shared]

  /// By program, then year.
  let limited: [Limited]

  init(_ builder: FormulationBuilder) {
    var collector = Collector(builder.scenario)
    for program in builder.scenario.programs.indices {
      for start in builder.startsOfProgram[program] {
        collector.add(
          builder.economics.dues(of: program, start: start.year), program, start.variable)
      }
      collector.add(builder.economics.standingDues(of: program), program, nil)
    }
    let unit = collector.unit
    self.unit = unit
    shared = collector.shared.values.sorted {
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

  /// Bills with their numbers; those of one program stand together.
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
  struct Key: Hashable {
    let year: Int
    let sources: [Int]
  }

  /// Where a due with limits is paid: the n-th of a program in a year.
  struct Slot: Hashable, Comparable {
    let program: Int
    let year: Int
    let payers: [Payer]
    let ordinal: Int

    static func < (left: Slot, right: Slot) -> Bool {
      (left.program, left.year, left.ordinal) == (right.program, right.year, right.ordinal)
        ? left.payers.map(\.source).lexicographicallyPrecedes(right.payers.map(\.source))
        : (left.program, left.year, left.ordinal) < (right.program, right.year, right.ordinal)
    }
  }

  var shared: [Key: Bills.Shared] = [:]
  var limited: [Slot: (slot: Slot, bill: Bills.Limited)] = [:]
  private var divisor: Int64

  /// The unit: 1 where there is no money at all.
  var unit: Int64 { max(1, divisor) }

  init(_ scenario: Scenario) {
    divisor = 0
    for source in scenario.sources {
      for ceiling in source.ceilings { divisor = greatestCommonDivisor(divisor, ceiling.rupiah) }
    }
  }

  mutating func add(_ dues: [Due], _ program: Int, _ start: VariableID?) {
    var ordinals: [Int: Int] = [:]
    for due in dues {
      divisor = greatestCommonDivisor(divisor, due.rupiah)
      if due.payers.contains(where: \.isLimited) {
        for payer in due.payers {
          let share = due.share(of: payer)
          divisor = greatestCommonDivisor(divisor, share.atLeast)
          divisor = greatestCommonDivisor(divisor, share.atMost)
        }
        let ordinal = ordinals[due.year, default: 0]
        ordinals[due.year] = ordinal + 1
        let slot = Slot(program: program, year: due.year, payers: due.payers, ordinal: ordinal)
        limited[
          slot,
          default: (
            slot, Bills.Limited(program: program, year: due.year, payers: due.payers)
          )
        ].bill.dues.append((start, due))
      } else {
        let sources = due.payers.map(\.source).sorted()
        let key = Key(year: due.year, sources: sources)
        var bill = shared.removeValue(forKey: key) ?? Bills.Shared(sources: sources, year: due.year)
        if let start {
          bill.terms.append(Term(due.rupiah, start))
        } else {
          bill.standing += Int128(due.rupiah)
        }
        shared[key] = bill
      }
    }
  }
}
