import Yams

/// Reads the YAML file into nodes that know their place.
///
/// Yams' own decoding loses places and reads `1.000` as one, so only its
/// composer is used, and every scalar stays the text that was written.
struct YAMLDocument {
  /// The most values that a file may hold, aliases counted as often as used: a
  /// few lines of nested aliases stand for millions.
  static let mostValues = 1_000_000

  private let file: String
  private let log: FaultLog
  private var visits = 0

  /// The top value of a file; faults are reported.
  ///
  /// **Missing** The file cannot be read as YAML.
  static func read(_ bytes: [UInt8], file: String, log: FaultLog) -> YAMLNode? {
    guard let body = TextCheck.text(bytes, file: file, log: log) else { return nil }
    let scan = YAMLScan(bytes: body, file: file)
    if let place = scan.complexKeyWithAliases {
      log.report(.yaml(.complexKey), at: place)
      return nil
    }
    var document = YAMLDocument(file: file, log: log)
    return document.read(String(decoding: body, as: UTF8.self), scan: scan)
  }

  private init(file: String, log: FaultLog) {
    self.file = file
    self.log = log
  }

  private mutating func read(_ text: String, scan: YAMLScan) -> YAMLNode? {
    // Yams keeps a pointer to the bytes while it reads; those of a text that is
    // short enough to be stored inside the string value itself would be gone.
    let padding = String(repeating: "\n", count: max(0, 32 - text.utf8.count))
    do {
      guard let root = try Yams.compose(yaml: text + padding, .default, .default, .utf8) else {
        log.report(.file(.empty), at: start)
        return nil
      }
      return node(root)
    } catch let error as YamlError {
      report(error, scan: scan)
    } catch {
      log.report(.yaml(.syntax(problem: "\(error)")), at: start)
    }
    return nil
  }

  private var start: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

  private mutating func node(_ node: Node) -> YAMLNode? {
    visits += 1
    let place = node.mark.map(location) ?? start
    guard visits <= Self.mostValues else {
      if visits == Self.mostValues + 1 {
        log.report(.yaml(.tooManyValues(limit: Self.mostValues)), at: start)
      }
      return nil
    }
    if let scalar = node.scalar {
      return YAMLNode(content: .text(scalar.string.trimmed), location: place)
    }
    if let sequence = node.sequence {
      var list: [YAMLNode] = []
      for element in sequence {
        guard let value = self.node(element) else { return nil }
        list.append(value)
      }
      return YAMLNode(content: .list(list), location: place)
    }
    var entries: [YAMLEntry] = []
    for (key, value) in node.mapping ?? [:] {
      guard let key = self.node(key), let value = self.node(value) else { return nil }
      if let field = key.field {
        entries.append(YAMLEntry(key: field, value: value))
      } else {
        log.report(.yaml(.complexKey), at: key.location)
      }
    }
    return YAMLNode(content: .mapping(entries), location: place)
  }

  private func location(_ mark: Mark) -> SourceLocation {
    SourceLocation(file: file, line: max(mark.line, 1), column: max(mark.column, 1))
  }

  private func report(_ error: YamlError, scan: YAMLScan) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let words = [context?.text, problem].compactMap { $0 }.joined(separator: ", ")
      // What does not end is told where it begins.
      let end = location(mark)
      let begin = context.map { location($0.mark) }
      log.report(
        .yaml(.syntax(problem: words)), at: scan.isBehindText(end) ? begin ?? start : end)
    case .composer(let context, let problem, let mark, _):
      // Of the composer's faults only this one names what it expected.
      let isSecond = context?.text == "expected a single document in the stream"
      log.report(.yaml(isSecond ? .secondDocument : .syntax(problem: problem)), at: location(mark))
    case .reader(let problem, let offset, _, _):
      let place = offset.map(scan.location(ofCharacter:)) ?? start
      log.report(.yaml(.syntax(problem: problem)), at: place)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let first = location(context.mark)
      log.report(
        .yaml(.duplicateKey(key: key, firstLine: first.line)),
        at: scan.secondOccurrence(of: key, after: first))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      log.report(.yaml(.syntax(problem: "\(error)")), at: start)
    }
  }
}
