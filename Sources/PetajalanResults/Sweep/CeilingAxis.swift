import PetajalanDomain
import PetajalanReading

/// Ceilings that a sweep changes together, and the levels that they go through.
///
/// ```
/// APBD_KOTA=60%..140%:5%      one source, in steps of 5 %
/// all=80%..120%:10%           all sources
/// DAK_FISIK=-500..+500:250    one source, by amounts in the scenario's unit
/// ```
public struct CeilingAxis: Hashable, Sendable {
  /// What becomes of each ceiling.
  public enum Level: Hashable, Sendable {
    /// That percentage of it, rounded down to rupiah.
    case percent(ExactDecimal)
    /// That much more each year, or less, but not below nothing.
    case shift(rupiah: Int64)
  }

  /// The id of the source, as it was written.
  ///
  /// **Missing** All sources.
  public let source: String?

  /// The levels, the lowest first.
  public let levels: [Level]

  /// The word for all sources.
  package static let all = "all"

  /// The most levels of one axis.
  public static let mostLevels = 200

  /// The greatest percentage and the greatest amount: above them the sum of the
  /// ceilings might not fit.
  private static let greatestPercent: Int64 = 1_000
  private static let greatestShift: Int64 = 100_000_000_000_000

  /// Reads an axis.
  ///
  /// - Parameter unit: what amounts are written in.
  /// - Returns: `nil` if it is not written as in the examples, has too many levels,
  ///   or amounts that are no whole rupiah.
  public init?(_ text: String, unit: MoneyUnit) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    source = nameKey(parts[0]) == nameKey(Self.all) ? nil : String(parts[0])
    guard let range = LevelRange(String(parts[1])) else { return nil }
    let millionths = range.millionths(limit: Self.mostLevels)
    guard !millionths.isEmpty else { return nil }
    if range.isPercent {
      guard range.first >= 0, range.last <= Self.greatestPercent * 1_000_000 else { return nil }
      levels = millionths.map { .percent(ExactDecimal(coefficient: $0, fractionDigits: 6)) }
    } else {
      let amounts = millionths.map { Int128($0) * Int128(unit.rupiah) }
      guard
        amounts.allSatisfy({
          $0.isMultiple(of: 1_000_000)
            && ($0 / 1_000_000).magnitude <= UInt128(Self.greatestShift)
        })
      else { return nil }
      levels = amounts.map { .shift(rupiah: Int64($0 / 1_000_000)) }
    }
  }

  /// The changes that bring a scenario's ceilings to a level.
  ///
  /// - Parameter years: the years whose ceilings change; those outside the horizon
  ///   have none.
  public func changes(
    to level: Level, of scenario: Scenario, in years: ClosedRange<Int>
  ) -> [ScenarioChange] {
    scenario.sources.filter { applies(to: $0) }.flatMap { source in
      scenario.horizon.years.filter { years.contains($0) }.map { year in
        let ceiling = source.ceilings[scenario.horizon.index(of: year)]
        let changed =
          switch level {
          case .percent(let percent): ceiling.scaled(to: percent)
          case .shift(let rupiah): Amount(rupiah: max(0, ceiling.rupiah + rupiah))
          }
        return ScenarioChange.setCeiling(source: source.id, year: year, changed)
      }
    }
  }

  /// Whether a source's ceilings are changed.
  public func applies(to other: FundingSource) -> Bool {
    source.map { nameKey($0) == nameKey(other.id) } ?? true
  }
}

/// Numbers from a first to a last one, in millionths.
private struct LevelRange {
  let first: Int64
  let last: Int64
  let step: Int64
  let isPercent: Bool

  /// Reads `60%..140%:5%`, `-500..+500:250`, or one number alone.
  init?(_ text: String) {
    var numbers: [String] = []
    if let dots = text.firstRange(of: "..") {
      guard let colon = text.lastIndex(of: ":"), colon >= dots.upperBound else { return nil }
      numbers = [
        String(text[..<dots.lowerBound]), String(text[dots.upperBound..<colon]),
        String(text[text.index(after: colon)...]),
      ]
    } else {
      numbers = [text]
    }
    isPercent = text.contains("%")
    guard numbers.allSatisfy({ $0.hasSuffix("%") == text.contains("%") }) else { return nil }
    let values = numbers.map { Self.number($0.hasSuffix("%") ? String($0.dropLast()) : $0) }
    guard let first = values[0] else { return nil }
    guard values.count == 3 else {
      (self.first, last, step) = (first, first, 1)
      return
    }
    guard let last = values[1], let step = values[2], first <= last, step > 0 else { return nil }
    (self.first, self.last, self.step) = (first, last, step)
  }

  /// The numbers; none if there are more than the limit.
  func millionths(limit: Int) -> [Int64] {
    guard (last - first) / step < limit else { return [] }
    return Array(stride(from: first, through: last, by: Int64.Stride(step)))
  }

  /// A number with or without a sign and at most six digits behind a point.
  private static func number(_ text: String) -> Int64? {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 12,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts.count == 1 || (1...6).contains(parts[1].count)
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let padded = parts[0] + fraction + String(repeating: "0", count: 6 - fraction.count)
    return Int64(padded).map { isNegative ? -$0 : $0 }
  }
}
