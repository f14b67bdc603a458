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

  private let isInteger: [Bool]
  private var rows: [LinearConstraint]
  private var rowsOfVariable: [[Int]]
  private var trail: [(index: Int, lower: Int64, upper: Int64)] = []

  /// Begins with a model's own bounds.
  public init(_ model: Model) {
    lower = model.variables.map(\.lower)
    upper = model.variables.map(\.upper)
    isInteger = model.variables.map(\.isInteger)
    rows = []
    rowsOfVariable = Array(repeating: [], count: model.variables.count)
    for row in model.constraints { add(row) }
  }

  /// Adds a row for all later propagation.
  public mutating func add(_ row: LinearConstraint) {
    for term in row.terms { rowsOfVariable[term.variable.index].append(rows.count) }
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

  /// The variables changed since a moment; one may stand there more than once.
  public func changes(since mark: Int) -> [VariableID] {
    trail[mark...].map { VariableID(index: $0.index) }
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
  /// - Parameter mark: only changes since then are new; `nil` if everything is.
  /// - Returns: the position of a row that cannot hold within the bounds.
  public mutating func propagate(since mark: Int? = nil) -> Int? {
    var isQueued = Array(repeating: mark == nil, count: rows.count)
    var queue: [Int] = mark == nil ? Array(rows.indices.reversed()) : []
    func enqueue(_ variable: Int, _ queue: inout [Int], _ isQueued: inout [Bool]) {
      for row in rowsOfVariable[variable] where !isQueued[row] {
        isQueued[row] = true
        queue.append(row)
      }
    }
    if let mark {
      for change in trail[mark...] { enqueue(change.index, &queue, &isQueued) }
    }
    while let row = queue.popLast() {
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
      // Each side leaves the variable what the others take at least.
      if let upperSide {
        limit(term.variable, coefficient, most: upperSide - (least - low))
      }
      if let lowerSide {
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
