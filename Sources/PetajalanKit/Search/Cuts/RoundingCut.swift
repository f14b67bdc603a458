import MILP

/// The parameters of a mixed-integer rounding cut of one row.
///
/// A program has one start at most, so the sum of several of its start variables
/// is a yes-or-no variable too. The relaxation often spreads a program over years
/// that cost the same, or almost, and only the sum is whole. `RoundingRule` has
/// the formula; here its parameters are chosen so that a point breaks the cut,
/// by floating point: the rule has the last word.
///
/// **Source** Marchand & Wolsey (2001), doi:10.1287/opre.49.3.363.11211.
struct RoundingCut {
  private struct Entry {
    let coefficient: Double
    let value: Double
    let count: Double
    var isOpposite: Bool
  }

  private let sums: [RoundingRule.Sum]
  private var entries: [Entry]
  private var side: Double
  private let isNested: Bool
  private let kept: [VariableID]
  /// How much the continuous variables that are kept take off at the point, and
  /// the sum of the squares of their coefficients.
  private let (distance, squares): (Double, Double)

  /// How many divisors are tried for each row.
  private static let mostDivisors = 12

  /// How many sums near a half are tried the other way round.
  private static let mostTurns = 12

  /// Looks at a row at a point of the relaxation.
  ///
  /// - Parameters:
  ///   - isNested: whether a set's sums are nested.
  ///   - set: the exclusive set of a variable, or `nil`.
  init(
    _ row: RowSum.Reduced, isNested: Bool, values: [Double], set: (VariableID) -> Int?
  ) {
    self.isNested = isNested
    sums = RoundingRule.sums(of: row.terms, isNested: isNested, set: set)
    var side = row.upper.approximation
    entries = sums.map { sum in
      let value = min(1, sum.variables.reduce(0) { $0 + values[$1.index] })
      let coefficient = sum.coefficient.approximation
      if value > 0.5 { side -= coefficient }
      return Entry(
        coefficient: coefficient, value: value, count: Double(sum.variables.count),
        isOpposite: value > 0.5)
    }
    self.side = side
    kept = row.kept.map(\.variable)
    var (distance, squares) = (0.0, 0.0)
    for entry in row.kept {
      let coefficient = entry.coefficient.approximation
      distance += abs(coefficient * (values[entry.variable.index] - Double(entry.bound)))
      squares += coefficient * coefficient
    }
    (self.distance, self.squares) = (distance, squares)
  }

  /// The rule of the cut that the point breaks most.
  ///
  /// - Returns: `nil` if no divisor gives a cut that is broken by more than
  ///   `least`, measured as a distance.
  mutating func best(atLeast least: Double) -> (rule: RoundingRule, efficacy: Double)? {
    var best: (efficacy: Double, divisor: Int128)?
    func consider(_ divisor: Int128, _ best: inout (efficacy: Double, divisor: Int128)?) {
      if let efficacy = efficacy(divisor.approximation), efficacy > best?.efficacy ?? least {
        best = (efficacy, divisor)
      }
    }
    for divisor in divisors { consider(divisor, &best) }
    guard let found = best else { return nil }
    for power in [2, 4, 8] as [Int128] where found.divisor / power > 0 {
      consider(found.divisor / power, &best)
    }
    guard let divisor = best?.divisor, var efficacy = best?.efficacy else { return nil }
    // A variable near a half may do better the other way round.
    let nearHalf = entries.indices.filter { (0.02...0.98).contains(entries[$0].value) }
      .sorted { abs(entries[$0].value - 0.5) < abs(entries[$1].value - 0.5) }
    for index in nearHalf.prefix(Self.mostTurns) {
      turn(index)
      if let turned = self.efficacy(divisor.approximation), turned > efficacy {
        efficacy = turned
      } else {
        turn(index)
      }
    }
    guard let narrow = Int64(exactly: divisor) else { return nil }
    let rule = RoundingRule(
      divisor: narrow, isNested: isNested,
      opposites: entries.indices.filter { entries[$0].isOpposite }, kept: kept)
    return (rule, efficacy)
  }

  private mutating func turn(_ index: Int) {
    let isOpposite = entries[index].isOpposite
    side += isOpposite ? entries[index].coefficient : -entries[index].coefficient
    entries[index].isOpposite = !isOpposite
  }

  /// The coefficients of fractional sums, the greatest first.
  private var divisors: [Int128] {
    let sizes = zip(sums, entries).filter { $1.value > 1e-6 && $1.value < 1 - 1e-6 }
      .map { Int128($0.0.coefficient.magnitude) }
    return Array(Set(sizes).sorted(by: >).prefix(Self.mostDivisors))
  }

  /// How far the point lies beyond the cut of a divisor.
  ///
  /// - Returns: `nil` if the divisor gives no cut worth the name.
  private func efficacy(_ divisor: Double) -> Double? {
    let quotient = (side / divisor).rounded(.down)
    let rest = side / divisor - quotient
    // A small remainder makes a cut of large coefficients that cuts little.
    guard rest > 0.01, rest < 0.9999, divisor > 1 else { return nil }
    let scale = 1 / (divisor * (1 - rest))
    var sum = -distance * scale
    var norm = squares * scale * scale
    for entry in entries {
      let share = (entry.isOpposite ? -entry.coefficient : entry.coefficient) / divisor
      let whole = (share + 1e-12).rounded(.down)
      let coefficient = whole + max(0, share - whole - rest) / (1 - rest)
      sum += coefficient * (entry.isOpposite ? 1 - entry.value : entry.value)
      norm += coefficient * coefficient * entry.count
    }
    guard norm > 0 else { return nil }
    return (sum - quotient) / norm.squareRoot()
  }
}

extension Int128 {
  /// The nearest floating-point number; most are narrow, and the conversion of wide
  /// ones is slow.
  fileprivate var approximation: Double {
    Int64(exactly: self).map { Double($0) } ?? Double(self)
  }
}
