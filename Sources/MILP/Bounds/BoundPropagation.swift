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
  private let rows: RowMatrix
  private var trail: [(index: Int, lower: Int64, upper: Int64)] = []
  /// Rows that may say something new.
  private var queue: [Int32]
  private var isQueued: [Bool]

  /// Begins with a model's own bounds.
  public init(_ model: Model) {
    lower = model.variables.map(\.lower)
    upper = model.variables.map(\.upper)
    isInteger = model.variables.map(\.isInteger)
    rows = RowMatrix(model)
    queue = (0..<Int32(model.constraints.count)).reversed()
    isQueued = Array(repeating: true, count: model.constraints.count)
  }

  /// A moment to which ``undo(to:)`` can go back.
  public var mark: Int { trail.count }

  /// Takes back every change since a moment.
  ///
  /// - Precondition: all conclusions had been drawn at that moment.
  public mutating func undo(to mark: Int) {
    while trail.count > mark, let change = trail.popLast() {
      lower[change.index] = change.lower
      upper[change.index] = change.upper
    }
    while let row = queue.popLast() { isQueued[Int(row)] = false }
  }

  /// Changes the bounds of a variable, without drawing conclusions.
  public mutating func set(_ variable: VariableID, lower newLower: Int64, upper newUpper: Int64) {
    let index = variable.index
    guard lower[index] != newLower || upper[index] != newUpper else { return }
    trail.append((index, lower[index], upper[index]))
    lower[index] = newLower
    upper[index] = newUpper
    for position in rows.columnRange(of: index) {
      let row = rows.rowOfEntry[position]
      if !isQueued[Int(row)] {
        isQueued[Int(row)] = true
        queue.append(row)
      }
    }
  }

  /// Draws all conclusions from the rows.
  ///
  /// - Parameter limit: when to leave further conclusions undrawn.
  /// - Returns: the position of a row that cannot hold within the bounds.
  public mutating func propagate(within limit: WorkLimit = WorkLimit()) -> Int? {
    var count = 0
    while let row = queue.popLast() {
      count += 1
      if count.isMultiple(of: Self.rowsBetweenLooks), limit.isOver {
        queue.append(row)
        return nil
      }
      isQueued[Int(row)] = false
      let holds =
        rows.isNarrow[Int(row)]
        ? tighten(Int(row), in: Int64.self) : tighten(Int(row), in: Int128.self)
      if !holds { return Int(row) }
    }
    return nil
  }

  /// The least and the greatest sum of a row within the bounds.
  public func activityRange(of row: LinearConstraint) -> (least: Int128, most: Int128) {
    row.terms.reduce((0, 0)) { sum, term in
      let one = Int128(term.coefficient) * Int128(lower[term.variable.index])
      let other = Int128(term.coefficient) * Int128(upper[term.variable.index])
      return (sum.0 + min(one, other), sum.1 + max(one, other))
    }
  }

  /// Tightens the variables of a row.
  ///
  /// - Parameter number: integers that are wide enough for the row.
  /// - Returns: whether the row can hold.
  @inline(__always)
  private mutating func tighten<Number: FixedWidthInteger & SignedInteger>(
    _ row: Int, in number: Number.Type
  ) -> Bool {
    let range = rows.rowRange(of: row)
    var (least, most) = (Number(0), Number(0))
    for position in range {
      let (low, high) = activity(position, in: number)
      least += low
      most += high
    }
    let (lowerSide, upperSide) = (rows.lower[row], rows.upper[row])
    if let upperSide, least > upperSide { return false }
    if let lowerSide, most < lowerSide { return false }
    let isUpperSlack = upperSide.map { most <= $0 } ?? true
    let isLowerSlack = lowerSide.map { least >= $0 } ?? true
    if isUpperSlack && isLowerSlack { return true }
    for position in range {
      let index = Int(rows.variableOfEntry[position])
      guard isInteger[index], lower[index] < upper[index] else { continue }
      let (low, high) = activity(position, in: number)
      let coefficient = Number(rows.coefficientOfEntry[position])
      // Each side leaves the variable what the others take at least. Divisions
      // are slow, and most variables can take what is left.
      if let upperSide {
        let left = Number(upperSide) - (least - low)
        if high > left { obey(coefficient, index, most: left) }
      }
      if let lowerSide {
        let left = Number(lowerSide) - (most - high)
        if low < left { obey(-coefficient, index, most: -left) }
      }
      if lower[index] > upper[index] { return false }
      let (newLow, newHigh) = activity(position, in: number)
      least += newLow - low
      most += newHigh - high
    }
    return true
  }

  /// The least and the greatest that an entry adds to its row.
  @inline(__always)
  private func activity<Number: FixedWidthInteger & SignedInteger>(
    _ position: Int, in number: Number.Type
  ) -> (least: Number, most: Number) {
    let index = Int(rows.variableOfEntry[position])
    let coefficient = Number(truncatingIfNeeded: rows.coefficientOfEntry[position])
    let one = coefficient * Number(truncatingIfNeeded: lower[index])
    let other = coefficient * Number(truncatingIfNeeded: upper[index])
    return coefficient > 0 ? (one, other) : (other, one)
  }

  /// Obeys `coefficient · x ≤ most` for an integer variable.
  private mutating func obey<Number: FixedWidthInteger & SignedInteger>(
    _ coefficient: Number, _ index: Int, most: Number
  ) {
    let (low, high) = (lower[index], upper[index])
    if coefficient > 0 {
      let greatest = flooredQuotient(most, by: coefficient)
      if greatest < high {
        set(
          VariableID(index: index), lower: low, upper: greatest < low ? low - 1 : Int64(greatest))
      }
    } else {
      let smallest = -flooredQuotient(most, by: -coefficient)
      if smallest > low {
        set(
          VariableID(index: index), lower: smallest > high ? high + 1 : Int64(smallest),
          upper: high)
      }
    }
  }
}
