import MILP

/// Multipliers of rows that prove a linear program infeasible.
///
/// With multipliers *y*, *b* the side that each sign of *y* stands on, and
/// *d* = −*yA*, no point exists if
///
///     Σ_i y_i b_i + Σ_j max(l_j d_j, u_j d_j)  <  0
///
/// **Source** Farkas' lemma for variables in boxes; Neumaier & Shcherbina
/// (2004), doi:10.1007/s10107-003-0433-3, section 3.
struct InfeasibilityRay {
  let columns: [ScaledColumn]
  let rows: [ScaledRow]

  /// The multipliers with the sign that proves something, in the units of the
  /// constraints as they were written.
  ///
  /// - Returns: `nil` if neither sign does.
  func oriented(_ multipliers: [Double]) -> [Double]? {
    for sign in [1.0, -1.0] {
      let candidate = usable(multipliers.map { sign * $0 })
      if bound(candidate) < 0 { return inModelUnits(candidate) }
    }
    return nil
  }

  /// Solves the problem with every row allowed to give way at a price of 1; the
  /// multipliers of its optimum prove infeasibility of the problem.
  ///
  /// - Returns: `nil` if the optimum breaks no row.
  func fromElasticProblem(
    deadline: ContinuousClock.Instant?
  ) throws(SolverFailure) -> [Double]? {
    var elasticColumns = columns
    var elasticRows: [ScaledRow] = []
    for row in rows {
      // No row needs to give way by more than its terms can add up to.
      let reach = slack(of: row)
      let first = Int32(elasticColumns.count + 1)
      elasticColumns += [ScaledColumn(slackUpTo: reach), ScaledColumn(slackUpTo: reach)]
      elasticRows.append(
        ScaledRow(
          columns: row.columns + [first, first + 1],
          coefficients: row.coefficients + [1, -1], lower: row.lower, upper: row.upper,
          factor: row.factor))
    }
    let prices =
      [Double](repeating: 0, count: columns.count)
      + [Double](repeating: -1, count: 2 * rows.count)
    let problem = try GLPKProblem(
      columns: elasticColumns, rows: elasticRows, objective: prices, isRelaxation: true)
    defer { problem.close() }
    guard try problem.solveRelaxation(deadline: deadline) == .optimal else { return nil }
    return oriented(try problem.rowDuals())
  }

  /// A multiplier on a side that a row does not have is rounding: it counts as 0.
  private func usable(_ multipliers: [Double]) -> [Double] {
    zip(multipliers, rows).map { multiplier, row in
      (multiplier > 0 ? row.upper : row.lower) == nil ? 0 : multiplier
    }
  }

  /// Brings the greatest multiplier into 1..<2: only the direction of a ray
  /// matters, and whoever turns it into integers wants numbers of that size.
  private func inModelUnits(_ multipliers: [Double]) -> [Double] {
    let converted = zip(multipliers, rows).map { $0 * $1.factor }
    let largest = converted.reduce(0) { max($0, abs($1)) }
    let power = powerOfTwo(bringingToOne: largest)
    return converted.map { $0 * power }
  }

  private func bound(_ multipliers: [Double]) -> Double {
    var total = 0.0
    var prices = [Double](repeating: 0, count: columns.count)
    for (multiplier, row) in zip(multipliers, rows) where multiplier != 0 {
      total += multiplier * ((multiplier > 0 ? row.upper : row.lower) ?? 0)
      for (column, coefficient) in zip(row.columns, row.coefficients) {
        prices[Int(column) - 1] -= multiplier * coefficient
      }
    }
    for (price, column) in zip(prices, columns) {
      total += max(price * column.lower, price * column.upper)
    }
    return total
  }

  private func slack(of row: ScaledRow) -> Double {
    var reach = max(abs(row.lower ?? 0), abs(row.upper ?? 0))
    for (column, coefficient) in zip(row.columns, row.coefficients) {
      let column = columns[Int(column) - 1]
      reach += abs(coefficient) * max(abs(column.lower), abs(column.upper))
    }
    return reach
  }
}

extension ScaledColumn {
  /// A continuous column in 0...`upper`, in a unit of its own.
  fileprivate init(slackUpTo upper: Double) {
    self.init(unit: 1, lower: 0, upper: upper, isInteger: false)
  }
}
