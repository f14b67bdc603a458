import MILP
import PetajalanFormulation

/// The rows that choices of starts must keep, as sums that change in a few
/// steps when a choice changes.
///
/// Of money there is one row per year and set of sources that pay together: what
/// only these may pay is at most what they have. With money that is carried over
/// there is also one for all years so far. Where several sources share, or money
/// is carried over, or payers have limits, these rows are necessary and not
/// enough (``isExact``). All other rows are those of the presolved model without
/// variables of payments; requirements between programs are left out.
///
/// **Source** Hall's condition for flows: Gale (1957), doi:10.2140/pjm.1957.7.1073.
struct ChoiceRows {
  /// Whether the money suffices exactly where the rows hold.
  let isExact: Bool

  /// The rows that do not hold, in no order.
  private(set) var broken: [Int32] = []

  private var activity: [Int64]
  private let lower: [Int64]
  private let upper: [Int64]
  private let firstTerm: [Int]
  private let terms: [ChoiceTerm]
  /// By row, the terms of the chosen variables, in no order.
  private var members: [[Int32]]
  /// By term, where it stands among its row's members.
  private var places: [Int32]
  /// By row, where it stands among the broken ones, or −1.
  private var brokenPlace: [Int32]

  /// A coefficient of a start variable.
  private struct ChoiceTerm {
    let row: Int32
    let column: Int32
    let coefficient: Int64
  }

  /// More terms than this are not worth their memory: 1 GiB.
  private static let mostTerms = 1 << 25

  /// - Returns: `nil` if sums could pass 63 bits, or there are too many terms.
  init?(_ formulation: Formulation, _ presolved: PresolvedModel, columns: ProgramColumns) {
    guard
      let money = SurrogateBudgetRows(
        formulation, presolved, columns: columns, mostTerms: Self.mostTerms)
    else { return nil }
    isExact = money.isExact
    var rows = money.rows
    for (row, constraint) in presolved.model.constraints.enumerated() {
      switch formulation.statements[presolved.rowOrigins[row]] {
      case .group, .capacity, .rule, .required, .apart: break
      case .structural, .dependency, .ceiling, .payers: continue
      }
      let isOfStarts = constraint.terms.allSatisfy { $0.variable.index < columns.starts }
      guard isOfStarts else { continue }
      rows.append(
        SurrogateBudgetRows.Row(
          terms: constraint.terms.map { (Int32($0.variable.index), $0.coefficient) },
          lower: constraint.lower, upper: constraint.upper))
    }
    rows.removeAll { $0.cannotBreak(columns) }
    guard rows.allSatisfy(\.isNarrow), rows.reduce(0, { $0 + $1.terms.count }) <= Self.mostTerms
    else { return nil }
    lower = rows.map { $0.lower ?? Int64.min }
    upper = rows.map { $0.upper ?? Int64.max }
    activity = Array(repeating: 0, count: rows.count)
    members = Array(repeating: [], count: rows.count)
    brokenPlace = Array(repeating: -1, count: rows.count)
    var firstTerm = Array(repeating: 0, count: columns.starts + 1)
    for row in rows { for (column, _) in row.terms { firstTerm[Int(column) + 1] += 1 } }
    for column in 0..<columns.starts { firstTerm[column + 1] += firstTerm[column] }
    var next = firstTerm
    var terms = Array(
      repeating: ChoiceTerm(row: 0, column: 0, coefficient: 0), count: firstTerm[columns.starts])
    for (row, details) in rows.enumerated() {
      for (column, coefficient) in details.terms {
        terms[next[Int(column)]] = ChoiceTerm(
          row: Int32(row), column: column, coefficient: coefficient)
        next[Int(column)] += 1
      }
    }
    self.firstTerm = firstTerm
    self.terms = terms
    places = Array(repeating: -1, count: terms.count)
    for row in rows.indices { note(row) }
  }

  /// Whether one more choice breaks no row that holds.
  package func admits(_ column: Int) -> Bool {
    for index in firstTerm[column]..<firstTerm[column + 1] {
      let term = terms[index]
      let sum = activity[Int(term.row)] + term.coefficient
      if term.coefficient > 0 ? sum > upper[Int(term.row)] : sum < lower[Int(term.row)] {
        return false
      }
    }
    return true
  }

  /// Adds a choice.
  package mutating func add(_ column: Int) {
    for index in firstTerm[column]..<firstTerm[column + 1] {
      let row = Int(terms[index].row)
      activity[row] += terms[index].coefficient
      places[index] = Int32(members[row].count)
      members[row].append(Int32(index))
      note(row)
    }
  }

  /// Takes a choice back.
  mutating func remove(_ column: Int) {
    for index in firstTerm[column]..<firstTerm[column + 1] {
      let row = Int(terms[index].row)
      activity[row] -= terms[index].coefficient
      let last = members[row].removeLast()
      if Int(last) != index {
        members[row][Int(places[index])] = last
        places[Int(last)] = places[index]
      }
      note(row)
    }
  }

  /// Whether a row's sum is too great, so that fewer choices may help.
  func isOverfull(_ row: Int) -> Bool { activity[row] > upper[row] }

  /// A chosen variable that adds to a row's sum, at random.
  package func member(of row: Int, _ random: inout SplitMix64) -> Int? {
    guard !members[row].isEmpty else { return nil }
    let term = terms[Int(members[row][random.below(members[row].count)])]
    return term.coefficient > 0 ? Int(term.column) : nil
  }

  /// Notes whether a row holds.
  private mutating func note(_ row: Int) {
    let holds = activity[row] <= upper[row] && activity[row] >= lower[row]
    let known = brokenPlace[row]
    if holds == (known < 0) { return }
    if holds {
      let last = broken.removeLast()
      if last != row {
        broken[Int(known)] = last
        brokenPlace[Int(last)] = known
      }
      brokenPlace[row] = -1
    } else {
      brokenPlace[row] = Int32(broken.count)
      broken.append(Int32(row))
    }
  }
}
