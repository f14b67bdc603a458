/// A sum of rows of a presolved model in the making, from which continuous
/// variables are taken out one after the other.
///
/// What a ceiling leaves for a payment is a continuous variable that stands in two
/// rows. Taking it out adds the rows up; what is left says something about start
/// variables alone, or about a few payments at their bounds.
///
/// **Source** Marchand & Wolsey (2001), doi:10.1287/opre.49.3.363.11211, section 2.
struct AggregatedRow {
  /// The rows so far, with their weights.
  package private(set) var source: [(row: Int, weight: Int64)] = []

  /// Where the rows come from.
  package let rows: AggregationRows
  /// The coefficient of each variable.
  package private(set) var coefficients: [Int64]
  /// The variables that may have a coefficient.
  package private(set) var variables: [Int] = []
  /// Those of them that are continuous.
  private var continuous: [Int] = []
  /// The greatest value of the sum, inclusive.
  package private(set) var upper: Int64 = 0

  private var isPresent: [Bool]

  /// An empty sum.
  init(_ rows: AggregationRows) {
    self.rows = rows
    coefficients = Array(repeating: 0, count: rows.isContinuous.count)
    isPresent = Array(repeating: false, count: rows.isContinuous.count)
  }

  /// Begins anew with one row's upper or, with a weight of −1, lower side.
  ///
  /// - Returns: `false` if the row has not that side.
  package mutating func begin(with row: Int, weight: Int64) -> Bool {
    begin(with: [(row, weight)])
  }

  /// Begins anew with a sum of rows, each once.
  ///
  /// - Returns: `false` if a row has not the side that its weight asks for, or a number
  ///   passes 64 bits.
  package mutating func begin(with sum: [(row: Int, weight: Int64)]) -> Bool {
    for variable in variables {
      coefficients[variable] = 0
      isPresent[variable] = false
    }
    variables.removeAll(keepingCapacity: true)
    continuous.removeAll(keepingCapacity: true)
    source = []
    upper = 0
    return sum.allSatisfy { add($0.row, weight: $0.weight) }
  }

  /// Takes the continuous variable out that is farthest from its bounds, where
  /// another row allows it.
  ///
  /// - Parameters:
  ///   - values: a point.
  ///   - room: how far each row is from its sides at the point.
  /// - Returns: `false` if there is nothing to take out.
  mutating func takeOne(values: [Double], room: [AggregationRows.Room]) -> Bool {
    let open = continuous.filter { coefficients[$0] != 0 }
      .map { (distance: rows.distance($0, values[$0]), variable: $0) }
      .filter { $0.distance > 1e-6 }
      .sorted { ($1.distance, $0.variable) < ($0.distance, $1.variable) }
    for (_, variable) in open {
      var best: (room: Double, length: Int, row: Int, weight: Int64)?
      for (row, coefficient) in rows.rowsOfContinuous[variable] {
        // Divisions are slow, and most rows leave too much room.
        let isUpper = (coefficients[variable] > 0) != (coefficient > 0)
        let left = isUpper ? room[row].above : room[row].below
        guard left < AggregationRows.mostRoom, !source.contains(where: { $0.row == row }),
          coefficients[variable] % coefficient == 0
        else { continue }
        let weight = -coefficients[variable] / coefficient
        let candidate = (left, rows.length(row), row, weight)
        if let best, (best.room, best.length, best.row) <= (candidate.0, candidate.1, row) {
          continue
        }
        best = candidate
      }
      if let best { return add(best.row, weight: best.weight) }
    }
    return false
  }

  /// - Returns: `false` if the row has not the side, or a number passes 64 bits.
  private mutating func add(_ row: Int, weight: Int64) -> Bool {
    guard let side = weight > 0 ? rows.constraints[row].upper : rows.constraints[row].lower else {
      return false
    }
    let (moved, productPassed) = weight.multipliedReportingOverflow(by: side)
    let (sum, sumPassed) = upper.addingReportingOverflow(moved)
    guard !productPassed, !sumPassed else { return false }
    upper = sum
    source.append((row, weight))
    for term in rows.constraints[row].terms {
      let index = term.variable.index
      let (product, productPassed) = weight.multipliedReportingOverflow(by: term.coefficient)
      let (sum, sumPassed) = coefficients[index].addingReportingOverflow(product)
      guard !productPassed, !sumPassed else { return false }
      if !isPresent[index] {
        isPresent[index] = true
        variables.append(index)
        if rows.isContinuous[index] { continuous.append(index) }
      }
      coefficients[index] = sum
    }
    return true
  }
}
