/// A value of a YAML file with its place; scalars are texts.
struct YAMLNode: Sendable {
  /// What it holds.
  package let content: Content
  /// Where it begins.
  package let location: SourceLocation
  /// Whether it is a text that was a number of a spreadsheet's cell.
  var isNumber = false

  /// What a node holds.
  package enum Content: Sendable {
    /// One text, without blanks around it.
    case text(String)
    /// A list.
    case list([YAMLNode])
    /// Keys with values, in the order of the file.
    case mapping([YAMLEntry])
  }

  /// The text with its place, if it is one.
  var field: Field? {
    guard case .text(let text) = content else { return nil }
    return Field(text: text, location: location, isNumber: isNumber)
  }
}

/// A key of a YAML mapping with its value.
struct YAMLEntry: Sendable {
  /// The key.
  package let key: Field
  /// The value.
  package let value: YAMLNode
}
