/// A JSON document with keys in the order given and numbers as exact text.
///
/// `JSONEncoder` would write numbers through `Double` and order keys by itself.
///
/// **Source** RFC 8259, doi:10.17487/RFC8259.
package indirect enum JSONValue: Sendable {
  /// The absent value.
  case null
  /// True or false.
  case bool(Bool)
  /// A number as it is to be written.
  case number(String)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Values by key, in order.
  case object([(key: String, value: JSONValue)])
  /// A value that was written before, as ``memberText``.
  case written(String)

  /// A whole number.
  package static func integer(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

  /// A fraction, to a billionth.
  package static func fraction(billionths: Int128) -> JSONValue {
    .number(DecimalText.exact(digits: String(billionths), fractionDigits: 9))
  }

  /// The document with a final line break. An object or array that holds only
  /// plain values stands on one line.
  package var text: String {
    var result = ""
    write(to: &result, indent: "\n")
    return result + "\n"
  }

  /// The value as it stands in a document's outermost object.
  package var memberText: String {
    var result = ""
    write(to: &result, indent: "\n  ")
    return result
  }

  private var isPlain: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .array, .object, .written: false
    }
  }

  private func write(to result: inout String, indent: String) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .number(let text), .written(let text): result += text
    case .string(let text): Self.write(text, to: &result)
    case .array(let elements):
      let members = elements.map { (key: String?.none, value: $0) }
      Self.write(members, between: ("[", "]"), to: &result, indent: indent)
    case .object(let members):
      let members = members.map { (key: Optional($0.key), value: $0.value) }
      Self.write(members, between: ("{", "}"), to: &result, indent: indent)
    }
  }

  private static func write(
    _ members: [(key: String?, value: JSONValue)], between brackets: (String, String),
    to result: inout String, indent: String
  ) {
    let isOneLine = members.allSatisfy { $0.value.isPlain }
    let inner = indent + "  "
    result += brackets.0
    for (index, member) in members.enumerated() {
      if index > 0 { result += isOneLine ? ", " : "," }
      if !isOneLine { result += inner }
      if let key = member.key {
        write(key, to: &result)
        result += ": "
      }
      member.value.write(to: &result, indent: inner)
    }
    result += (isOneLine ? "" : indent) + brackets.1
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // Also what would turn the direction of the text around in an editor.
      case "\0"..<" ", "\u{7F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
