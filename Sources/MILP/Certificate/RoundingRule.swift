/// How a row over yes-or-no variables is rounded.
///
/// The variables of one exclusive set with the same coefficient are taken
/// together, since their sum is a yes-or-no variable too. Nested, each sum also
/// takes in the variables of the set with greater coefficients, and its
/// coefficient is what it adds to the next smaller one. Sums stand in the order
/// of their sets, first those of single variables from the last to the first;
/// within a set the greatest coefficient first.
///
/// Some sums are replaced by their opposites, *1 − x*, which changes their signs
/// and takes them off the side. With a divisor *δ* and the side *b = qδ + r*,
/// 0 < *r* < *δ*:
///
///     Σ_j (⌊a_j / δ⌋ · (δ − r) + max(0, a_j mod δ − r)) · x_j  ≤  q · (δ − r)
///
/// holds at every whole point, exactly. The cut is divided by the greatest
/// common divisor of its coefficients.
///
/// **Source** Marchand & Wolsey (2001), doi:10.1287/opre.49.3.363.11211.
public struct RoundingRule: Equatable, Sendable {
  /// What the row is divided by, at least 2.
  public let divisor: Int64
  /// Whether the sums of a set are nested.
  public let isNested: Bool
  /// The positions of the sums that are replaced by their opposites, ascending.
  public let opposites: [Int]

  /// Creates a rule.
  public init(divisor: Int64, isNested: Bool, opposites: [Int]) {
    self.divisor = divisor
    self.isNested = isNested
    self.opposites = opposites
  }

  /// The cut of a row.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  /// - Returns: `nil` if the rule does not fit the row, or a number passes its
  ///   range.
  func cut(of row: RowSum.Reduced, set: (VariableID) -> Int?) -> RowSum.Reduced? {
    var sums = Self.sums(of: row.terms, isNested: isNested, set: set)
    var side = row.upper
    for position in opposites {
      guard sums.indices.contains(position), !sums[position].isOpposite else { return nil }
      sums[position].isOpposite = true
      side -= sums[position].coefficient
    }
    guard divisor > 1 else { return nil }
    let divisor = Int128(divisor)
    let quotient = flooredQuotient(side, by: divisor)
    let rest = side - quotient * divisor
    guard rest > 0, var upper = Int128(0).adding(quotient, times: divisor - rest) else {
      return nil
    }
    var coefficients: [VariableID: Int128] = [:]
    for sum in sums {
      guard let rounded = Self.rounded(sum.signed, divisor: divisor, rest: rest) else { return nil }
      if sum.isOpposite { upper -= rounded }
      for variable in sum.variables {
        coefficients[variable, default: 0] += sum.isOpposite ? -rounded : rounded
      }
    }
    let terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return RowSum.Reduced(terms: terms.map { ($0.value, $0.key) }, upper: upper)
  }

  private struct Sum {
    let variables: [VariableID]
    let coefficient: Int128
    var isOpposite = false

    var signed: Int128 { isOpposite ? -coefficient : coefficient }
  }

  private static func sums(
    of terms: [(coefficient: Int128, variable: VariableID)], isNested: Bool,
    set: (VariableID) -> Int?
  ) -> [Sum] {
    let bySet = Dictionary(grouping: terms) { set($0.variable) ?? -1 - $0.variable.index }
    return bySet.sorted { $0.key < $1.key }.flatMap { _, members -> [Sum] in
      let byCoefficient = Dictionary(grouping: members, by: \.coefficient)
        .sorted { $0.key > $1.key }
      var sums: [Sum] = []
      var greater: [VariableID] = []
      for (position, group) in byCoefficient.enumerated() {
        let own = group.value.map(\.variable)
        let isLast = position + 1 == byCoefficient.count
        if isNested, !isLast {
          greater += own
          sums.append(
            Sum(
              variables: greater, coefficient: group.key - byCoefficient[position + 1].key))
        } else {
          sums.append(Sum(variables: greater + own, coefficient: group.key))
        }
      }
      return sums
    }
  }

  private static func rounded(_ coefficient: Int128, divisor: Int128, rest: Int128) -> Int128? {
    let quotient = flooredQuotient(coefficient, by: divisor)
    return max(0, coefficient - quotient * divisor - rest).adding(quotient, times: divisor - rest)
  }
}
