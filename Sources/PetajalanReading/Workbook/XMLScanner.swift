/// Walks through a part of a workbook, which is XML, from tag to tag.
///
/// It knows what spreadsheet programs write: elements, attributes, texts, the
/// five entities of XML, references by number, CDATA, comments and processing
/// instructions, in UTF-8. Prefixes of names are passed over. A document type is
/// refused, and with it every entity that could blow a file up.
///
/// Our own, and not FoundationXML's parser, for two reasons. That one has no way to
/// refuse a document type as such. And it makes strings and dictionaries of every
/// tag: it walked through a sheet of 20,000 programs (440,000 cells, 22 MB) in
/// 0.95 s without keeping anything, and would be busy for 7 s with the greatest part
/// that ``WorkbookLimits`` allows, which a bad file can have; here 0.4 s were all of
/// the reading, the checks of the scenario included.
///
/// **Source** Extensible Markup Language (XML) 1.0, fifth edition, W3C 2008.
struct XMLScanner {
  /// What was come across.
  enum Event {
    /// An element begins; ``name`` and ``attribute(_:)`` tell of it.
    case start
    /// An element ends; ``name`` tells of it.
    case end
    /// Text, a part of it or all; ``appendText(to:)`` hands it out.
    case text
    /// The part is at its end.
    case finish
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Where reading goes on, in bytes.
  package private(set) var index = 0

  /// The names of the open elements, with their prefixes.
  private var open: [Range<Int>] = []

  /// Whether the element that began also ends, as `<c/>` does.
  private var isEmptyElement = false
  private var hasRoot = false

  private var nameRange = 0..<0
  private var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  private var textRange = 0..<0
  private var isLiteralText = false

  /// Prepares to walk through bytes, which must outlive the scanner.
  ///
  /// - Throws: ``XMLProblem/encoding`` if they are not UTF-8 at first sight.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLProblem) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.prefix(4).contains(0)
    {
      throw .encoding
    }
  }

  // MARK: What was come across

  /// Whether the element has a name, without its prefix.
  func isNamed(_ name: StaticString) -> Bool { isText(nameRange, name) }

  /// The text of an attribute, by its name without prefix, as it stands in the
  /// file.
  ///
  /// **Missing** The element has no such attribute.
  func attribute(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in attributes where isText(attribute.name, name) {
      return UnsafeBufferPointer(rebasing: bytes[attribute.value])
    }
    return nil
  }

  /// The text of an attribute with its references resolved.
  ///
  /// - Throws: ``XMLProblem`` if it holds what no text may.
  package func string(_ name: StaticString) throws(XMLProblem) -> String? {
    for attribute in attributes where isText(attribute.name, name) {
      var text: [UInt8] = []
      try append(UnsafeBufferPointer(rebasing: bytes[attribute.value]), to: &text)
      return String(decoding: text, as: UTF8.self)
    }
    return nil
  }

  /// Adds the text to others, references resolved and line ends made LF.
  ///
  /// - Throws: ``XMLProblem`` if it holds what no text may.
  func appendText(to text: inout [UInt8]) throws(XMLProblem) {
    let range = UnsafeBufferPointer(rebasing: bytes[textRange])
    try append(range, isLiteral: isLiteralText, to: &text)
  }

  private func isText(_ range: Range<Int>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard range.count == count else { return false }
    for offset in 0..<count where bytes[range.lowerBound + offset] != name.utf8Start[offset] {
      return false
    }
    return true
  }

  // MARK: Walking

