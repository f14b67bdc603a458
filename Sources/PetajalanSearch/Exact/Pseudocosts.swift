/// What branching on something has cost the bound so far, per unit of the point
/// that a half takes away.
///
/// **Source** Achterberg, Koch & Martin (2005), doi:10.1016/j.orl.2004.04.002:
/// reliability branching.
struct Pseudocosts: Sendable {
  private struct Record: Sendable {
    var sum = 0.0
    var count = 0

    var mean: Double? { count == 0 ? nil : sum / Double(count) }
  }

  private var records: [BranchingRule.Key: (one: Record, other: Record)] = [:]
  private var all: (one: Record, other: Record) = (Record(), Record())

  /// Observations on each side after which a record is trusted.
  private static let reliable = 4

  /// What a half that hardly moves the bound counts for.
  private static let least = 1e-6

  /// The scores with variables numbered otherwise; what has no number is left out.
  func renumbered(_ number: (Int) -> Int?) -> Pseudocosts {
    var scores = self
    scores.records = [:]
    for (key, record) in records {
      switch key {
      case .variable(let variable):
        if let variable = number(variable) { scores.records[.variable(variable)] = record }
      case .before(let variable, let program):
        guard let variable = number(variable) else { continue }
        scores.records[.before(variable, program: program)] = record
      }
    }
    return scores
  }

  /// What a choice is expected to cost the bound in each half.
  func estimate(_ choice: BranchingRule.Choice) -> (one: Double, other: Double) {
    let record = records[choice.key]
    let one = record?.one.mean ?? all.one.mean ?? 1
    let other = record?.other.mean ?? all.other.mean ?? 1
    return (one * choice.losses.one, other * choice.losses.other)
  }

  /// Whether estimates of a choice are trusted.
  func isReliable(_ choice: BranchingRule.Choice) -> Bool {
    guard let record = records[choice.key] else { return false }
    return min(record.one.count, record.other.count) >= Self.reliable
  }

  /// Notes what a choice cost the bound.
  ///
  /// - Parameter losses: in units of the objective; `nil` for a half without any
  ///   point, of which nothing is learnt.
  package mutating func note(_ choice: BranchingRule.Choice, losses: (one: Double?, other: Double?))
  {
    var record = records[choice.key] ?? (Record(), Record())
    if let one = losses.one {
      Self.add(one / choice.losses.one, to: &record.one, &all.one)
    }
    if let other = losses.other {
      Self.add(other / choice.losses.other, to: &record.other, &all.other)
    }
    records[choice.key] = record
  }

  private static func add(_ value: Double, to one: inout Record, _ other: inout Record) {
    one.sum += value
    one.count += 1
    other.sum += value
    other.count += 1
  }

  /// How good a choice is: the greater the bound's losses in both halves, the
  /// better.
  package static func score(_ losses: (one: Double, other: Double)) -> Double {
    max(losses.one, least) * max(losses.other, least)
  }
}
