import MILP

/// A mixed-integer rounding cut of a row over yes-or-no variables.
///
/// A program has one start at most, so the sum of several of its start variables
/// is a yes-or-no variable too. The relaxation often spreads a program over years
/// that cost the same, or almost, and only the sum is whole. `RoundingRule` has
/// the formula; here its parameters are chosen so that a point breaks the cut.
///
/// **Source** Marchand & Wolsey (2001), doi:10.1287/opre.49.3.363.11211.
struct RoundingCut {
  private struct Entry {
    let variables: [VariableID]
    let coefficient: Int128
    let value: Double
    var isOpposite: Bool

    /// The coefficient and the value of the variable or its opposite.
    var signed: Int128 { isOpposite ? -coefficient : coefficient }
    var distance: Double { isOpposite ? 1 - value : value }
  }

  private var entries: [Entry]
  private let upper: Int128

  /// How many divisors are tried for each row.
  private static let mostDivisors = 12

  /// Looks at a row at a point of the relaxation.
  ///
  /// - Parameters:
  ///   - isNested: whether a set's sums are nested.
  ///   - set: the exclusive set of a variable, or `nil`.
  init(
    terms: [(coefficient: Int128, variable: VariableID)], upper: Int128, isNested: Bool,
    value: (VariableID) -> Double, set: (VariableID) -> Int?
  ) {
    self.upper = upper
    var sums: [Sum: [VariableID]] = [:]
    for (coefficient, variable) in terms {
      let set = set(variable) ?? -1 - variable.index
      sums[Sum(set: set, coefficient: coefficient), default: []].append(variable)
    }
    let order = sums.keys.sorted()
    var entries: [Entry] = []
    var larger: [VariableID] = []
    for (position, sum) in order.enumerated() {
      let next = position + 1 < order.count ? order[position + 1] : nil
      let hasNext = next?.set == sum.set
      let variables = larger + (sums[sum] ?? [])
      larger = isNested && hasNext ? variables : []
      let value = min(1, variables.reduce(0) { $0 + value($1) })
      let below = isNested && hasNext ? next?.coefficient ?? 0 : 0
      entries.append(
        Entry(
          variables: variables, coefficient: sum.coefficient - below, value: value,
          isOpposite: value > 0.5))
    }
    self.entries = entries
  }

  /// Variables of one set with one coefficient.
  private struct Sum: Hashable, Comparable {
    let set: Int
    let coefficient: Int128

    /// By set, the greatest coefficient first.
    static func < (left: Sum, right: Sum) -> Bool {
      left.set == right.set ? left.coefficient > right.coefficient : left.set < right.set
    }
  }

  /// A cut, how it was made, and how far the point lies beyond it.
  struct Found {
    let cut: LinearConstraint
    let rule: RoundingRule
    let efficacy: Double
  }

  /// The cut that the point breaks most.
  ///
  /// - Returns: `nil` if no divisor gives a cut that is broken by more than
  ///   `least`, measured as a distance.
  mutating func best(name: String, atLeast least: Double, isNested: Bool) -> Found? {
    var best: (efficacy: Double, divisor: Int128)?
    func consider(_ divisor: Int128, _ best: inout (efficacy: Double, divisor: Int128)?) {
      if let efficacy = efficacy(divisor), efficacy > best?.efficacy ?? least {
        best = (efficacy, divisor)
      }
    }
    for divisor in divisors { consider(divisor, &best) }
    guard let found = best else { return nil }
    for power in [2, 4, 8] as [Int128] where found.divisor / power > 0 {
      consider(found.divisor / power, &best)
    }
    // A variable near a half may do better the other way round.
    let nearHalf = entries.indices.filter { (0.05...0.95).contains(entries[$0].value) }
      .sorted { abs(entries[$0].value - 0.5) < abs(entries[$1].value - 0.5) }
    for index in nearHalf.prefix(12) {
      entries[index].isOpposite.toggle()
      if let divisor = best?.divisor, let efficacy = efficacy(divisor),
        efficacy > best?.efficacy ?? 0
      {
        best = (efficacy, divisor)
      } else {
        entries[index].isOpposite.toggle()
      }
    }
    return best.flatMap { best in
      guard let divisor = Int64(exactly: best.divisor) else { return nil }
      let rule = RoundingRule(
        divisor: divisor, isNested: isNested,
        opposites: entries.indices.filter { entries[$0].isOpposite })
      return constraint(name: name, divisor: best.divisor).map {
        Found(cut: $0, rule: rule, efficacy: best.efficacy)
      }
    }
  }

  private var side: Int128 {
    entries.reduce(upper) { $1.isOpposite ? $0 - $1.coefficient : $0 }
  }

  /// The coefficients of fractional variables, the greatest first.
  private var divisors: [Int128] {
    let sizes = entries.filter { $0.value > 1e-6 && $0.value < 1 - 1e-6 }
      .map { Int128($0.coefficient.magnitude) }
    return Array(Set(sizes).sorted(by: >).prefix(Self.mostDivisors))
  }

  /// How far the point lies beyond the cut of a divisor.
  ///
  /// - Returns: `nil` if the divisor gives no cut worth the name.
  private func efficacy(_ divisor: Int128) -> Double? {
    let side = side
    let quotient = flooredQuotient(side, by: divisor)
    let rest = side - quotient * divisor
    // A small remainder makes a cut of large coefficients that cuts little.
    guard rest * 100 > divisor, rest < divisor else { return nil }
    let scale = 1 / Double(divisor - rest)
    var sum = 0.0
    var norm = 0.0
    for entry in entries {
      let coefficient =
        Double(Self.rounded(entry.signed, divisor: divisor, rest: rest)) * scale
      sum += coefficient * entry.distance
      norm += coefficient * coefficient * Double(entry.variables.count)
    }
    guard norm > 0 else { return nil }
    return (sum - Double(quotient)) / norm.squareRoot()
  }

  private func constraint(name: String, divisor: Int128) -> LinearConstraint? {
    let side = side
    let quotient = flooredQuotient(side, by: divisor)
    let rest = side - quotient * divisor
    var upper = quotient * (divisor - rest)
    var terms: [(coefficient: Int128, variable: VariableID)] = []
    var common = Int128(0)
    for entry in entries {
      let coefficient = Self.rounded(entry.signed, divisor: divisor, rest: rest)
      guard coefficient != 0 else { continue }
      // Back from the opposite: c (1 − x) = c − c x.
      if entry.isOpposite { upper -= coefficient }
      for variable in entry.variables {
        terms.append((entry.isOpposite ? -coefficient : coefficient, variable))
      }
      common = greatestCommonDivisor(common, coefficient)
    }
    guard common > 0, let side = Int64(exactly: flooredQuotient(upper, by: common)) else {
      return nil
    }
    let narrow = terms.compactMap { term in
      Int64(exactly: term.coefficient / common).map { Term($0, term.variable) }
    }
    guard narrow.count == terms.count else { return nil }
    return LinearConstraint(name: name, terms: narrow, upper: side)
  }

  private static func rounded(_ coefficient: Int128, divisor: Int128, rest: Int128) -> Int128 {
    let quotient = flooredQuotient(coefficient, by: divisor)
    return quotient * (divisor - rest) + max(0, coefficient - quotient * divisor - rest)
  }
}
