/// A weighted sum of a model's rows, as a row over its integer variables.
///
/// A positive weight takes a row's upper side, a negative one its lower side. A
/// continuous variable that is left takes its least share of the sum, or is kept
/// as its distance from the bound that lets the sum be greatest.
public struct RowSum: Sendable {
  /// A continuous variable that is kept: `−|coefficient| · distance`.
  public struct Kept: Equatable, Sendable {
    /// The variable's coefficient in the sum.
    public let coefficient: Int128
    /// The variable.
    public let variable: VariableID
    /// The bound that the distance is measured from: the lower one if the
    /// coefficient is negative.
    public let bound: Int64

    /// Creates an entry.
    public init(coefficient: Int128, variable: VariableID, bound: Int64) {
      self.coefficient = coefficient
      self.variable = variable
      self.bound = bound
    }
  }

  /// The terms in the order of the variables, none of them 0.
  public let terms: [(coefficient: Int128, variable: VariableID)]

  /// The continuous variables that are kept, in the order of the variables.
  public let kept: [Kept]

  /// The greatest value of the sum of the terms less the distances, inclusive.
  public let upper: Int128

  /// Adds rows up.
  ///
  /// - Parameter isKept: whether a continuous variable is kept.
  /// - Returns: `nil` if a row has not the side that its weight asks for, or a
  ///   number passes 127 bits.
  public init?(
    of source: [Certificate.RowMultiplier], in model: Model,
    keeping isKept: (VariableID) -> Bool = { _ in false }
  ) {
    var coefficients = Coefficients(variables: model.variables.count)
    var upper: Int128 = 0
    for (row, weight) in source.map({ ($0.row, Int128($0.multiplier)) }) {
      guard model.constraints.indices.contains(row), weight != 0,
        let side = weight > 0 ? model.constraints[row].upper : model.constraints[row].lower
      else { return nil }
      guard let moved = upper.adding(weight, times: Int128(side)) else { return nil }
      upper = moved
      for term in model.constraints[row].terms {
        guard coefficients.add(weight, times: term.coefficient, to: term.variable) else {
          return nil
        }
      }
    }
    var terms: [(coefficient: Int128, variable: VariableID)] = []
    var kept: [Kept] = []
    for (coefficient, variable) in coefficients.sorted where coefficient != 0 {
      guard !model[variable].isInteger else {
        terms.append((coefficient, variable))
        continue
      }
      let isKept = isKept(variable)
      let (lower, most) = (model[variable].lower, model[variable].upper)
      let bound = (coefficient > 0) == isKept ? most : lower
      if isKept { kept.append(Kept(coefficient: coefficient, variable: variable, bound: bound)) }
      guard let moved = upper.adding(-coefficient, times: Int128(bound)) else { return nil }
      upper = moved
    }
    self.terms = terms
    self.kept = kept
    self.upper = upper
  }

  /// The coefficients of a sum in the making.
  ///
  /// A search adds up thousands of rows. The place of each variable in an array is
  /// several times as fast as a dictionary.
  private struct Coefficients {
    private var places: [Int32]
    private var entries: [(coefficient: Int128, variable: VariableID)] = []
    private var isSorted = true

    init(variables: Int) { places = Array(repeating: -1, count: variables) }

    /// The entries in the order of the variables.
    var sorted: [(coefficient: Int128, variable: VariableID)] {
      if isSorted { return entries }
      let order = entries.map { Int32($0.variable.index) }.sorted()
      return order.map { entries[Int(places[Int($0)])] }
    }

    /// - Returns: `false` if a number passes 127 bits.
    mutating func add(_ weight: Int128, times coefficient: Int64, to variable: VariableID) -> Bool {
      let place = Int(places[variable.index])
      let before = place < 0 ? 0 : entries[place].coefficient
      guard let sum = before.adding(weight, times: Int128(coefficient)) else { return false }
      if place < 0 {
        if let last = entries.last, variable < last.variable { isSorted = false }
        places[variable.index] = Int32(entries.count)
        entries.append((sum, variable))
      } else {
        entries[place].coefficient = sum
      }
      return true
    }
  }
}

extension Int128 {
  /// This number plus a product.
  ///
  /// - Returns: `nil` if it passes 127 bits.
  func adding(_ one: Int128, times other: Int128) -> Int128? {
    let (product, productPassed) = one.multipliedReportingOverflow(by: other)
    let (sum, sumPassed) = addingReportingOverflow(product)
    // The least number has no opposite.
    return productPassed || sumPassed || sum == .min ? nil : sum
  }
}
