/// The bounds of a model's variables, and what its rows make of them.
///
/// An integer variable's bound is tightened where the row would be broken with
/// every other variable at its best; a row that cannot hold shows that no point
/// lies within the bounds. Everything is exact, and changes can be taken back.
///
/// **Source** Savelsbergh (1994), doi:10.1287/ijoc.6.4.445.
public struct BoundPropagation: Sendable {
  /// The least value of each variable.
  public private(set) var lower: [Int64]

  /// The greatest value of each variable.
  public private(set) var upper: [Int64]

  /// Rows between two looks at the clock.
  private static let rowsBetweenLooks = 64

  private let isInteger: [Bool]
  private var rows: [LinearConstraint]
  /// The model's rows of each variable, one variable after the other, and where
  /// each variable's begin: a list per variable would be many small ones.
  private let rowsOfVariables: [Int32]
  private let firstRow: [Int32]
  /// The rows of a variable that were added later.
  private var laterRows: [Int: [Int]] = [:]
  private var trail: [(index: Int, lower: Int64, upper: Int64)] = []

  /// Begins with a model's own bounds.
  public init(_ model: Model) {
    lower = model.variables.map(\.lower)
    upper = model.variables.map(\.upper)
    isInteger = model.variables.map(\.isInteger)
    rows = model.constraints
    var firstRow = Array(repeating: Int32(0), count: model.variables.count + 1)
    for term in rows.lazy.flatMap(\.terms) { firstRow[term.variable.index + 1] += 1 }
    for index in model.variables.indices { firstRow[index + 1] += firstRow[index] }
    self.firstRow = firstRow
    var next = firstRow
    var list = Array(repeating: Int32(0), count: Int(firstRow[model.variables.count]))
    for (position, row) in rows.enumerated() {
      for term in row.terms {
        list[Int(next[term.variable.index])] = Int32(position)
        next[term.variable.index] += 1
      }
    }
    rowsOfVariables = list
  }

  /// Adds a row for all later propagation.
  public mutating func add(_ row: LinearConstraint) {
    for term in row.terms { laterRows[term.variable.index, default: []].append(rows.count) }
    rows.append(row)
  }

  /// A moment to which ``undo(to:)`` can go back.
  public var mark: Int { trail.count }

  /// Takes back every change since a moment.
  public mutating func undo(to mark: Int) {
    while trail.count > mark, let change = trail.popLast() {
      lower[change.index] = change.lower
      upper[change.index] = change.upper
    }
  }

  /// Changes the bounds of a variable, without drawing conclusions.
  public mutating func set(_ variable: VariableID, lower newLower: Int64, upper newUpper: Int64) {
    let index = variable.index
    guard (lower[index], upper[index]) != (newLower, newUpper) else { return }
    trail.append((index, lower[index], upper[index]))
    lower[index] = newLower
    upper[index] = newUpper
  }

  /// Draws all conclusions from the rows.
  ///
  /// - Parameter limit: when to leave further conclusions undrawn.
  /// - Returns: the position of a row that cannot hold within the bounds.
  public mutating func propagate(within limit: WorkLimit = WorkLimit()) -> Int? {
    var isQueued = Array(repeating: true, count: rows.count)
    var queue = Array(rows.indices.reversed())
    func enqueue(_ variable: Int, _ queue: inout [Int], _ isQueued: inout [Bool]) {
      for position in firstRow[variable]..<firstRow[variable + 1] {
        let row = Int(rowsOfVariables[Int(position)])
        guard !isQueued[row] else { continue }
        isQueued[row] = true
        queue.append(row)
      }
      for row in laterRows[variable, default: []] where !isQueued[row] {
        isQueued[row] = true
        queue.append(row)
      }
    }
    var count = 0
    while let row = queue.popLast() {
      count += 1
      if count.isMultiple(of: Self.rowsBetweenLooks), limit.isOver { return nil }
      isQueued[row] = false
      let before = trail.count
      guard tighten(row) else { return row }
      for change in trail[before...] { enqueue(change.index, &queue, &isQueued) }
    }
    return nil
  }

  /// The least and the greatest sum of a row within the bounds.
  public func activityRange(of row: LinearConstraint) -> (least: Int128, most: Int128) {
    row.terms.reduce((0, 0)) { sum, term in
      let (least, most) = range(of: term)
      return (sum.0 + least, sum.1 + most)
    }
  }

  /// Tightens the variables of a row.
  ///
  /// - Returns: whether the row can hold.
  private mutating func tighten(_ position: Int) -> Bool {
    let row = rows[position]
    var (least, most) = activityRange(of: row)
    let lowerSide = row.lower.map { Int128($0) }
    let upperSide = row.upper.map { Int128($0) }
    if let upperSide, least > upperSide { return false }
    if let lowerSide, most < lowerSide { return false }
    let isUpperSlack = upperSide.map { most <= $0 } ?? true
    let isLowerSlack = lowerSide.map { least >= $0 } ?? true
    if isUpperSlack && isLowerSlack { return true }
    for term in row.terms where isInteger[term.variable.index] {
      let (low, high) = range(of: term)
      guard low < high else { continue }
      let coefficient = Int128(term.coefficient)
      // Each side leaves the variable what the others take at least. Wide
      // divisions are slow, and most variables can take what is left.
      if let upperSide, high > upperSide - (least - low) {
        limit(term.variable, coefficient, most: upperSide - (least - low))
      }
      if let lowerSide, low < lowerSide - (most - high) {
        limit(term.variable, -coefficient, most: (most - high) - lowerSide)
      }
      if lower[term.variable.index] > upper[term.variable.index] { return false }
      let (newLow, newHigh) = range(of: term)
      least += newLow - low
      most += newHigh - high
    }
    return true
  }

  /// Obeys `coefficient · x ≤ most` for an integer variable.
  private mutating func limit(_ variable: VariableID, _ coefficient: Int128, most: Int128) {
    let (low, high) = (lower[variable.index], upper[variable.index])
    if coefficient > 0 {
      let greatest = flooredQuotient(most, by: coefficient)
      if greatest < Int128(high) {
        set(variable, lower: low, upper: Int64(max(greatest, Int128(low) - 1)))
      }
    } else {
      let smallest = -flooredQuotient(most, by: -coefficient)
      if smallest > Int128(low) {
        set(variable, lower: Int64(min(smallest, Int128(high) + 1)), upper: high)
      }
    }
  }

  private func range(of term: Term) -> (least: Int128, most: Int128) {
    let one = Int128(term.coefficient) * Int128(lower[term.variable.index])
    let other = Int128(term.coefficient) * Int128(upper[term.variable.index])
    return (min(one, other), max(one, other))
  }
}
