import PetajalanDomain

/// What was read of a scenario's files.
public struct ScenarioReading: Sendable {
  /// The scenario.
  ///
  /// **Missing** The files have at least one error.
  public let scenario: Scenario?
  /// What changed scenarios can be made of.
  ///
  /// **Missing** The files have at least one error.
  public let document: ScenarioDocument?
  /// The alternative whose scenario this is.
  ///
  /// **Missing** It is the scenario itself.
  public let alternative: Alternative?
  /// The language that the scenario asks for, English where it does not say.
  ///
  /// **Missing** The YAML file could not be read so far.
  public let language: Language?
  /// Everything found wrong or worth a second look, in the order of files,
  /// lines and columns.
  public let faults: [ScenarioFault]
  /// The files read, in that order.
  public let inputs: [InputFile]
  /// Overrides that name no cell of the scenario.
  public let unmatchedOverrides: [ScenarioOverride]
  /// That no alternative has the id asked for.
  public let unknownAlternative: UnknownAlternative?
}

/// An id that no alternative has.
public struct UnknownAlternative: Hashable, Sendable {
  /// The id asked for.
  public let id: String
  /// The ids that there are, in the order of the file.
  public let known: [String]
  /// The id that was probably meant.
  public let nearest: String?

  /// Creates the fact.
  public init(id: String, known: [String], nearest: String?) {
    self.id = id
    self.known = known
    self.nearest = nearest
  }
}

/// Which scenarios a reading is about.
public enum ReadingScope: Hashable, Sendable {
  /// The scenario itself.
  case base
  /// One alternative, named by its id without regard to case.
  case alternative(String)
  /// The scenario itself; the scenarios of all alternatives are checked as well.
  case all
}

/// Reads scenarios.
public enum ScenarioReader {
  /// Reads a scenario and finds all its faults.
  ///
  /// ```swift
  /// let reading = try ScenarioReader.read(try ScenarioFolder(path: "pematangsiantar"))
  /// if let scenario = reading.scenario { … }
  /// ```
  ///
  /// The names in alternatives are looked at in every reading.
  ///
  /// - Parameters:
  ///   - overrides: values that replace those of the files.
  ///   - scope: which scenarios are read.
  ///   - progressed: is told how many alternatives are read, of how many.
  /// - Throws: ``ScenarioFileError`` if the YAML file or the workbook is missing or
  ///   cannot be read. A table that is missing is a fault with a
  ///   ``ScenarioFault/fileError``.
  public static func read(
    _ files: some ScenarioFiles, overrides: [ScenarioOverride] = [], scope: ReadingScope = .base,
    progressed: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(ScenarioFileError) -> ScenarioReading {
    let bytes = try files.bytes(of: files.mainFile)
    var run = ReadingRun(
      files: files, overrides: overrides, scope: scope, progressed: progressed)
    return run.read(main: bytes)
  }
}

/// One reading of a scenario.
private struct ReadingRun<Files: ScenarioFiles> {
  let files: Files
  let overrides: [ScenarioOverride]
  let scope: ReadingScope
  let progressed: (_ done: Int, _ total: Int) -> Void
  var unmatched: [ScenarioOverride] = []
  var unknown: UnknownAlternative?
  var language: Language?
  let log = FaultLog()
  var inputs: [InputFile] = []
  var paths: [String] = []

  /// The most bytes of all tables: they are kept while the scenario is read.
  static var mostBytes: Int { 160 << 20 }
  var bytesLeft = mostBytes

  init(
    files: Files, overrides: [ScenarioOverride], scope: ReadingScope,
    progressed: @escaping (_ done: Int, _ total: Int) -> Void
  ) {
    self.files = files
    self.overrides = overrides
    self.scope = scope
    self.progressed = progressed
  }

  mutating func read(main bytes: [UInt8]) -> ScenarioReading {
    note(files.mainFile, bytes)
    let path = files.path(of: files.mainFile)
    let workbook = files.isWorkbook ? readWorkbook(bytes, path) : nil
    let written =
      files.isWorkbook ? workbook?.root : YAMLDocument.read(bytes, file: path, log: log)
    guard let root = written?.applying(overrides) else { return result(nil) }
    let settings = SettingsReader(log: log).read(root, defaultName: files.defaultName)
    language = settings.language
    var texts: [ScenarioTable: TableText] = [:]
    for table in ScenarioTable.allCases {
      texts[table] = files.isWorkbook ? workbook?.tables[table] : text(of: table, settings)
    }
    reportUnread(besides: texts)
    for override in overrides {
      guard case .cell(let table, let id, let column) = override.target else { continue }
      if let text = texts[table]?.replacing(id: id, column: column, with: override.value) {
        texts[table] = text
        checkYear(of: override, in: table, column, settings)
      } else {
        unmatched.append(override)
      }
    }
    let read = TablesReader(settings: settings, texts: texts, isAsWritten: true, log: log).readAll()
    let base = read?.scenario
    AlternativeCheck.checkBases(of: settings.alternatives, log: log)
    if let base {
      AlternativeCheck(base, rules: settings.rules, log: log)
        .checkNames(of: settings.alternatives)
      if !log.hasErrors { IdleAlternatives(of: base).report(settings.alternatives, log: log) }
    }
    let chosen = chosenAlternative(of: settings)
    let given = givenChanges(settings)
    let scenario = readAlternatives(
      of: settings, texts, read, chosen, given)
    let document = base.map {
      ScenarioDocument(
        $0, settings: settings, texts: texts, path: path, given: given.map(\.change))
    }
    return result(scenario, document, chosen)
  }

