/// Sums of rows by which a fractional basic variable of the relaxation must be whole.
///
/// In the sum that the inverse basis makes for a basic variable, all other basic ones
/// vanish. Times a whole number *D* its multipliers are often nearly whole themselves, and
/// those of rows of whole variables count by their remainder over *D* only: a multiple of
/// *D* would add a multiple of *D* to every coefficient and to the side. So each gets the
/// sign of the side that it presses against. Divided by *D* and rounded, the sum cuts the
/// point off, if everything in it is as tight as the basis says.
///
/// **Source** Gomory (1958), doi:10.1090/S0002-9904-1958-10224-4; with the remainders as
/// in Letchford & Lodi (2002), doi:10.1016/S0167-6377(02)00112-8.
package struct TableauSums {
  /// The greatest *D*. Greater ones make long rows of great numbers that cut little.
  private static let mostDenominator: Int64 = 24

  /// How far *D* times a multiplier may be from a whole number.
  private static let tolerance = 1e-5

  /// Variables that are looked at, the most fractional first.
  private static let mostVariables = 150

  private let rows: AggregationRows

  package init(_ rows: AggregationRows) { self.rows = rows }

  /// The sums at the point where a relaxation was solved last.
  ///
  /// - Parameters:
  ///   - numbers: the row of each constraint of the relaxation; cuts have numbers beyond
  ///     those of the rows.
  package func sums(
    of relaxation: any LinearRelaxation, values: [Double], numbers: [Int]
  ) throws(SolverFailure) -> [[(row: Int, weight: Int64)]] {
    let room = rows.room(at: values)
    let fractional = values.indices.filter {
      !rows.isContinuous[$0] && abs(values[$0] - values[$0].rounded()) > 0.01
    }.sorted { (abs(values[$0] - 0.5), $0) < (abs(values[$1] - 0.5), $1) }
    var sums: [[(row: Int, weight: Int64)]] = []
    for variable in fractional.prefix(Self.mostVariables) {
      guard let multipliers = try relaxation.tableauRow(of: VariableID(index: variable)),
        let sum = sum(multipliers, numbers, room)
      else { continue }
      sums.append(sum)
    }
    return sums
  }

  /// The rows with whole weights.
  ///
  /// - Returns: `nil` if no small denominator makes them whole, a cut is among them, or
  ///   a row is at no side.
  private func sum(
    _ multipliers: [Double], _ numbers: [Int], _ room: [AggregationRows.Room]
  ) -> [(row: Int, weight: Int64)]? {
    guard let denominator = denominator(of: multipliers) else { return nil }
    var sum: [(row: Int, weight: Int64)] = []
    for (position, multiplier) in multipliers.enumerated() where multiplier != 0 {
      let whole = Int64((multiplier * Double(denominator)).rounded())
      let rest = (whole % denominator + denominator) % denominator
      if rest == 0 { continue }
      let row = numbers[position]
      guard row < rows.constraints.count else { return nil }
      let (isAtUpper, isAtLower) = (room[row].above < 1e-6, room[row].below < 1e-6)
      // A row with both sides takes the smaller weight.
      if isAtUpper, !isAtLower || 2 * rest <= denominator {
        sum.append((row, rest))
      } else if isAtLower {
        sum.append((row, rest - denominator))
      } else {
        return nil
      }
    }
    return sum.isEmpty ? nil : sum
  }

  private func denominator(of multipliers: [Double]) -> Int64? {
    var denominator: Int64 = 1
    // Each multiplier asks for its own; the product of a few small ones may be small.
    for multiplier in multipliers where abs(multiplier) > 1e-9 {
      guard abs(multiplier) < 1e6 else { return nil }
      var factor: Int64 = 1
      while !isWhole(multiplier * Double(denominator * factor)) {
        factor += 1
        if denominator * factor > Self.mostDenominator { return nil }
      }
      denominator *= factor
    }
    return denominator > 1 ? denominator : nil
  }

  private func isWhole(_ number: Double) -> Bool {
    abs(number - number.rounded()) < Self.tolerance
  }
}
