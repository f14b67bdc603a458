import MILP

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
  private(set) var source: [(row: Int, weight: Int64)] = []

  private let rows: AggregationRows
  private var coefficients: [Int64]
  private var variables: [Int] = []
  private var isPresent: [Bool]
  private var upper: Int64 = 0

  /// An empty sum.
  init(_ rows: AggregationRows) {
    self.rows = rows
    coefficients = Array(repeating: 0, count: rows.isContinuous.count)
    isPresent = Array(repeating: false, count: rows.isContinuous.count)
  }

  /// Begins anew with one row's upper or, with a weight of −1, lower side.
  ///
  /// - Returns: `false` if the row has not that side.
  mutating func begin(with row: Int, weight: Int64) -> Bool {
    for variable in variables {
      coefficients[variable] = 0
      isPresent[variable] = false
    }
    variables = []
    source = []
    upper = 0
    return add(row, weight: weight)
  }

  /// Takes the continuous variable out that is farthest from its bounds, where
  /// another row allows it.
  ///
  /// - Parameters:
  ///   - values: a point.
  ///   - room: how far each row is from its sides at the point.
  /// - Returns: `false` if there is nothing to take out.
  mutating func takeOne(values: [Double], room: [AggregationRows.Room]) -> Bool {
    let open = variables.filter { rows.isContinuous[$0] && coefficients[$0] != 0 }
      .map { (distance: rows.distance($0, values[$0]), variable: $0) }
      .filter { $0.distance > 1e-6 }
      .sorted { ($1.distance, $0.variable) < ($0.distance, $1.variable) }
    for (_, variable) in open {
      var best: (room: Double, length: Int, row: Int, weight: Int64)?
      for (row, coefficient) in rows.rowsOfContinuous[variable] {
        guard !source.contains(where: { $0.row == row }),
          coefficients[variable] % coefficient == 0
        else { continue }
        let weight = -coefficients[variable] / coefficient
        let left = weight > 0 ? room[row].above : room[row].below
        guard left < AggregationRows.mostRoom else { continue }
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

  /// The sum as a row, with the continuous variables kept that would otherwise
  /// leave much room at the point.
  func row(values: [Double]) -> RowSum.Reduced {
    var terms: [(coefficient: Int128, variable: VariableID)] = []
    var kept: [RowSum.Kept] = []
    var side = Int128(upper)
    for variable in variables.sorted() where coefficients[variable] != 0 {
      let coefficient = Int128(coefficients[variable])
      let id = VariableID(index: variable)
      guard rows.isContinuous[variable] else {
        terms.append((coefficient, id))
        continue
      }
      let isLow = rows.isNearLower(variable, values[variable])
      let bound = isLow ? rows.lower[variable] : rows.upper[variable]
      if (coefficient < 0) == isLow {
        kept.append(RowSum.Kept(coefficient: coefficient, variable: id, bound: bound))
      }
      side -= coefficient * Int128(bound)
    }
    return RowSum.Reduced(terms: terms, kept: kept, upper: side)
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
      }
      coefficients[index] = sum
    }
    return true
  }
}

/// The rows of a presolved model from which sums are made.
struct AggregationRows: Sendable {
  /// How far a point is from the sides of a row, in parts of the side.
  struct Room {
    let below: Double
    let above: Double
  }

  /// A row with more room at the point says nothing about it.
  static let mostRoom = 0.1

  /// The model's constraints.
  let constraints: [LinearConstraint]
  /// Whether each variable is continuous.
  let isContinuous: [Bool]
  /// The rows of each continuous variable, with its coefficient.
  let rowsOfContinuous: [[(row: Int, coefficient: Int64)]]
  /// The rows to begin with: those with continuous variables, and those of yes-or-no
  /// variables that do not all count the same.
  let beginnings: [Int]
  /// The bounds of the variables.
  let lower: [Int64]
  let upper: [Int64]

  init(_ model: Model) {
    constraints = model.constraints
    isContinuous = model.variables.map { !$0.isInteger }
    lower = model.variables.map(\.lower)
    upper = model.variables.map(\.upper)
    var rowsOfContinuous: [[(row: Int, coefficient: Int64)]] = Array(
      repeating: [], count: model.variables.count)
    var beginnings: [Int] = []
    for (position, row) in model.constraints.enumerated() {
      var isMixed = false
      var isBinary = true
      for term in row.terms {
        if !model[term.variable].isInteger {
          isMixed = true
          rowsOfContinuous[term.variable.index].append((position, term.coefficient))
        } else if !model[term.variable].isBinary {
          isBinary = false
        }
      }
      let isKnapsack = row.upper != nil && row.terms.contains { $0.coefficient > 1 }
      if isBinary, isMixed || isKnapsack { beginnings.append(position) }
    }
    self.rowsOfContinuous = rowsOfContinuous
    self.beginnings = beginnings
  }

  func length(_ row: Int) -> Int { constraints[row].terms.count }

  /// How far a value is from the nearer bound, in parts of the range.
  func distance(_ variable: Int, _ value: Double) -> Double {
    let range = Double(upper[variable]) - Double(lower[variable])
    guard range > 0 else { return 0 }
    return min(value - Double(lower[variable]), Double(upper[variable]) - value)
  }

  func isNearLower(_ variable: Int, _ value: Double) -> Bool {
    value - Double(lower[variable]) <= Double(upper[variable]) - value
  }

  /// How far a point is from the sides of each row.
  func room(at values: [Double]) -> [Room] {
    constraints.map { row in
      let activity = row.terms.reduce(0.0) {
        $0 + Double($1.coefficient) * values[$1.variable.index]
      }
      func part(_ distance: Double, _ side: Double) -> Double { distance / (abs(side) + 1) }
      return Room(
        below: row.lower.map { part(activity - Double($0), Double($0)) } ?? .infinity,
        above: row.upper.map { part(Double($0) - activity, Double($0)) } ?? .infinity)
    }
  }
}
