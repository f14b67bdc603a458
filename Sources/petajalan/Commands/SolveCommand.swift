import ArgumentParser
import Formats
import Foundation
import GLPKSolver
import MILP
import OutputFolders
import PetajalanAnalysis
import PetajalanDocuments
import PetajalanDomain
import PetajalanReading
import PetajalanReports
import PetajalanResults
import PetajalanSearch

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
    if let time = limits.time { TimeAlarm.set(whileReading: time.seconds, shared.messageLanguage) }
    let loader = ScenarioLoader(argument: argument, shared: shared, scope: alternative.scope)
    let (scenario, reading) = try loader.load()
    TimeAlarm.callOff()
    let language = shared.language(of: scenario)
    let outputPath = outputPath(of: reading.alternative)
    let folder = OutputFolder(path: outputPath)
    try folder.perform(language) { folder throws(OutputError) in try folder.check() }
    let asked = try documents(of: scenario, reading.alternative, language)
    let request = try nearBest.request(language)
    let provenance = Provenance(
      reading, options: provenanceOptions(scenario, reading), stamped: stamp)

    var options = limits.planOptions(for: scenario, stop: StopSignal())
    // Of several searches each has the time for itself.
    options.start = request == nil ? start : nil
    if request == nil, let time = options.time {
      TimeAlarm.set(until: time, since: start, for: scenario, language)
    }
    let worker = SolveWorker(
      scenario: scenario, language: language,
      deadline: request == nil ? options.outsideDeadline(for: scenario) : nil,
      memory: limits.memory)
    let found = try worker.run { port, stop in
      var options = options
      options.stop = stop
      let search = SolveSearch(scenario, language: language, port: port)
      let (outcome, others) = try search.solve(
        request, options, since: start, isVerbose: verbose, isQuiet: shared.quiet)
      if let others {
        return .finish(code: .success) {
          try write(others, options, provenance, to: folder, asked, language)
        }
      }
      guard case .roadmap(let solved) = outcome else {
        let end = WithoutRoadmap(
          outcome, of: scenario, provenance: provenance, language: language, dialect: dialect)
        return .finish(code: end.exitCode) {
          try end.tell(
            options, diagnosisPath: diagnosisPath(of: reading.alternative), isJSON: json,
            isQuiet: shared.quiet)
        }
      }
      return .handOver(solved)
    }
    guard let found else { return TimeAlarm.callOff() }
    if let time = options.time {
      TimeAlarm.callOff(ifFilesCanBeMadeUntil: time, since: start, for: scenario)
    }
    let reasons = found.reasons.reasons(until: options.reasonsDeadline)
    let report = SolveReport(
      roadmap: found.roadmap, quality: found.quality, proof: found.proof,
      statistics: found.statistics, reasons: reasons, provenance: provenance)
    let files = ReportFormats.files(of: report, options: reportOptions(language))
    TimeAlarm.callOff()
    try folder.perform(language) { folder throws(OutputError) in try folder.write(files) }
    try show(report, files, of: ResultJSON().fileName, writtenTo: outputPath, language)
    try writeDocuments(of: report, asked, language)
  }

  /// Writes and shows several roadmaps.
  private func write(
    _ others: NearBest, _ options: PlanOptions, _ provenance: Provenance,
    to folder: OutputFolder, _ asked: DocumentOrder?, _ language: Language
  ) throws {
    let reasons = others.plans.map {
      ReasonFinder($0.solved.roadmap).reasons(until: options.reasonsDeadline)
    }
    let report = NearBestReport(others, reasons: reasons, provenance: provenance)
    let files = report.files(options: reportOptions(language))
    try folder.perform(language) { folder throws(OutputError) in try folder.write(files) }
    let text = NearBestText(report, language: language, options: drawing.forTerminal).text
    try show(
      report.reports[0], files, of: NearBestJSON.fileName, writtenTo: folder.path, language,
      further: "\n" + text)
    try writeDocuments(of: report.reports[0], asked, language)
  }

  private func reportOptions(_ language: Language) -> ReportOptions {
    ReportOptions(language: language, dialect: dialect, gantt: drawing.forFile)
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
      output.map { Self.beside($0, "report") }
      ?? documents.path(beside: argument, of: alternative?.id)
    let order = try DocumentOrder(documents, in: scenario, path: path, language)
    try order.check(language)
    return order
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

  /// Where it is written why there is no roadmap.
  private func diagnosisPath(of alternative: Alternative?) -> String {
    output.map { Self.beside($0, "diagnosis") }
      ?? DiagnosisOutput.path(beside: argument, of: alternative)
  }

  /// A folder beside the output folder that was asked for.
  private static func beside(_ output: String, _ name: String) -> String {
    (output.hasSuffix("/") ? String(output.dropLast()) : output) + "-" + name
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
