/// Puts rows whose order says nothing into an order of their own, so that no
/// tie, row of a model or report depends on how the planner sorted a table.
enum OwnOrder {
  /// Cost lines by project year, then the ids of the payers, then amount.
  static func of(_ lines: [CostLine], sources: [FundingSource]) -> [CostLine] {
    guard lines.count > 1 else { return lines }
    var ranks = Array(repeating: 0, count: sources.count)
    let byID = sources.indices.sorted { sources[$0].id < sources[$1].id }
    for (rank, source) in byID.enumerated() { ranks[source] = rank }
    return lines.map { ($0, key($0, ranks)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
      .map(\.0)
  }

  /// Dependencies by the needing program, then by what they say.
  static func of(_ dependencies: [LocatedDependency]) -> [LocatedDependency] {
    dependencies.map { ($0, key($0.dependency)) }.sorted { left, right in
      guard left.1 == right.1 else { return left.1.lexicographicallyPrecedes(right.1) }
      let reasons = [left, right].map { ($0.0.dependency.reason, $0.0.dependency.reasonEN) }
      return (reasons[0].0 ?? "", reasons[0].1 ?? "") < (reasons[1].0 ?? "", reasons[1].1 ?? "")
    }.map(\.0)
  }

  private static func key(_ line: CostLine, _ ranks: [Int]) -> [Int64] {
    let payers = line.payers.flatMap { payer in
      [Int64(ranks[payer.source])] + key(payer.atLeast) + key(payer.atMost)
    }
    return [Int64(line.projectYear)] + payers + [-1, line.amount.rupiah]
  }

  private static func key(_ dependency: Dependency) -> [Int64] {
    let needed = dependency.anyOf.flatMap { [Int64($0.program), Int64($0.lag)] }
    let strength: [Int64] =
      switch dependency.strength {
      case .hard: [0]
      case .soft(let percent): [1] + key(percent)
      }
    return [Int64(dependency.program), dependency.type == .finishToStart ? 0 : 1] + strength
      + [Int64(needed.count)] + needed
  }

  private static func key(_ number: ExactDecimal?) -> [Int64] {
    number.map { [1, $0.coefficient, Int64($0.fractionDigits)] } ?? [0]
  }
}
