/// That of some yes-or-no variables at most one is 1, because any two of them
/// exclude each other.
///
/// Two variables exclude each other if they belong to the same exclusive set, or
/// if a row shows it. A row asks of each set at least *m = min(0, min a)*; a
/// variable of the set asks for its excess *e = a − m* beyond that (or *−m*, if it
/// is not in the row). Two variables of different sets exclude each other if
///
///     Σ_sets m  +  e_i  +  e_j   >   b
///
/// So does any pair, each by one of the rows, and
///
///     Σ_j x_j  ≤  1
///
/// holds at every whole point.
///
/// **Source** Padberg (1973), doi:10.1007/BF01580121, for cliques; Johnson &
/// Padberg (1982), *Annals of Discrete Mathematics* 16, 169–187, for exclusions that single
/// rows imply.
public struct CliqueRule: Equatable, Sendable {
  /// The variables, in order.
  public let variables: [VariableID]
  /// The sums of rows beside the first.
  public let others: [[Certificate.RowMultiplier]]

  /// The most variables: a longer cut is refused, so that no certificate can hold a
  /// checker up.
  public static let mostVariables = 1_000

  /// Creates a rule.
  public init(variables: [VariableID], others: [[Certificate.RowMultiplier]]) {
    self.variables = variables
    self.others = others
  }

  /// The cut of some rows.
  ///
  /// - Parameter set: the exclusive set of a variable, or `nil`.
  /// - Returns: `nil` if none of the rows shows that two of the variables exclude
  ///   each other.
  public func cut(of rows: [RowSum.Reduced], set: (VariableID) -> Int?) -> RowSum.Reduced? {
    guard (1...Self.mostVariables).contains(variables.count),
      zip(variables, variables.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    let keys = variables.map { set($0) ?? -1 - $0.index }
    var demands: [(excess: [Int128], room: Int128)] = []
    for row in rows {
      guard row.kept.isEmpty, let demand = demand(of: row, keys: keys, set: set) else { return nil }
      demands.append(demand)
    }
    for (one, key) in keys.enumerated() {
      for other in 0..<one where keys[other] != key {
        let isExcluded = demands.contains { demand in
          // Both are at least 0, so that no sum is taken that could pass its range.
          demand.excess[one] > demand.room - demand.excess[other]
        }
        guard isExcluded else { return nil }
      }
    }
    return RowSum.Reduced(terms: variables.map { (1, $0) }, upper: 1)
  }

  /// What each variable asks of a row beyond the least, and what there is beyond
  /// that.
  ///
  /// - Parameter keys: the set of each variable.
  /// - Returns: `nil` if a number passes its range.
  private func demand(
    of row: RowSum.Reduced, keys: [Int], set: (VariableID) -> Int?
  ) -> (excess: [Int128], room: Int128)? {
    var least: [Int: Int128] = [:]
    var coefficients: [VariableID: Int128] = [:]
    guard row.isNarrow else { return nil }
    for (coefficient, variable) in row.terms {
      let key = set(variable) ?? -1 - variable.index
      least[key] = min(least[key] ?? 0, coefficient)
      coefficients[variable] = coefficient
    }
    let excess = zip(variables, keys).map { (coefficients[$0] ?? 0) - (least[$1] ?? 0) }
    return (excess, row.upper - least.values.reduce(0, +))
  }
}
