import PetajalanDomain

/// The part of a program's capital that falls due in one project year, at
/// prices of the price year.
struct CapitalPart: Sendable {
  /// The project year, from 1.
  let projectYear: Int
  /// Rupiah.
  package let amount: Int64
  /// Who may pay it.
  package let payers: [Payer]

  /// The parts of a program's capital, in project year order.
  package static func parts(of program: Program) -> [CapitalPart] {
    switch program.capital {
    case .lines(let lines):
      return lines.sorted { $0.projectYear < $1.projectYear }.map {
        CapitalPart(projectYear: $0.projectYear, amount: $0.amount.rupiah, payers: $0.payers)
      }
    case .spread(let amount, let profile, let payers):
      let weights = weights(of: profile, years: program.duration)
      return largestRemainder(amount.rupiah, weights: weights).enumerated().map { offset, part in
        CapitalPart(projectYear: offset + 1, amount: part, payers: payers)
      }
    }
  }

  /// The profile as whole weights: at most 100 %, in 18 digits behind the mark.
  private static func weights(of profile: [ExactDecimal], years: Int) -> [Int128] {
    guard !profile.isEmpty else { return Array(repeating: 1, count: years) }
    let digits = profile.map(\.fractionDigits).max() ?? 0
    return profile.map { $0.scaled(to: digits) }
  }

  /// Splits an amount in proportion to weights so that the parts add up.
  ///
  /// Each part is rounded down, and what is left over goes, a rupiah each, to
  /// the greatest remainders; ties to the earlier year.
  ///
  /// An amount has at most 50 bits and a weight 67, so that no product passes 127.
  ///
  /// **Source** Hamilton's method of largest remainders.
  static func largestRemainder(_ amount: Int64, weights: [Int128]) -> [Int64] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return Array(repeating: 0, count: weights.count) }
    let divisions = weights.map {
      (Int128(amount) * $0).quotientAndRemainder(dividingBy: total)
    }
    var parts = divisions.map { Int64($0.quotient) }
    let left = Int(Int128(amount) - divisions.reduce(Int128(0)) { $0 + $1.quotient })
    let byRemainder = parts.indices.sorted {
      let (one, other) = (divisions[$0].remainder, divisions[$1].remainder)
      return one == other ? $0 < $1 : one > other
    }
    for year in byRemainder.prefix(left) { parts[year] += 1 }
    return parts
  }
}
