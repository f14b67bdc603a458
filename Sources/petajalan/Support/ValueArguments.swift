import ArgumentParser
import PetajalanDomain

/// The number of digits with or without a decimal point; `Double` alone would
/// also read `0x1p3`, `1e3` and `inf`.
private func plainNumber(_ text: String) -> Double? {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
  return Double(text).flatMap { $0.isFinite ? $0 : nil }
}

/// A percentage on the command line, such as `0.5%`.
struct PercentArgument: ExpressibleByArgument {
  /// The text as it was written.
  let text: String
  /// The text without its sign.
  var digits: String { String(text.dropLast()) }
  /// The fraction: 0.005 for 0.5 %.
  let fraction: Double
  /// Whether it was written with its sign.
  private let hasSign: Bool

  init?(argument: String) {
    let digits = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
    guard let percent = plainNumber(digits), percent <= 100 else { return nil }
    text = argument.hasSuffix("%") ? argument : argument + "%"
    fraction = percent / 100
    hasSign = argument.hasSuffix("%")
  }

  /// Refuses a fraction without a sign: 0.05 may be meant as 5 %.
  func checkSign(_ option: String) throws {
    guard !hasSign, fraction > 0, fraction < 0.01, let number = ExactDecimal("0" + digits) else {
      return
    }
    let (hundredfold, overflow) = number.coefficient.multipliedReportingOverflow(by: 100)
    let percent =
      overflow
      ? ""
      : " or \(ExactDecimal(coefficient: hundredfold, fractionDigits: number.fractionDigits).text)%"
    throw ValidationError("\(option) \(digits): write \(text)\(percent)")
  }
}

/// A length of time on the command line, such as `90`, `30s` or `2m`.
struct TimeArgument: ExpressibleByArgument {
  /// The text as it was written.
  let text: String
  /// The seconds.
  let seconds: Double

  /// The longest time that can be asked for: a week.
  private static let longest = 7 * 24 * 3600.0

  /// Seconds in each unit.
  private static let units: [(suffix: String, seconds: Double)] = [
    ("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600),
  ]

  init(seconds: Double) {
    self.seconds = seconds
    text = Self.text(seconds: seconds)
  }

  init?(argument: String) {
    let unit = Self.units.first { argument.hasSuffix($0.suffix) }
    let digits = unit.map { String(argument.dropLast($0.suffix.count)) } ?? argument
    guard let number = plainNumber(digits) else { return nil }
    let seconds = number * (unit?.seconds ?? 1)
    guard seconds > 0, seconds <= Self.longest else { return nil }
    self.seconds = seconds
    text = argument
  }

  /// The time as the help shows it.
  var defaultValueDescription: String { text }

  /// The time as a duration.
  var duration: Duration { .seconds(seconds) }

  /// Seconds as they would be written.
  static func text(seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))s" : "\(seconds)s"
  }
}

/// An amount of memory on the command line, such as `500MB` or `1.5GB`.
struct MemoryArgument: ExpressibleByArgument {
  /// The bytes.
  let bytes: UInt64

  /// Less than this is not enough to begin with, more no machine has.
  private static let range = 50e6...1e15

  private static let units: [(suffix: String, bytes: Double)] = [
    ("KB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12),
  ]

  init?(argument: String) {
    let text = argument.uppercased()
    guard let unit = Self.units.first(where: { text.hasSuffix($0.suffix) }),
      let number = plainNumber(String(text.dropLast(unit.suffix.count))),
      Self.range.contains(number * unit.bytes)
    else { return nil }
    bytes = UInt64(number * unit.bytes)
  }
}

/// A year or years on the command line, such as `2027` or `2026..2028`.
struct YearsArgument: ExpressibleByArgument {
  /// The years.
  let years: ClosedRange<Int>

  init?(argument: String) {
    let parts = argument.split(separator: "..", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.count == 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard (1...2).contains(parts.count), numbers.count == parts.count, let first = numbers.first,
      let last = numbers.last, first <= last
    else { return nil }
    years = first...last
  }
}
