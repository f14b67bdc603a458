import ArgumentParser
import Formats
import PetajalanPhrases
import PetajalanReading
import PetajalanReports

/// Reads a scenario and reports all its faults.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a scenario and report every error and warning at once.",
    discussion: """
      The scenarios of all alternatives are checked too, or of the one that is named. At the end \
      stands what was read: the programs, what they need by source, dimension and agency, and the \
      ceilings.
      """)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var alternative: AlternativeOption
  @OptionGroup var page: PageOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let loader = ScenarioLoader(
      argument: argument, shared: shared, scope: alternative.id == nil ? .all : alternative.scope,
      countsFaults: true)
    let loaded = try loader.load()
    guard !shared.quiet else { return }
    // What it prints is a message, not a result.
    let (scenario, language) = (loaded.scenario, loaded.language.forMessages)
    let sentence = language.phrases.checked(
      scenario: scenario.name, programs: scenario.programs.count,
      warnings: FaultCounts(FaultGroup.grouped(loaded.reading.faults)).warnings)
    let weights = language.phrases.judged(scenario).map { $0 + "\n" }
    let need = NeedText(scenario, language: language, page: page.forTerminal.page).text
    try Console().write(need + (weights ?? "") + sentence + "\n", language: language)
  }
}
