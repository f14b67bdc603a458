/// What was read of a scenario's files.
public struct ScenarioReading: Sendable {
  /// The scenario.
  ///
  /// **Missing** The files have at least one error.
  public let scenario: Scenario?
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
  /// - Parameter overrides: values that replace those of the files.
  /// - Throws: ``ScenarioFileError`` if the YAML file is missing or cannot be
  ///   read. A table that is missing is a fault with a
  ///   ``ScenarioFault/fileError``.
  public static func read(
    _ files: some ScenarioFiles, overrides: [ScenarioOverride] = []
  ) throws(ScenarioFileError) -> ScenarioReading {
    let bytes = try files.bytes(of: files.mainFile)
    var run = ReadingRun(files: files, overrides: overrides)
    return run.read(main: bytes)
  }
}

/// One reading of a scenario.
private struct ReadingRun<Files: ScenarioFiles> {
  let files: Files
  let overrides: [ScenarioOverride]
  var unmatched: [ScenarioOverride] = []
  var language: Language?
  let log = FaultLog()
  var inputs: [InputFile] = []
  var paths: [String] = []

  init(files: Files, overrides: [ScenarioOverride]) {
    self.files = files
    self.overrides = overrides
  }

  mutating func read(main bytes: [UInt8]) -> ScenarioReading {
    note(files.mainFile, bytes)
    let path = files.path(of: files.mainFile)
    guard let document = YAMLDocument.read(bytes, file: path, log: log) else {
      return result(nil)
    }
    let root = overrides.reduce(document) { root, override in
      guard case .setting(let keys) = override.target else { return root }
      return root.replacing(keys[...], with: override)
    }
    let settings = SettingsReader(log: log).read(root, defaultName: files.defaultName)
    language = settings.language
    var texts: [ScenarioTable: CSVText] = [:]
    for table in ScenarioTable.allCases { texts[table] = text(of: table, settings) }
    for override in overrides {
      guard case .cell(let table, let id, let column) = override.target else { continue }
      if let text = texts[table]?.replacing(id: id, column: column, with: override.value) {
        texts[table] = text
      } else {
        unmatched.append(override)
      }
    }
    let scenario = TablesReader(settings: settings, texts: texts, log: log).read()
    return result(scenario)
  }

  private func result(_ scenario: Scenario?) -> ScenarioReading {
    ScenarioReading(
      scenario: log.hasErrors ? nil : scenario, language: language,
      faults: log.sorted(files: paths), inputs: inputs, unmatchedOverrides: unmatched)
  }

  private mutating func note(_ name: String, _ bytes: [UInt8]) {
    inputs.append(InputFile(name: name, bytes: bytes))
    paths.append(files.path(of: name))
  }

  private mutating func text(of table: ScenarioTable, _ settings: Settings) -> CSVText? {
    let named = settings.tables[table]
    let name = named?.text ?? table.defaultFile
    do {
      let bytes = try files.bytes(of: name)
      note(name, bytes)
      return CSVReader.read(bytes, file: files.path(of: name), log: log)
    } catch {
      if error.problem == .missing, named == nil, !table.isRequired { return nil }
      let start = SourceLocation(file: files.path(of: files.mainFile), line: 1, column: 1)
      log.report(.file(.unavailable(error)), at: named?.location ?? start)
      return nil
    }
  }
}
