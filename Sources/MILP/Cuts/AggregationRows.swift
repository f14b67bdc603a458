/// The rows of a presolved model from which sums are made.
package struct AggregationRows: Sendable {
  /// How far a point is from the sides of a row, in parts of the side.
  package struct Room {
    package let below: Double
    package let above: Double
  }

  /// A row with more room at the point says nothing about it.
  static let mostRoom = 0.1

  /// The model's constraints.
  package let constraints: [LinearConstraint]
  /// Whether each variable is continuous.
  let isContinuous: [Bool]
  /// The rows of each continuous variable, with its coefficient.
  let rowsOfContinuous: [[(row: Int, coefficient: Int64)]]
  /// The rows to begin with: those with continuous variables, and those of yes-or-no
  /// variables that do not all count the same.
  let beginnings: [Int]
  /// The bounds of the variables.
  package let lower: [Int64]
  package let upper: [Int64]
  /// The exclusive set of each variable; a negative number, different from all
  /// others, for a variable without any.
  package let sets: [Int]
  /// The place of each variable in the order of the sets, and the way back.
  package let rank: [Int32]
  let variableOfRank: [Int32]

  /// - Parameter sets: the exclusive set of each variable, or `nil`.
  init(_ model: Model, sets: [Int?]) {
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
    let numbers = sets.enumerated().map { $1 ?? -1 - $0 }
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var rank = Array(repeating: Int32(0), count: order.count)
    for (place, variable) in order.enumerated() { rank[variable] = Int32(place) }
    self.sets = numbers
    self.rank = rank
    variableOfRank = order.map { Int32($0) }
    self.rowsOfContinuous = rowsOfContinuous
    self.beginnings = beginnings
  }

  package func length(_ row: Int) -> Int { constraints[row].terms.count }

  /// How far a value is from the nearer bound.
  package func distance(_ variable: Int, _ value: Double) -> Double {
    min(value - Double(lower[variable]), Double(upper[variable]) - value)
  }

  func isNearLower(_ variable: Int, _ value: Double) -> Bool {
    value - Double(lower[variable]) <= Double(upper[variable]) - value
  }

  /// How far a point is from the sides of each row.
  package func room(at values: [Double]) -> [Room] {
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