  /// Goes on to the next tag or text.
  ///
  /// - Throws: ``XMLProblem`` if the part is not well-formed so far.
  package mutating func next() throws(XMLProblem) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      open.removeLast()
      return .end
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        guard try readText() else { continue }
        return .text
      }
      guard index + 1 < bytes.count else { throw .malformed }
      switch bytes[index + 1] {
      case UInt8(ascii: "/"):
        try readEndTag()
        return .end
      case UInt8(ascii: "?"): try skipInstruction()
      case UInt8(ascii: "!"):
        if try readDeclaration() { return .text }
      default:
        try readStartTag()
        return .start
      }
    }
    guard open.isEmpty, hasRoot else { throw .malformed }
    return .finish
  }

  /// Reads up to the next tag.
  ///
  /// - Returns: whether it is text, not space outside of the root.
  private mutating func readText() throws(XMLProblem) -> Bool {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    textRange = start..<index
    isLiteralText = false
    if !open.isEmpty { return true }
    guard bytes[textRange].allSatisfy(Self.isSpace) else { throw .malformed }
    return false
  }

  private mutating func readStartTag() throws(XMLProblem) {
    index += 1
    let whole = try readName()
    guard open.count < WorkbookLimits.depth else {
      throw .depth(limit: WorkbookLimits.depth)
    }
    guard !open.isEmpty || !hasRoot else { throw .malformed }
    hasRoot = true
    open.append(whole)
    nameRange = local(whole)
    attributes.removeAll(keepingCapacity: true)
    while true {
      let hasSpace = skipSpace()
      guard index < bytes.count else { throw .malformed }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return
      }
      if bytes[index] == UInt8(ascii: "/") {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") else {
          throw .malformed
        }
        index += 2
        isEmptyElement = true
        return
      }
      guard hasSpace else { throw .malformed }
      try readAttribute()
    }
  }

  private mutating func readAttribute() throws(XMLProblem) {
    let name = try readName()
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { throw .malformed }
    index += 1
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == 0x27 else {
      throw .malformed
    }
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "<") else { throw .malformed }
      index += 1
    }
    guard index < bytes.count else { throw .malformed }
    attributes.append((local(name), start..<index))
    index += 1
  }

  private mutating func readEndTag() throws(XMLProblem) {
    index += 2
    let name = try readName()
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">"), let last = open.popLast(),
      bytes[name].elementsEqual(bytes[last])
    else { throw .malformed }
    index += 1
    nameRange = local(name)
  }

  /// Reads what begins with `<!`: a comment, which is passed over, or CDATA.
  ///
  /// - Returns: whether it is text.
  private mutating func readDeclaration() throws(XMLProblem) -> Bool {
    if starts(with: "<!--") {
      try skip(to: "-->", from: index + 4)
      return false
    }
    if starts(with: "<![CDATA["), !open.isEmpty {
      let start = index + 9
      try skip(to: "]]>", from: start)
      textRange = start..<(index - 3)
      isLiteralText = true
      return true
    }
    throw starts(with: "<!DOCTYPE") ? .documentType : .malformed
  }

  private mutating func skipInstruction() throws(XMLProblem) {
    let start = index
    try skip(to: "?>", from: index + 2)
    guard start < 4, bytes[start...].starts(with: "<?xml ".utf8) else { return }
    let declaration = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    guard let encoding = declaration.firstRange(of: "encoding") else { return }
    let value = declaration[encoding.upperBound...].drop { " =\"'\t\r\n".contains($0) }
    guard value.hasPrefix("utf-8") || value.hasPrefix("utf8") || value.hasPrefix("us-ascii")
    else { throw .encoding }
  }

  private func starts(with text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    return end <= bytes.count && isText(index..<end, text)
  }

  private mutating func skip(to end: StaticString, from start: Int) throws(XMLProblem) {
    index = start
    while index < bytes.count {
      if bytes[index] == end.utf8Start[0], starts(with: end) {
        index += end.utf8CodeUnitCount
        return
      }
      index += 1
    }
    throw .malformed
  }

  private mutating func readName() throws(XMLProblem) -> Range<Int> {
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    guard index > start else { throw .malformed }
    return start..<index
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    return index > start
  }

  private func local(_ name: Range<Int>) -> Range<Int> {
    guard let colon = bytes[name].lastIndex(of: UInt8(ascii: ":")) else { return name }
    return (colon + 1)..<name.upperBound
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }
}
