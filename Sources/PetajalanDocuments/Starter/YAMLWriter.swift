import PetajalanReading

/// Writes settings as YAML that reads back as the same texts.
///
/// **Source** YAML 1.2, section 7.3.1 (double-quoted scalars).
enum YAMLWriter {
  /// The settings of a scenario.
  ///
  /// - Parameter comments: what stands above a key at the top.
  package static func text(of settings: SettingValue, comments: (String) -> [String] = { _ in [] })
    -> String
  {
    settings.entries.map { entry in
      let above = comments(entry.key).map { "# \($0)\n" }.joined()
      return above + block(entry)
    }.joined()
  }

  /// A key at the top; each element of a list of mappings has a line of its own.
  private static func block(_ entry: SettingValue.Entry) -> String {
    if case .list(let elements) = entry.value, !elements.isEmpty {
      let lines = elements.map { "  - \(flow($0))\n" }
      return "\(scalar(entry.key)):\n" + lines.joined()
    }
    return "\(scalar(entry.key)): \(flow(entry.value))\n"
  }

  private static func flow(_ value: SettingValue) -> String {
    switch value {
    case .text(let text): scalar(text)
    case .list(let elements): "[" + elements.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\(scalar($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// A text, in quotes unless it is plainly one word or number after another.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
      && text.last != " "
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || " .%–-_()/+".unicodeScalars.contains(scalar)
      }
    guard !isPlain else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      // YAML would take them for ends of lines, or has no place for them.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
