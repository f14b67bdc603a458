import MILP

/// The rows of a presolved model at a plan: what small changes need to know.
struct PlanRows {
  /// The presolved model.
  package let model: Model

  /// The value of each priced variable.
  package private(set) var values: [Int64]

  /// The sum of each row over the priced variables.
  private(set) var activity: [Int128]

  /// Variables of payments: those behind the priced ones.
  package let payments: Range<Int>

  /// The rows with variables of payments.
  let paymentRows: [Int]

  private let columns: ProgramColumns
  /// Whether a row has start variables only.
  private let isWhole: [Bool]
  private let lower: [Int128]
  private let upper: [Int128]
  private let firstTerm: [Int32]
  private let termRow: [Int32]
  private let termCoefficient: [Int64]

  init(_ model: Model, columns: ProgramColumns) {
    self.model = model
    self.columns = columns
    values = Array(repeating: 0, count: columns.count)
    activity = Array(repeating: 0, count: model.constraints.count)
    payments = columns.count..<model.variables.count
    var paymentRows: [Int] = []
    var firstTerm = Array(repeating: Int32(0), count: columns.count + 1)
    for (row, constraint) in model.constraints.enumerated() {
      for term in constraint.terms where term.variable.index < columns.count {
        firstTerm[term.variable.index + 1] += 1
      }
      // Terms stand in the order of the variables.
      if let last = constraint.terms.last, last.variable.index >= columns.count {
        paymentRows.append(row)
      }
    }
    self.paymentRows = paymentRows
    isWhole = model.constraints.map { row in
      row.terms.last.map { model[$0.variable].isInteger } ?? true
    }
    lower = model.constraints.map { $0.lower.map { Int128($0) } ?? Int128.min }
    upper = model.constraints.map { $0.upper.map { Int128($0) } ?? Int128.max }
    for column in 0..<columns.count { firstTerm[column + 1] += firstTerm[column] }
    var next = firstTerm
    var termRow = Array(repeating: Int32(0), count: Int(firstTerm[columns.count]))
    var termCoefficient = Array(repeating: Int64(0), count: termRow.count)
    for (row, constraint) in model.constraints.enumerated() {
      for term in constraint.terms where term.variable.index < columns.count {
        let place = Int(next[term.variable.index])
        next[term.variable.index] += 1
        termRow[place] = Int32(row)
        termCoefficient[place] = term.coefficient
      }
    }
    self.firstTerm = firstTerm
    self.termRow = termRow
    self.termCoefficient = termCoefficient
  }

  /// The terms of a priced variable: rows and coefficients.
  package func terms(of column: Int) -> some Sequence<(row: Int, coefficient: Int64)> {
    (Int(firstTerm[column])..<Int(firstTerm[column + 1])).lazy.map {
      (Int(termRow[$0]), termCoefficient[$0])
    }
  }

  /// Changes the value of a priced variable.
  package mutating func set(_ column: Int, to value: Int64) {
    let change = Int128(value - values[column])
    guard change != 0 else { return }
    values[column] = value
    for term in Int(firstTerm[column])..<Int(firstTerm[column + 1]) {
      activity[Int(termRow[term])] += change * Int128(termCoefficient[term])
    }
  }

  /// Whether a variable may become 1 by all rows but those of payments and of
  /// soft dependencies.
  package func admits(_ column: Int) -> Bool {
    for term in Int(firstTerm[column])..<Int(firstTerm[column + 1]) {
      let row = Int(termRow[term])
      guard isWhole[row] else { continue }
      let coefficient = termCoefficient[term]
      let sum = activity[row] + Int128(coefficient)
      if coefficient > 0, sum > upper[row] { return false }
      if coefficient < 0, sum < lower[row] { return false }
    }
    return true
  }

  /// Whether all rows of a variable hold, but those of payments and of soft
  /// dependencies.
  func hold(for column: Int) -> Bool {
    for term in Int(firstTerm[column])..<Int(firstTerm[column + 1]) {
      let row = Int(termRow[term])
      if isWhole[row], activity[row] > upper[row] || activity[row] < lower[row] { return false }
    }
    return true
  }

  /// The variable of a block that is 1.
  package func chosen(_ block: Int) -> Int? { columns.range(of: block).first { values[$0] == 1 } }
}