  /// Reports an override of a ceiling in a year that nobody plans.
  private func checkYear(
    of override: ScenarioOverride, in table: ScenarioTable, _ column: String, _ settings: Settings
  ) {
    guard table.hasYearColumns, let year = Int(column), let horizon = settings.horizon,
      !settings.horizons.contains(where: { $0.years.contains(year) })
    else { return }
    log.report(.setting(.changeOutside(year: year, horizon: horizon)), at: override.location)
  }

  /// Reports files of the folder that are no tables only because of their names.
  private func reportUnread(besides texts: [ScenarioTable: TableText]) {
    guard !files.isWorkbook else { return }
    let read = Set(inputs.map(\.name))
    let missing = UnreadTables(ScenarioTable.allCases.filter { texts[$0] == nil })
    for name in files.names where !read.contains(name) {
      guard let table = missing.table(in: name) else { continue }
      log.report(
        .file(.unreadTable(name: name, table: table)),
        at: SourceLocation(file: files.path(of: name), line: 1, column: 1))
    }
  }

  /// The changes that overrides state, which come after those of an alternative.
  private func givenChanges(_ settings: Settings) -> [LocatedChange] {
    let reader = ChangeReader(style: settings.numbers, unit: settings.unit, log: log)
    return overrides.compactMap { reader.read($0) }
  }

  /// The alternative that was asked for; an unknown one is noted.
  private mutating func chosenAlternative(of settings: Settings) -> AlternativeDraft? {
    guard case .alternative(let id) = scope else { return nil }
    if let draft = settings.alternatives.first(where: { nameKey($0.id.text) == nameKey(id) }) {
      return draft
    }
    let ids = settings.alternatives.map(\.id.text)
    unknown = UnknownAlternative(id: id, known: ids, nearest: log.nearest(to: id, among: ids))
    return nil
  }

  /// Reads the scenarios of the alternatives that the scope asks for, and reports
  /// what is wrong with them and not with the base.
  ///
  /// - Returns: the scenario that the reading is about.
  private func readAlternatives(
    of settings: Settings, _ texts: [ScenarioTable: TableText],
    _ read: (scenario: Scenario, programs: ReadPrograms)?,
    _ chosen: AlternativeDraft?, _ given: [LocatedChange]
  ) -> Scenario? {
    guard let (base, programs) = read else { return nil }
    let known = log.faults
    var scenario: Scenario? = base
    let chain = chosen.flatMap { settings.alternatives.chain(of: $0.id.text) } ?? []
    AlternativeCheck(base, rules: settings.rules, log: log)
      .check(
        given, after: chain.flatMap(\.changes).map(\.change),
        forOneRunAmong: settings.horizons)
    if !given.isEmpty, chosen == nil {
      let changedLog = FaultLog(spoilt: log.spoilt)
      scenario = ScenarioDocument.read(
        settings, texts, applying: given.map(\.change), as: nil, knowing: programs, log: changedLog)
      for fault in changedLog.inOrder where !known.contains(fault) {
        log.report(fault.kind, at: fault.location)
      }
    }
    let chains = AlternativeChains(settings.alternatives)
    let wanted = settings.alternatives.filter { scope == .all || $0.id == chosen?.id }
    for (done, draft) in wanted.enumerated() {
      if done > 0 { progressed(done, wanted.count) }
      guard let chain = chains.chain(of: draft.id.text) else { continue }
      let changedLog = FaultLog(spoilt: log.spoilt)
      let changed = ScenarioDocument.read(
        settings, texts, applying: (chain.flatMap(\.changes) + given).map(\.change), as: draft,
        knowing: programs, log: changedLog)
      for fault in changedLog.inOrder where !known.contains(fault) {
        log.report(.within(alternative: draft.id.text, fault.kind), at: fault.location)
      }
      if scope != .all { scenario = changed }
    }
    return scenario
  }

  private func result(
    _ scenario: Scenario?, _ document: ScenarioDocument? = nil, _ chosen: AlternativeDraft? = nil
  ) -> ScenarioReading {
    ScenarioReading(
      scenario: log.hasErrors ? nil : scenario, document: log.hasErrors ? nil : document,
      alternative: chosen?.alternative, language: language, faults: log.sorted(files: paths),
      inputs: inputs, unmatchedOverrides: unmatched, unknownAlternative: unknown)
  }

  private mutating func note(_ name: String, _ bytes: [UInt8]) {
    inputs.append(InputFile(name: name, bytes: bytes))
    paths.append(files.path(of: name))
  }

  private mutating func readWorkbook(_ bytes: [UInt8], _ path: String) -> WorkbookContent? {
    var reader = WorkbookReader.open(bytes, file: path, log: log)
    paths += reader?.parts ?? []
    return reader?.read(overrides)
  }

  private mutating func text(of table: ScenarioTable, _ settings: Settings) -> TableText? {
    let named = settings.tables[table]
    let name = named?.text ?? table.defaultFile
    do throws(ScenarioFileError) {
      let bytes = try files.bytes(of: name)
      bytesLeft -= bytes.count
      guard bytesLeft >= 0 else {
        throw ScenarioFileError(
          path: files.path(of: name), problem: .tooLargeInAll(limit: Self.mostBytes))
      }
      note(name, bytes)
      return CSVReader.read(bytes, file: files.path(of: name), of: table, log: log)
    } catch {
      if error.problem == .missing, named == nil, !table.isRequired { return nil }
      let start = SourceLocation(file: files.path(of: files.mainFile), line: 1, column: 1)
      log.report(.file(.unavailable(error)), at: named?.location ?? start)
      return nil
    }
  }
}
