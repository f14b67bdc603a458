import PetajalanDomain

/// A scenario's files in memory, free of faults, of which changed scenarios are
/// made.
///
/// A changed scenario goes through the same reading as one from files, without
/// the files being read again: rules find their programs anew, and every check
/// is made.
public struct ScenarioDocument: Sendable {
  /// The alternatives, in the order of the file.
  public let alternatives: [Alternative]

  let settings: Settings
  package let texts: [ScenarioTable: TableText]
  package let path: String
  private let scenario: Scenario
  /// Changes for this run, which come after those of an alternative.
  private let given: [ScenarioChange]

  /// Keeps what a scenario was read from.
  init(
    _ scenario: Scenario, settings: Settings, texts: [ScenarioTable: TableText], path: String,
    given: [ScenarioChange] = []
  ) {
    self.given = given
    self.scenario = scenario
    self.settings = settings
    self.texts = texts
    self.path = path
    alternatives = settings.alternatives.map(\.alternative)
  }

  /// The alternative of an id, without regard to case.
  public func alternative(_ id: String) -> Alternative? {
    alternatives.first { nameKey($0.id) == nameKey(id) }
  }

  /// Where the rule of an id stands.
  ///
  /// **Missing** The scenario has none, or an alternative adds it.
  public func place(ofRule id: String) -> SourceLocation? {
    settings.rules.first { RuleDraft(node: $0).id?.text == id }?.location
  }

  /// Changes that were refused.
  public struct Refusal: Error, Sendable {
    /// What is wrong with the scenario that they lead to.
    public let faults: [ScenarioFault]
  }

  /// The scenario of an alternative.
  ///
  /// - Throws: ``Refusal`` if the changed scenario has errors.
  public func scenario(of alternative: Alternative) throws(Refusal) -> Scenario {
    try scenario(applying: [], to: alternative)
  }

  /// The scenario, or that of an alternative, with changes.
  ///
  /// - Throws: ``Refusal`` if a change names what is not there, or the changed
  ///   scenario has errors.
  public func scenario(
    applying changes: [ScenarioChange], to alternative: Alternative? = nil
  ) throws(Refusal) -> Scenario {
    let log = FaultLog()
    let base = alternative.flatMap { settings.alternatives.chain(of: $0.id) } ?? []
    let before = base.flatMap(\.changes).map(\.change) + given
    let start = SourceLocation(file: path, line: 1, column: 1)
    AlternativeCheck(scenario, rules: settings.rules, log: log).check(
      changes.map { LocatedChange(change: $0, location: start) }, after: before)
    let changed = Self.read(
      settings, texts, applying: before + changes, as: base.last, log: log)
    guard let changed, !log.hasErrors else {
      throw Refusal(faults: log.sorted(files: [path]))
    }
    return changed
  }

  /// Reads a changed scenario; faults are reported.
  ///
  /// - Parameter known: what the tables about programs come to without the changes; their
  ///   faults are then not reported again.
  static func read(
    _ settings: Settings, _ texts: [ScenarioTable: TableText],
    applying changes: [ScenarioChange], as alternative: AlternativeDraft?,
    knowing known: ReadPrograms? = nil, log: FaultLog
  ) -> Scenario? {
    let digest = ChangeDigest(changes)
    var settings = settings
    digest.apply(to: &settings)
    if let alternative { settings.name += " – \(alternative.name)" }
    return TablesReader(
      settings: settings, texts: texts, changes: digest, known: known, log: log
    ).read()
  }
}
