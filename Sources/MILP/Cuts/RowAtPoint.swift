/// A sum of rows as a point of the relaxation sees it, ready for rounding.
struct RowAtPoint {
  /// Variables of one exclusive set with one coefficient.
  struct Group {
    /// The set.
    package let set: Int
    package let coefficient: Int64
    /// The sum of the values at the point.
    package var value: Double
    /// How many variables there are.
    package var count: Double
  }

  /// The groups in the order of `RoundingRule`: by set, the greatest coefficient
  /// first.
  package let groups: [Group]

  /// What the coefficients have been divided by, and the side with them.
  package let divisor: Int64

  /// The side, with continuous variables at the bounds nearer to them.
  package let side: Double

  /// The continuous variables that are kept, how much they take off at the point,
  /// and the sum of the squares of their coefficients.
  package let kept: [VariableID]
  package let distance: Double
  package let squares: Double
}

extension AggregatedRow {
  /// The row at a point; continuous variables are kept that would otherwise leave
  /// much room there.
  ///
  /// - Returns: `nil` if no yes-or-no variable is fractional: such a row has no
  ///   rounding cut.
  package func row(at values: [Double]) -> RowAtPoint? {
    var whole: [Int32] = []
    whole.reserveCapacity(variables.count)
    var isFractional = false
    var (kept, distance, squares): ([VariableID], Double, Double) = ([], 0, 0)
    var side = Double(upper)
    for variable in variables where coefficients[variable] != 0 {
      let value = values[variable]
      guard rows.isContinuous[variable] else {
        whole.append(rows.rank[variable])
        if value > 1e-6, value < 1 - 1e-6 { isFractional = true }
        continue
      }
      let coefficient = Double(coefficients[variable])
      let isLow = rows.isNearLower(variable, value)
      let bound = Double(isLow ? rows.lower[variable] : rows.upper[variable])
      side -= coefficient * bound
      if (coefficient < 0) == isLow {
        kept.append(VariableID(index: variable))
        distance += abs(coefficient * (value - bound))
        squares += coefficient * coefficient
      }
    }
    guard isFractional else { return nil }
    whole.sort()
    var groups: [RowAtPoint.Group] = []
    groups.reserveCapacity(whole.count)
    var first = 0
    for rank in whole {
      let variable = Int(rows.variableOfRank[Int(rank)])
      let (set, coefficient) = (rows.sets[variable], coefficients[variable])
      if let last = groups.last, last.set != set { first = groups.count }
      // A program's starts mostly cost the same, so the search is short.
      var place = groups.count
      while place > first, groups[place - 1].coefficient < coefficient { place -= 1 }
      if place > first, groups[place - 1].coefficient == coefficient {
        groups[place - 1].value += values[variable]
        groups[place - 1].count += 1
      } else {
        groups.insert(
          RowAtPoint.Group(
            set: set, coefficient: coefficient, value: values[variable], count: 1), at: place)
      }
    }
    // The rule divides a row without continuous variables before it rounds.
    var divisor: Int64 = 1
    if kept.isEmpty, let divided = Self.divided(groups, side) {
      (groups, side, divisor) = divided
    }
    return RowAtPoint(
      groups: groups, divisor: divisor, side: side, kept: kept.sorted(), distance: distance,
      squares: squares)
  }

  private static func divided(
    _ groups: [RowAtPoint.Group], _ side: Double
  ) -> (groups: [RowAtPoint.Group], side: Double, divisor: Int64)? {
    var divisor: Int64 = 0
    for group in groups where divisor != 1 {
      divisor = greatestCommonDivisor(divisor, group.coefficient)
    }
    guard divisor > 1 else { return nil }
    let smaller = groups.map {
      RowAtPoint.Group(
        set: $0.set, coefficient: $0.coefficient / divisor, value: $0.value, count: $0.count)
    }
    return (smaller, (side / Double(divisor)).rounded(.down), divisor)
  }
}
