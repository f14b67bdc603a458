import PetajalanDomain

/// Lists whose elements stand between other marks than `|`, as people type them.
///
/// An id holds no comma, semicolon or line break, so that `P01, P02` is two of them and
/// nothing else.
extension Field {
  /// The ids of a list, each with the limits behind it.
  package var idElements: [Field] {
    guard hasForeignMark else { return elements }
    var hasLimit = false
    return split { character, before, after in
      switch character {
      case "|", ";", "\n", "\r\n", "\r":
        hasLimit = false
        return true
      case ",":
        // Behind a limit it may be a decimal mark: CSR<=12,5%.
        let isDecimal = hasLimit && (before?.isNumber ?? false) && (after?.isNumber ?? false)
        if !isDecimal { hasLimit = false }
        return !isDecimal
      case "<", ">", "≤", "≥":
        hasLimit = true
        return false
      default: return false
      }
    }
  }

  /// Whether something other than `|` may part elements.
  package var hasForeignMark: Bool {
    text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x0A || byte == 0x0D
    }
  }

  /// The parts between some marks, without the empty ones, each with its place.
  package func split(atAnyOf marks: String) -> [Field] {
    split { character, _, _ in marks.contains(character) }
  }

  private func split(
    where isMark: (_ character: Character, _ before: Character?, _ after: Character?) -> Bool
  ) -> [Field] {
    var parts: [Field] = []
    var start = text.startIndex
    var offset = 0
    var index = text.startIndex
    var before: Character?
    func add(until end: String.Index) {
      let part = text[start..<end]
      let leading = part.prefix { $0.isWhitespace }.unicodeScalars.count
      let trimmed = part.trimmed
      if !trimmed.isEmpty {
        parts.append(Field(text: trimmed, location: location.advanced(by: offset + leading)))
      }
    }
    while index < text.endIndex {
      let next = text.index(after: index)
      let character = text[index]
      if isMark(character, before, next < text.endIndex ? text[next] : nil) {
        add(until: index)
        offset += text[start..<next].unicodeScalars.count
        start = next
      }
      before = character
      index = next
    }
    add(until: text.endIndex)
    return parts
  }
}

extension ValueReader {
  /// The ids of a list; that others marks than `|` part them is told once a column.
  package func ids(_ field: Field, _ label: String) -> [Field] {
    guard field.hasForeignMark else { return field.elements }
    let elements = field.idElements
    if elements.count > 1 { tellMarks(of: field, label, elements) }
    return elements
  }

  /// Tells how a list was read.
  func tellMarks(of field: Field, _ label: String, _ elements: [Field]) {
    let written = elements.map(\.text).joined(separator: "|")
    log.reportOnce(
      .advice(.listMarks(label: label, text: field.text, written: written)),
      at: field.location, about: "marks in \(label)")
  }

  /// Tells that a text with commas or semicolons is one element, as a name may have them.
  package func adviseOnOneElement(_ field: Field, _ label: String) {
    guard field.hasForeignMark, !field.text.utf8.contains(UInt8(ascii: "|")) else { return }
    log.reportOnce(
      .advice(.oneElement(label: label, text: field.text)), at: field.location,
      about: "one element in \(label)")
  }

  /// How ids that stand side by side are to be written.
  ///
  /// **Missing** The text is not made of known ids.
  package func list(_ text: String, isKnown: (String) -> Bool) -> String? {
    let words = text.split { $0.isWhitespace || "/&+".contains($0) }
      .map { String($0) }.filter { !["dan", "and"].contains(nameKey($0)) }
    guard words.count > 1, words.allSatisfy(isKnown) else { return nil }
    return words.joined(separator: "|")
  }
}
