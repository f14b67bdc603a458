/// A whole number of rupiah.
///
/// One amount of a scenario is at most ``Amount/greatest``, and all ceilings of
/// a scenario together fit an `Int64`, so what a verified roadmap spends always
/// fits. What has not been verified is summed in `Int128`.
public struct Amount: Hashable, Comparable, Sendable {
  /// The rupiah.
  public let rupiah: Int64

  /// Creates an amount of whole rupiah.
  public init(rupiah: Int64) { self.rupiah = rupiah }

  /// No money.
  public static let zero = Amount(rupiah: 0)

  /// The greatest amount that a scenario may state: 10^15 rupiah.
  public static let greatest = Amount(rupiah: 1_000_000_000_000_000)

  /// Orders amounts by their rupiah.
  public static func < (left: Amount, right: Amount) -> Bool { left.rupiah < right.rupiah }

  /// The sum of amounts, which may pass what one amount can hold.
  ///
  /// **Units** Rupiah.
  public static func sum(_ amounts: some Sequence<Amount>) -> Int128 {
    amounts.reduce(into: Int128(0)) { $0 += Int128($1.rupiah) }
  }
}

extension Amount: CustomStringConvertible {
  /// The rupiah in groups of three digits, `Rp50,000,000`.
  public var description: String {
    (rupiah < 0 ? "-Rp" : "Rp") + groupedDigits(of: rupiah.magnitude, mark: ",")
  }
}

/// The digits of a whole number in groups of three, without a sign.
package func groupedDigits(of magnitude: some BinaryInteger, mark: String) -> String {
  let digits = Array(String(magnitude))
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { result += mark }
    result.append(digit)
  }
  return result
}

/// The unit in which a scenario states money.
public enum MoneyUnit: String, CaseIterable, Sendable {
  /// One rupiah.
  case rupiah
  /// A thousand rupiah.
  case ribu
  /// A million rupiah.
  case juta
  /// A thousand million rupiah.
  case miliar

  /// How many rupiah one unit is.
  public var rupiah: Int64 {
    switch self {
    case .rupiah: 1
    case .ribu: 1_000
    case .juta: 1_000_000
    case .miliar: 1_000_000_000
    }
  }

  /// The power of ten that one unit is.
  public var exponent: Int {
    switch self {
    case .rupiah: 0
    case .ribu: 3
    case .juta: 6
    case .miliar: 9
    }
  }
}

/// How numbers are written in a scenario.
public enum NumberStyle: String, CaseIterable, Sendable {
  /// `1234.5`.
  case plain
  /// `1.234,5`, `Rp1.234,5`, `Rp 2,2 miliar`.
  case id
}
