extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without the blanks around it, no-break spaces included.
  package var trimmed: String {
    // Most texts begin and end with a visible character of ASCII.
    let visible = UInt8(0x21)...0x7E
    if let first = utf8.first, let last = utf8.last, visible ~= first, visible ~= last {
      return String(self)
    }
    guard let first, let last, first.isWhitespace || last.isWhitespace else { return String(self) }
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

/// The form in which names are compared: without regard to case or Unicode
/// form.
///
/// Strings are equal in Swift if they are canonically equivalent, so only the
/// case has to go. Upper case first makes pairs such as `ß` and `SS` alike.
package func nameKey(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
  return text.uppercased().lowercased()
}
