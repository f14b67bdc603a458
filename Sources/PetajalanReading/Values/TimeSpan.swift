/// Spans of time as a scenario and the commands state them.
public enum TimeSpan {
  /// The longest span: a week is longer than any search is left alone.
  public static let mostSeconds = 604_800.0

  /// The seconds of `90`, `60s`, `2m` or `1h`.
  ///
  /// **Missing** The text is no span, or none that is more than zero and at most
  /// ``mostSeconds``.
  public static func seconds(_ text: String) -> Double? {
    let units: [(String, Double)] = [("s", 1), ("m", 60), ("h", 3_600)]
    let unit = units.first { text.lowercased().hasSuffix($0.0) }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard let number = NumberReader.plain(digits.trimmed) else { return nil }
    let seconds = number.approximation * (unit?.1 ?? 1)
    return seconds > 0 && seconds <= mostSeconds ? seconds : nil
  }
}
