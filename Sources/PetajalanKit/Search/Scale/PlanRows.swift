import MILP

/// The rows of a presolved model at a plan: what small changes need to know.
struct PlanRows {
  /// The presolved model.
  let model: Model

  /// The value of each priced variable.
  private(set) var values: [Int64]

  /// The sum of each row over the priced variables.
  private(set) var activity: [Int128]

  /// Variables of payments: those behind the priced ones.
  let payments: Range<Int>

  /// The rows with variables of payments.
  let paymentRows: [Int]

  private let columns: ProgramColumns
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
  func terms(of column: Int) -> some Sequence<(row: Int, coefficient: Int64)> {
    (Int(firstTerm[column])..<Int(firstTerm[column + 1])).lazy.map {
      (Int(termRow[$0]), termCoefficient[$0])
    }
  }

  /// Changes the value of a priced variable.
  mutating func set(_ column: Int, to value: Int64) {
    let change = Int128(value - values[column])
    guard change != 0 else { return }
    values[column] = value
    for term in Int(firstTerm[column])..<Int(firstTerm[column + 1]) {
      activity[Int(termRow[term])] += change * Int128(termCoefficient[term])
    }
  }

  /// The variable of a block that is 1.
  func chosen(_ block: Int) -> Int? { columns.range(of: block).first { values[$0] == 1 } }
}
