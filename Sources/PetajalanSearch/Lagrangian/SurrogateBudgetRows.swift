import MILP
import PetajalanDomain
import PetajalanFormulation

/// What each set of sources that pay together must be able to pay, as rows of
/// start variables.
///
/// For each set *S* that is the set of payers of some due, and for all sources
/// together,
///
///     Σ dues of a year that only S may pay  ≤  what S has in that year
///
/// where carried money counts for every year from its own on; and, if some of
/// *S* is carried over, the same for all years up to each one.
struct SurrogateBudgetRows {
  /// A row of start variables.
  struct Row {
    package var terms: [(column: Int32, coefficient: Int64)]
    package let lower: Int64?
    let upper: Int64?
  }

  /// The rows.
  package let rows: [Row]

  /// Whether there is a way to pay wherever the rows hold.
  let isExact: Bool

  /// - Returns: `nil` if there would be more terms than that, or money passes 64 bits.
  init?(
    _ formulation: Formulation, _ presolved: PresolvedModel, columns: ProgramColumns,
    mostTerms: Int
  ) {
    let scenario = formulation.scenario
    let horizon = scenario.horizon
    var sets: [Set<Int>: Int] = [:]
    var members: [Set<Int>] = []
    var isLimited = false
    // Sets of payers are few and asked for often.
    var known: [[Payer]: Int] = [:]
    func number(of payers: [Payer]) -> Int {
      if let found = known[payers] { return found }
      isLimited = isLimited || payers.contains(where: \.isLimited)
      let sources = Set(payers.map(\.source))
      let number = sets[sources] ?? members.count
      if number == members.count { members.append(sources) }
      sets[sources] = number
      known[payers] = number
      return number
    }
    var uses: [(column: Int32, set: Int, year: Int, rupiah: Int64)] = []
    var fixed: [(set: Int, year: Int, rupiah: Int64)] = []
    for column in 0..<columns.starts {
      let start = formulation.starts[presolved.kept[column].index]
      for due in formulation.economics.dues(of: start.program, start: start.year) {
        uses.append(
          (Int32(column), number(of: due.payers), horizon.index(of: due.year), due.rupiah))
      }
      if uses.count > mostTerms { return nil }
    }
    func fix(_ dues: [Due]) {
      for due in dues {
        fixed.append((number(of: due.payers), horizon.index(of: due.year), due.rupiah))
      }
    }
    for start in formulation.starts where presolved.fixed[start.variable.index] == 1 {
      fix(formulation.economics.dues(of: start.program, start: start.year))
    }
    for program in scenario.programs.indices {
      fix(formulation.economics.standingDues(of: program))
    }
    let isSplit = members.contains { $0.count > 1 }
    let carries = scenario.sources.contains(where: \.carriesOver)
    isExact = !isSplit && !carries && !isLimited
    if isSplit {
      let all = Set(scenario.sources.indices)
      if sets[all] == nil { members.append(all) }
    }
    // By set, the ones that contain it.
    let above = members.map { set in members.indices.filter { set.isSubset(of: members[$0]) } }
    let hasCarried = members.map { set in set.contains { scenario.sources[$0].carriesOver } }
    let width = horizon.count
    let terms = uses.reduce(0) { sum, use in
      sum + above[use.set].reduce(0) { $0 + (hasCarried[$1] ? 1 + width - use.year : 1) }
    }
    // Several dues of a start, most often, share the terms of later years.
    guard terms / 4 <= mostTerms else { return nil }
    func position(_ set: Int, _ year: Int, isSum: Bool) -> Int {
      (set * 2 + (isSum ? 1 : 0)) * width + year
    }
    var sides = Array(repeating: Int128(0), count: members.count * 2 * width)
    for (set, sources) in members.enumerated() {
      for source in sources.map({ scenario.sources[$0] }) {
        for (year, (spendable, sum)) in zip(source.spendable, source.ceilingSums).enumerated() {
          sides[position(set, year, isSum: false)] += spendable
          sides[position(set, year, isSum: true)] += sum
        }
      }
    }
    for due in fixed {
      for set in above[due.set] {
        sides[position(set, due.year, isSum: false)] -= Int128(due.rupiah)
        for year in due.year..<width {
          sides[position(set, year, isSum: true)] -= Int128(due.rupiah)
        }
      }
    }
    // A side above 64 bits is more than sums that are narrow can reach, one below less
    // than any sum of what is due; only plans go by these rows, no proof.
    var rows = sides.map {
      Row(terms: [], lower: nil, upper: Int64(clamping: $0))
    }
    var isWide = false
    func add(_ rupiah: Int64, of column: Int32, to row: Int) {
      if let last = rows[row].terms.last, last.column == column {
        let (sum, isOver) = last.coefficient.addingReportingOverflow(rupiah)
        isWide = isWide || isOver
        rows[row].terms[rows[row].terms.count - 1].coefficient = sum
      } else {
        rows[row].terms.append((column, rupiah))
      }
    }
    for use in uses {
      for set in above[use.set] {
        add(use.rupiah, of: use.column, to: position(set, use.year, isSum: false))
        guard hasCarried[set] else { continue }
        for year in use.year..<width {
          add(use.rupiah, of: use.column, to: position(set, year, isSum: true))
        }
      }
    }
    guard !isWide else { return nil }
    self.rows = rows.filter { !$0.terms.isEmpty }
  }
}

extension SurrogateBudgetRows.Row {
  /// Whether no choice of starts, one per program, breaks the row.
  func cannotBreak(_ columns: ProgramColumns) -> Bool {
    let (least, most) = range(columns)
    return least >= lower.map { Int128($0) } ?? least && most <= upper.map { Int128($0) } ?? most
  }

  /// Whether sums of the row, and any one coefficient more, fit 64 bits.
  var isNarrow: Bool {
    terms.reduce(Int128(0)) { $0 + Int128($1.coefficient.magnitude) } < Int128(Int64.max / 2)
  }

  private func range(_ columns: ProgramColumns) -> (least: Int128, most: Int128) {
    var (least, most): (Int128, Int128) = (0, 0)
    var (low, high): (Int64, Int64) = (0, 0)
    var program: Int32 = -1
    for (column, coefficient) in terms {
      let block = columns.block[Int(column)]
      if block != program {
        (least, most) = (least + Int128(low), most + Int128(high))
        (low, high, program) = (0, 0, block)
      }
      (low, high) = (min(low, coefficient), max(high, coefficient))
    }
    return (least + Int128(low), most + Int128(high))
  }
}
