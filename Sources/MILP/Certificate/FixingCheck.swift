/// Judges fixings: whether rows of a model rule the other value out.
///
/// A fixing speaks of few variables, its rows may be as long as the model. So of
/// a long row only the variables in question are looked at one by one; all
/// others together take the least that they could when the row was first asked
/// for. That can only weaken a fixing, never prove a false one.
struct FixingCheck {
  private let model: Model
  private let sums: [[Certificate.RowMultiplier]]
  /// The bounds before the first fixing.
  private let lower: [Int64]
  private let upper: [Int64]
  /// The rows of each variable with its coefficients, one variable after the
  /// other.
  private let entries: [(row: Int32, coefficient: Int64)]
  private let firstEntry: [Int]
  /// The least that all variables of a long row take, by sign and row.
  private var leastOfRow: [[Int128?]]
  private var multipliers: [Int128]
  private var isAsked: [Bool]
  /// The most terms of a row that is gone through for each fixing.
  private let mostShort: Int

  init(
    _ model: Model, sums: [[Certificate.RowMultiplier]], lower: [Int64], upper: [Int64],
    mostShort: Int = 100
  ) {
    self.mostShort = mostShort
    self.model = model
    self.sums = sums
    self.lower = lower
    self.upper = upper
    var firstEntry = Array(repeating: 0, count: model.variables.count + 1)
    for term in model.constraints.lazy.flatMap(\.terms) { firstEntry[term.variable.index + 1] += 1 }
    for index in model.variables.indices { firstEntry[index + 1] += firstEntry[index] }
    var next = firstEntry
    var entries = Array(
      repeating: (row: Int32(0), coefficient: Int64(0)), count: firstEntry[model.variables.count])
    for (number, row) in model.constraints.enumerated() {
      for term in row.terms {
        entries[next[term.variable.index]] = (Int32(number), term.coefficient)
        next[term.variable.index] += 1
      }
    }
    self.entries = entries
    self.firstEntry = firstEntry
    leastOfRow = Array(
      repeating: Array(repeating: nil, count: model.constraints.count), count: 2)
    multipliers = Array(repeating: 0, count: model.constraints.count)
    isAsked = Array(repeating: false, count: model.variables.count)
  }

  /// The rows of the model that a fixing makes use of, with their multipliers.
  ///
  /// - Returns: `nil` if a row does not exist.
  package func rows(of fixing: Certificate.Fixing) -> [Certificate.RowMultiplier]? {
    var rows: [Certificate.RowMultiplier] = []
    for entry in fixing.multipliers {
      if model.constraints.indices.contains(entry.row) {
        rows.append(entry)
        continue
      }
      let sum = entry.row - model.constraints.count
      guard sums.indices.contains(sum) else { return nil }
      for part in sums[sum] {
        let (product, isWide) = part.multiplier.multipliedReportingOverflow(by: entry.multiplier)
        guard !isWide, model.constraints.indices.contains(part.row) else { return nil }
        rows.append(Certificate.RowMultiplier(row: part.row, multiplier: product))
      }
    }
    return rows
  }

  /// Whether a fixing holds within bounds.
  ///
  /// - Parameters:
  ///   - lower: the bounds now, which earlier fixings may have tightened.
  ///   - upper: the same.
  package mutating func holds(_ fixing: Certificate.Fixing, lower: [Int64], upper: [Int64]) -> Bool
  {
    guard let parts = rows(of: fixing),
      fixing.variables.allSatisfy({
        model.variables.indices.contains($0.index) && model[$0].isBinary
          && (0...1).contains(fixing.value)
      })
    else { return false }
    for part in parts { multipliers[part.row] += Int128(part.multiplier) }
    let rows = Set(parts.map(\.row)).sorted().filter { multipliers[$0] != 0 }
    var asked: [Int] = []
    defer {
      for part in parts { multipliers[part.row] = 0 }
      for variable in asked { isAsked[variable] = false }
    }
    func ask(_ variable: VariableID, _ isAsked: inout [Bool]) {
      guard !isAsked[variable.index] else { return }
      isAsked[variable.index] = true
      asked.append(variable.index)
    }
    for variable in fixing.variables { ask(variable, &isAsked) }
    var room: Int128 = 0
    for row in rows {
      let constraint = model.constraints[row]
      let multiplier = multipliers[row]
      guard let side = multiplier > 0 ? constraint.upper : constraint.lower,
        let sum = room.adding(multiplier, times: Int128(side))
      else { return false }
      room = sum
      let isLong = constraint.terms.count > mostShort
      for term in constraint.terms where !isLong || !model[term.variable].isInteger {
        ask(term.variable, &isAsked)
      }
      guard isLong else { continue }
      guard let least = least(ofRow: row, sign: multiplier > 0 ? 1 : -1),
        let left = room.adding(-abs(multiplier), times: least)
      else { return false }
      room = left
    }
    return rulesOut(fixing, asked, room, lower: lower, upper: upper)
  }

  /// Whether the variables in question ask for more than there is room for.
  private func rulesOut(
    _ fixing: Certificate.Fixing, _ asked: [Int], _ room: Int128, lower: [Int64], upper: [Int64]
  ) -> Bool {
    var room = room
    var prices: [Int: Int128] = [:]
    for variable in asked {
      var price: Int128 = 0
      for entry in entries[firstEntry[variable]..<firstEntry[variable + 1]] {
        let row = Int(entry.row)
        let multiplier = multipliers[row]
        guard multiplier != 0 else { continue }
        let coefficient = Int128(entry.coefficient)
        guard let sum = price.adding(multiplier, times: coefficient) else { return false }
        price = sum
        guard model.constraints[row].terms.count > mostShort else { continue }
        // It was among all others of the row.
        let signed = multiplier > 0 ? coefficient : -coefficient
        let least = signed * Int128(signed > 0 ? self.lower[variable] : self.upper[variable])
        guard let back = room.adding(abs(multiplier), times: least) else { return false }
        room = back
      }
      prices[variable] = price
      let best = Int128(price > 0 ? lower[variable] : upper[variable])
      guard let left = room.adding(-price, times: best) else { return false }
      room = left
    }
    return fixing.variables.allSatisfy { variable in
      let index = variable.index
      let excluded = 1 - fixing.value
      guard lower[index] <= excluded, excluded <= upper[index] else { return true }
      let price = prices[index] ?? 0
      let best = price > 0 ? lower[index] : upper[index]
      return room.adding(-price, times: Int128(excluded - best)).map { $0 < 0 } ?? false
    }
  }

  /// The least that a row's sum can be, or the least of its opposite.
  private mutating func least(ofRow row: Int, sign: Int128) -> Int128? {
    let place = sign > 0 ? 0 : 1
    if let known = leastOfRow[place][row] { return known }
    var least: Int128 = 0
    for term in model.constraints[row].terms {
      let coefficient = sign * Int128(term.coefficient)
      let bound = coefficient > 0 ? lower[term.variable.index] : upper[term.variable.index]
      guard let sum = least.adding(coefficient, times: Int128(bound)) else { return nil }
      least = sum
    }
    leastOfRow[place][row] = least
    return least
  }
}
