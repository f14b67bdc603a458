/// Exact decimal numbers for machines: a dot, no thousands marks, no trailing
/// zeros, never an exponent.
package enum DecimalText {
  /// The number `digits · 10^−fractionDigits`.
  ///
  /// - Parameter digits: a whole number of any length, with or without a sign.
  package static func exact(digits: String, fractionDigits: Int) -> String {
    let isNegative = digits.hasPrefix("-")
    let magnitude = isNegative ? digits.dropFirst() : digits[...]
    let padding = String(repeating: "0", count: max(0, fractionDigits + 1 - magnitude.count))
    let padded = padding + magnitude
    var fraction = padded.suffix(fractionDigits)
    while fraction.last == "0" { fraction.removeLast() }
    let number = padded.dropLast(fractionDigits) + (fraction.isEmpty ? "" : "." + fraction)
    return isNegative && number != "0" ? "-" + number : String(number)
  }
}
