import ArgumentParser

/// Reads a scenario and reports all its faults.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a scenario and report every error and warning at once.",
    discussion: "The scenarios of all alternatives are checked too, or of the one that is named.")

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var alternative: AlternativeOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let loaded = try ScenarioLoader(
      argument: argument, shared: shared, scope: alternative.id == nil ? .all : alternative.scope
    ).load()
    guard !shared.quiet else { return }
    // What it prints is a message, not a result.
    let (scenario, language) = (loaded.scenario, loaded.language.forMessages)
    let sentence = language.phrases.checked(
      scenario: scenario.name, programs: scenario.programs.count,
      warnings: loaded.reading.faults.count)
    let weights = language.phrases.judged(scenario).map { $0 + "\n" }
    try Console().write(sentence + "\n" + (weights ?? ""), language: language)
  }
}
