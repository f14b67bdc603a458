/// The bounds of a model's variables while a certificate is replayed.
///
/// The arithmetic is the certificate's own: nothing of it is shared with the
/// search that found the proof, so that a fault of one is noticed by the other.
struct ReplayBox {
  /// A row in whole numbers.
  package struct Row {
    /// Its number in the certificate.
    package let number: Int
    package let terms: [Term]
    package let lower: Int128?
    package let upper: Int128?
  }

  package private(set) var lower: [Int64]
  package private(set) var upper: [Int64]
  private let isInteger: [Bool]
  private var rows: [Row] = []
  /// The rows of each variable; the complement of a row where its coefficient is
  /// negative.
  private var rowsOfVariable: [[Int32]]
  private var sides: [(hasLower: Bool, hasUpper: Bool)] = []
  /// The bounds before each change, and the number of the row that made it.
  private(set) var trail: [(variable: Int, lower: Int64, upper: Int64, cause: Int?)] = []
  /// The number of the last row that could not hold.
  package private(set) var conflict: Int?
  /// Where the trail stood when a variable was left without a value.
  private var emptied: Int?
  private var isWaiting: [Bool] = []
  /// The rows to look at: short ones first, so that a long one is not looked at
  /// again for each of its variables.
  private var (waiting, longWaiting): ([Int], [Int]) = ([], [])

  /// The most terms of a row that is looked at at once.
  private static let mostShort = 100

  init(_ model: Model) {
    lower = model.variables.map(\.lower)
    upper = model.variables.map(\.upper)
    isInteger = model.variables.map(\.isInteger)
    rowsOfVariable = Array(repeating: [], count: model.variables.count)
  }

  /// Forgets all rows but keeps the bounds.
  mutating func forgetRows() {
    rows = []
    sides = []
    rowsOfVariable = Array(repeating: [], count: lower.count)
    isWaiting = []
    (waiting, longWaiting) = ([], [])
  }

  /// Adds a row; it is looked at by the next ``settle()``.
  package mutating func add(_ row: Row) {
    let number = rows.count
    rows.append(row)
    sides.append((row.lower != nil, row.upper != nil))
    for term in row.terms {
      rowsOfVariable[term.variable.index].append(
        term.coefficient > 0 ? Int32(number) : ~Int32(number))
    }
    isWaiting.append(false)
    lineUp(number)
  }

  /// A moment to which ``undo(to:)`` can go back.
  package var mark: Int { trail.count }

  package mutating func undo(to mark: Int) {
    while trail.count > mark, let change = trail.popLast() {
      lower[change.variable] = change.lower
      upper[change.variable] = change.upper
    }
    if let length = emptied, length >= mark { emptied = nil }
    while let row = nextWaiting() { isWaiting[row] = false }
  }

  /// Sets a variable; a value outside its bounds leaves it without any.
  ///
  /// - Parameter cause: what made it so, if it was not a decision; negative
  ///   numbers are those of fixings.
  package mutating func set(_ variable: Int, to value: Int64, because cause: Int? = nil) {
    narrow(variable, max(lower[variable], value), min(upper[variable], value), cause: cause)
  }

  /// Draws all conclusions.
  ///
  /// - Returns: whether the rows can hold, as far as each alone can tell.
  package mutating func settle() -> Bool {
    while emptied == nil, let row = nextWaiting() {
      isWaiting[row] = false
      guard holds(rows[row]) else {
        conflict = rows[row].number
        return false
      }
    }
    guard let emptied else { return true }
    let variable = trail[emptied].variable
    conflict = trail.last { $0.variable == variable && $0.cause != nil }?.cause
    return false
  }

  private mutating func narrow(
    _ variable: Int, _ newLower: Int64, _ newUpper: Int64, cause: Int?
  ) {
    guard (newLower, newUpper) != (lower[variable], upper[variable]) else { return }
    if newLower > newUpper, emptied == nil { emptied = trail.count }
    let (isRaised, isLowered) = (newLower > lower[variable], newUpper < upper[variable])
    trail.append((variable, lower[variable], upper[variable], cause))
    lower[variable] = newLower
    upper[variable] = newUpper
    for code in rowsOfVariable[variable] {
      let row = Int(code < 0 ? ~code : code)
      // Only a sum that comes nearer to a side says something new.
      let comesNearer =
        code < 0
        ? isRaised && sides[row].hasLower || isLowered && sides[row].hasUpper
        : isRaised && sides[row].hasUpper || isLowered && sides[row].hasLower
      if comesNearer { lineUp(row) }
    }
  }

  private mutating func lineUp(_ row: Int) {
    guard !isWaiting[row] else { return }
    isWaiting[row] = true
    if rows[row].terms.count <= Self.mostShort {
      waiting.append(row)
    } else {
      longWaiting.append(row)
    }
  }

  private mutating func nextWaiting() -> Int? { waiting.popLast() ?? longWaiting.popLast() }

  private mutating func holds(_ row: Row) -> Bool {
    if let upper = row.upper, !tighten(row, sign: 1, atMost: upper) { return false }
    if let lower = row.lower, !tighten(row, sign: -1, atMost: -lower) { return false }
    return true
  }

  /// Obeys `sign · Σ a x ≤ side`: what the others take at least is not left for
  /// an integer variable.
  private mutating func tighten(_ row: Row, sign: Int64, atMost side: Int128) -> Bool {
    var room = side
    for term in row.terms {
      let coefficient = sign * term.coefficient
      let least = coefficient > 0 ? lower[term.variable.index] : upper[term.variable.index]
      room -= Int128(coefficient) * Int128(least)
    }
    guard room >= 0 else { return false }
    for term in row.terms where isInteger[term.variable.index] {
      let index = term.variable.index
      let width = Int128(upper[index]) - Int128(lower[index])
      let coefficient = Int128(sign * term.coefficient)
      guard width > 0, width * abs(coefficient) > room else { continue }
      let steps = Int64(room / abs(coefficient))
      if coefficient > 0 {
        narrow(index, lower[index], lower[index] + steps, cause: row.number)
      } else {
        narrow(index, upper[index] - steps, upper[index], cause: row.number)
      }
    }
    return true
  }
}
