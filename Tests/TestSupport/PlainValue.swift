import Yams

/// A value of a JSON or YAML text, as an editor sees it.
///
/// JSON is read as the YAML that it is.
public enum PlainValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
  /// A list.
  case list([PlainValue])
  /// Keys with values.
  case mapping([String: PlainValue])

  /// Reads a text; an empty one is nothing.
  public init(_ text: String) throws {
    self = try Yams.compose(yaml: text).map(Self.init) ?? .null
  }

  /// The value of a key.
  ///
  /// **Missing** There is none, or this is no mapping.
  public subscript(key: String) -> PlainValue? {
    if case .mapping(let entries) = self { entries[key] } else { nil }
  }

  /// The keys of a mapping; none of anything else.
  public var keys: Set<String> {
    if case .mapping(let entries) = self { Set(entries.keys) } else { [] }
  }

  /// The value with another one put at the end of a path of keys; in a list, in
  /// each of its elements that the path leads through.
  public func setting(_ path: ArraySlice<String>, to value: PlainValue) -> PlainValue {
    guard let key = path.first else { return value }
    switch self {
    case .mapping(var entries):
      if path.count == 1 {
        entries[key] = value
      } else if let entry = entries[key] {
        entries[key] = entry.setting(path.dropFirst(), to: value)
      }
      return .mapping(entries)
    case .list(let list):
      return .list(list.map { $0.setting(path, to: value) })
    case .null, .boolean, .number, .text:
      return self
    }
  }

  private init(_ node: Node) {
    if let scalar = node.scalar {
      self =
        scalar.style == .plain || scalar.style == .any
        ? .plain(scalar.string) : .text(scalar.string)
    } else if let sequence = node.sequence {
      self = .list(sequence.map(Self.init))
    } else {
      let entries = (node.mapping ?? [:]).map { ($0.key.string ?? "", Self($0.value)) }
      self = .mapping(Dictionary(entries, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// What a text without quotes stands for.
  ///
  /// **Source** The core schema of YAML 1.2.2, §10.3.2, in decimal notation.
  private static func plain(_ text: String) -> PlainValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default:
      let isNumber = text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/)
      guard isNumber != nil, let number = Double(text) else { return .text(text) }
      return .number(number)
    }
  }
}
