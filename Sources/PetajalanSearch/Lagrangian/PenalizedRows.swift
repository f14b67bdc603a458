import MILP

/// The rows that tie programs together, as sums that may pass their sides at a price.
///
/// What a sum lies outside its sides costs a pressure per unit. A bound's multiplier
/// is what a unit is worth; with a little more than that, plans that pass sides are
/// worth no more than plans that keep them, and lie between these. Where sides are
/// passed nevertheless, the pressure grows.
struct PenalizedRows {
  /// What the sums that pass their sides cost, up to rounding.
  package private(set) var cost = 0.0

  private var rows: [SoftRow]
  private let firstPressure: [Double]
  private let firstTerm: [Int32]
  private let terms: [SoftTerm]

  /// What a change of a choice reads of a row, side by side.
  private struct SoftRow {
    var activity: Int64 = 0
    let lower: Int64
    let upper: Int64
    var pressure: Double

    /// How far the sum lies outside its sides.
    var excess: Int64 { max(0, max(activity &- upper, lower &- activity)) }
  }

  /// A coefficient of a start variable.
  private struct SoftTerm {
    let row: Int32
    let coefficient: Int64
  }

  /// Pressure on a row is so many times what its multiplier and a part of the average
  /// multiplier of such rows come to: few rows without one are passed then. A part of
  /// each row's own typical price instead brought plans of `published/ppssp-1` down by
  /// 0.4 to 1.2 % after ten million moves.
  private static let start = (factor: 1.1, ofAverage: 0.3)

  /// By how much pressure changes from stage to stage, on rows that are passed and on
  /// others. Chosen on `published/ppssp-1`.
  private static let change = (passed: 1.1, kept: 0.97)

  /// - Parameters:
  ///   - model: the rows that have multipliers.
  ///   - prices: their multipliers.
  /// - Returns: `nil` if sums could pass 63 bits.
  init?(_ model: LagrangianRelaxation, _ presolved: PresolvedModel, prices: [Double]) {
    let stated = model.linking.map { presolved.model.constraints[$0] }
    for row in stated {
      let most = row.terms.reduce(Int128(0)) { $0 + Int128($1.coefficient.magnitude) }
      guard most < Int128(Int64.max / 2) else { return nil }
    }
    let first = Self.firstPressure(stated, prices)
    firstPressure = first
    // A side that no sum comes near would make differences too long.
    rows = zip(stated, first).map { row, pressure in
      SoftRow(
        lower: max(row.lower ?? .min, .min / 2), upper: min(row.upper ?? .max, .max / 2),
        pressure: pressure)
    }
    let count = model.columns.starts
    var firstTerm = Array(repeating: Int32(0), count: count + 1)
    for row in stated { for term in row.terms { firstTerm[term.variable.index + 1] += 1 } }
    for column in 0..<count { firstTerm[column + 1] += firstTerm[column] }
    var next = firstTerm
    var terms = Array(
      repeating: SoftTerm(row: 0, coefficient: 0), count: Int(firstTerm[count]))
    for (position, row) in stated.enumerated() {
      for term in row.terms {
        terms[Int(next[term.variable.index])] = SoftTerm(
          row: Int32(position), coefficient: term.coefficient)
        next[term.variable.index] += 1
      }
    }
    self.firstTerm = firstTerm
    self.terms = terms
  }

  /// The pressure to begin with, by row.
  private static func firstPressure(
    _ rows: [LinearConstraint], _ prices: [Double]
  ) -> [Double] {
    let counts = rows.map { $0.terms.allSatisfy { $0.coefficient == 1 } }
    let averages = [false, true].map { isCount in
      let alike = rows.indices.filter { counts[$0] == isCount }
      return alike.reduce(0) { $0 + abs(prices[$1]) } / Double(max(1, alike.count))
    }
    return rows.indices.map {
      start.factor * (abs(prices[$0]) + start.ofAverage * averages[counts[$0] ? 1 : 0])
    }
  }

  /// Adds a choice.
  package mutating func add(_ column: Int) { change(column, sign: 1) }

  /// Takes a choice back.
  mutating func remove(_ column: Int) { change(column, sign: -1) }

  private mutating func change(_ column: Int, sign: Int64) {
    for index in Int(firstTerm[column])..<Int(firstTerm[column + 1]) {
      let term = terms[index]
      let row = rows[Int(term.row)]
      let activity = row.activity &+ sign &* term.coefficient
      rows[Int(term.row)].activity = activity
      let after = max(0, max(activity &- row.upper, row.lower &- activity))
      let before = row.excess
      if before != after { cost += row.pressure * Double(after &- before) }
    }
  }

  /// A row that does not hold, and how far a choice would have to bring it down.
  var broken: (row: Int, excess: Int64)? {
    rows.firstIndex { $0.excess > 0 }.map { ($0, max(0, rows[$0].activity - rows[$0].upper)) }
  }

  /// What a choice adds to a row's sum.
  package func coefficient(of column: Int, in row: Int) -> Int64 {
    let own = terms[Int(firstTerm[column])..<Int(firstTerm[column + 1])]
    return own.first { Int($0.row) == row }?.coefficient ?? 0
  }

  // MARK: Pressure

  /// Puts pressure back to what it was at first.
  mutating func relax() {
    for row in rows.indices { rows[row].pressure = firstPressure[row] }
    weigh()
  }

  /// Takes pressure off rows that hold, and puts more on the others.
  ///
  /// - Parameter isRising: whether it may pass what it was at first.
  mutating func adjust(isRising: Bool) {
    for row in rows.indices {
      if rows[row].excess == 0 {
        rows[row].pressure = max(firstPressure[row], rows[row].pressure * Self.change.kept)
      } else if isRising {
        rows[row].pressure *= Self.change.passed
      }
    }
    weigh()
  }

  /// Lets nothing pass a side that earns less than so much.
  mutating func harden(_ most: Double) {
    for row in rows.indices { rows[row].pressure = most }
    weigh()
  }

  /// Sums the cost anew.
  private mutating func weigh() {
    cost = rows.reduce(0) { $0 + $1.pressure * Double($1.excess) }
  }
}
