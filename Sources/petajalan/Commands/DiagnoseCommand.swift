import ArgumentParser
import Formats
import GLPKSolver
import MILP
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanSearch

/// Says why a scenario has no roadmap, and what would give it one.
struct DiagnoseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose",
    abstract: "Name what clashes in a scenario without a roadmap, and the cheapest repair.",
    discussion: """
      First come mistakes in the data. Then smallest sets of conditions that cannot hold together: \
      each is proved to clash, and for each of its members a verified roadmap shows that the set \
      needs it. Then the least money that makes a roadmap possible, and the fewest rules and \
      statuses to drop.

      It ends with 0 when it found what clashes, and when nothing does; with 4 or 130 when a limit \
      or Ctrl-C came before that was known.
      """)

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var alternative: AlternativeOption
  @OptionGroup var shared: SharedOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where to write.",
      discussion: """
        By default diagnosis/ beside the scenario's files; for an alternative diagnosis-ID/.
        """),
    completion: .directory)
  var output: String?

  @Option(help: "Stop after this time, such as 30s or 2m; what was found is told.")
  var time: TimeArgument?

  @Option(name: .customLong("csv"), help: "How CSV files are written.")
  var dialect: CSVDialect = .plain

  @Flag(help: "Print diagnosis.json instead of the sentences.")
  var json = false

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a folder") }
  }

  func run() throws {
    try CommandWorker(language: shared.messageLanguage).run { try work() }
  }

  private func work() throws {
    let start = ContinuousClock.now
    let loaded = try ScenarioLoader(
      argument: argument, shared: shared, scope: alternative.scope
    ).load()
    let path = output ?? DiagnosisOutput.path(beside: argument, of: loaded.reading.alternative)
    let output = DiagnosisOutput(path: path, language: loaded.language, dialect: dialect)
    try output.check()

    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    var options = PlanOptions(loaded.scenario.stop, stop: stop)
    if let time { options.time = time.duration }
    options.start = start
    let diagnosis = withExtendedLifetime(interrupts) {
      output.diagnose(loaded.scenario, options, isQuiet: shared.quiet)
    }
    let report = DiagnosisReport(
      diagnosis, solver: GLPKSolver().identity, provenance: provenance(of: loaded),
      places: loaded.rulePlaces)
    if case .clashing = diagnosis.finding { try output.write(report) }
    try show(report, loaded.language)
    if case .clashing = diagnosis.finding, !shared.quiet {
      Console().say(loaded.language.forMessages.phrases.written(to: path))
    }
    if case .undecided = diagnosis.finding {
      throw stop.isRaised ? ExitCode.interrupted : ExitCode.noneFound
    }
  }

  private func show(_ report: DiagnosisReport, _ language: Language) throws {
    if json {
      try Console().write(report.json(language: language), language: language)
    } else if !shared.quiet {
      try Console().write(report.text(language: language), language: language)
    }
  }

  private func provenance(of loaded: LoadedScenario) -> Provenance {
    let text = time?.text ?? TimeArgument.text(seconds: loaded.scenario.stop.seconds)
    return loaded.provenance([Provenance.Option(key: "time", value: text)], argument)
  }
}
