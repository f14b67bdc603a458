/// A row `Σ coefficient · x ≤ capacity` over binary variables, which may be too
/// wide for a ``LinearConstraint``.
public struct Knapsack: Sendable {
  /// What cuts of the row are named after.
  public let name: String

  /// The terms: each variable at most once.
  public let terms: [(coefficient: Int128, variable: VariableID)]

  /// The greatest value of the sum, inclusive.
  public let capacity: Int128

  /// Creates a row.
  public init(
    name: String, terms: [(coefficient: Int128, variable: VariableID)], capacity: Int128
  ) {
    self.name = name
    self.terms = terms
    self.capacity = capacity
  }

  private struct Item {
    let variable: VariableID
    let weight: Int128
    /// Whether the item stands for 1 − x.
    let isOpposite: Bool
  }

  /// The cut that a point breaks because it breaks this row.
  ///
  /// With z_j for x_j or, where the coefficient is negative, 1 − x_j, all
  /// weights w_j are positive. A point that breaks the row chooses a cover *C*,
  /// a set that is too heavy, and every good point keeps
  ///
  ///     Σ_{j ∈ C} z_j  ≤  |C| − 1
  ///
  /// which has coefficients of 1 only and so is clear to any tolerance. The
  /// cover is made minimal, then extended, which keeps the right side, by
  ///
  /// - everything at least as heavy as the heaviest of *C*, and
  /// - every x_k at least as heavy as an x_j of *C* with which it excludes
  ///   itself.
  ///
  /// For of |C| chosen ones each of the second kind stands for its own x_j, and
  /// those of the first kind for what is left of *C*: together they are at least
  /// as heavy as *C*.
  ///
  /// **Source** Balas (1975), doi:10.1007/BF01580440. The second extension is
  /// ours: a program has one start at most, and many starts weigh the same.
  ///
  /// - Parameters:
  ///   - point: one element per variable, 0 or 1 for those of the row.
  ///   - exclusion: variables with the same number exclude each other: at most
  ///     one of them is 1 in any good point; `nil` excludes none.
  /// - Returns: `nil` if the point keeps the row.
  public func coverCut(
    brokenBy point: [Int64], exclusion: (VariableID) -> Int? = { _ in nil }
  ) -> LinearConstraint? {
    var room = capacity
    var items: [Item] = []
    for term in terms where term.coefficient != 0 {
      let isOpposite = term.coefficient < 0
      if isOpposite { room -= term.coefficient }
      items.append(
        Item(variable: term.variable, weight: abs(term.coefficient), isOpposite: isOpposite))
    }
    var cover = items.filter { (point[$0.variable.index] == 1) != $0.isOpposite }
    var excess = cover.reduce(-room) { $0 + $1.weight }
    guard excess > 0 else { return nil }
    // Leaving out the lightest first keeps the heaviest, which make it short.
    cover.sort { ($0.weight, $0.variable) < ($1.weight, $1.variable) }
    cover.removeAll { item in
      guard item.weight < excess else { return false }
      excess -= item.weight
      return true
    }
    let heaviest = cover.map(\.weight).max() ?? 0
    let covered = Set(cover.map(\.variable))
    var lightest: [Int: Int128] = [:]
    for item in cover where !item.isOpposite {
      guard let number = exclusion(item.variable) else { continue }
      lightest[number] = min(item.weight, lightest[number] ?? item.weight)
    }
    let extended = items.filter { item in
      if item.weight >= heaviest || covered.contains(item.variable) { return true }
      guard !item.isOpposite, let number = exclusion(item.variable) else { return false }
      return lightest[number].map { item.weight >= $0 } ?? false
    }
    let opposites = extended.count(where: \.isOpposite)
    return LinearConstraint(
      name: "cover[\(name)]",
      terms: extended.map { Term($0.isOpposite ? -1 : 1, $0.variable) },
      upper: Int64(cover.count - 1 - opposites))
  }
}

extension LinearConstraint {
  /// Cuts that a point breaks because it breaks this constraint.
  ///
  /// - Parameters:
  ///   - point: one element per variable; binary variables are 0 or 1.
  ///   - model: the model of the variables.
  ///   - exclusion: variables with the same number exclude each other: at most
  ///     one of them is 1 in any good point; `nil` excludes none.
  /// - Returns: one cut per broken side; empty if the point keeps the
  ///   constraint or a variable is not binary.
  public func coverCuts(
    brokenBy point: [Int64], in model: Model, exclusion: (VariableID) -> Int? = { _ in nil }
  ) -> [LinearConstraint] {
    guard terms.allSatisfy({ model[$0.variable].isBinary }) else { return [] }
    var sides: [Knapsack] = []
    if let upper {
      sides.append(
        Knapsack(
          name: name, terms: terms.map { (Int128($0.coefficient), $0.variable) },
          capacity: Int128(upper)))
    }
    if let lower {
      sides.append(
        Knapsack(
          name: name, terms: terms.map { (-Int128($0.coefficient), $0.variable) },
          capacity: -Int128(lower)))
    }
    return sides.compactMap { $0.coverCut(brokenBy: point, exclusion: exclusion) }
  }
}
