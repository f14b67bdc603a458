import ArgumentParser
import Formats
import MILP
import PetajalanReading
import PetajalanSearch
import WorkerProcess

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
  @OptionGroup(title: "Chapter") var chapter: ChapterOptions

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
    if chapter.isAsked {
      let words = "--alternatives, --curve and --explain"
      if !report { throw ValidationError("\(words) are told in the chapter: add --report") }
      if nearBest.plans != nil { throw ValidationError("\(words) do not go with --plans") }
      if alternative.id != nil, chapter.alternatives != nil {
        throw ValidationError("--alternatives compares with the scenario: leave out --alternative")
      }
    }
    if verbose, shared.quiet { throw ValidationError("--verbose and --quiet exclude each other") }
  }

  func run() throws {
    try SystemCheck.run(shared.messageLanguage)
    let task = try task(since: .now)
    let (scenario, language) = (task.loaded.scenario, task.loaded.language)
    if let time = task.time {
      TimeAlarm.set(until: time, since: task.start, for: scenario, language)
    }
    if let chapter = task.chapter, !shared.quiet { Console().say(chapter.announcement(language)) }
    let worker = SolveWorker(
      scenario: scenario, language: language,
      deadline: task.isOneSearch ? task.options.outsideDeadline(for: scenario) : nil,
      memory: limits.memory, grace: task.chapter.map { _ in CommandWorker.grace })
    let found = try worker.run { port, stop in try search(task, port, stop) }
    guard let found else { return TimeAlarm.callOff() }
    try task.write(found)
  }

  // MARK: What is asked for

  /// Reads the scenario, and looks whether all that is asked for can be done.
  private func task(since start: ContinuousClock.Instant) throws -> SolveTask {
    if let time = limits.time { TimeAlarm.set(whileReading: time.seconds, shared.messageLanguage) }
    let loaded = try ScenarioLoader(
      argument: argument, shared: shared, scope: alternative.scope
    ).load()
    TimeAlarm.callOff()
    let output = SolveOutput(
      path: outputPath(of: loaded.reading.alternative), language: loaded.language,
      dialect: dialect, drawing: drawing, isJSON: json, isQuiet: shared.quiet)
    try output.check()
    let documents = try documents(of: loaded)
    let request = try nearBest.request(loaded.language)
    var options = limits.planOptions(for: loaded.scenario, stop: StopSignal())
    // Of several searches each has the time for itself.
    options.start = request == nil ? start : nil
    let chapter = try chapter.order(of: loaded, argument, shared, time: options.time)
    if let chapter { options.time = chapter.time(ofRoadmap: options.time) }
    return SolveTask(
      loaded: loaded, output: output, documents: documents, request: request, chapter: chapter,
      provenance: loaded.provenance(
        limits.provenance(for: loaded.scenario) + nearBest.provenance + self.chapter.provenance,
        argument, stamped: stamp),
      start: start, options: options)
  }

  /// The documents that were asked for.
  ///
  /// **Missing** None were.
  /// - Throws: the exit code of wishes that the scenario cannot meet, and of a folder
  ///   that cannot be written, before the search begins.
  private func documents(of loaded: LoadedScenario) throws -> DocumentOrder? {
    guard report else { return nil }
    let path =
      output.map { Self.beside($0, "report") }
      ?? documents.path(beside: argument, of: loaded.reading.alternative?.id)
    let order = try DocumentOrder(documents, in: loaded.scenario, path: path, loaded.language)
    try order.check(loaded.language)
    return order
  }

  private func outputPath(of alternative: Alternative?) -> String {
    let name = alternative.map { "roadmap-\($0.id)" } ?? "roadmap"
    return output ?? ScenarioFolder.sibling(name, of: argument.scenario)
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

  // MARK: The search

  /// Searches, and says what is to be done with what was found.
  ///
  /// - Parameter port: to whom plans and bounds are told, in a process of its own.
  private func search(
    _ task: SolveTask, _ port: WorkerPort?, _ stop: StopSignal
  ) throws -> SolveWorker.Verdict {
    let (scenario, language) = (task.loaded.scenario, task.loaded.language)
    var options = task.options
    options.stop = stop
    let search = SolveSearch(scenario, language: language, port: port)
    let (outcome, others) = try search.solve(
      task.request, options, since: task.start, isVerbose: verbose, isQuiet: shared.quiet)
    if let others {
      return .finish(code: .success) { try task.write(others, options) }
    }
    if case .roadmap(let solved) = outcome {
      guard let order = task.chapter else { return .handOver(solved) }
      return try writeChapter(order, of: FoundRoadmap(solved), task, options)
    }
    let end = WithoutRoadmap(
      outcome, of: scenario, provenance: task.provenance, language: language, dialect: dialect)
    return .finish(code: end.exitCode) {
      try end.tell(
        options, diagnosisPath: diagnosisPath(of: task.loaded.reading.alternative),
        isJSON: json, isQuiet: shared.quiet)
    }
  }

  /// Writes a roadmap, and then its chapter with what further searches find.
  private func writeChapter(
    _ order: ChapterOrder, of found: FoundRoadmap, _ task: SolveTask, _ options: PlanOptions
  ) throws -> SolveWorker.Verdict {
    let report = task.report(on: found)
    try task.output.write(report, nil)
    let isShown = Terminal.showsMessages && !shared.quiet
    let searches = ChapterSearches(
      order: order, loaded: task.loaded, options: options, start: task.start,
      provenance: task.provenance, isShown: isShown)
    let parts = try searches.parts(of: found.roadmap, found.quality)
    return .finish(code: .success) {
      try task.output.writeDocuments(of: report, task.documents, with: parts)
    }
  }
}
