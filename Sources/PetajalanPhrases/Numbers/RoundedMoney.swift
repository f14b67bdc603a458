import MILP

/// Sums of money in words, such as 48.2 billion rupiah.
public struct RoundedMoney: Sendable {
  /// The marks of the numbers.
  let numbers: NumberText

  /// What stands before a number.
  let prefix: String

  /// The names of powers of ten, the greatest first.
  let units: [(exponent: Int, name: String)]

  /// A sum in the greatest unit that it reaches, with one digit behind the mark.
  package func text(_ rupiah: Int64) -> String { text(rupiah, digits: 1) }

  /// A sum and its parts, with as many digits as it takes for the parts, as they are
  /// written, to add up to the sum as it is written.
  package func texts(ofSum sum: Int64, parts: [Int64]) -> (sum: String, parts: [String]) {
    precondition(parts.reduce(0, +) == sum, "parts of the sum")
    // With all digits nothing is rounded.
    let mostDigits = units.first?.exponent ?? 0
    let digits = (1...max(1, mostDigits)).first { digits in
      parts.reduce(Int128(0)) { $0 + rounded($1, digits: digits) } == rounded(sum, digits: digits)
    }
    let shown = digits ?? mostDigits
    return (text(sum, digits: shown), parts.map { text($0, digits: shown) })
  }

  private func unit(of rupiah: Int64) -> (exponent: Int, name: String)? {
    units.first { Int128(rupiah.magnitude) >= NumberText.powerOfTen($0.exponent) }
  }

  /// The rupiah that the text of a sum stands for.
  private func rounded(_ rupiah: Int64, digits: Int) -> Int128 {
    guard let unit = unit(of: rupiah), unit.exponent > digits else { return Int128(rupiah) }
    let step = NumberText.powerOfTen(unit.exponent - digits)
    return Rounding.nearest.divide(Int128(rupiah), by: step) * step
  }

  private func text(_ rupiah: Int64, digits: Int) -> String {
    let sign = rupiah < 0 ? "-" : ""
    let size = Int128(rupiah.magnitude)
    guard let unit = unit(of: rupiah) else { return "\(sign)\(prefix)\(numbers.whole(size))" }
    let fraction = min(digits, unit.exponent)
    let isWhole = rounded(rupiah, digits: fraction).isMultiple(
      of: NumberText.powerOfTen(unit.exponent))
    let number = numbers.decimal(
      size, exponent: unit.exponent, fractionDigits: isWhole ? 0 : fraction)
    // A number and its unit stay on one line.
    return "\(sign)\(prefix)\(number)\u{A0}\(unit.name)"
  }
}
