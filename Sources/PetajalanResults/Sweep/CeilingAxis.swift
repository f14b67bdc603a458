import PetajalanDomain
import PetajalanReading

/// Ceilings that a sweep changes together, and the levels that they go through.
///
/// ```
/// APBD_KOTA=60%..140%:5%      one source, in steps of 5 %
/// all=80%..120%:10%           all sources
/// DAK_FISIK=-500..+500:250    one source, by amounts in the scenario's unit
/// ```
///
/// An amount carries its sign, because 90 might be meant as 90 % or as a ceiling of 90.
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

  /// Why levels cannot be taken.
  public enum Problem: Error, Hashable, Sendable {
    /// They are not written as in the examples, are too many, or come to no whole rupiah.
    case unreadable
    /// A number can be read in two ways.
    case twoReadings(String, String)
    /// An amount has no sign.
    case noSign(String)
    /// The steps pass over the last level; the last one that they reach.
    case lastLeftOut(last: String, reached: String)
  }

  /// Reads an axis.
  ///
  /// - Parameters:
  ///   - unit: what amounts are written in.
  ///   - style: how the scenario writes numbers.
  public init(_ text: String, unit: MoneyUnit, style: NumberStyle = .plain) throws(Problem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw .unreadable }
    source = nameKey(parts[0]) == nameKey(Self.all) ? nil : String(parts[0])
    let range = try LevelRange(String(parts[1]), style: style)
    let millionths = try range.millionths(limit: Self.mostLevels)
    if range.isPercent {
      guard range.first >= 0, range.last <= Self.greatestPercent * 1_000_000 else {
        throw .unreadable
      }
      levels = millionths.map { .percent(ExactDecimal(coefficient: $0, fractionDigits: 6)) }
    } else {
      let amounts = millionths.map { Int128($0) * Int128(unit.rupiah) }
      guard
        amounts.allSatisfy({
          $0.isMultiple(of: 1_000_000)
            && ($0 / 1_000_000).magnitude <= UInt128(Self.greatestShift)
        })
      else { throw .unreadable }
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

  /// The greatest number, so that millionths of it fit.
  private static let greatest: Int64 = 1_000_000_000_000

  /// Reads `60%..140%:5%`, `-500..+500:250`, or one number alone.
  init(_ text: String, style: NumberStyle) throws(CeilingAxis.Problem) {
    var numbers: [String] = []
    if let dots = text.firstRange(of: "..") {
      guard let colon = text.lastIndex(of: ":"), colon >= dots.upperBound else {
        throw .unreadable
      }
      numbers = [
        String(text[..<dots.lowerBound]), String(text[dots.upperBound..<colon]),
        String(text[text.index(after: colon)...]),
      ]
    } else {
      numbers = [text]
    }
    let isPercent = text.contains("%")
    guard numbers.allSatisfy({ $0.hasSuffix("%") == isPercent }) else { throw .unreadable }
    var values: [Int64] = []
    for number in numbers {
      values.append(try Self.number(isPercent ? String(number.dropLast()) : number, style))
    }
    if !isPercent {
      for (number, value) in zip(numbers, values).prefix(2)
      where value != 0 && number.first != "+" && number.first != "-" {
        throw .noSign(number)
      }
    }
    self.isPercent = isPercent
    guard values.count == 3 else {
      (first, last, step) = (values[0], values[0], 1)
      return
    }
    guard values[0] <= values[1], values[2] > 0 else { throw .unreadable }
    (first, last, step) = (values[0], values[1], values[2])
  }

  /// The numbers.
  ///
  /// - Throws: that there are more than the limit, or that the last is none of them.
  func millionths(limit: Int) throws(CeilingAxis.Problem) -> [Int64] {
    guard (last - first) / step < limit else { throw .unreadable }
    let numbers = Array(stride(from: first, through: last, by: Int64.Stride(step)))
    guard let reached = numbers.last, reached == last else {
      throw .lastLeftOut(last: text(last), reached: text(numbers.last ?? first))
    }
    return numbers
  }

  private func text(_ millionths: Int64) -> String {
    let number = ExactDecimal(coefficient: millionths, fractionDigits: 6).text
    return isPercent ? number + "%" : millionths > 0 ? "+" + number : number
  }

  /// A number in millionths.
  private static func number(
    _ text: String, _ style: NumberStyle
  ) throws(CeilingAxis.Problem) -> Int64 {
    let number: ExactDecimal
    do throws(OptionNumberProblem) {
      number = try OptionNumber.read(text, style: style)
    } catch {
      switch error {
      case .unreadable: throw .unreadable
      case .twoReadings(let first, let second): throw .twoReadings(first, second)
      }
    }
    guard number.compared(to: ExactDecimal(coefficient: greatest)) < 0,
      number.compared(to: ExactDecimal(coefficient: -greatest)) > 0,
      let millionths = number.scaledToInteger(byPowerOfTen: 6)
    else { throw .unreadable }
    return millionths
  }
}
