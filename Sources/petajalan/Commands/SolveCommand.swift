import ArgumentParser
import Foundation
import GLPKSolver
import MILP
import PetajalanKit
import PetajalanReports

/// Solves a scenario and writes its roadmap.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Find the best roadmap, verify it, write it and show it.")

  @OptionGroup var argument: ScenarioArgument
  @OptionGroup var alternative: AlternativeOption
  @OptionGroup var shared: SharedOptions
  @OptionGroup var drawing: DrawingOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Where to write.",
      discussion: """
        By default roadmap/ beside the scenario's files; for an alternative roadmap-ID/.
        """),
    completion: .directory)
  var output: String?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var nearBest: NearBestOptions

  @Option(name: .customLong("csv"), help: "How CSV files are written.")
  var dialect: CSVDialect = .plain

  @Flag(
    help: ArgumentHelp(
      "Write the masterplan documents too.",
      discussion: """
        By default into report/ beside the scenario's files; with --output into a folder \
        of that name with -report behind it. The options below choose among them.
        """))
  var report = false

  @OptionGroup(title: "Documents") var documents: DocumentOptions

  @Flag(
    help: "Print result.json, or plans.json of several roadmaps, instead of the summary and Gantt.")
  var json = false

  @Flag(help: "Tell each better roadmap and bound on standard error, with the seconds so far.")
  var verbose = false

  @Flag(help: "Write the time, the machine's name and timings into the result.")
  var stamp = false

  func validate() throws {
    if output == "" { throw ValidationError("--output: name a folder") }
    if !report, documents.isAsked {
      throw ValidationError("--format, --owner and --year choose documents: add --report")
    }
    if verbose, shared.quiet { throw ValidationError("--verbose and --quiet exclude each other") }
  }

  func run() throws {
    let start = ContinuousClock.now
    let loader = ScenarioLoader(argument: argument, shared: shared, scope: alternative.scope)
    let (scenario, reading) = try loader.load()
    let language = shared.language(of: scenario)
    let outputPath = outputPath(of: reading.alternative)
    let folder = OutputFolder(path: outputPath)
    try writing(language) { () throws(OutputError) in try folder.check() }
    let asked = try documents(of: scenario, reading.alternative, language)
    let request = try nearBest.request(language)

    let stop = StopSignal()
    let interrupts = InterruptHandler(stop)
    var options = limits.planOptions(for: scenario, stop: stop)
    // Of several searches each has the time for itself.
    options.start = request == nil ? start : nil
    let (outcome, others) = try withExtendedLifetime(interrupts) {
      try solve(scenario, request, options, since: start, language)
    }
    let provenance = Provenance(
      reading, options: provenanceOptions(scenario, reading), stamped: stamp)
    guard case .roadmap(let solved) = outcome else {
      try printResult(outcome, of: scenario, provenance, language)
      if case .infeasible = outcome {
        withExtendedLifetime(interrupts) {
          diagnose(outcome, of: scenario, options, reading, provenance, language)
        }
      } else {
        say(outcome, of: scenario, language)
      }
      throw exitCode(of: outcome)
    }
    let reportOptions = ReportOptions(
      language: language, dialect: dialect, gantt: drawing.forFile)
    if let others {
      let reasons = others.plans.map {
        ReasonFinder($0.solved.roadmap).reasons(until: options.reasonsDeadline)
      }
      let report = NearBestReport(others, reasons: reasons, provenance: provenance)
      let files = report.files(options: reportOptions)
      try writing(language) { () throws(OutputError) in try folder.write(files) }
      let text = NearBestText(report, language: language, options: drawing.forTerminal).text
      try show(
        report.reports[0], files, of: NearBestJSON.fileName, writtenTo: outputPath, language,
        further: "\n" + text)
      try writeDocuments(of: report.reports[0], asked, language)
    } else {
      let reasons = ReasonFinder(solved.roadmap).reasons(until: options.reasonsDeadline)
      let report = SolveReport(solved: solved, reasons: reasons, provenance: provenance)
      let files = ReportFormats.files(of: report, options: reportOptions)
      try writing(language) { () throws(OutputError) in try folder.write(files) }
      try show(report, files, of: ResultJSON().fileName, writtenTo: outputPath, language)
      try writeDocuments(of: report, asked, language)
    }
  }

  private func writeDocuments(
    of report: SolveReport, _ order: DocumentOrder?, _ language: Language
  ) throws {
    var material = ChapterMaterial(report)
    material.dialect = dialect
    try order?.write(material, language: language, isQuiet: shared.quiet || json)
  }

  /// The documents that were asked for.
  ///
  /// **Missing** None were.
  /// - Throws: the exit code of wishes that the scenario cannot meet, and of a folder
  ///   that cannot be written, before the search begins.
  private func documents(
    of scenario: Scenario, _ alternative: Alternative?, _ language: Language
  ) throws -> DocumentOrder? {
    guard report else { return nil }
    let path =
      output.map { ($0.hasSuffix("/") ? String($0.dropLast()) : $0) + "-report" }
      ?? documents.path(beside: argument, of: alternative?.id)
    let order = try DocumentOrder(documents, in: scenario, path: path, language)
    try order.check(language)
    return order
  }

  private func solve(
    _ scenario: Scenario, _ request: NearBestRequest?, _ options: PlanOptions,
    since start: ContinuousClock.Instant, _ language: Language
  ) throws -> (outcome: SolveOutcome, others: NearBest?) {
    let progress = ProgressLine(language: language)
    let observer: any SearchObserver =
      if verbose {
        SearchLog(language: language, since: start)
      } else if Terminal.showsMessages && !shared.quiet {
        progress
      } else {
        SilentObserver()
      }
    defer { progress.clear() }
    let line = CountLine(isShown: Terminal.showsMessages && !shared.quiet) {
      language.phrases.roadmaps($0, of: $1)
    }
    defer { line.clear() }
    do throws(SolverFailure) {
      guard let request else {
        let planner = Planner(
          scenario, solver: GLPKSolver(), options: options, observer: observer)
        return (try planner.plan(), nil)
      }
      let run = NearBestRun(request, solver: GLPKSolver(), options: options) {
        line.show($0, of: $1)
      }
      switch try run.plans(of: scenario, observer: observer) {
      case .none(let outcome): return (outcome, nil)
      case .plans(let plans): return (.roadmap(plans.plans[0].solved), plans)
      }
    } catch {
      progress.clear()
      Console().say("error: " + language.phrases.sentence(for: error))
      throw ExitCode.failed
    }
  }

  /// Prints what was found.
  ///
  /// - Parameters:
  ///   - document: the name of the file that JSON is asked of.
  ///   - further: what stands behind the Gantt.
  private func show(
    _ report: SolveReport, _ files: [OutputFile], of document: String,
    writtenTo outputPath: String, _ language: Language, further: String = ""
  ) throws {
    let console = Console()
    if json {
      let result = files.first { $0.name == document }
      return try console.write(result?.text ?? "", language: language)
    }
    if shared.quiet { return }
    let options = drawing.forTerminal
    try console.write(
      Summary(report, language: language, options: options).text + "\n"
        + Gantt(report, language: language, options: options).text + further,
      language: language)
    console.say(language.phrases.written(to: outputPath))
  }

  /// Prints the result of a solve without a roadmap, if it was asked for.
  private func printResult(
    _ outcome: SolveOutcome, of scenario: Scenario, _ provenance: Provenance,
    _ language: Language
  ) throws {
    guard json else { return }
    let result = ResultJSON.text(
      withoutRoadmap: outcome, scenario: scenario, provenance: provenance)
    try Console().write(result ?? "", language: language)
  }

  /// Says that there is no roadmap.
  private func say(_ outcome: SolveOutcome, of scenario: Scenario, _ language: Language) {
    if let sentence = Summary.text(
      withoutRoadmap: outcome, of: scenario, language: language)
    {
      Console().show(sentence)
    }
  }

  /// What an outcome without a roadmap tells the shell.
  private func exitCode(of outcome: SolveOutcome) -> ExitCode {
    switch outcome {
    case .infeasible: .infeasible
    case .noneFound(.interrupted, _): .interrupted
    case .roadmap, .noneFound: .noneFound
    }
  }

  /// Says why there is no roadmap, within what is left of the time.
  ///
  /// The result stays that there is none, whether or not the files can be written.
  private func diagnose(
    _ infeasible: SolveOutcome, of scenario: Scenario, _ options: PlanOptions,
    _ reading: ScenarioReading, _ provenance: Provenance, _ language: Language
  ) {
    let path =
      output.map { ($0.hasSuffix("/") ? String($0.dropLast()) : $0) + "-diagnosis" }
      ?? DiagnosisOutput.path(beside: argument, of: reading.alternative)
    let output = DiagnosisOutput(path: path, language: language, dialect: dialect)
    let diagnosis = output.diagnose(scenario, options, isQuiet: shared.quiet)
    guard !diagnosis.clashes.isEmpty else { return say(infeasible, of: scenario, language) }
    let report = DiagnosisReport(
      diagnosis, solver: GLPKSolver().identity, provenance: provenance)
    Console().show(report.text(language: language))
    guard (try? output.write(report)) != nil, !shared.quiet else { return }
    Console().say(language.phrases.written(to: path))
  }

  private func writing(
    _ language: Language, _ body: () throws(OutputError) -> Void
  ) throws {
    do throws(OutputError) {
      try body()
    } catch {
      Console().say("error: " + language.phrases.sentence(for: error))
      throw ExitCode.cannotCreate
    }
  }

  private func outputPath(of alternative: Alternative?) -> String {
    let name = alternative.map { "roadmap-\($0.id)" } ?? "roadmap"
    return output ?? ScenarioFolder.sibling(name, of: argument.scenario)
  }

  /// What was asked for, for the record; never where it was written.
  private func provenanceOptions(
    _ scenario: Scenario, _ reading: ScenarioReading
  ) -> [Provenance.Option] {
    let alternative = reading.alternative.map {
      [Provenance.Option(key: Provenance.Option.alternativeKey, value: $0.id)]
    }
    return (alternative ?? []) + limits.provenance(for: scenario) + nearBest.provenance
      + argument.provenance
  }
}

extension Provenance {
  /// Where a result comes from.
  init(_ reading: ScenarioReading, options: [Option], stamped: Bool) {
    self.init(
      version: Version.current,
      inputs: reading.inputs.map {
        InputFile(name: $0.name, bytes: $0.byteCount, sha256: $0.sha256)
      },
      options: options,
      stamp: stamped
        ? Stamp(
          time: Date().formatted(.iso8601), host: ProcessInfo.processInfo.hostName) : nil)
  }
}
