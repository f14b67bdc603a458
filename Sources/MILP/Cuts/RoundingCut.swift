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
  /// A sum of variables of one exclusive set, or its opposite.
  private struct Entry {
    let size: Int64
    let value: Double
    let count: Double
    var isOpposite: Bool
    /// The coefficient and the value of what stands in the row: the sum or its opposite.
    var (coefficient, chosen): (Double, Double)
  }

  private var entries: [Entry] = []
  /// The entries that the point chooses something of, which are few.
  private var chosen: [Int] = []
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

  /// Looks at a row.
  ///
  /// - Parameter isNested: whether a set's sums are nested.
  init(_ row: RowAtPoint, isNested: Bool) {
    self.isNested = isNested
    (side, kept) = (row.side, row.kept)
    (distance, squares) = (row.distance, row.squares)
    entries.reserveCapacity(row.groups.count)
    var (value, count) = (0.0, 0.0)
    for (position, group) in row.groups.enumerated() {
      value += group.value
      count += group.count
      let next = position + 1
      let goesOn = isNested && next < row.groups.count && row.groups[next].set == group.set
      add(group.coefficient - (goesOn ? row.groups[next].coefficient : 0), min(1, value), count)
      if !goesOn { (value, count) = (0, 0) }
    }
  }

  private mutating func add(_ size: Int64, _ value: Double, _ count: Double) {
    let isOpposite = value > 0.5
    let coefficient = Double(size)
    if isOpposite { side -= coefficient }
    let entry = Entry(
      size: size, value: value, count: count, isOpposite: isOpposite,
      coefficient: isOpposite ? -coefficient : coefficient,
      chosen: isOpposite ? 1 - value : value)
    if entry.chosen != 0 { chosen.append(entries.count) }
    entries.append(entry)
  }

  /// The rule of the cut that the point breaks most.
  ///
  /// - Returns: `nil` if no divisor gives a cut that is broken by more than
  ///   `least`, measured as a distance.
  package mutating func best(atLeast least: Double) -> (rule: RoundingRule, efficacy: Double)? {
    var best: (efficacy: Double, divisor: Int64)?
    func consider(_ divisor: Int64, _ best: inout (efficacy: Double, divisor: Int64)?) {
      if let efficacy = efficacy(Double(divisor)), efficacy > best?.efficacy ?? least {
        best = (efficacy, divisor)
      }
    }
    for divisor in divisors { consider(divisor, &best) }
    guard let found = best else { return nil }
    for power in [2, 4, 8] as [Int64] where found.divisor / power > 0 {
      consider(found.divisor / power, &best)
    }
    guard let divisor = best?.divisor, var efficacy = best?.efficacy else { return nil }
    // A variable near a half may do better the other way round.
    let nearHalf = entries.indices.filter { (0.02...0.98).contains(entries[$0].value) }
      .sorted { abs(entries[$0].value - 0.5) < abs(entries[$1].value - 0.5) }
    for index in nearHalf.prefix(Self.mostTurns) {
      turn(index)
      if let turned = self.efficacy(Double(divisor)), turned > efficacy {
        efficacy = turned
      } else {
        turn(index)
      }
    }
    let rule = RoundingRule(
      divisor: divisor, isNested: isNested,
      opposites: entries.indices.filter { entries[$0].isOpposite }, kept: kept)
    return (rule, efficacy)
  }

  private mutating func turn(_ index: Int) {
    var entry = entries[index]
    side -= entry.coefficient
    entry.isOpposite.toggle()
    entry.coefficient.negate()
    entry.chosen = entry.isOpposite ? 1 - entry.value : entry.value
    entries[index] = entry
  }

  /// The coefficients of fractional sums, the greatest first.
  private var divisors: [Int64] {
    var sizes: [Int64] = []
    for index in chosen {
      let entry = entries[index]
      if entry.value > 1e-6, entry.value < 1 - 1e-6, entry.size != .min {
        sizes.append(abs(entry.size))
      }
    }
    sizes.sort(by: >)
    var divisors: [Int64] = []
    for size in sizes where size != divisors.last {
      if divisors.count == Self.mostDivisors { break }
      divisors.append(size)
    }
    return divisors
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
    func coefficient(_ entry: Entry) -> Double {
      let share = entry.coefficient / divisor
      let whole = floor(share + 1e-12)
      let excess = share - whole - rest
      return excess > 0 ? whole + excess / (1 - rest) : whole
    }
    var sum = -distance * scale
    for index in chosen {
      let entry = entries[index]
      sum += coefficient(entry) * entry.chosen
    }
    // Most divisors end here; how long the cut is as a vector takes all entries.
    guard sum > quotient else { return nil }
    var norm = squares * scale * scale
    for entry in entries {
      let coefficient = coefficient(entry)
      norm += coefficient * coefficient * entry.count
    }
    guard norm > 0 else { return nil }
    return (sum - quotient) / norm.squareRoot()
  }

  /// The number rounded down, without a call of the C library: this is where most of the
  /// finder's time goes.
  ///
  /// - Precondition: it is a coefficient of 64 bits divided by 2 or more.
  private func floor(_ number: Double) -> Double {
    let whole = Double(Int64(number))
    return whole > number ? whole - 1 : whole
  }
}
