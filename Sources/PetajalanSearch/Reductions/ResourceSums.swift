import MILP
import PetajalanResults

/// Adds rows of a model up, one after the other.
struct ResourceSums {
  private let model: Model
  private let isInteger: [Bool]
  private let reduction: Reduction
  private var rows: [Certificate.RowMultiplier] = []
  private var weights: [Int64]
  private var continuous: [Int] = []
  private var isNoted: [Bool]
  private var sides: Int128 = 0

  init(_ model: Model, isInteger: [Bool], reduction: Reduction) {
    self.model = model
    self.isInteger = isInteger
    self.reduction = reduction
    weights = Array(repeating: 0, count: model.variables.count)
    isNoted = Array(repeating: false, count: model.variables.count)
  }

  /// Adds a row.
  ///
  /// - Returns: whether the sum stays within 64 bits; if not it is of no use.
  package mutating func add(_ entry: Certificate.RowMultiplier) -> Bool {
    let row = model.constraints[entry.row]
    guard let side = entry.multiplier > 0 ? row.upper : row.lower else { return false }
    sides += Int128(entry.multiplier) * Int128(side)
    for term in row.terms {
      let index = term.variable.index
      let (product, isWideProduct) =
        term.coefficient.multipliedReportingOverflow(by: entry.multiplier)
      let (sum, isWideSum) = weights[index].addingReportingOverflow(product)
      if isWideProduct || isWideSum { return false }
      weights[index] = sum
      guard !isInteger[index], !isNoted[index] else { continue }
      isNoted[index] = true
      continuous.append(index)
    }
    rows.append(entry)
    return true
  }

  /// How many coefficients a row has.
  package func size(of row: Int) -> Int { model.constraints[row].terms.count }

  /// The sum so far.
  var resource: Resource {
    let room = continuous.reduce(sides) { room, index in
      let weight = Int128(weights[index])
      let variable = model.variables[index]
      return room - weight * Int128(weight > 0 ? variable.lower : variable.upper)
    }
    return Resource(rows: rows, weights: weights, room: room, reduction: reduction)
  }
}
