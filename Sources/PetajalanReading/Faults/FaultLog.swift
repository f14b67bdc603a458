/// The faults found so far in one scenario.
///
/// It keeps at most ``limit`` errors and as many warnings, because a table of rubbish
/// would otherwise be told cell by cell, and counts the rest. Warnings keep no error
/// from being told.
final class FaultLog {
  /// The most errors kept, and the most warnings: more than anyone reads, and quick to
  /// sort.
  package static let limit = 1_000

  private var kept: [ScenarioFault] = []
  private var keptCounts: [ScenarioFault.Severity: Int] = [:]
  private var droppedCounts: [ScenarioFault.Severity: Int] = [:]

  /// What the tables that were opened so far call themselves and their columns.
  var words = FileWords()

  /// How many more names may be compared for hints: a second's worth.
  private var comparisonsLeft = 1_000_000

  /// Whether an error was found.
  private(set) var hasErrors = false

  /// The cells that a fault was told of which leaves no value in them.
  private(set) var spoilt: Set<SourceLocation> = []

  /// What was told once a table.
  private var toldOnce: Set<String> = []

  /// Creates an empty log.
  ///
  /// - Parameter spoilt: the cells of which nothing more is to be told.
  init(spoilt: Set<SourceLocation> = []) { self.spoilt = spoilt }

  /// The faults kept so far.
  package var faults: Set<ScenarioFault> { Set(kept) }

  /// The faults kept so far, in the order in which they were found.
  var inOrder: [ScenarioFault] { kept }

  /// Whether further errors are only counted, so that no costly hint is needed.
  package var isFull: Bool { keptCounts[.error, default: 0] >= Self.limit }

  /// The known name that a misspelt one was probably meant to be.
  ///
  /// Once the log is full, or many names were compared, none is looked for: a
  /// hint is not worth making anyone wait.
  package func nearest(to text: String, among names: [String]) -> String? {
    guard !isFull, comparisonsLeft > 0 else { return nil }
    comparisonsLeft -= names.count
    return NearestName.of(text, among: names)
  }

  /// The fault that a key is not known at its place.
  func unknownKey(_ key: String, among keys: [String]) -> ScenarioFaultKind {
    let nearest = nearest(to: key, among: keys)
    return .yaml(
      .unknownKey(
        key: key, nearest: nearest,
        known: nearest == nil ? ScenarioKeys.shown(keys, insteadOf: key) : []))
  }

  /// The fault that nothing has a name.
  ///
  /// Of names of a few things, such as sources, all are told where none is near.
  func unknown(
    _ kind: ReferenceKind, _ name: String, among names: [String]
  ) -> ScenarioFaultKind {
    let nearest = nearest(to: name, among: names)
    let isShort = [.source, .criterion, .rule, .alternative].contains(kind) && names.count <= 12
    return .reference(
      .unknown(
        kind: kind, name: name, nearest: nearest, known: nearest == nil && isShort ? names : []))
  }

  /// Notes a fault.
  package func report(_ kind: ScenarioFaultKind, at location: SourceLocation) {
    guard spoilt.isEmpty || !spoilt.contains(location) else { return }
    let fault = ScenarioFault(kind, at: location)
    if fault.severity == .error { hasErrors = true }
    if keptCounts[fault.severity, default: 0] >= Self.limit {
      droppedCounts[fault.severity, default: 0] += 1
    } else {
      keptCounts[fault.severity, default: 0] += 1
      kept.append(fault)
    }
  }

  /// Notes a fault that is told once a table or column, at the first place where it is
  /// found.
  package func reportOnce(
    _ kind: ScenarioFaultKind, at location: SourceLocation, about topic: String
  ) {
    guard toldOnce.insert("\(topic) \(location.part)").inserted else { return }
    report(kind, at: location)
  }

  /// Notes a fault that leaves no value in its cell; whatever else would be said
  /// of the cell is not.
  func spoil(_ location: SourceLocation, _ kind: ScenarioFaultKind) {
    report(kind, at: location)
    // Further faults are only counted then.
    if !isFull { spoilt.insert(location) }
  }

  /// Lets nothing more be told of a cell, because what it leads to was told elsewhere.
  func silence(_ location: SourceLocation) { spoilt.insert(location) }

  /// The faults in the order of files, lines and columns.
  ///
  /// - Parameter files: The paths of the files, or their sheets as
  ///   ``SourceLocation/part`` names them, in order.
  package func sorted(files: [String]) -> [ScenarioFault] {
    let ranks = Dictionary(
      files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func key(_ index: Int) -> (Int, Int, Int, Int) {
      let place = kept[index].location
      return (ranks[place.part] ?? files.count, place.line, place.column, index)
    }
    var faults = kept.indices.sorted { key($0) < key($1) }.map { kept[$0] }
    guard let last = faults.last else { return [] }
    for severity in [ScenarioFault.Severity.error, .warning] {
      guard let count = droppedCounts[severity] else { continue }
      faults.append(ScenarioFault(.more(count, severity), at: last.location))
    }
    // Tables that were opened after a fault was found have words too.
    return faults.map { fault in
      var fault = fault
      fault.words = words.at(fault.location)
      return fault
    }
  }
}
