import ArgumentParser
import Formats
import Foundation
import GLPKSolver
import MILP
import OutputFolders
import PetajalanAnalysis
import PetajalanReading
import PetajalanReports
import PetajalanResults

/// Lays the plans of several scenarios side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Solve a scenario and its alternatives, and show them side by side.",
    discussion: """
      Benefit, money and programs of each plan; what changes against the first one; which programs \
      are in every plan, in some, or in none; and what each plan comes to if another world comes \
      true.

      Without --alternatives and other folders all alternatives are compared. Other folders are \
      scenarios of their own, or output folders of solve, which are checked and not solved again.

      With --weights, other weights of the criteria are compared instead: which programs stay on \
      the plan, and where it flips.
      """)

  @OptionGroup var argument: ScenarioArgument

  @Argument(
    help: "Other scenarios, or output folders of solve for this scenario.",
    completion: .directory)
  var others: [String] = []

  @Option(
    help: ArgumentHelp("Compare these alternatives only.", valueName: "id,id"))
  var alternatives: String?

  @OptionGroup var weights: WeightOptions
  @OptionGroup var shared: SharedOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var page: PageOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Write tables and comparison.json into this folder.", completion: .directory)
  var output: String?

  @Option(name: .customLong("csv"), help: "How CSV files are written.")
  var dialect: CSVDialect = .plain

  @Flag(help: "Print comparison.json instead of the text.")
  var json = false

  @Flag(
    name: .customLong("no-regret"),
    help: "Leave out what each plan comes to in the other worlds.")
  var withoutRegret = false

  @Option(
    help: "Keep only what a plan starts up to this year when another world comes true.")
  var keptUntil: Int?

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a folder") }
  }

  func run() throws {
    try CommandWorker(memory: limits.memory, language: shared.messageLanguage).run { try work() }
  }

  private func work() throws {
    if let request = weights.request { return try study(request) }
    let (scenario, reading) = try ScenarioLoader(argument: argument, shared: shared).load()
    let language = shared.language(of: scenario)
    let folder = output.map { OutputFolder(path: $0, of: .comparison) }
    try folder?.perform(language) { folder throws(OutputError) in try folder.check() }
    let gatherer = WorldGatherer(argument: argument, shared: shared, reading: reading)
    let worlds = try gatherer.worlds(
      base: scenario, alternatives: wantedAlternatives(of: reading), others: others)
    guard worlds.count > 1 else {
      Console().say("error: " + language.phrases.nothingToCompare)
      throw ExitCode.validationFailure
    }

    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    let line = CountLine(
      language: language, isShown: Terminal.showsMessages && !shared.quiet)
    let run = ComparisonRun(
      solver: GLPKSolver(), options: limits.planOptions(for: scenario, stop: stop),
      withRegret: !withoutRegret, keptUntil: keptUntil, progressed: { line.show($0, of: $1) })
    let comparison = withExtendedLifetime(interrupts) { run.comparison(of: worlds) }
    line.clear()

    let provenance = Provenance(
      reading, options: limits.provenance(for: scenario) + argument.provenance, stamped: false)
    let report = ComparisonReport(comparison, provenance: provenance)
    let document = ComparisonJSON.text(of: report, language: language)
    let results = comparison.worlds.map(\.result)
    if let folder, results.contains(where: { $0.roadmap != nil }) {
      let options = ReportOptions(language: language, dialect: dialect)
      let files =
        ComparisonCSV.files(of: report, options: options) + [
          OutputFile(name: ComparisonJSON.fileName, text: document)
        ]
      try folder.perform(language) { folder throws(OutputError) in try folder.write(files) }
    }
    if json {
      try Console().write(document, language: language)
    } else if !shared.quiet {
      let text = ComparisonText(report, language: language, options: page.forTerminal).text
      try Console().write(text, language: language)
    }
    try Results.throwIfEmpty(results)
    if let output, !shared.quiet, !json { Console().say(language.phrases.written(to: output)) }
  }

  /// Compares weights of the criteria, of the scenario or of the one alternative named.
  private func study(_ request: WeightRequest) throws {
    let named = alternatives.map { $0.split(separator: ",").map(String.init) } ?? []
    let scope: ReadingScope = named.first.map { .alternative($0) } ?? .base
    let (scenario, reading) = try ScenarioLoader(
      argument: argument, shared: shared, scope: scope
    ).load()
    let language = shared.language(of: scenario)
    guard named.count <= 1, others.isEmpty else {
      Console().say(language.phrases.weightsAlone)
      throw ExitCode.validationFailure
    }
    let chosen = reading.alternative.map {
      [Provenance.Option(key: Provenance.Option.alternativeKey, value: $0.id)]
    }
    let options =
      (chosen ?? []) + limits.provenance(for: scenario) + weights.provenance + argument.provenance
    try WeightOutput(
      request: request, language: language, dialect: dialect, path: output, isJSON: json,
      isQuiet: shared.quiet, page: page
    ).run(
      scenario, reading, limits.planOptions(for: scenario, stop: StopSignal()),
      Provenance(reading, options: options, stamped: false))
  }

  private func wantedAlternatives(of reading: ScenarioReading) -> [String] {
    if let alternatives {
      return alternatives.split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    return others.isEmpty ? reading.document?.alternatives.map(\.id) ?? [] : []
  }
}
