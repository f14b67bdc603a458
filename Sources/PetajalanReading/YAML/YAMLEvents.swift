internal import CYAML

/// Reads a YAML file event by event, as libyaml hands them out.
///
/// Yams' composer is not used, for three reasons. It reads a file as a whole
/// before anything can be counted, and it destroys what it read recursively, so
/// that a few kilobytes of nested aliases end the process. It tells a key that
/// stands twice without its place. And it compares keys by value, which takes
/// for ever if one is built of aliases.
struct YAMLEvents: ~Copyable {
  /// One event with its place.
  struct Event {
    /// What was come across.
    package enum Kind {
      /// A text, with the name of its anchor.
      case text(String, anchor: String?)
      /// A list begins.
      case list(anchor: String?)
      /// Keys with values begin.
      case mapping(anchor: String?)
      /// A list or mapping ends.
      case end
      /// A value with a name, once more.
      case alias(String)
      /// A document begins.
      case document
      /// The file is at its end.
      case finish
      /// What says nothing of values.
      case other
    }

    /// What was come across.
    package let kind: Kind
    /// The tag that it carries, if that asks for something.
    package let tag: String?
    /// Where it begins.
    package let location: SourceLocation
  }

  private let file: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Prepares to read bytes, which must outlive the reader.
  ///
  /// - Throws: ``YAMLFailure`` if there is no memory for it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(YAMLFailure) {
    self.file = file
    self.bytes = bytes
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLFailure(
        YAMLProblem.other("out of memory"), at: SourceLocation(file: file, line: 1, column: 1))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  ///
  /// - Throws: ``YAMLFailure`` if the file is no YAML here.
  package mutating func next() throws(YAMLFailure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    let data = event.data
    let (kind, tag): (Event.Kind, String?) =
      switch event.type {
      case YAML_SCALAR_EVENT:
        (
          .text(
            String(
              decoding: UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length),
              as: UTF8.self),
            anchor: Self.string(data.scalar.anchor)), Self.string(data.scalar.tag)
        )
      case YAML_SEQUENCE_START_EVENT:
        (
          .list(anchor: Self.string(data.sequence_start.anchor)),
          Self.string(data.sequence_start.tag)
        )
      case YAML_MAPPING_START_EVENT:
        (
          .mapping(anchor: Self.string(data.mapping_start.anchor)),
          Self.string(data.mapping_start.tag)
        )
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (.end, nil)
      case YAML_ALIAS_EVENT: (.alias(Self.string(data.alias.anchor) ?? ""), nil)
      case YAML_DOCUMENT_START_EVENT: (.document, nil)
      case YAML_STREAM_END_EVENT: (.finish, nil)
      default: (.other, nil)
      }
    return Event(kind: kind, tag: tag.flatMap(Self.asking), location: location(event.start_mark))
  }

  private static func string(_ text: UnsafePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }

  /// A tag, unless it asks for what is done anyway: every value is the text, the
  /// list or the mapping that was written.
  private static func asking(_ tag: String) -> String? {
    let usual = ["str", "seq", "map"].map { "tag:yaml.org,2002:\($0)" } + ["!"]
    guard !usual.contains(tag) else { return nil }
    let core = "tag:yaml.org,2002:"
    return tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag
  }

  // MARK: What is wrong

  private var failure: YAMLFailure {
    let error = parser.pointee
    let words = [error.context, error.problem].compactMap { $0.map { String(cString: $0) } }
    guard error.error != YAML_READER_ERROR else {
      return YAMLFailure(
        YAMLProblem(words: words, character: nil), at: location(ofByte: error.problem_offset))
    }
    let end = location(error.problem_mark)
    let index = index(of: end)
    let character =
      index.flatMap { String(validating: bytes[$0...].prefix(4), as: UTF8.self) }?
      .unicodeScalars.first ?? index.map { Unicode.Scalar(bytes[$0]) }
    let problem = YAMLProblem(words: words, character: character)
    // What does not end is told where it begins.
    let isBehindText = index.map { bytes[$0...].allSatisfy(Self.isBlank) } ?? true
    let begin = error.context == nil ? end : location(error.context_mark)
    return YAMLFailure(problem, at: isBehindText ? begin : end)
  }

  private func location(_ mark: yaml_mark_t) -> SourceLocation {
    SourceLocation(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private func location(ofByte offset: Int) -> SourceLocation {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return SourceLocation(
      file: file, line: before.count { $0 == 0x0A } + 1,
      column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The position of the byte at a place.
  ///
  /// **Missing** The place lies behind the last byte.
  private func index(of place: SourceLocation) -> Int? {
    var index = 0
    for _ in 1..<max(place.line, 1) {
      guard let end = bytes[index...].firstIndex(of: 0x0A) else { return nil }
      index = end + 1
    }
    var column = 1
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] & 0xC0 != 0x80 {
        if column == place.column { return index }
        column += 1
      }
      index += 1
    }
    return index < bytes.count ? index : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// Why a YAML file cannot be read further.
struct YAMLFailure: Error {
  /// What is wrong.
  package let fault: YAMLFault
  /// Where.
  package let location: SourceLocation

  /// A file that is not in the form of YAML.
  init(_ problem: YAMLProblem, at location: SourceLocation) {
    self.init(.syntax(problem), at: location)
  }

  /// A file that holds what is not read.
  init(_ fault: YAMLFault, at location: SourceLocation) {
    self.fault = fault
    self.location = location
  }
}
