/// Headers that stand for a year.
enum YearHeader {
  /// The words that may stand before the number: *tahun anggaran*, fiscal year, *pagu*.
  private static let words: Set<String> = [
    "ta", "t.a", "t.a.", "ta.", "tahun", "thn", "thn.", "th", "th.", "tahun_anggaran", "pagu",
    "pagu_ta", "pagu_tahun", "year", "fy", "fiscal_year",
  ]

  /// The year that a header states: `2025`, `TA 2025`, or `2025.0` as some programs write
  /// numbers.
  ///
  /// **Missing** It states something else.
  package static func year(_ header: String) -> Int? {
    var text = header[...]
    if let point = text.firstIndex(of: "."),
      let zeros = Optional(text[text.index(after: point)...]), !zeros.isEmpty,
      zeros.allSatisfy({ $0 == "0" })
    {
      text = text[..<point]
    }
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    // `Int` would take a sign as well.
    guard digits > 0, let year = Int(text.suffix(digits)), year > 0 else { return nil }
    let before = String(text.dropLast(digits))
    return before.isEmpty || words.contains(headerKey(before)) ? year : nil
  }

  /// Whether a short text states a year, or has one in it, such as `2025*` or
  /// `2025-01-01`.
  package static func mentionsYear(_ header: String) -> Bool {
    guard year(header) == nil else { return true }
    guard header.utf8.count <= 24 else { return false }
    return header.split { !($0.isASCII && $0.isNumber) }.contains {
      $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
    }
  }

  /// The years that a header was probably meant to state though it does not: they stand
  /// in it, or are its digits, as in `2.025`.
  package static func meant(by header: String, among years: ClosedRange<Int>) -> [Int] {
    let digits = header.filter { $0.isASCII && $0.isNumber }
    if let year = Int(digits), years.contains(year) { return [year] }
    return years.filter { $0 > 999 && header.contains(String($0)) }
  }
}
