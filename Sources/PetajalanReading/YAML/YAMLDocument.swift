/// Reads the YAML file into nodes that know their place.
///
/// Every scalar stays the text that was written: libraries read `1.000` as one.
struct YAMLDocument {
  /// The most values that a file may hold, aliases counted as often as used: a
  /// few lines of nested aliases stand for millions.
  static let mostValues = 500_000

  /// The most levels of lists and mappings in one another; a scenario needs seven.
  package static let mostLevels = 100

  /// A value and what it stands for where its name is used again.
  private struct Built {
    let node: YAMLNode
    /// How many values it holds, itself included.
    let values: Int
    /// How many levels it has.
    let levels: Int
  }

  private let file: String
  private let log: FaultLog
  private var anchors: [String: Built] = [:]
  private var count = 0

  /// The top value of a file; faults are reported.
  ///
  /// **Missing** The file cannot be read as YAML.
  package static func read(_ bytes: [UInt8], file: String, log: FaultLog) -> YAMLNode? {
    guard let body = TextCheck.text(bytes, file: file, log: log) else { return nil }
    return body.withUnsafeBufferPointer { buffer in
      var document = YAMLDocument(file: file, log: log)
      do throws(YAMLFailure) {
        var events = try YAMLEvents(buffer, file: file)
        return try document.read(&events)
      } catch {
        log.report(.yaml(error.fault), at: error.location)
        return nil
      }
    }
  }

  private init(file: String, log: FaultLog) {
    self.file = file
    self.log = log
  }

  private mutating func read(_ events: inout YAMLEvents) throws(YAMLFailure) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try events.next()
      switch event.kind {
      case .finish:
        if root == nil {
          log.report(.file(.empty), at: SourceLocation(file: file, line: 1, column: 1))
        }
        return root
      case .document:
        guard root == nil else { throw YAMLFailure(YAMLFault.secondDocument, at: event.location) }
        root = try value(try events.next(), &events, level: 0).node
      case .text, .list, .mapping, .end, .alias, .other: break
      }
    }
  }

  // MARK: Values

  private mutating func value(
    _ event: YAMLEvents.Event, _ events: inout YAMLEvents, level: Int
  ) throws(YAMLFailure) -> Built {
    if let tag = event.tag { log.report(.yaml(.tag(tag)), at: event.location) }
    try spend(1, at: event.location)
    let built: Built
    let name: String?
    switch event.kind {
    case .text(let text, let anchor):
      checkControlCharacters(in: text, at: event.location)
      built = Built(
        node: YAMLNode(content: .text(text.trimmed), location: event.location), values: 1,
        levels: 0)
      name = anchor
    case .list(let anchor):
      built = try list(event.location, &events, level: level)
      name = anchor
    case .mapping(let anchor):
      built = try mapping(event.location, &events, level: level)
      name = anchor
    case .alias(let name): return try repeated(name, event.location, level: level)
    case .end, .document, .finish, .other:
      throw YAMLFailure(YAMLProblem.other("unexpected event"), at: event.location)
    }
    if let name { anchors[name] = built }
    return built
  }

  /// The value of an alias; it keeps the place where it was written.
  private mutating func repeated(
    _ name: String, _ location: SourceLocation, level: Int
  ) throws(YAMLFailure) -> Built {
    guard let built = anchors[name] else {
      throw YAMLFailure(YAMLProblem.unknownAlias(name), at: location)
    }
    try spend(built.values - 1, at: location)
    try checkLevel(level + built.levels, at: location)
    return built
  }

  private mutating func list(
    _ location: SourceLocation, _ events: inout YAMLEvents, level: Int
  ) throws(YAMLFailure) -> Built {
    try checkLevel(level + 1, at: location)
    let before = count
    var list: [YAMLNode] = []
    var levels = 0
    while true {
      let event = try events.next()
      if case .end = event.kind { break }
      let element = try value(event, &events, level: level + 1)
      list.append(element.node)
      levels = max(levels, element.levels)
    }
    return Built(
      node: YAMLNode(content: .list(list), location: location), values: count - before + 1,
      levels: levels + 1)
  }

  private mutating func mapping(
    _ location: SourceLocation, _ events: inout YAMLEvents, level: Int
  ) throws(YAMLFailure) -> Built {
    try checkLevel(level + 1, at: location)
    let before = count
    var entries: [YAMLEntry] = []
    var lines: [String: Int] = [:]
    var levels = 0
    while true {
      let event = try events.next()
      if case .end = event.kind { break }
      let key = try value(event, &events, level: level + 1)
      let content = try value(try events.next(), &events, level: level + 1)
      levels = max(levels, key.levels, content.levels)
      guard let field = key.node.field else {
        log.report(.yaml(.complexKey), at: event.location)
        continue
      }
      if let first = lines[field.text] {
        log.report(
          .yaml(.duplicateKey(key: field.text, firstLine: first)), at: event.location)
        continue
      }
      lines[field.text] = event.location.line
      entries.append(YAMLEntry(key: field, value: content.node))
    }
    return Built(
      node: YAMLNode(content: .mapping(entries), location: location),
      values: count - before + 1, levels: levels + 1)
  }

  // MARK: Limits

  private mutating func spend(_ values: Int, at location: SourceLocation) throws(YAMLFailure) {
    count += values
    guard count <= Self.mostValues else {
      throw YAMLFailure(YAMLFault.tooManyValues(limit: Self.mostValues), at: location)
    }
  }

  private func checkLevel(_ level: Int, at location: SourceLocation) throws(YAMLFailure) {
    guard level <= Self.mostLevels else {
      throw YAMLFailure(YAMLProblem.tooDeep(limit: Self.mostLevels), at: location)
    }
  }

  /// Reports what no text may hold, and what an escape such as `\x1B` can bring in
  /// all the same.
  private func checkControlCharacters(in text: String, at location: SourceLocation) {
    guard let code = TextCheck.controlCharacter(in: text) else { return }
    log.report(.file(.controlCharacter(code: code)), at: location)
  }
}
