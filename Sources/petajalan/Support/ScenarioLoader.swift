import ArgumentParser
import PetajalanDomain
import PetajalanReading

/// Reads a command's scenario and says what is wrong with it.
struct ScenarioLoader {
  let path: String
  let overrides: [ScenarioOverride]
  let shared: SharedOptions
  let scope: ReadingScope
  /// Whether the number of errors is told below them.
  let countsFaults: Bool
  let console = Console()

  /// Prepares to read the scenario of a command.
  init(
    argument: ScenarioArgument, shared: SharedOptions, scope: ReadingScope = .base,
    countsFaults: Bool = false
  ) {
    self.init(
      path: argument.scenario, overrides: argument.overrides, shared: shared, scope: scope,
      countsFaults: countsFaults)
  }

  /// Prepares to read a scenario at a path.
  init(
    path: String, overrides: [ScenarioOverride] = [], shared: SharedOptions,
    scope: ReadingScope = .base, countsFaults: Bool = false
  ) {
    self.path = path
    self.overrides = overrides
    self.shared = shared
    self.scope = scope
    self.countsFaults = countsFaults
  }

  /// Reads the scenario.
  ///
  /// - Throws: the exit code of a scenario that cannot be used, after its faults
  ///   were printed.
  func load() throws -> LoadedScenario {
    let reading = try read()
    if let unmatched = reading.unmatchedOverrides.first {
      console.say(shared.language(of: reading).phrases.unmatched(unmatched))
      throw ExitCode.validationFailure
    }
    if let unknown = reading.unknownAlternative {
      console.say(shared.language(of: reading).phrases.unknown(unknown))
      throw ExitCode.validationFailure
    }
    guard let scenario = reading.scenario else {
      let isMissing = reading.faults.contains { $0.fileError != nil }
      throw isMissing ? ExitCode.noInput : ExitCode.faultyScenario
    }
    return LoadedScenario(
      scenario: scenario, reading: reading, language: shared.language(of: scenario))
  }

  /// Reads the scenario's files and prints all faults.
  ///
  /// - Throws: the exit code of a scenario whose main file cannot be read.
  func read() throws -> ScenarioReading {
    do throws(ScenarioFileError) {
      let files = try ScenarioFolder(path: path)
      ReadFiles.add(files.path(of: files.mainFile))
      let line = CountLine(isShown: Terminal.showsMessages && !shared.quiet) { [shared] in
        shared.messageLanguage.phrases.alternatives($0, of: $1)
      }
      defer { line.clear() }
      let reading = try ScenarioReader.read(files, overrides: overrides, scope: scope) {
        line.show($0, of: $1)
      }
      line.clear()
      for input in reading.inputs { ReadFiles.add(files.path(of: input.name)) }
      let phrases = shared.language(of: reading).phrases
      let groups = FaultGroup.grouped(reading.faults)
      for group in groups where !shared.quiet || group.first.severity == .error {
        console.say(phrases.line(for: group))
      }
      let counts = FaultCounts(groups)
      if countsFaults, counts.errors > 0, !shared.quiet {
        console.say(phrases.faultCounts(errors: counts.errors, warnings: counts.warnings))
      }
      return reading
    } catch {
      console.say(shared.messageLanguage.phrases.line(for: error))
      throw ExitCode.noInput
    }
  }
}
