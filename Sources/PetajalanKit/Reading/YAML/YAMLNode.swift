/// A value of a YAML file with its place; scalars are texts.
struct YAMLNode: Sendable {
  /// What it holds.
  let content: Content
  /// Where it begins.
  let location: SourceLocation

  /// What a node holds.
  enum Content: Sendable {
    /// One text, without blanks around it.
    case text(String)
    /// A list.
    case list([YAMLNode])
    /// Keys with values, in the order of the file.
    case mapping([YAMLEntry])
  }

  /// The text with its place, if it is one.
  var field: Field? {
    if case .text(let text) = content { Field(text: text, location: location) } else { nil }
  }

  /// Whether it is a text without a character, as behind a key without value.
  var isEmptyText: Bool {
    if case .text(let text) = content { text.isEmpty } else { false }
  }
}

/// A key of a YAML mapping with its value.
struct YAMLEntry: Sendable {
  /// The key.
  let key: Field
  /// The value.
  let value: YAMLNode
}
