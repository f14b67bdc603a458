/// A model's rows in a few long arrays, by row and by variable.
///
/// What goes through all rows again and again is several times as fast on these as
/// on a list of terms per row.
struct RowMatrix: Sendable {
  /// The variable of each entry, row by row.
  let variableOfEntry: [Int32]
  /// The coefficient of each entry, row by row.
  let coefficientOfEntry: [Int64]
  /// The row of each entry, variable by variable.
  let rowOfEntry: [Int32]
  /// The sides of each row.
  package let lower: [Int64?]
  package let upper: [Int64?]
  /// Whether sums of a row's terms fit 64 bits with room to spare.
  package let isNarrow: [Bool]

  private let rowStarts: [Int]
  private let columnStarts: [Int]

  /// Sums below this may be added and compared without a look.
  private static let narrowLimit = Int128(1) << 61

  init(_ model: Model) {
    let count = model.constraints.reduce(0) { $0 + $1.terms.count }
    var variables: [Int32] = []
    var coefficients: [Int64] = []
    var rowStarts = [0]
    variables.reserveCapacity(count)
    coefficients.reserveCapacity(count)
    rowStarts.reserveCapacity(model.constraints.count + 1)
    var columnStarts = Array(repeating: 0, count: model.variables.count + 1)
    var isNarrow: [Bool] = []
    isNarrow.reserveCapacity(model.constraints.count)
    let sizes = model.variables.map { max($0.lower.magnitude, $0.upper.magnitude) }
    for row in model.constraints {
      var size = Int128(max(row.lower?.magnitude ?? 0, row.upper?.magnitude ?? 0))
      for term in row.terms {
        variables.append(Int32(term.variable.index))
        coefficients.append(term.coefficient)
        columnStarts[term.variable.index + 1] += 1
        size += Int128(term.coefficient.magnitude) * Int128(max(1, sizes[term.variable.index]))
      }
      isNarrow.append(size < Self.narrowLimit)
      rowStarts.append(variables.count)
    }
    for index in model.variables.indices { columnStarts[index + 1] += columnStarts[index] }
    var next = columnStarts
    var rows = Array(repeating: Int32(0), count: count)
    for row in model.constraints.indices {
      for position in rowStarts[row]..<rowStarts[row + 1] {
        let variable = Int(variables[position])
        rows[next[variable]] = Int32(row)
        next[variable] += 1
      }
    }
    variableOfEntry = variables
    coefficientOfEntry = coefficients
    rowOfEntry = rows
    lower = model.constraints.map(\.lower)
    upper = model.constraints.map(\.upper)
    self.isNarrow = isNarrow
    self.rowStarts = rowStarts
    self.columnStarts = columnStarts
  }

  /// Where a row's entries stand in ``variableOfEntry``.
  func rowRange(of row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  /// Where a variable's entries stand in ``rowOfEntry``.
  func columnRange(of variable: Int) -> Range<Int> {
    columnStarts[variable]..<columnStarts[variable + 1]
  }
}
