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
/// holds at every whole point, exactly. Continuous variables whose distances from
/// a bound are kept in the row have the same coefficients in the cut, in which a
/// distance is written out again; without any, the cut is divided by the greatest
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
  /// The continuous variables of the row that are kept, ascending.
  public let kept: [VariableID]

  /// Creates a rule.
  public init(divisor: Int64, isNested: Bool, opposites: [Int], kept: [VariableID] = []) {
    self.divisor = divisor
    self.isNested = isNested
    self.opposites = opposites
    self.kept = kept
  }

  /// A yes-or-no variable that is the sum of some of one exclusive set.
  public struct Sum: Sendable {
    /// The variables that are added up.
    public let variables: [VariableID]
    /// Its coefficient in the row.
    public let coefficient: Int128
  }

  /// The cut of a row.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  /// - Returns: `nil` if the rule does not fit the row, or a number passes its
  ///   range.
  public func cut(of row: RowSum.Reduced, set: (VariableID) -> Int?) -> RowSum.Reduced? {
    guard row.isNarrow else { return nil }
    let sums = Self.sums(of: row.terms, isNested: isNested, set: set)
    var isOpposite = Array(repeating: false, count: sums.count)
    var side = row.upper
    for position in opposites {
      guard sums.indices.contains(position), !isOpposite[position] else { return nil }
      isOpposite[position] = true
      side -= sums[position].coefficient
    }
    guard divisor > 1, row.kept.map(\.variable) == kept else { return nil }
    let divisor = Int128(divisor)
    let quotient = flooredQuotient(side, by: divisor)
    let rest = side - quotient * divisor
    guard rest > 0, var upper = Int128(0).adding(quotient, times: divisor - rest) else {
      return nil
    }
    var terms: [(coefficient: Int128, variable: VariableID)] = []
    terms.reserveCapacity(row.terms.count + row.kept.count)
    for (sum, isOpposite) in zip(sums, isOpposite) {
      let signed = isOpposite ? -sum.coefficient : sum.coefficient
      guard let rounded = Self.rounded(signed, divisor: divisor, rest: rest) else { return nil }
      // Back from the opposite: c (1 − x) = c − c x.
      if isOpposite { upper -= rounded }
      for variable in sum.variables {
        terms.append((isOpposite ? -rounded : rounded, variable))
      }
    }
    // Back from the distance: −|c| (x − l) = c x − c l, and −|c| (u − x) likewise.
    for entry in row.kept {
      guard let moved = upper.adding(entry.coefficient, times: Int128(entry.bound)) else {
        return nil
      }
      upper = moved
      terms.append((entry.coefficient, entry.variable))
    }
    return RowSum.Reduced(terms: Self.merged(terms), upper: upper, isWhole: kept.isEmpty)
  }

  /// The terms in the order of their variables, those of one variable added up.
  private static func merged(
    _ terms: [(coefficient: Int128, variable: VariableID)]
  ) -> [(coefficient: Int128, variable: VariableID)] {
    var merged: [(coefficient: Int128, variable: VariableID)] = []
    merged.reserveCapacity(terms.count)
    for term in terms.sorted(by: { $0.variable < $1.variable }) {
      if merged.last?.variable == term.variable {
        merged[merged.count - 1].coefficient += term.coefficient
      } else {
        merged.append(term)
      }
    }
    return merged.filter { $0.coefficient != 0 }
  }

  /// The sums of a row's variables, in their order.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  public static func sums(
    of terms: [(coefficient: Int128, variable: VariableID)], isNested: Bool,
    set: (VariableID) -> Int?
  ) -> [Sum] {
    let keyed = terms.map { (set: set($0.variable) ?? -1 - $0.variable.index, term: $0) }
    let order = keyed.sorted {
      ($0.set, $1.term.coefficient, $0.term.variable)
        < ($1.set, $0.term.coefficient, $1.term.variable)
    }
    var sums: [Sum] = []
    var greater: [VariableID] = []
    var next = order.startIndex
    while next < order.endIndex {
      let (set, coefficient) = (order[next].set, order[next].term.coefficient)
      var variables: [VariableID] = []
      while next < order.endIndex, order[next].set == set,
        order[next].term.coefficient == coefficient
      {
        variables.append(order[next].term.variable)
        next += 1
      }
      greater += variables
      if isNested, next < order.endIndex, order[next].set == set {
        sums.append(
          Sum(variables: greater, coefficient: coefficient - order[next].term.coefficient))
        continue
      }
      sums.append(Sum(variables: isNested ? greater : variables, coefficient: coefficient))
      greater = []
    }
    return sums
  }

  /// `⌊a / δ⌋ (δ − r) + max(0, a mod δ − r)`, or `nil` if it passes 127 bits.
  private static func rounded(_ coefficient: Int128, divisor: Int128, rest: Int128) -> Int128? {
    let quotient = flooredQuotient(coefficient, by: divisor)
    return max(0, coefficient - quotient * divisor - rest).adding(quotient, times: divisor - rest)
  }
}
