import PetajalanDomain

/// Puts rows whose order says nothing into an order of their own, so that no
/// tie, row of a model or report depends on how the planner sorted a table.
enum OwnOrder {
  /// Cost lines by project year, then the ids of the payers, then amount.
  package static func of(_ lines: [CostLine], sources: [FundingSource]) -> [CostLine] {
    guard lines.count > 1 else { return lines }
    var ranks = Array(repeating: 0, count: sources.count)
    let byID = sources.indices.sorted { sources[$0].id < sources[$1].id }
    for (rank, source) in byID.enumerated() { ranks[source] = rank }
    return lines.sorted { left, right in
      var order = Order()
      order.then(left.projectYear, right.projectYear)
      for (one, other) in zip(left.payers, right.payers) where order.isTie {
        order.then(ranks[one.source], ranks[other.source])
        order.then(one.atLeast, other.atLeast)
        order.then(one.atMost, other.atMost)
      }
      order.then(left.payers.count, right.payers.count)
      order.then(left.amount.rupiah, right.amount.rupiah)
      return order.isBefore
    }
  }

  /// Dependencies by the needing program, then by what they say.
  package static func of(_ dependencies: [LocatedDependency]) -> [LocatedDependency] {
    let positions = dependencies.indices.sorted { left, right in
      let (left, right) = (dependencies[left].dependency, dependencies[right].dependency)
      var order = Order()
      order.then(left.program, right.program)
      order.then(left.type == .finishToStart ? 0 : 1, right.type == .finishToStart ? 0 : 1)
      order.then(left.strength.penalty, right.strength.penalty)
      order.then(left.anyOf.count, right.anyOf.count)
      for (one, other) in zip(left.anyOf, right.anyOf) where order.isTie {
        order.then(one.program, other.program)
        order.then(one.lag, other.lag)
      }
      order.then(left.reason ?? "", right.reason ?? "")
      order.then(left.reasonEN ?? "", right.reasonEN ?? "")
      return order.isBefore
    }
    return positions.map { dependencies[$0] }
  }
}

/// The order of two things by one property after the other.
private struct Order {
  /// Whether nothing has told them apart.
  private(set) var isTie = true
  /// Whether the first of them comes first.
  private(set) var isBefore = false

  mutating func then<Value: Comparable>(_ left: Value, _ right: Value) {
    guard isTie, left != right else { return }
    isTie = false
    isBefore = left < right
  }

  /// Nothing comes before any number; numbers by their digits, then by the mark's place.
  mutating func then(_ left: ExactDecimal?, _ right: ExactDecimal?) {
    then(left == nil ? 0 : 1, right == nil ? 0 : 1)
    then(left?.coefficient ?? 0, right?.coefficient ?? 0)
    then(left?.fractionDigits ?? 0, right?.fractionDigits ?? 0)
  }
}

extension DependencyStrength {
  /// What it costs not to obey.
  ///
  /// **Missing** It must be obeyed.
  fileprivate var penalty: ExactDecimal? {
    switch self {
    case .hard: nil
    case .soft(let percent): percent
    }
  }
}
