/// A text of a scenario beside the place where it stands.
struct Field: Hashable, Sendable {
  /// The text, without blanks around it.
  package let text: String
  /// Where it begins.
  package let location: SourceLocation
  /// Whether it is a number of a spreadsheet's cell, which has one reading: the text is
  /// no more than its digits with a decimal mark.
  var isNumber = false

  /// The elements of a list separated by `|`, without the empty ones.
  package var elements: [Field] { split(at: UInt8(ascii: "|")) }

  /// The parts between separators of ASCII, without the empty ones, each with its place.
  package func split(at separator: UInt8) -> [Field] {
    guard text.utf8.contains(separator) else { return text.isEmpty ? [] : [self] }
    var offset = 0
    let mark = Character(Unicode.Scalar(separator))
    return text.split(separator: mark, omittingEmptySubsequences: false).compactMap { part in
      let leading = part.prefix { $0.isWhitespace }.unicodeScalars.count
      let place = location.advanced(by: offset + leading)
      offset += part.unicodeScalars.count + 1
      let trimmed = part.trimmed
      return trimmed.isEmpty ? nil : Field(text: trimmed, location: place)
    }
  }
}
