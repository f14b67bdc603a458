#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes the number of a cell as people would.
///
/// Spreadsheets keep numbers as binary floating-point numbers and write them with
/// up to 17 digits, so that 0.3 may stand in a file as 0.29999999999999999. They
/// show at most 15, and so many of its digits are what a cell states; trailing
/// zeros say nothing and go.
enum CellNumber {
  /// The digits that a spreadsheet shows.
  ///
  /// **Source** Microsoft, "Excel specifications and limits": number precision.
  package static let digits = 15

  /// The longest number written without an exponent: longer than any that fits.
  private static let longest = 40

  /// Adds the number to others.
  ///
  /// - Parameters:
  ///   - text: the number as the file states it, such as `0.5`, `-7` or `1E+15`.
  ///   - isPercent: whether the cell shows it as a percentage: 0.8 as `80%`.
  ///   - mark: the decimal mark.
  /// - Returns: whether it is a number.
  package static func append(
    _ text: [UInt8], isPercent: Bool, mark: UInt8, to output: inout [UInt8]
  ) -> Bool {
    if !isPercent, isShort(text) {
      output += text.lazy.map { $0 == UInt8(ascii: ".") ? mark : $0 }
      return true
    }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return false
    }
    guard value != 0 else {
      output.append(UInt8(ascii: "0"))
      if isPercent { output.append(UInt8(ascii: "%")) }
      return true
    }
    if value < 0 { output.append(UInt8(ascii: "-")) }
    let (significant, exponent) = decimal(value.magnitude)
    write(significant, exponent + (isPercent ? 2 : 0), mark, to: &output)
    if isPercent { output.append(UInt8(ascii: "%")) }
    return true
  }

  /// Whether the number is written as it is to be read: digits, no more than are
  /// shown, and perhaps a point between them; not `2025.0`, which some programs write
  /// and no spreadsheet shows.
  private static func isShort(_ text: [UInt8]) -> Bool {
    var count = 0
    var hasPoint = false
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "1")...UInt8(ascii: "9"): count += 1
      case UInt8(ascii: "0"): count += index == 0 ? 0 : 1
      case UInt8(ascii: "."):
        guard !hasPoint, index > 0, index < text.count - 1 else { return false }
        hasPoint = true
      default: return false
      }
    }
    return !text.isEmpty && count <= digits && !(hasPoint && text.last == UInt8(ascii: "0"))
  }

  /// The digits of a number, without zeros at the end, and the power of ten of
  /// the first.
  private static func decimal(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    var buffer = [CChar](repeating: 0, count: 40)
    _ = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
    let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let parts = text.split(separator: UInt8(ascii: "e"))
    var significant = parts[0].filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    while significant.count > 1, significant.last == UInt8(ascii: "0") { significant.removeLast() }
    let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    return (significant, exponent)
  }

  /// Adds digits of which the first has a power of ten.
  private static func write(
    _ digits: [UInt8], _ exponent: Int, _ mark: UInt8, to output: inout [UInt8]
  ) {
    let zero = UInt8(ascii: "0")
    guard abs(exponent) < longest else {
      output.append(digits[0])
      if digits.count > 1 { output += [mark] + digits.dropFirst() }
      output += "E\(exponent)".utf8
      return
    }
    if exponent < 0 {
      output += [zero, mark] + Array(repeating: zero, count: -exponent - 1) + digits
    } else if digits.count <= exponent + 1 {
      output += digits + Array(repeating: zero, count: exponent + 1 - digits.count)
    } else {
      output += digits[...exponent] + [mark] + digits[(exponent + 1)...]
    }
  }
}
